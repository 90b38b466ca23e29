"""Families of the skill ``mk-transition``: transition matrices."""

from fractions import Fraction
from itertools import pairwise
from random import Random

from problems.answers.matrix import Matrix
from problems.answers.probability import Probability
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import short_decimal
from problems.statistical_tables import bar_plot, chain_plot, decimal_matrix, decimal_rows


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
            Misconception(
                "other-state", short_decimal(1 - first - second), "This is the probability of the other state.", True
            ),
        ),
        plot=chain_plot(P, "The diagram of the chain: both states, with the probability of each step on its arrow."),
    )


STORIES = (
    ("day", ("sunny", "rainy", "cloudy")),
    ("hour", ("idle", "busy", "broken")),
    ("minute", ("green", "red", "yellow")),
    ("week", ("low", "high", "middle")),
)
SUBJECTS = {"day": "The weather", "hour": "A machine", "minute": "A lamp", "week": "A price"}


def _tenths(rng: Random, size: int) -> tuple[Fraction, ...]:
    """Draw positive tenths that add up to 1."""
    cuts = sorted(rng.sample(range(1, 10), size - 1))
    ends = [0, *cuts, 10]
    return tuple(Fraction(high - low, 10) for low, high in pairwise(ends))


@family(skill=Skill.MK_TRANSITION, levels=(1, 2), title="Transition matrix of a story")
def mk_matrix_story(rng: Random, level: int) -> Item:
    """Write the transition matrix of a story with two states, or with three at level 2."""
    size = level + 1
    unit, names = rng.choice(STORIES)
    states = names[:size]
    P = tuple(_tenths(rng, size) for _ in range(size))
    told = rng.sample(range(size), size)

    def sentence(i: int) -> str:
        asked = [j for j in range(size) if j != i] if level == 1 else [j for j in range(size) if j != told[0]]
        parts = " and ".join(f"{states[j]} with probability {short_decimal(P[i][j])}" for j in asked)
        return f"If it is {states[i]}, one {unit} later it is {parts}."

    last = "the other state" if level == 1 else states[told[0]]
    rest = (
        "In all other cases the state stays the same."
        if level == 1
        else f"In all other cases, it is {last} one {unit} later."
    )
    row = r",\ ".join(short_decimal(entry) for entry in P[0])
    return Item(
        prompt=(
            f"{SUBJECTS[unit]} is always {', '.join(states[:-1])} or {states[-1]}. "
            f"{' '.join(sentence(i) for i in told)} {rest} "
            f"Write the transition matrix. Its rows are the present states, its columns the next states. "
            f"The order is {', '.join(states)}. Give a matrix row by row, for example `[[0.5, 0.5], [0.1, 0.9]]`."
        ),
        parts=(Matrix(decimal_matrix(P)),),
        hints=(
            "Write one row for each present state. Every row adds up to 1.",
            f"The first row belongs to {states[0]}: it is $({row})$.",
        ),
        solution=(
            "Each row belongs to one present state. The missing entry makes the row sum 1.",
            f"The first row belongs to {states[0]}: it is $({row})$.",
            f"All rows together: $P = {decimal_rows(P)}$.",
        ),
        misconceptions=(
            Misconception("transposed", decimal_matrix(transpose(P)), "Rows are the present state."),
            Misconception(
                "rows-reordered", decimal_matrix([P[i] for i in told]), f"The first row is {states[0]}.", True
            ),
        ),
        plot=chain_plot(
            P,
            f"The diagram of the chain with the states {', '.join(states)}. Each arrow carries its probability.",
            states,
            "The story as a chain",
        ),
    )


@family(skill=Skill.MK_TRANSITION, levels=(2, 3), title="Distribution after some steps")
def mk_distribution(rng: Random, level: int) -> Item:
    """Find the distribution after one step, or after two at level 3."""
    steps = level - 1
    P = (_tenths(rng, 2), _tenths(rng, 2))
    while P[0] == P[1]:
        P = (_tenths(rng, 2), _tenths(rng, 2))
    start = _tenths(rng, 2)
    rows, columns = [start], [start]
    for _ in range(steps):
        rows.append(tuple(Fraction(x) for x in multiply((rows[-1],), P)[0]))
        columns.append(tuple(Fraction(x[0]) for x in multiply(P, tuple((entry,) for entry in columns[-1]))))

    def written(values: tuple[Fraction, ...]) -> str:
        return "(" + r",\,".join(short_decimal(value) for value in values) + ")"

    def typed(values: tuple[Fraction, ...]) -> str:
        return "(" + ", ".join(short_decimal(value) for value in values) + ")"

    first = rows[1]
    return Item(
        prompt=(
            rf"A Markov chain has $P = {decimal_rows(P)}$ (rows: from). The start distribution is "
            rf"$\pi_0 = {written(start)}$. Find the distribution $\pi_{steps}$ after "
            f"{'one step' if steps == 1 else 'two steps'}. Give a vector with exact entries."
        ),
        parts=(Vector(typed(rows[-1])),),
        hints=(
            r"Multiply the row vector by the matrix: $\pi_{n+1} = \pi_n P$.",
            (
                rf"After one step, the first entry is ${short_decimal(start[0])}\cdot{short_decimal(P[0][0])} + "
                rf"{short_decimal(start[1])}\cdot{short_decimal(P[1][0])} = {short_decimal(first[0])}$."
            ),
        ),
        solution=(
            (
                rf"The first entry is ${short_decimal(start[0])}\cdot{short_decimal(P[0][0])} + "
                rf"{short_decimal(start[1])}\cdot{short_decimal(P[1][0])} = {short_decimal(first[0])}$."
            ),
            (
                rf"The second entry is ${short_decimal(start[0])}\cdot{short_decimal(P[0][1])} + "
                rf"{short_decimal(start[1])}\cdot{short_decimal(P[1][1])} = {short_decimal(first[1])}$."
            ),
            rf"So $\pi_1 = {written(first)}$.",
            *((rf"Multiply once more: $\pi_2 = \pi_1 P = {written(rows[-1])}$.",) if steps == 2 else ()),
        ),
        misconceptions=(
            Misconception("column-product", typed(columns[-1]), "Put the row vector on the left."),
            Misconception("swapped", typed(rows[-1][::-1]), "Keep the order of the states.", optional=True),
        ),
        plot=bar_plot(
            ["state 1", "state 2"],
            [float(value) for value in rows[-1]],
            f"Bars of the distribution after {steps} step(s): {typed(rows[-1])}.",
            "Distribution of the chain",
            (),
            "state",
        ),
    )
