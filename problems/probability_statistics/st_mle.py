"""Families of the skill ``st-mle``: maximum likelihood."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, text


@family(skill=Skill.ST_MLE, levels=(2,), title="Maximum likelihood of a probability")
def mle_bernoulli(rng: Random, _level: int) -> Item:
    """Find the most likely success probability."""
    n = rng.randint(5, 40)
    k = rng.randint(1, n - 1)
    while 2 * k == n:
        k = rng.randint(1, n - 1)
    return Item(
        prompt=(
            f"An experiment with success probability $p$ is repeated {n} times, independently. It succeeds {k} times. "
            "Find the maximum-likelihood estimate of $p$. Give the exact value."
        ),
        parts=(Number(text(Fraction(k, n))),),
        hints=(
            "Write the log-likelihood, set its derivative to 0, and solve for $p$.",
            rf"The log-likelihood is ${k}\ln p + {n - k}\ln(1-p)$, up to a constant.",
        ),
        solution=(
            rf"The log-likelihood is ${k}\ln p + {n - k}\ln(1-p)$, up to a constant.",
            rf"Its derivative is $\frac{{{k}}}{{p}} - \frac{{{n - k}}}{{1-p}}$. Set it to 0.",
            rf"This gives ${k}(1-p) = {n - k}p$, so $\hat p = {quotient(k, n)}$.",
        ),
        misconceptions=(
            Misconception(
                "smoothed",
                text(Fraction(k + 1, n + 2)),
                "This is the posterior mean under a uniform prior.",
            ),
            Misconception("odds", text(Fraction(k, n - k)), "Divide by all trials, not by the failures."),
        ),
    )


@family(skill=Skill.ST_MLE, levels=(3,), title="Maximum likelihood of a rate")
def mle_poisson_exp(rng: Random, _level: int) -> Item:
    """Find the most likely Poisson mean, or the most likely exponential rate."""
    while True:
        data = [rng.randint(1, 9) for _ in range(5)]
        total = sum(data)
        if total != 5:
            break
    counts = rng.choice((True, False))
    mean, rate = Fraction(total, 5), Fraction(5, total)
    answer, other = (mean, rate) if counts else (rate, mean)
    story = "The counts of five days are" if counts else "Five waiting times are"
    model = r"Poisson with mean $\lambda$" if counts else r"exponential with rate $\lambda$"
    derivative = rf"\frac{{{total}}}{{\lambda}} - 5" if counts else rf"\frac{{5}}{{\lambda}} - {total}"
    return Item(
        prompt=(
            f"{story} ${', '.join(map(str, data))}$. They are independent and {model}. "
            r"Find the maximum-likelihood estimate of $\lambda$. Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            "Write the log-likelihood and set its derivative to 0.",
            f"The data add up to {total}. The derivative is ${derivative}$.",
        ),
        solution=(
            f"The data add up to {total}.",
            f"The derivative of the log-likelihood is ${derivative}$.",
            (
                rf"It is 0 for $\hat\lambda = {quotient(total, 5) if counts else quotient(5, total)}$"
                f"{f' (that is {short_decimal(mean)})' if counts else ''}."
            ),
        ),
        misconceptions=(
            Misconception("inverse", text(other), "The Poisson mean is λ; the exponential mean is 1/λ."),
            Misconception("sum", text(total), "Use the number of data as well.", optional=True),
        ),
    )
