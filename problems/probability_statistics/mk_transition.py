"""Families of the skill ``mk-transition``: transition matrices."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal


@family(skill=Skill.MK_TRANSITION, levels=(2,), title="Two steps of a Markov chain")
def mk_two_step(rng: Random, _level: int) -> Item:
    """Find a two-step transition probability of a two-state chain."""
    leave, back = Fraction(rng.randint(1, 9), 10), Fraction(rng.randint(1, 9), 10)
    P = ((1 - leave, leave), (back, 1 - back))
    i, j = rng.randint(0, 1), rng.randint(0, 1)
    first, second = P[i][0] * P[0][j], P[i][1] * P[1][j]
    rows = r"\\".join("&".join(short_decimal(entry) for entry in row) for row in P)
    return Item(
        prompt=(
            rf"A Markov chain on the states 1 and 2 has $P = \begin{{pmatrix}}{rows}\end{{pmatrix}}$ "
            f"(rows: from, columns: to). It starts in state {i + 1}. "
            f"What is the probability of state {j + 1} after two steps? Give the exact value."
        ),
        parts=(Probability(short_decimal(first + second)),),
        hints=(
            "The chain can pass through state 1 or through state 2. Add both ways.",
            rf"Through state 1: ${short_decimal(P[i][0])}\cdot{short_decimal(P[0][j])} = {short_decimal(first)}$.",
        ),
        solution=(
            rf"Through state 1: ${short_decimal(P[i][0])}\cdot{short_decimal(P[0][j])} = {short_decimal(first)}$.",
            rf"Through state 2: ${short_decimal(P[i][1])}\cdot{short_decimal(P[1][j])} = {short_decimal(second)}$.",
            f"Add both ways: ${short_decimal(first + second)}$. This is an entry of $P^2$.",
        ),
        misconceptions=(
            Misconception("square-of-entry", short_decimal(P[i][j] ** 2), "Sum over all states in the middle."),
            Misconception("one-step", short_decimal(P[i][j]), "Two steps are asked, not one.", optional=True),
        ),
    )
