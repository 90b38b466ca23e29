"""Families of the skill ``st-map``: posterior modes and conjugate posteriors."""

from fractions import Fraction
from math import exp, lgamma, log
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, quotient, tex, text
from problems.statistical_tables import bell, curve_plot


def _beta(x: float, first: int, second: int) -> float:
    if not 0 < x < 1:
        return 0.0
    scale = lgamma(first + second) - lgamma(first) - lgamma(second)
    return exp(scale + (first - 1) * log(x) + (second - 1) * log(1 - x))


def _power(base: str, exponent: int) -> str:
    return base if exponent == 1 else f"{base}^{{{exponent}}}"


@family(skill=Skill.ST_MAP, levels=(3,), title="MAP with a beta prior")
def map_beta(rng: Random, _level: int) -> Item:
    """Find posterior mode and posterior mean of a success probability."""
    a, b = rng.randint(2, 6), rng.randint(2, 6)
    n = rng.randint(4, 20)
    k = rng.randint(0, n)
    first, second = k + a, n - k + b
    succeeded = "is 1 success" if k == 1 else f"are {k} successes"
    mode, mean = Fraction(first - 1, first + second - 2), Fraction(first, first + second)
    return Item(
        prompt=(
            rf"A success probability $p$ has the prior $\mathrm{{Beta}}({a}, {b})$, with density proportional to "
            rf"${_power('p', a - 1)}{_power('(1-p)', b - 1)}$. In {n} independent trials there {succeeded}. "
            "Find the MAP estimate of $p$ and the posterior mean of $p$. Give exact values."
        ),
        parts=(Probability(text(mode), label="MAP estimate"), Probability(text(mean), label="Posterior mean")),
        hints=(
            "The posterior is a beta distribution again. Add the counts to its parameters.",
            rf"The posterior is $\mathrm{{Beta}}({a} + {k}, {b} + {n - k}) = \mathrm{{Beta}}({first}, {second})$.",
        ),
        solution=(
            f"Likelihood times prior is proportional to ${_power('p', first - 1)}{_power('(1-p)', second - 1)}$.",
            rf"So the posterior is $\mathrm{{Beta}}({first}, {second})$.",
            (
                rf"The mode of $\mathrm{{Beta}}(a, b)$ is $\frac{{a-1}}{{a+b-2}}$. So the MAP estimate is "
                rf"$\frac{{{first} - 1}}{{{first} + {second} - 2}} = "
                rf"{quotient(first - 1, first + second - 2)}$."
            ),
            rf"The posterior mean is $\frac{{{first}}}{{{first} + {second}}} = {quotient(first, first + second)}$.",
        ),
        misconceptions=(
            Misconception("mean-for-mode", (text(mean), text(mode)), "The MAP estimate is the mode."),
            Misconception("mean-twice", (text(mean), None), "The MAP estimate is the mode, not the mean."),
            Misconception("prior-ignored", (text(Fraction(k, n)), None), "Use the prior."),
        ),
        plot=curve_plot(
            0,
            1,
            [("prior", lambda x: _beta(x, a, b)), ("posterior", lambda x: _beta(x, first, second))],
            f"The densities of the prior Beta({a}, {b}) and of the posterior Beta({first}, {second}).",
            "Prior and posterior",
            "p",
        ),
    )


@family(skill=Skill.ST_MAP, levels=(4,), title="Normal prior and normal data")
def map_normal(rng: Random, _level: int) -> Item:
    """Find posterior mean and variance of a normal mean with known variance."""
    while True:
        tau2, sigma2 = rng.choice((1, 2, 3, 4, 5, 10)), rng.choice((2, 4, 6, 8, 9, 10, 12, 20))
        n, prior, mean = rng.randint(2, 10), rng.randint(-5, 10), rng.randint(-5, 20)
        precision = Fraction(1, tau2) + Fraction(n, sigma2)
        answer = (Fraction(prior, tau2) + Fraction(n * mean, sigma2)) / precision
        variance = 1 / precision
        if prior != mean and max(answer.denominator, variance.denominator) <= 30:
            break
    one = (Fraction(prior, tau2) + Fraction(mean, sigma2)) / (Fraction(1, tau2) + Fraction(1, sigma2))
    spread = tau2**0.5
    return Item(
        prompt=(
            rf"A mean $\mu$ has a normal prior with mean {prior} and variance {tau2}. "
            rf"Given $\mu$, {n} values are independent and normal with mean $\mu$ and known variance {sigma2}. "
            f"The mean of the data is {mean}. "
            rf"Find the mean and the variance of the posterior of $\mu$. Give exact values."
        ),
        parts=(Number(text(answer), label="Posterior mean"), Number(text(variance), label="Posterior variance")),
        idea="The posterior mean lies between the prior mean and the mean of the data.",
        hints=(
            "Precision is one over variance. The precisions of prior and data add.",
            rf"The prior has the precision ${tex(Fraction(1, tau2))}$, and the data have ${quotient(n, sigma2)}$.",
        ),
        solution=(
            rf"The prior has the precision ${tex(Fraction(1, tau2))}$, and the data have ${quotient(n, sigma2)}$.",
            rf"They add up to ${tex(precision)}$, so the posterior variance is ${tex(variance)}$.",
            (
                "The posterior mean is weighted by precision: "
                rf"${tex(variance)}\left({tex(Fraction(1, tau2))}\cdot{bracketed(prior)} + "
                rf"{tex(Fraction(n, sigma2))}\cdot{bracketed(mean)}\right) = {tex(answer)}$."
            ),
        ),
        misconceptions=(
            Misconception("plain-average", (text(Fraction(prior + mean, 2)), None), "Weight by precision."),
            Misconception("n-omitted", (text(one), None), "The precision of the data is n/σ²."),
            Misconception("precision-for-variance", (None, text(precision)), "The variance is 1 over the precision."),
        ),
        plot=curve_plot(
            min(prior, mean) - 3 * spread,
            max(prior, mean) + 3 * spread,
            [
                ("prior", bell(prior, tau2**0.5)),
                ("data", bell(mean, (sigma2 / n) ** 0.5)),
                ("posterior", bell(float(answer), float(variance) ** 0.5)),
            ],
            f"Three bells: the prior at {prior}, the data at {mean}, the posterior between them at {text(answer)}.",
            "Prior, data and posterior",
            "μ",
        ),
    )
