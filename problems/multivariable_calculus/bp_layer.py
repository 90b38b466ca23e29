"""Families of the skill ``bp-layer``: gradients of whole layers."""

from fractions import Fraction
from random import Random

from problems.answers.matrix import Matrix
from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import apply, transpose
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, tex_matrix, tex_vector, text, text_matrix, text_vector
from problems.row_reduction import tex_products
from problems.sampling import matrix, nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.BP_LAYER, levels=(4,), title="Backpropagation through a layer")
def delta_matrix(rng: Random, _level: int) -> Item:
    """Pass the error back through a ReLU layer, and find the gradient of its weights."""
    while True:
        W = matrix(rng, 2, 3, -3, 3)
        delta, z = (nonzero(rng, -3, 3), nonzero(rng, -3, 3)), tuple(nonzero(rng, -4, 5) for _ in range(3))
        back = apply(transpose(W), delta)
        mask = tuple(int(entry > 0) for entry in z)
        hidden = tuple(entry * on for entry, on in zip(back, mask, strict=True))
        if any(hidden) and hidden != back:
            break
    x = (nonzero(rng, -3, 4), nonzero(rng, -3, 4))
    gradient = tuple(tuple(entry * value for value in x) for entry in hidden)
    return Item(
        prompt=(
            rf"A network computes $z^1 = W^1x + b^1$, $h = \mathrm{{ReLU}}(z^1)$ and $z^2 = W^2h + b^2$. "
            rf"Here $\delta^l = \frac{{\partial L}}{{\partial z^l}}$. We know $W^2 = {tex_matrix(W)}$, "
            rf"$\delta^2 = {tex_vector(delta)}$, $z^1 = {tex_vector(z)}$ and $x = {tex_vector(x)}$. "
            r"Find $\delta^1$ as a vector. Find $\frac{\partial L}{\partial W^1}$ as a matrix with the shape of $W^1$."
        ),
        parts=(Vector(text_vector(hidden), label="δ¹"), Matrix(text_matrix(gradient), label="∂L/∂W¹")),
        idea="The error flows back through the transposed weights.",
        hints=(
            r"Multiply $\delta^2$ by the transpose of $W^2$. Then set entries with negative $z^1$ to 0.",
            rf"First $(W^2)^\top\delta^2 = {tex_vector(back)}$.",
        ),
        solution=(
            (
                rf"Pass the error back: $(W^2)^\top\delta^2 = {tex_vector(back)}$. The first entry is "
                f"${tex_products([row[0] for row in W], delta)} = {back[0]}$."
            ),
            rf"The slope of ReLU is 1 where $z^1$ is positive and 0 where it is negative: ${tex_vector(mask)}$.",
            rf"Multiply entry by entry: $\delta^1 = {tex_vector(hidden)}$.",
            rf"Each row of the weights gets an entry of $\delta^1$ times $x^\top$: ${tex_matrix(gradient)}$.",
        ),
        misconceptions=(
            Misconception("mask-missing", (text_vector(back), None), "Multiply by the slope of ReLU at each z."),
            Misconception(
                "outer-product-flipped",
                (None, text_matrix(transpose(gradient))),
                "The gradient has the shape of W¹: one row for each output.",
            ),
        ),
        plot=PlotCall(
            "linked-nodes",
            {
                "nodes": [
                    *([0, 1 - 2 * i, f"x{i + 1} = {entry}"] for i, entry in enumerate(x)),
                    *([1.2, 1.2 - 1.2 * j, f"z = {z[j]}\nδ = {hidden[j]}"] for j in range(3)),
                    *([2.4, 1 - 2 * k, f"δ = {delta[k]}"] for k in range(2)),
                ],
                "links": [
                    *([i, 2 + j, ""] for i in range(2) for j in range(3)),
                    *([2 + j, 5 + k, str(W[k][j])] for j in range(3) for k in range(2)),
                ],
                "title": "The error passes back from right to left",
                "share": 0.3,
            },
            "after",
            f"A network with two inputs, three hidden units and two outputs. The outputs have the errors "
            f"{text_vector(delta)}. The hidden units have z = {text_vector(z)} and the errors {text_vector(hidden)}; "
            "units with negative z have the error 0.",
        ),
    )


