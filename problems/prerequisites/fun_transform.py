"""Families of the skill ``fun-transform``: shifted and stretched graphs."""

from math import exp
from random import Random

from problems.answers.choice import Choice
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.sampling import shuffled
from problems.snapshot import PlotCall


@family(skill=Skill.FUN_TRANSFORM, levels=(1, 2), title="Shifted and stretched sigmoid")
def graph_shift(rng: Random, level: int) -> Item:
    """Choose the formula of a shifted and stretched sigmoid; level 2 may shift to the left."""
    shift, factor = rng.randint(1, 4), rng.randint(2, 5)
    left = level == 2 and rng.choice((True, False))
    sign, other = ("+", "-") if left else ("-", "+")
    side = "left" if left else "right"
    right = rf"${factor}\sigma(x {sign} {shift})$"
    turned = rf"${factor}\sigma(x {other} {shift})$"
    inside = rf"$\sigma({factor}x {sign} {shift})$"
    outside = rf"${factor}\sigma(x) {sign} {shift}$"
    xs = [round(-8 + 0.25 * step, 2) for step in range(65)]
    move = -shift if left else shift

    def sigma(x: float) -> float:
        return 1 / (1 + exp(-x))

    return Item(
        prompt=(
            rf"The graph of the sigmoid $\sigma(x)$ is moved {side} by {shift}. "
            f"Then it is stretched vertically by the factor {factor}. "
            "The picture shows both graphs. Which formula does the new graph have? Choose one."
        ),
        parts=(Choice(right, choices=shuffled(rng, (right, turned, inside, outside))),),
        hints=(
            "A change inside the bracket acts horizontally, and it looks reversed. A factor outside acts vertically.",
            rf"The old centre is at $x = 0$. The new centre is at $x = {move}$, so the bracket is 0 there.",
        ),
        solution=(
            f"The graph moves {side} by {shift}: put $x {sign} {shift}$ into the function.",
            f"Vertical stretching multiplies every value by {factor}: the factor stands outside.",
            f"So the new graph has the formula {right}.",
        ),
        misconceptions=(
            Misconception(
                "moved-the-other-way",
                turned,
                f"The bracket must be 0 at the new centre. So x {sign} {shift} moves the graph {side}.",
            ),
            Misconception("stretch-inside", inside, "A factor inside changes the width."),
            Misconception("shift-outside", outside, "A number outside moves the graph up or down."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": xs,
                "curves": [
                    ["old graph", [round(sigma(x), 4) for x in xs]],
                    ["new graph", [round(factor * sigma(x - move), 4) for x in xs]],
                ],
                "title": "Old and new graph",
            },
            "before",
            f"Two rising S-shaped graphs. The old one has its centre at (0, 0.5) and rises from 0 to 1. "
            f"The new one has its centre at ({move}, {factor / 2:g}) and rises from 0 to {factor}.",
        ),
    )
