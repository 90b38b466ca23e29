"""Families of the skill ``st-estimators``: bias, variance and mean squared error."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, quotient, short_decimal, tex_sum, text
from problems.statistical_tables import curve_plot, signed


@family(skill=Skill.ST_ESTIMATORS, levels=(3,), title="Bias, variance and MSE")
def estimator_bias(rng: Random, _level: int) -> Item:
    """Find bias, variance and MSE of a X̄ + b as an estimator of the mean."""
    while True:
        a = Fraction(rng.choice((2, 4, 5, 6, 8, 9, 12, 15)), 10)
        b, mu = rng.randint(-3, 3), rng.randint(1, 10)
        n, variance = rng.choice((2, 4, 5, 10, 20, 25)), rng.randint(1, 25)
        bias = (a - 1) * mu + b
        if bias not in (0, 1):
            break
    of_mean = Fraction(variance, n)
    var = a * a * of_mean
    mse = var + bias * bias
    scaled = rf"{short_decimal(a)}\,\bar X" + (f" + {b}" if b > 0 else f" - {-b}" if b < 0 else "")
    return Item(
        prompt=(
            rf"The data $X_1, \dots, X_{{{n}}}$ are independent. "
            rf"Each has the mean $\mu = {mu}$ and the variance $\sigma^2 = {variance}$. "
            rf"Let $\bar X$ be their mean. The estimator of $\mu$ is $\hat\theta = {scaled}$. "
            "Find its bias, its variance and its mean squared error (MSE). Give exact values."
        ),
        parts=(
            Number(short_decimal(bias), label="Bias"),
            Number(short_decimal(var), label="Variance"),
            Number(short_decimal(mse), label="MSE"),
        ),
        hints=(
            "Find the expectation and the variance of the estimator. Then combine them.",
            rf"The mean of the data has the variance $\frac{{{variance}}}{{{n}}} = {short_decimal(of_mean)}$.",
        ),
        solution=(
            (
                rf"The expectation is ${short_decimal(a)}\cdot{mu} + {bracketed(b)} = {short_decimal(mu + bias)}$. "
                rf"So the bias is ${short_decimal(mu + bias)} - {mu} = {short_decimal(bias)}$."
            ),
            (
                rf"The variance is ${short_decimal(a)}^2\cdot\frac{{{variance}}}{{{n}}} = {short_decimal(var)}$. "
                "The constant adds none."
            ),
            rf"The MSE is ${short_decimal(var)} + {signed(bias)}^2 = {short_decimal(mse)}$.",
        ),
        misconceptions=(
            Misconception(
                "bias-not-squared", (None, None, short_decimal(var + bias)), "The MSE adds the squared bias."
            ),
            Misconception(
                "factor-not-squared", (None, short_decimal(a * of_mean), None), "Square the factor in the variance."
            ),
        ),
    )


@family(skill=Skill.ST_ESTIMATORS, levels=(3,), title="The best weight of two estimators")
def estimator_compare(rng: Random, _level: int) -> Item:
    """Find the weight that makes the variance of a weighted mean smallest."""
    first, second = rng.sample(range(1, 16), 2)
    total = first + second
    answer = Fraction(second, total)
    least = Fraction(first * second, total)
    return Item(
        prompt=(
            "Two independent estimators $X_1$ and $X_2$ of the same quantity are unbiased. "
            f"Their variances are {first} and {second}. "
            r"For which weight $w$ does $wX_1 + (1-w)X_2$ have the smallest variance? Give the exact value."
        ),
        parts=(Number(text(answer), label="w"),),
        idea="Without bias, only the variance counts.",
        hints=(
            "Write the variance as a function of $w$. Set its derivative to 0.",
            f"The variance is ${tex_sum([(first, 'w^2'), (second, '(1-w)^2')])}$.",
        ),
        solution=(
            f"The variance is ${tex_sum([(first, 'w^2'), (second, '(1-w)^2')])}$.",
            rf"Its derivative is ${2 * first}w - {2 * second}(1-w)$. Set it to 0.",
            rf"So ${total}w = {second}$ and $w = {quotient(second, total)}$.",
            "The estimator with the smaller variance gets the larger weight.",
        ),
        misconceptions=(
            Misconception("swapped", text(Fraction(first, total)), "The more precise value gets more weight."),
            Misconception("half", "1/2", "Equal weights are best only when the variances are equal."),
        ),
        plot=curve_plot(
            0,
            1,
            [("variance", lambda w: first * w * w + second * (1 - w) ** 2)],
            f"The variance against w, a parabola with its lowest point at {text(answer)}.",
            "Variance of the weighted mean",
            "w",
            "variance",
            [(float(answer), float(least), f"w = {text(answer)}")],
        ),
    )