@family(skill=Skill.BP_LAYER, levels=(3,), title="Gradient of softmax with cross-entropy")
def ce_softmax_grad(rng: Random, _level: int) -> Item:
    """Find the gradient of the cross-entropy by the scores."""
    cuts = sorted(rng.sample(range(1, 20), 2))
    shares = [Fraction(part, 20) for part in (cuts[0], cuts[1] - cuts[0], 20 - cuts[1])]
    label = rng.randrange(3)
    one_hot = tuple(int(place == label) for place in range(3))
    gradient = [share - on for share, on in zip(shares, one_hot, strict=True)]
    outputs = r",\,".join(short_decimal(share) for share in shares)

    def written(values: list[Fraction]) -> str:
        return "(" + ", ".join(short_decimal(value) for value in values) + ")"

    return Item(
        prompt=(
            rf"A network with scores $z$ gives the softmax output $p = ({outputs})$. "
            f"The true class is class {label + 1}. The loss is the cross-entropy $L = -\\ln p_{label + 1}$. "
            r"Find the gradient $\frac{\partial L}{\partial z}$. Give a vector with exact entries."
        ),
        parts=(Vector(written(gradient)),),
        idea="Compare the output with what it should be.",
        hints=(
            "Softmax and cross-entropy together have a very simple gradient. It uses the one-hot label.",
            rf"The one-hot label is $y = {tex_vector(one_hot)}$. The gradient compares it with $p$.",
        ),
        solution=(
            r"For the true class $k$ the loss is $L = -z_k + \ln\sum_j e^{z_j}$.",
            r"The derivative of the second term with respect to $z_i$ is $p_i$. The first term adds $-1$ for $i = k$.",
            rf"So the gradient is $p - y = {written(gradient)}$. Its entries add up to 0.",
        ),
        misconceptions=(
            Misconception(
                "sign", written([-value for value in gradient]), "The gradient is p − y. Descent then subtracts it."
            ),
            Misconception(
                "log-gradient-only",
                text_vector([-on / share for share, on in zip(shares, one_hot, strict=True)]),
                "This is the gradient with respect to p. Go through the softmax too.",
            ),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": ["class 1", "class 2", "class 3"],
                "heights": [float(value) for value in gradient],
                "marked": [label],
                "title": "Gradient with respect to the scores",
                "x_label": "class",
                "y_label": "p − y",
            },
            "after",
            f"Bars of the gradient {written(gradient)}. Only the bar of the true class {label + 1} is negative.",
        ),
    )


@family(skill=Skill.BP_LAYER, levels=(3,), title="Vanishing or exploding gradient")
def vanishing_product(rng: Random, _level: int) -> Item:
    """Find the factor that a chain of sigmoid layers puts on a gradient."""
    n, w = rng.randint(3, 8), rng.choice((1, 2, 3, 4, 5, 6, 8))
    factor = Fraction(w, 4)
    value = factor**n
    effect = "vanishes" if w < 4 else "keeps its size" if w == 4 else "explodes"
    return Item(
        prompt=(
            rf"A chain of {n} layers computes $h_l = \sigma(w h_{{l-1}})$ with the weight $w = {w}$ in every layer. "
            r"Assume that $\sigma' = \frac14$ holds in every layer. "
            rf"Find $\left\lvert\frac{{\partial h_{n}}}{{\partial h_0}}\right\rvert$. "
            "Give the exact value; a power such as `(7/5)^3` is fine."
        ),
        parts=(Number(text(value)),),
        idea="The chain rule multiplies one factor for each layer.",
        hints=(
            r"The factor of one layer is $w\cdot\sigma'$. All layers have the same factor.",
            rf"One layer contributes ${w}\cdot\frac14 = {tex(factor)}$.",
        ),
        solution=(
            rf"One layer contributes ${w}\cdot\frac14 = {tex(factor)}$.",
            rf"The chain rule multiplies {n} equal factors: $\left({tex(factor)}\right)^{n} = {tex(value)}$.",
            f"So the gradient {effect} with the depth.",
        ),
        misconceptions=(
            Misconception("added", text(n * factor), "Factors multiply along the chain."),
            Misconception("weights-ignored", text(Fraction(1, 4**n)), "Each layer also multiplies by w.", w == 1),
        ),
        plot=PlotCall(
            "decay",
            {
                "steps": list(range(n + 1)),
                "curves": [["factor", [float(factor**depth) for depth in range(n + 1)]]],
                "title": "Gradient against depth",
                "x_label": "layers",
                "y_label": "factor",
            },
            "after",
            f"The factor against the number of layers, on a logarithmic axis: a line. After {n} layers it is "
            f"{float(value):.3g}. The gradient {effect} with the depth.",
        ),
    )
