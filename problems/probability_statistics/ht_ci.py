"""Families of the skill ``ht-ci``: confidence intervals."""

from fractions import Fraction
from math import ceil, floor, sqrt
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import T_95, curve_plot, deviation, listed, squares, t_table

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
            rf"You may use $\Phi({ONE_SIDED[level]:.3f}) \approx {short_decimal(Fraction(level, 100))}$ and "
            rf"$\Phi({z}) \approx {short_decimal(Fraction(100 + level, 200))}$. "
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
                rf"{short_decimal(Fraction(100 - level, 2))} % is left out at each end, so $z = {z}$. The margin is "
                rf"${z}\cdot{float(error):.4f} \approx "
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


def _repeated(rng: Random, truth: float, error: float) -> list[list[float]]:
    """Draw the 95 % intervals of 100 samples."""
    means = [rng.gauss(truth, error) for _ in range(100)]
    return [[round(mean - 1.96 * error, 3), round(mean + 1.96 * error, 3)] for mean in means]


@family(skill=Skill.HT_CI, levels=(2,), title="What a confidence interval means")
def ci_meaning(rng: Random, _level: int) -> Item:
    """Choose the right reading of a confidence interval."""
    low = rng.randint(10, 60)
    high = low + rng.randint(4, 15)
    right = "In repeated samples, about 95 % of such intervals cover the true mean."
    data = f"About 95 % of the data lie between {low} and {high}."
    fixed = f"The true mean lies between {low} and {high} with probability 0.95."
    sample = f"About 95 % of sample means lie between {low} and {high}."
    truth, error = low + round((high - low) / 3), (high - low) / 2 / 1.96
    return Item(
        prompt=(
            f"A 95 % confidence interval for a mean goes from {low} to {high}. "
            "Which reading is right? Choose one answer."
        ),
        parts=(Choice(right, choices=shuffled(rng, (right, data, fixed, sample))),),
        idea="The interval is random. The true mean is fixed.",
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
        plot=PlotCall(
            "repeated-intervals",
            {"truth": truth, "error": error, "intervals": _repeated(rng, truth, error), "level": 95},
            "after",
            f"An example with the true mean {truth:g}: the bell of sample means, and below it 100 intervals of 100 "
            "samples. "
            "Most of them cover the true mean. A few miss it; they are dashed.",
        ),
    )


def _interval_plot(centre: float, half: float, name: str) -> PlotCall:
    low, high = centre - half, centre + half
    return PlotCall(
        "estimate",
        {"centre": centre, "low": low, "high": high, "name": name, "level": 95},
        "after",
        f"The estimate {centre:.3f} with its 95 % interval from {low:.3f} to {high:.3f}.",
    )


@family(skill=Skill.HT_CI, levels=(3,), title="Confidence interval from data")
def ci_mean_t(rng: Random, _level: int) -> Item:
    """Build a 95 % t interval from five to nine listed data."""
    while True:
        n, centre = rng.randint(5, 9), rng.randint(10, 60)
        data = [centre + rng.randint(-7, 7) for _ in range(n)]
        if sum(data) % n == 0 and len(set(data)) > 2:
            break
    mean, s, total = sum(data) // n, deviation(data), squares(data)
    error = s / sqrt(n)
    half = T_95[n - 1] * error

    def ends(reach: float) -> tuple[str, str]:
        return decimal(mean - reach, 4), decimal(mean + reach, 4)

    return Item(
        prompt=(
            f"Measurements from a normal distribution are ${listed(data)}$. Its standard deviation is not known. "
            f"{t_table(n - 1, n)}. Find the 95 % confidence interval for the mean. "
            "Give both ends with 2 decimal places."
        ),
        parts=(
            Number(ends(half)[0], label="Lower end", exact=False, tolerance="0.015"),
            Number(ends(half)[1], label="Upper end", exact=False, tolerance="0.015"),
        ),
        hints=(
            "Find the mean and the sample standard deviation. Use a t value, because σ is not known.",
            f"The mean is {mean}. The squared deviations add up to ${total}$.",
        ),
        solution=(
            f"The mean is {mean} and $n = {n}$. The deviations are ${listed(value - mean for value in data)}$.",
            f"Their squares add up to ${total}$.",
            rf"So $s = \sqrt{{{total}/{n - 1}}} \approx {s:.3f}$, and the standard error is about ${error:.3f}$.",
            rf"With $n - 1 = {n - 1}$ degrees of freedom, $t = {T_95[n - 1]:.3f}$. The margin is about ${half:.2f}$.",
            rf"The interval goes from ${mean - half:.2f}$ to ${mean + half:.2f}$.",
        ),
        misconceptions=(
            Misconception("z-for-t", ends(1.96 * error), "σ is unknown and n is small: use t."),
            Misconception("df-n", ends(T_95[n] * error), "The degrees of freedom are n − 1."),
            Misconception("no-root-n", ends(T_95[n - 1] * s), "Use the standard error: divide by √n."),
        ),
        plot=_interval_plot(mean, half, "mean"),
    )


