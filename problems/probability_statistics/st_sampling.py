"""Families of the skill ``st-sampling``: standard errors."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text


@family(skill=Skill.ST_SAMPLING, levels=(1, 2), title="Standard error of a mean")
def std_error(rng: Random, level: int) -> Item:
    """Find the standard error, and at level 2 also the sample size that divides it by k."""
    root = rng.randint(2, 10)
    n, sigma, k = root * root, rng.randint(2, 20), rng.randint(2, 5)
    error = Fraction(sigma, root)
    asked = rf" Which sample size divides the standard error by {k}?" if level == 2 else ""
    sizes = (Number(text(k * k * n), label="Sample size", integer=True),) if level == 2 else ()
    error_label = "Standard error" if level == 2 else ""

    def both(first: str | None, second: str | None) -> tuple[str | None, ...]:
        return (first, second) if level == 2 else (first,)

    return Item(
        prompt=(
            rf"A population has the standard deviation $\sigma = {sigma}$. A sample has the size $n = {n}$. "
            f"What is the standard error of the mean?{asked} Give exact values."
        ),
        parts=(Number(text(error), label=error_label), *sizes),
        hints=(
            "The standard error is the standard deviation divided by the root of the sample size.",
            rf"The root of the sample size is $\sqrt{{{n}}} = {root}$.",
        ),
        solution=(
            rf"The root of the sample size is $\sqrt{{{n}}} = {root}$.",
            rf"The standard error is $\frac{{\sigma}}{{\sqrt n}} = \frac{{{sigma}}}{{{root}}} = {tex(error)}$.",
            *(
                (
                    rf"To divide it by {k}, the root must be {k} times as large.",
                    rf"So the sample size must be ${k}^2\cdot {n} = {k * k * n}$.",
                )
                if level == 2
                else ()
            ),
        ),
        misconceptions=(
            Misconception("divided-by-n", both(text(Fraction(sigma, n)), None), "Divide by the root of n."),
            Misconception("not-divided", both(text(sigma), None), "The mean of a sample varies less: divide by √n."),
            Misconception("k-times-n", (None, text(k * n)), "The standard error falls with √n, so square the factor.")
            if level == 2
            else None,
        ),
    )
