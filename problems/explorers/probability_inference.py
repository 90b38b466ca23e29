"""Explorers of module 3: Bayes in natural frequencies, repeated confidence intervals, a hypothesis test."""

from collections.abc import Mapping
from math import sqrt
from statistics import NormalDist

import numpy as np

from problems.explorers.controls import Cycle, Factor, Step
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.null_laws import law_named
from problems.explorers.typed import chance, chosen, number, shown, whole
from problems.plots.canvas import png
from problems.plots.inference import frequency_tree, null_distribution, repeated_intervals
from problems.plots.theme import Theme

SAMPLES = 40
CROWDS = (100, 1000, 10_000, 100_000)


@explorer(
    module="probability_statistics",
    name="bayes",
    title="See Bayes' theorem in a crowd of people",
    defaults={"prior": "0.01", "sensitivity": "0.9", "specificity": "0.95"},
    controls=(
        Factor("prior", "prior", low=0, high=1),
        Step("sensitivity", "sensitivity", by=0.05, low=0, high=1),
        Step("specificity", "specificity", by=0.05, low=0, high=1),
    ),
)
def bayes(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw how a crowd splits by condition and by test result, and state the posterior."""
    prior = chance(arguments["prior"], "The prior")
    sensitivity = chance(arguments["sensitivity"], "The sensitivity")
    specificity = chance(arguments["specificity"], "The specificity")
    positive = prior * sensitivity + (1 - prior) * (1 - specificity)
    if positive == 0:
        raise ExplorerInputError("With these numbers no test is ever positive. Make one of them larger.")
    posterior = prior * sensitivity / positive
    counts = (prior * sensitivity, (1 - prior) * (1 - specificity), prior)
    crowd = next((n for n in CROWDS if all(abs(n * p - round(n * p)) < 1e-9 * n for p in counts)), 10_000)
    figure = frequency_tree(crowd, crowd * prior, crowd * counts[0], crowd * counts[1], theme)
    found, alarms = (f"{crowd * share:.6g}" for share in counts[:2])
    alt = (
        f"A tree of {crowd} people: {crowd * prior:.6g} have the condition and {found} of them test positive; "
        f"{crowd * (1 - prior):.6g} do not have it and {alarms} of them test positive. "
        f"So a positive test means the condition with probability {shown(posterior)}. The prior was {shown(prior)}."
    )
    caption = (
        rf"$$P(H \mid +) = \frac{{P(+\mid H)\,P(H)}}{{P(+)}} = \frac{{{shown(sensitivity)}\cdot {shown(prior)}}}"
        rf"{{{shown(positive)}}} = {shown(posterior)}$$"
    )
    return Exploration(png(figure), alt, caption)


@explorer(
    module="probability_statistics",
    name="interval",
    title="Repeat a confidence interval many times",
    defaults={"mean": "100", "deviation": "15", "size": "25", "level": "95", "seed": "1"},
    controls=(
        Factor("size", "n", low=1, high=100_000, whole=True),
        Cycle("level", "level in %", ("90", "95", "99")),
        Step("seed", "samples", low=0, high=1_000_000),
    ),
)
def interval(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the sampling distribution of a mean and the intervals of forty samples; the seed chooses the samples."""
    mean = number(arguments["mean"], "The true mean")
    deviation = number(arguments["deviation"], "The standard deviation")
    size = whole(arguments["size"], "The sample size", 1, 100_000)
    level = number(arguments["level"].strip().removesuffix("%"), "The level in per cent")
    seed = whole(arguments["seed"], "The seed", 0, 1_000_000)
    if deviation <= 0:
        raise ExplorerInputError("The standard deviation must be above 0, for example 15.")
    if not 50 <= level <= 99.9:
        raise ExplorerInputError("The level must lie between 50 and 99.9 per cent, for example 95.")
    error = deviation / sqrt(size)
    z = NormalDist().inv_cdf(0.5 + level / 200)
    means = np.random.default_rng(seed).normal(mean, error, SAMPLES)
    intervals = [(float(middle - z * error), float(middle + z * error)) for middle in means]
    held = sum(low <= mean <= high for low, high in intervals)
    alt = (
        f"The sampling distribution of the mean of {size} values: centre {mean:g}, standard error {shown(error)}. "
        f"Below it {SAMPLES} intervals of {level:g} percent, each {shown(2 * z * error)} wide: "
        f"{held} hold the true mean and {SAMPLES - held} miss it."
    )
    caption = (
        rf"$\bar x \pm {z:.3f}\cdot\frac{{\sigma}}{{\sqrt n}}$ with "
        rf"$\frac{{\sigma}}{{\sqrt n}} = \frac{{{deviation:g}}}{{\sqrt{{{size}}}}} = {shown(error)}$. "
        f"{held} of {SAMPLES} intervals hold the true mean. In the long run it is {level:g} in 100."
    )
    return Exploration(png(repeated_intervals(mean, error, intervals, level, theme)), alt, caption)


@explorer(
    module="probability_statistics",
    name="test",
    title="See the p-value of a test",
    defaults={"statistic": "2.1", "distribution": "normal", "freedom": "10", "tail": "two-sided", "level": "0.05"},
    controls=(
        Step("statistic", "statistic", by=0.25),
        Cycle("tail", "tail", ("two-sided", "left", "right")),
        Cycle("level", "α", ("0.1", "0.05", "0.01")),
    ),
)
def test(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the distribution of a statistic under H0 with its p-value shaded, and state the decision."""
    statistic = number(arguments["statistic"], "The test statistic")
    name = chosen(arguments["distribution"], "The distribution", ("normal", "t", "chi-square"))
    freedom = whole(arguments["freedom"], "The degrees of freedom", 1, 200)
    tail = chosen(arguments["tail"], "The tail", ("two-sided", "left", "right"))
    level = chance(arguments["level"], "The significance level")
    if not 0 < level < 0.5:
        raise ExplorerInputError("The significance level must lie between 0 and 0.5, for example 0.05.")
    if name == "chi-square" and statistic < 0:
        raise ExplorerInputError("A chi-square statistic is never negative. Type a number from 0 on.")
    law = law_named(name, freedom)
    tail = "right" if name == "chi-square" else tail
    p_value = law.p_value(statistic, tail)
    low, high = law.window(statistic)
    sides = {"right": [(statistic, high)], "left": [(low, statistic)]}
    tails = sides.get(tail) or [(abs(statistic), high), (low, -abs(statistic))]
    critical = law.critical(level, tail)
    xs = np.linspace(low, high, 401)
    density = [law.density(float(x)) for x in xs]
    figure = null_distribution(
        xs.tolist(), density, statistic, tails, critical, p_value, theme, f"{law.symbol} statistic"
    )
    rejected = p_value <= level
    decision = f"H0 is {'rejected' if rejected else 'not rejected'} at the level {level:g}"
    ends = " and ".join(shown(value) for value in sorted(critical))
    alt = (
        f"The {law.words} under H0 with the statistic {statistic:g}. The shaded {tail} p-value is "
        f"{_small(p_value)}. The critical value{'s are' if len(critical) > 1 else ' is'} {ends}. {decision}."
    )
    sign = r"\le" if rejected else ">"
    caption = rf"$p = {shown(p_value)} {sign} \alpha = {level:g}$: $H_0$ is {'' if rejected else 'not '}rejected. "
    caption += f"Critical value{'s' if len(critical) > 1 else ''}: {ends}."
    return Exploration(png(figure), alt, caption)


def _small(p_value: float) -> str:
    return shown(p_value) if p_value >= 1e-6 else "less than 0.000001"
