"""Families of the skill ``ht-ci``: confidence intervals."""

from fractions import Fraction
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal
from problems.sampling import shuffled
from problems.snapshot import PlotCall

TWO_SIDED = {90: "1.645", 95: "1.960", 99: "2.576"}
ONE_SIDED = {90: 1.2816, 95: 1.6449, 99: 2.3263}


@family(skill=Skill.HT_CI, levels=(2,), title="Confidence interval of a mean")
def ci_mean_z(rng: Random, _level: int) -> Item:
    """Build a confidence interval for a mean with a known standard deviation."""
    while True:
        root, sigma = rng.randint(3, 12), rng.randint(2, 12)
        error = Fraction(sigma, root)
        if Fraction(1, 5) <= error <= Fraction(3, 2):
            break
    mean, level = Fraction(rng.randint(100, 900), 10), rng.choice((90, 95, 99))
    z = TWO_SIDED[level]
    half = float(z) * float(error)

    def ends(reach: float) -> tuple[str, str]:
        return decimal(float(mean) - reach, 4), decimal(float(mean) + reach, 4)

    low, high = ends(half)
    return Item(
        prompt=(
            rf"A sample of size $n = {root * root}$ has the mean ${short_decimal(mean)}$. "
            rf"The standard deviation of the population is known: $\sigma = {sigma}$. "
            f"Find the {level} % confidence interval for the mean. Give both ends with 2 decimal places."
        ),
        parts=(
            Number(low, label="Lower end", exact=False, tolerance="0.015"),
            Number(high, label="Upper end", exact=False, tolerance="0.015"),
        ),
        hints=(
            "Find the standard error. Multiply it by the critical value.",
            rf"The standard error is $\frac{{{sigma}}}{{{root}}} \approx {float(error):.4f}$ and $z = {z}$.",
        ),
        solution=(
            (
                rf"The standard error is $\frac{{\sigma}}{{\sqrt n}} = \frac{{{sigma}}}{{{root}}} \approx "
                rf"{float(error):.4f}$."
            ),
            (
                rf"For {level} % the critical value is $z = {z}$. The margin is ${z}\cdot{float(error):.4f} \approx "
                rf"{half:.2f}$."
            ),
            rf"The interval is ${short_decimal(mean)} \pm {half:.2f}$, from ${float(low):.2f}$ to ${float(high):.2f}$.",
        ),
        misconceptions=(
            Misconception("no-root-n", ends(float(z) * sigma), "Use the standard error: divide by √n."),
            Misconception("one-sided-value", ends(ONE_SIDED[level] * float(error)), f"{level} % two-sided: z = {z}."),
        ),
        plot=PlotCall(
            "estimate",
            {"centre": float(mean), "low": float(low), "high": float(high), "name": "mean", "level": level},
            "after",
            f"The sample mean {short_decimal(mean)} with its {level} % interval "
            f"from {float(low):.2f} to {float(high):.2f}.",
        ),
    )


@family(skill=Skill.HT_CI, levels=(2,), title="What a confidence interval means")
def ci_meaning(rng: Random, _level: int) -> Item:
    """Choose the right reading of a confidence interval."""
    low = rng.randint(10, 60)
    high = low + rng.randint(4, 15)
    right = "In repeated samples, about 95 % of such intervals cover the true mean."
    data = f"About 95 % of the data lie between {low} and {high}."
    fixed = f"The true mean lies between {low} and {high} with probability 0.95."
    sample = f"About 95 % of sample means lie between {low} and {high}."
    return Item(
        prompt=(
            f"A 95 % confidence interval for a mean goes from {low} to {high}. "
            "Which reading is right? Choose one answer."
        ),
        parts=(Choice(right, choices=shuffled(rng, (right, data, fixed, sample))),),
        hints=(
            "Ask what is random here: the true mean, or the interval?",
            f"The true mean is a fixed number. The ends {low} and {high} change from sample to sample.",
        ),
        solution=(
            "The true mean is a fixed number. The interval comes from a random sample.",
            "The method has a success rate: about 95 % of its intervals cover the true mean.",
            "For one computed interval there is no probability left: it covers the mean or it does not.",
        ),
        misconceptions=(
            Misconception("share-of-data", data, "The interval is about the mean, not about the data."),
            Misconception("fixed-probability", fixed, "The true mean is fixed; the method has 95 % success."),
            Misconception("share-of-means", sample, "The interval is centred at one sample mean, not at the true one."),
        ),
    )
