"""Families of the skill ``mm-formulate``: from a story to equations."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text
from problems.snapshot import PlotCall


@family(skill=Skill.MM_FORMULATE, levels=(2,), title="Two kinds of servers")
def wp_mixture(rng: Random, _level: int) -> Item:
    """Find how many machines of two kinds there are from two totals."""
    small, large = sorted(rng.sample((8, 16, 32, 48, 64, 96, 128), 2))
    x = y = 1
    while x == y:
        x, y = rng.randint(1, 30), rng.randint(1, 30)
    machines, memory = x + y, small * x + large * y
    return Item(
        prompt=(
            f"A data centre has {machines} servers of two types. A server of type A has {small} GB of memory. "
            f"A server of type B has {large} GB of memory. Together they have {memory} GB. "
            "How many servers of each type are there? Give integers."
        ),
        parts=(
            Number(text(x), label="Type A", integer=True),
            Number(text(y), label="Type B", integer=True),
        ),
        hints=(
            "Name the two unknowns. Write one equation for the machines and one for the memory.",
            f"With $x$ of A and $y$ of B, $x+y={machines}$ and ${small}x+{large}y={memory}$.",
        ),
        solution=(
            (
                f"Let $x$ be the number of type A and $y$ the number of type B: $x+y={machines}$ "
                f"and ${tex_sum([(small, 'x'), (large, 'y')])}={memory}$."
            ),
            f"Put $y = {machines} - x$ into the second: ${small}x + {large * machines} - {large}x = {memory}$.",
            f"So ${small - large}x = {memory - large * machines}$, which gives $x = {x}$ and $y = {y}$.",
            f"Check the memory: ${small}\\cdot{x} + {large}\\cdot{y} = {memory}$ GB.",
        ),
        misconceptions=(
            Misconception("swapped", (text(y), text(x)), f"Read again which type has {small} GB."),
            Misconception(
                "average",
                (text(Fraction(machines, 2)), text(Fraction(machines, 2))),
                "Use both totals, not only the number of machines.",
            ),
        ),
        plot=PlotCall(
            "lines",
            {"equations": [[1, 1, machines], [small, large, memory]], "solution": [x, y]},
            "after",
            f"One line for the machines and one for the memory. They cross at ({x}, {y}).",
        ),
    )
