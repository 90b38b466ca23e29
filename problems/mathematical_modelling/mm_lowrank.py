"""Families of the skill ``mm-lowrank``: storing a truncated SVD."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text


@family(skill=Skill.MM_LOWRANK, levels=(2,), title="Storage of a truncated SVD")
def svd_storage(rng: Random, _level: int) -> Item:
    """Count the numbers that a rank-k approximation of an image stores."""
    m, n = 10 * rng.randint(6, 20), 10 * rng.randint(6, 20)
    k = rng.randint(3, 25)
    stored = k * (m + n + 1)
    ratio = Fraction(stored, m * n)
    return Item(
        prompt=(
            f"A grey image is a matrix with {m} rows and {n} columns. You keep the {k} largest singular values "
            "with their vectors. How many numbers do you store? "
            "What is the ratio of stored to original numbers? Give exact values."
        ),
        parts=(
            Number(text(stored), label="Stored numbers", integer=True),
            Number(text(ratio), label="Ratio"),
        ),
        hints=(
            "Each kept term needs one column vector, one singular value and one row vector.",
            f"One term needs ${m} + {n} + 1 = {m + n + 1}$ numbers.",
        ),
        solution=(
            rf"One term $\sigma_i u_i v_i^\top$ needs ${m}$ numbers for $u_i$, ${n}$ for $v_i$ and 1 for $\sigma_i$.",
            f"For {k} terms: ${k}\\cdot{m + n + 1} = {stored}$ numbers.",
            f"The image has ${m}\\cdot{n} = {m * n}$ numbers. The ratio is ${tex(ratio)} \\approx {float(ratio):.3f}$.",
        ),
        misconceptions=(
            Misconception(
                "every-term-a-full-image",
                (text(k * m * n), None),
                f"Each rank-one term needs only {m + n + 1} numbers.",
            ),
            Misconception("row-vectors-omitted", (text(k * (m + 1)), None), "Store the row vectors too."),
        ),
    )
