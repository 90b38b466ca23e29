"""Families of the skill ``st-sampling``: standard errors."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, quotient, short_decimal, text
from problems.snapshot import PlotCall
from problems.statistical_tables import bell, below, curve_plot


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

    small = (f"means of {k * k * n} values", float(error) / k)
    curves = [
        ("single values", float(sigma)),
        (f"means of {n} values", float(error)),
        *([small] if level == 2 else []),
    ][-2:]
    wide = curves[0][1]
    return Item(
        prompt=(
            rf"A population has the standard deviation $\sigma = {sigma}$. A sample has the size $n = {n}$. "
            f"What is the standard error of the mean?{asked} Give "
            f"{'exact values' if level == 2 else 'the exact value'}."
        ),
        parts=(Number(text(error), label=error_label), *sizes),
        hints=(
            "The standard error is the standard deviation divided by the root of the sample size.",
            rf"The root of the sample size is $\sqrt{{{n}}} = {root}$.",
        ),
        solution=(
            rf"The root of the sample size is $\sqrt{{{n}}} = {root}$.",
            rf"The standard error is $\frac{{\sigma}}{{\sqrt n}} = {quotient(sigma, root)}$.",
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
        plot=curve_plot(
            -3.2 * wide,
            3.2 * wide,
            [(name, bell(0, spread)) for name, spread in curves],
            f"Two bells with the same centre: {curves[0][0]} and, narrower, {curves[1][0]}. "
            f"Their standard deviations are {curves[0][1]:.4g} and {curves[1][1]:.4g}.",
            "Distance from the true mean",
            "distance",
            "density",
        ),
    )


@family(skill=Skill.ST_SAMPLING, levels=(3,), title="Probability for a sample mean")
def clt_prob(rng: Random, _level: int) -> Item:
    """Find the probability that a sample mean exceeds a bound."""
    root, z = rng.choice((5, 6, 8, 10)), Fraction(rng.choice((2, 3, 4)), 2)
    error = Fraction(rng.choice((1, 2, 3, 4, 5)), 2)
    sigma, mean = error * root, rng.randint(10, 100)
    bound = mean + z * error
    answer = 1 - below(float(z))
    return Item(
        prompt=(
            rf"A population has the mean $\mu = {mean}$ and the standard deviation $\sigma = {short_decimal(sigma)}$. "
            rf"A random sample of size $n = {root * root}$ has the mean $\bar X$. "
            rf"Use the central limit theorem to find $P(\bar X > {short_decimal(bound)})$. Give 3 decimal places."
        ),
        parts=(Probability(decimal(answer, 6), tolerance="0.0015"),),
        hints=(
            "Find the standard error of the mean. Standardise with it.",
            rf"The standard error is $\frac{{{short_decimal(sigma)}}}{{{root}}} = {short_decimal(error)}$.",
        ),
        solution=(
            rf"The standard error is $\frac{{{short_decimal(sigma)}}}{{{root}}} = {short_decimal(error)}$.",
            rf"So $z = ({short_decimal(bound)} - {mean})/{short_decimal(error)} = {short_decimal(z)}$.",
            rf"The right tail is $1 - \Phi({short_decimal(z)}) \approx {answer:.3f}$.",
        ),
        misconceptions=(
            Misconception(
                "not-divided", decimal(1 - below(float(z / root)), 6), "The mean has the standard error σ/√n."
            ),
            Misconception("left-tail", decimal(1 - answer, 6), "Greater than asks for the right area."),
        ),
        plot=PlotCall(
            "normal-area",
            {"mean": mean, "deviation": float(error), "low": float(bound)},
            "after",
            f"The bell of the sample mean. The area above {short_decimal(bound)} is shaded: {answer:.3f}.",
        ),
    )
