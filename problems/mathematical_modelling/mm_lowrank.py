"""Families of the skill ``mm-lowrank``: storing a truncated SVD."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text
from problems.snapshot import PlotCall


@family(skill=Skill.MM_LOWRANK, levels=(2,), title="Storage of a truncated SVD")
def svd_storage(rng: Random, _level: int) -> Item:
    """Count the numbers that a rank-k approximation of an image stores."""
    m, n = 10 * rng.randint(6, 20), 10 * rng.randint(6, 20)
    k = rng.randint(3, 25)
    stored = k * (m + n + 1)
    ratio = Fraction(stored, m * n)
    most = (m * n - 1) // (m + n + 1)
    return Item(
        prompt=(
            f"A grey image is a matrix with {m} rows and {n} columns. You keep the {k} largest singular values, "
            "each with its two singular vectors. How many numbers do you store? "
            "What is the ratio of stored to original numbers? "
            "What is the largest number of singular values with which you store fewer numbers than the image has? "
            "Give exact values."
        ),
        parts=(
            Number(text(stored), label="Stored numbers", integer=True),
            Number(text(ratio), label="Ratio"),
            Number(text(most), label="Largest number of singular values", integer=True),
        ),
        hints=(
            "Each kept term needs one column vector, one singular value and one row vector.",
            f"One term needs ${m} + {n} + 1 = {m + n + 1}$ numbers.",
        ),
        solution=(
            rf"One term $\sigma_i u_i v_i^\top$ needs ${m}$ numbers for $u_i$, ${n}$ for $v_i$ and 1 for $\sigma_i$.",
            f"For {k} terms: ${k}\\cdot{m + n + 1} = {stored}$ numbers.",
            f"The image has ${m}\\cdot{n} = {m * n}$ numbers. The ratio is ${tex(ratio)} \\approx {float(ratio):.3f}$.",
            (
                rf"With $k$ terms you store ${m + n + 1}k$ numbers. This is below {m * n} for "
                rf"$k < \frac{{{m * n}}}{{{m + n + 1}}} \approx {m * n / (m + n + 1):.2f}$. So the largest $k$ is "
                rf"{most}."
            ),
        ),
        misconceptions=(
            Misconception(
                "every-term-a-full-image",
                (text(k * m * n), None, None),
                f"Each rank-one term needs only {m + n + 1} numbers.",
            ),
            Misconception("row-vectors-omitted", (text(k * (m + 1)), None, None), "Store the row vectors too."),
            Misconception(
                "rounded-up", (None, None, text(most + 1)), "With one more term you store at least as many numbers."
            ),
        ),
        plot=PlotCall(
            "factors",
            {"rows": m, "columns": n, "rank": k},
            "after",
            f"To scale: the image of {m} by {n} numbers. Beside it its parts: {k} columns of length {m}, {k} "
            "singular values "
            f"and {k} rows of length {n}.",
        ),
    )
