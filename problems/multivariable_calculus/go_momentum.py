"""Families of the skill ``go-momentum``: momentum and stochastic steps."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal
from problems.sampling import nonzero
from problems.snapshot import PlotCall

TENTH = Fraction(1, 10)


def _shown(value: Fraction | int) -> str:
    written = short_decimal(value)
    return f"({written})" if value < 0 else written


@family(skill=Skill.GO_MOMENTUM, levels=(2, 3), title="Two steps with momentum")
def momentum_step(rng: Random, level: int) -> Item:
    """Do two steps of gradient descent with momentum; level 3 has the larger memory 0.9."""
    beta = Fraction(1, 2) if level == 2 else Fraction(9, 10)
    w, g1, g2 = rng.randint(-5, 5), nonzero(rng, -6, 6), nonzero(rng, -6, 6)
    v2 = beta * g1 + g2
    w1 = w - TENTH * g1
    w2 = w1 - TENTH * v2
    memory = short_decimal(beta)
    return Item(
        prompt=(
            rf"Momentum uses $v \leftarrow {memory}v + g$ and then $w \leftarrow w - 0.1v$. "
            f"Start with $v = 0$ and $w = {w}$. The gradient is $g = {g1}$ in the first step "
            f"and $g = {g2}$ in the second step. Find $w$ after both steps. Give the exact value."
        ),
        parts=(Number(short_decimal(w2)),),
        hints=(
            "Find the new velocity first, then the new weight. Do this twice.",
            (
                f"The first velocity is $v = {g1}$. So the weight becomes "
                f"${w} - 0.1\\cdot{bracketed(g1)} = {short_decimal(w1)}$."
            ),
        ),
        solution=(
            (
                f"First step: $v = {memory}\\cdot0 + {bracketed(g1)} = {g1}$ and "
                f"$w = {w} - 0.1\\cdot{bracketed(g1)} = {short_decimal(w1)}$."
            ),
            f"Second velocity: $v = {memory}\\cdot{bracketed(g1)} + {bracketed(g2)} = {short_decimal(v2)}$.",
            f"Second step: $w = {short_decimal(w1)} - 0.1\\cdot{_shown(v2)} = {short_decimal(w2)}$.",
        ),
        misconceptions=(
            Misconception("memory-lost", short_decimal(w - TENTH * (g1 + g2)), "Keep a part of the old velocity."),
            Misconception(
                "average-form",
                short_decimal(w - TENTH * (1 - beta) * (g1 + v2)),
                "This rule has no factor 1 − β in front of the gradient.",
            ),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [0, 1, 2],
                "curves": [
                    ["with momentum", [w, float(w1), float(w2)]],
                    ["without momentum", [w, float(w1), float(w1 - TENTH * g2)]],
                ],
                "points": [[2, float(w2), short_decimal(w2)]],
                "title": "The weight after each step",
                "x_label": "step",
                "y_label": "w",
            },
            "after",
            f"The weight after each step: {w}, {short_decimal(w1)}, {short_decimal(w2)}. A second line shows the steps "
            f"without momentum, which end at {short_decimal(w1 - TENTH * g2)}.",
        ),
    )


@family(skill=Skill.GO_MOMENTUM, levels=(2,), title="One stochastic gradient step")
def sgd_step(rng: Random, _level: int) -> Item:
    """Do one stochastic gradient step for a line through 0."""
    w, x, y = rng.randint(-4, 5), nonzero(rng, -4, 5), rng.randint(-6, 8)
    while w * x == y or x == 1:
        x, y = nonzero(rng, -4, 5), rng.randint(-6, 8)
    rate = rng.choice((Fraction(1, 100), TENTH))
    residual = w * x - y
    gradient = 2 * x * residual
    value = w - rate * gradient
    return Item(
        prompt=(
            rf"A model predicts $\hat y = wx$ with $w = {w}$. Its loss for one sample is $(wx-y)^2$. "
            f"The next sample has $x = {x}$ and $y = {y}$. "
            rf"Do one step of stochastic gradient descent with the step size $\eta = {short_decimal(rate)}$. "
            "Give the exact value of the new $w$."
        ),
        parts=(Number(short_decimal(value)),),
        idea="Move against the gradient of this one sample.",
        hints=(
            "Find the residual $wx - y$. Then find the derivative of the loss with respect to $w$.",
            f"The residual is ${bracketed(w)}\\cdot{bracketed(x)} - {bracketed(y)} = {residual}$.",
        ),
        solution=(
            f"The residual is ${bracketed(w)}\\cdot{bracketed(x)} - {bracketed(y)} = {residual}$.",
            (
                f"The chain rule gives the gradient $2x(wx-y) = 2\\cdot{bracketed(x)}\\cdot{bracketed(residual)} = "
                f"{gradient}$."
            ),
            f"The step is $w = {w} - {short_decimal(rate)}\\cdot{bracketed(gradient)} = {short_decimal(value)}$.",
        ),
        misconceptions=(
            Misconception("x-forgotten", short_decimal(w - rate * 2 * residual), "Chain rule: multiply by x."),
            Misconception("sign", short_decimal(w + rate * gradient), "Subtract the gradient to go downhill."),
        ),
    )
