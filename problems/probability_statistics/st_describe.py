"""Families of the skill ``st-describe``: summaries of data."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, tex, text


@family(skill=Skill.ST_DESCRIBE, levels=(1, 2), title="Mean and sample variance")
def mean_var_sample(rng: Random, level: int) -> Item:
    """Find the mean and the sample variance of five numbers; level 2 has larger spreads."""
    reach = 4 if level == 1 else 9
    while True:
        data = [rng.randint(0, 12) + rng.randint(-reach, reach) for _ in range(5)]
        if sum(data) % 5 == 0 and len(set(data)) > 2:
            break
    mean = sum(data) // 5
    squares = [(value - mean) ** 2 for value in data]
    total = sum(squares)
    variance = Fraction(total, 4)
    deviations = ", ".join(str(value - mean) for value in data)
    return Item(
        prompt=(
            f"The data are ${', '.join(map(str, data))}$. Find the mean and the sample variance. Give exact values."
        ),
        parts=(Number(text(mean), label="Mean"), Number(text(variance), label="Sample variance")),
        hints=(
            "Find the mean. Square the deviations from it, add them, and divide by $n-1$.",
            f"The sum is {sum(data)} and $n = 5$, so the mean is {mean}.",
        ),
        solution=(
            f"The mean is ${sum(data)}/5 = {mean}$.",
            f"The deviations are ${deviations}$. Their squares add up to ${total}$.",
            f"Divide by $n - 1 = 4$: the sample variance is ${tex(variance)}$"
            + (f" $= {short_decimal(variance)}$." if variance.denominator > 1 else "."),
        ),
        misconceptions=(
            Misconception("divided-by-n", (None, text(Fraction(total, 5))), "The sample variance divides by n − 1."),
            Misconception("no-division", (None, text(total)), f"Divide the sum {bracketed(total)} by n − 1."),
        ),
    )