@family(skill=Skill.HT_CI, levels=(2,), title="Confidence interval of a proportion")
def ci_prop(rng: Random, _level: int) -> Item:
    """Build a 95 % Wald interval."""
    n = rng.choice((100, 120, 150, 200, 250, 300, 400, 500, 800, 1000))
    k = rng.randint(max(10, n // 10), n - max(10, n // 10))
    share = Fraction(k, n)
    variance = float(share * (1 - share))
    error = sqrt(variance / n)
    half = 1.96 * error

    def ends(reach: float) -> tuple[str, str]:
        return decimal(float(share) - reach, 5), decimal(float(share) + reach, 5)

    return Item(
        prompt=(
            f"In a sample of {n} people, {k} say yes. Find the 95 % Wald interval for the proportion, with $z = 1.96$. "
            "Give both ends with 3 decimal places."
        ),
        parts=(
            Number(ends(half)[0], label="Lower end", exact=False, tolerance="0.0015"),
            Number(ends(half)[1], label="Upper end", exact=False, tolerance="0.0015"),
        ),
        hints=(
            r"The standard error is $\sqrt{\hat p(1-\hat p)/n}$.",
            (
                rf"Here $\hat p = \frac{{{k}}}{{{n}}} \approx {float(share):.4f}$. The standard error is about "
                rf"{error:.5f}."
            ),
        ),
        solution=(
            rf"The sample proportion is $\hat p = \frac{{{k}}}{{{n}}} \approx {float(share):.4f}$.",
            rf"The standard error is $\sqrt{{\hat p(1-\hat p)/{n}}} \approx {error:.5f}$.",
            rf"The margin is $1.96\cdot{error:.5f} \approx {half:.4f}$.",
            rf"The interval goes from ${float(share) - half:.3f}$ to ${float(share) + half:.3f}$.",
        ),
        misconceptions=(
            Misconception("no-root", ends(1.96 * variance / n), "Take the root."),
            Misconception(
                "one-half-used", ends(0.98 / sqrt(n)), "Use the sample proportion; ½ is the worst case.", True
            ),
            Misconception("one-standard-error", ends(error), "For 95 % go 1.96 standard errors each way."),
        ),
        plot=_interval_plot(float(share), half, "proportion"),
    )


@family(skill=Skill.HT_CI, levels=(3,), title="Sample size for a margin")
def ci_sample_size(rng: Random, _level: int) -> Item:
    """Find the smallest sample size for a margin of error; the exact quantile gives the same size."""
    exact = 1.959963984540054
    proportion = rng.choice((True, False))
    while True:
        sigma = Fraction(1, 2) if proportion else Fraction(rng.randint(2, 30))
        margin = Fraction(rng.randint(10, 99), 1000) if proportion else Fraction(rng.randint(2, 40), 10)
        ratio = Fraction(196, 100) * sigma / margin
        n = ceil(ratio**2)
        if 20 <= n <= 10000 and ratio**2 != n and n == ceil((exact * float(sigma / margin)) ** 2):
            break
    written = short_decimal(margin)
    size = r"\frac{1.96}{2E}" if proportion else r"\frac{1.96\,\sigma}{E}"
    story = (
        f"You estimate a proportion. Plan for the worst case $p = 0.5$. The margin may be at most $E = {written}$."
        if proportion
        else rf"You estimate a mean with known $\sigma = {sigma}$. The margin may be at most $E = {written}$."
    )
    return Item(
        prompt=f"{story} The level is 95 %, with $z = 1.96$. What is the smallest sample size? Give an integer.",
        parts=(Number(str(n), integer=True),),
        hints=(
            "Write the margin as a formula in $n$. Solve for $n$, and think about rounding.",
            rf"The root of $n$ must be at least ${size} \approx {float(ratio):.3f}$.",
        ),
        solution=(
            rf"The margin is $1.96\cdot{'0.5' if proportion else sigma}/\sqrt n$. It must be at most {written}.",
            rf"So $\sqrt n \ge {size} \approx {float(ratio):.3f}$, and $n \ge {float(ratio**2):.2f}$.",
            f"Round up to keep the margin: $n = {n}$.",
        ),
        misconceptions=(
            Misconception("rounded-down", str(floor(ratio**2)), "Round up to keep the margin."),
            Misconception("not-squared", str(ceil(ratio)), "Square the ratio."),
        ),
        plot=curve_plot(
            float(margin) / 2,
            2 * float(margin),
            [("sample size", lambda reach: (1.96 * float(sigma) / reach) ** 2)],
            f"The needed sample size falls with the margin. At the margin {written} it is {n}.",
            "Sample size and margin",
            "margin E",
            "n",
            [(float(margin), float(ratio**2), f"n = {n}")],
        ),
    )
