"""Families of the skill ``bp-forward``: the forward pass of a network."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import add, apply, dot
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_vector, text
from problems.sampling import integers, matrix


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
            f"The pre-activation is $z = Wx+b = {tex_vector(z)}$.",
            f"ReLU sets the negative entry to 0: $h = {tex_vector(h)}$.",
            rf"The output is $\hat y = v^\top h + c = {dot(v, h)} + {bracketed(c)} = {output}$.",
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
    )
