"""Families of the skill ``pr-joint``: joint, marginal and conditional distributions."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, text
from problems.statistical_tables import decimal_rows, signed, table_plot


def _cells(rng: Random, count: int) -> list[int]:
    """Draw positive hundredths that add up to 100, most of them multiples of 2."""
    while True:
        cells = [rng.randint(1, 20) * 2 for _ in range(count - 1)]
        if 2 <= 100 - sum(cells) <= 40:
            return [*cells, 100 - sum(cells)]


@family(skill=Skill.PR_JOINT, levels=(2,), title="Marginal and conditional probability")
def joint_marginal(rng: Random, _level: int) -> Item:
    """Find a marginal and a conditional probability of a 2×3 table."""
    cells = _cells(rng, 6)
    table = [[Fraction(cell, 100) for cell in cells[:3]], [Fraction(cell, 100) for cell in cells[3:]]]
    i, j = rng.randint(0, 1), rng.randint(0, 2)
    row = sum(table[i], Fraction(0))
    column = table[0][j] + table[1][j]
    entry = table[i][j]
    answer = entry / row
    added = " + ".join(short_decimal(value) for value in table[i])
    return Item(
        prompt=(
            rf"The joint probabilities of $X$ and $Y$ are ${decimal_rows(table)}$. "
            "The rows belong to $X = 1, 2$. The columns belong to $Y = 1, 2, 3$. "
            rf"Find $P(X = {i + 1})$ and $P(Y = {j + 1} \mid X = {i + 1})$. Give exact values."
        ),
        parts=(
            Probability(short_decimal(row), label=f"P(X = {i + 1})"),
            Probability(text(answer), label=f"P(Y = {j + 1} | X = {i + 1})"),
        ),
        hints=(
            "Add the row of the condition. Then divide the entry by that sum.",
            f"The row of $X = {i + 1}$ adds up to ${added}$.",
        ),
        solution=(
            f"Add the row: $P(X = {i + 1}) = {added} = {short_decimal(row)}$.",
            rf"The entry for both is $P(X = {i + 1}, Y = {j + 1}) = {short_decimal(entry)}$.",
            (
                rf"Divide: $P(Y = {j + 1} \mid X = {i + 1}) = {short_decimal(entry)}/{short_decimal(row)} = "
                rf"{quotient(int(100 * entry), int(100 * row))}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "joint-for-conditional", (None, short_decimal(entry)), f"Divide by the probability of X = {i + 1}."
            ),
            Misconception("wrong-margin", (None, text(entry / column)), "The condition is X.", optional=True),
        ),
        plot=table_plot(
            ["X = 1", "X = 2"],
            ["Y = 1", "Y = 2", "Y = 3"],
            table,
            f"The joint table. The row of X = {i + 1} adds up to {short_decimal(row)}.",
            "Joint probabilities",
        ),
    )


@family(skill=Skill.PR_JOINT, levels=(3,), title="Covariance from a joint table")
def covariance_table(rng: Random, _level: int) -> Item:
    """Find the covariance of two variables with two values each."""
    cells = [Fraction(cell, 100) for cell in _cells(rng, 4)]
    table = (cells[:2], cells[2:])
    low = rng.choice((0, -1))
    values = (low, 1)
    pairs = [(values[i], values[j], table[i][j]) for i in range(2) for j in range(2)]
    ex, ey, exy = (
        sum((f * p for f, p in part), Fraction(0))
        for part in (
            [(x, p) for x, _, p in pairs],
            [(y, p) for _, y, p in pairs],
            [(x * y, p) for x, y, p in pairs],
        )
    )
    answer = exy - ex * ey
    return Item(
        prompt=(
            rf"The joint probabilities of $X$ and $Y$ are ${decimal_rows(table)}$. "
            f"The rows belong to $X = {low}, 1$. The columns belong to $Y = {low}, 1$. "
            r"Find $\mathrm{Cov}(X, Y)$. Give the exact value."
        ),
        parts=(Number(short_decimal(answer)),),
        hints=(
            "Find the three expectations $E[X]$, $E[Y]$ and $E[XY]$.",
            f"Here $E[X] = {short_decimal(ex)}$ and $E[Y] = {short_decimal(ey)}$.",
        ),
        solution=(
            (
                f"Sum out: $P(X = 1) = {short_decimal(sum(table[1], Fraction(0)))}$ and "
                f"$P(Y = 1) = {short_decimal(table[0][1] + table[1][1])}$."
            ),
            (
                f"So $E[X] = {short_decimal(ex)}$ and $E[Y] = {short_decimal(ey)}$."
                if low == 0
                else rf"So $E[X] = {short_decimal(sum(table[1], Fraction(0)))} - "
                rf"{short_decimal(sum(table[0], Fraction(0)))} = {short_decimal(ex)}$ and "
                rf"$E[Y] = {short_decimal(table[0][1] + table[1][1])} - "
                rf"{short_decimal(table[0][0] + table[1][0])} = {short_decimal(ey)}$."
            ),
            (
                f"The product is 1 only for $X = Y = 1$, else 0. So $E[XY] = {short_decimal(exy)}$."
                if low == 0
                else f"The product is 1 for equal values and −1 for different ones. So $E[XY] = {short_decimal(exy)}$."
            ),
            (
                rf"$\mathrm{{Cov}}(X, Y) = E[XY] - E[X]\,E[Y] = {short_decimal(exy)} - "
                rf"{signed(ex)}\cdot{signed(ey)} = {short_decimal(answer)}$."
            ),
        ),
        misconceptions=(
            Misconception("means-not-subtracted", short_decimal(exy), "Subtract E[X]E[Y]."),
            Misconception(
                "sum-for-difference", short_decimal(exy + ex * ey), "Subtract E[X]E[Y], do not add it.", True
            ),
        ),
        plot=table_plot(
            [f"X = {low}", "X = 1"],
            [f"Y = {low}", "Y = 1"],
            table,
            f"The joint table. The covariance is {short_decimal(answer)}.",
            "Joint probabilities",
        ),
    )
