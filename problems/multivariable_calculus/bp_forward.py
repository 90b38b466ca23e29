"""Families of the skill ``bp-forward``: the forward pass of a network."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import add, apply, dot
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_vector, text, text_vector
from problems.row_reduction import tex_products
from problems.sampling import integers, matrix
from problems.snapshot import PlotCall


@family(skill=Skill.BP_FORWARD, levels=(2,), title="Forward pass with ReLU")
def forward_2_2_1(rng: Random, _level: int) -> Item:
    """Run a 2-2-1 network by hand; exactly one pre-activation is negative."""
    while True:
        W, x, b = matrix(rng, 2, 2, -3, 3), integers(rng, 2, -3, 3), integers(rng, 2, -3, 3)
        z = add(apply(W, x), b)
        if sum(entry < 0 for entry in z) == 1 and 0 not in z and any(x):
            break
    v, c = integers(rng, 2, -3, 3), rng.randint(-3, 3)
    h = tuple(max(entry, 0) for entry in z)
    output = dot(v, h) + c
    without_bias = dot(v, tuple(max(entry, 0) for entry in apply(W, x)))
    return Item(
        prompt=(
            rf"A network computes $h = \mathrm{{ReLU}}(Wx+b)$ and $\hat y = v^\top h + c$. "
            f"Here $W = {tex_matrix(W)}$, $x = {tex_vector(x)}$, $b = {tex_vector(b)}$, "
            rf"$v = {tex_vector(v)}$ and $c = {c}$. Compute $\hat y$. Give an integer."
        ),
        parts=(Number(text(output), integer=True),),
        hints=(
            "Compute $z = Wx+b$ first. ReLU replaces negative entries by 0.",
            f"Here $z = Wx+b = {tex_vector(z)}$.",
        ),
        solution=(
            *(f"Row {j + 1}: $z_{j + 1} = {tex_products(W[j], x)} + {bracketed(b[j])} = {z[j]}$." for j in range(2)),
            f"ReLU sets the negative entry to 0: $h = {tex_vector(h)}$.",
            rf"The output is $\hat y = v^\top h + c = {tex_products(v, h)} + {bracketed(c)} = {output}$.",
        ),
        misconceptions=(
            Misconception("relu-skipped", text(dot(v, z) + c), "Set negative entries to 0."),
            Misconception("bias-skipped", text(without_bias), "Add both biases.", optional=True),
            Misconception(
                "absolute-value",
                text(dot(v, tuple(max(entry, -entry) for entry in z)) + c),
                "ReLU gives 0 for negative entries.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [
                    *([0, 1 - 2 * i, f"x{i + 1} = {entry}"] for i, entry in enumerate(x)),
                    *([1.4, 1 - 2 * j, f"z{j + 1} = {z[j]}\nh{j + 1} = {h[j]}"] for j in range(2)),
                    [2.6, 0, f"ŷ = {output}"],
                ],
                "links": [
                    *([i, 2 + j, str(W[j][i])] for i in range(2) for j in range(2)),
                    *([2 + j, 4, str(v[j])] for j in range(2)),
                ],
                "title": "Forward pass",
                "share": 0.3,
            },
            "after",
            f"A network with two inputs, two hidden units and one output. The hidden units have z = {text_vector(z)} "
            f"and after ReLU h = {text_vector(h)}. The output is {output}.",
        ),
    )
