"""Families of the skill ``mm-formulate``: from a story to equations."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_point, tex_sum, text, text_vector
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


PRODUCTS = (("sensors", "cameras", "kits"), ("drones", "robots", "motors"), ("models", "reports", "GPU hours"))


@family(skill=Skill.MM_FORMULATE, levels=(4,), title="Best production plan")
def wp_production(rng: Random, _level: int) -> Item:
    """Maximise a profit under two constraints that cross."""
    while True:
        a, b = rng.randint(2, 6), rng.randint(1, 4)
        x, y = rng.randint(2, 12), rng.randint(2, 12)
        limit, budget = x + y, a * x + b * y
        p, q = rng.randint(2, 12), rng.randint(2, 12)
        if a <= b or budget % a or not b * limit < budget < a * limit:
            continue
        vertices = ((0, limit), (x, y), (budget // a, 0))
        values = [p * one + q * two for one, two in vertices]
        if values.count(max(values)) == 1:
            break
    best = vertices[values.index(max(values))]
    crossing = vertices[1]
    first, second, resource = rng.choice(PRODUCTS)
    alone = (0, limit) if best != (0, limit) else (budget // a, 0)
    return Item(
        prompt=(
            f"A company makes $x$ {first} and $y$ {second}. It can make at most {limit} items in total. "
            f"Each {first[:-1]} needs {a} {resource}, and each {second[:-1]} needs {b}. "
            f"In total, {budget} {resource} are available. "
            f"The profit is {p} for each {first[:-1]} and {q} for each {second[:-1]}. "
            "Which plan $(x,y)$ has the largest profit, and how large is it? Give a vector and an integer."
        ),
        parts=(
            Vector(text_vector(best), label="Best plan (x, y)"),
            Number(text(max(values)), label="Largest profit", integer=True),
        ),
        hints=(
            "Write the constraints. The best plan is a corner of the allowed region: compare all corners.",
            (
                f"The constraints are $x + y \\le {limit}$, ${tex_sum([(a, 'x'), (b, 'y')])} \\le {budget}$ "
                "and $x, y \\ge 0$. "
                f"The two lines cross at ${tex_point(crossing)}$."
            ),
        ),
        solution=(
            (
                f"Constraints: $x + y \\le {limit}$, ${tex_sum([(a, 'x'), (b, 'y')])} \\le {budget}$, $x \\ge 0$, "
                "$y \\ge 0$."
            ),
            (
                "On each axis, the tighter constraint counts. In the middle, both lines cross. "
                f"So the corners are $(0,\\,0)$, ${tex_point(vertices[0])}$, ${tex_point(crossing)}$ and "
                f"${tex_point(vertices[2])}$."
            ),
            f"The profits ${tex_sum([(p, 'x'), (q, 'y')])}$ there are 0, {values[0]}, {values[1]} and {values[2]}.",
            f"The largest one is {max(values)}, at ${tex_point(best)}$.",
        ),
        misconceptions=(
            Misconception(
                "one-resource-only",
                (text_vector((limit, 0)), text(p * limit)),
                f"This plan needs more than {budget} {resource}. Check every constraint.",
            ),
            Misconception("other-corner", (text_vector(alone), None), "Compare the profit at all corners."),
            Misconception(
                "intersection-always",
                (text_vector(crossing), None),
                "The crossing point is not always best. Compare all corners.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "feasible-region",
            {
                "constraints": [[1, 1, limit], [a, b, budget]],
                "corners": [
                    [0, 0, "0"],
                    *([*corner, str(value)] for corner, value in zip(vertices, values, strict=True)),
                ],
                "best": 1 + vertices.index(best),
            },
            "after",
            "The region below both lines, with its corners and the profit there: (0, 0) 0, "
            + ", ".join(f"{text_vector(corner)} {value}" for corner, value in zip(vertices, values, strict=True))
            + ". A star marks the best one.",
        ),
    )
