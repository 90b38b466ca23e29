"""Explorers of module 3: distributions and Markov chains."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import comb, erf, exp, factorial, inf, isinf, pi, sqrt

import numpy as np

from problems.explorers.controls import Control, Depending, Each, Several, Shift, Step
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import number, numbers, shown, table
from problems.plots.canvas import png
from problems.plots.data import convergence
from problems.plots.distributions import density_and_cdf
from problems.plots.theme import Theme


@dataclass(frozen=True)
class Distribution:
    """A distribution with its numbers filled in: what to draw, its mean and variance."""

    latex: str
    discrete: bool
    low: float
    high: float
    density: Callable[[float], float]
    cumulative: Callable[[float], float]
    mean: float
    variance: float


def _normal(mean: float, deviation: float) -> Distribution:
    _require(deviation > 0, "The standard deviation must be above 0.")
    return Distribution(
        rf"\mathcal N({mean:g},\,{deviation:g}^2)",
        False,
        mean - 4 * deviation,
        mean + 4 * deviation,
        lambda x: exp(-0.5 * ((x - mean) / deviation) ** 2) / (deviation * sqrt(2 * pi)),
        lambda x: 0.5 * (1 + erf((x - mean) / (deviation * sqrt(2)))),
        mean,
        deviation**2,
    )


def _binomial(n: float, p: float) -> Distribution:
    _require(n == round(n) and 1 <= n <= 200, "The number of trials must be a whole number from 1 to 200.")
    _require(0 <= p <= 1, "A probability lies between 0 and 1.")
    count = round(n)
    mass = [comb(count, k) * p**k * (1 - p) ** (count - k) for k in range(count + 1)]
    return _discrete(rf"\mathrm{{Bin}}({count},\,{p:g})", mass, n * p, n * p * (1 - p))


def _poisson(rate: float) -> Distribution:
    _require(0 < rate <= 60, "The rate must be above 0 and at most 60.")
    top = int(rate + 6 * sqrt(rate)) + 4
    mass = [exp(-rate) * rate**k / factorial(k) for k in range(top + 1)]
    return _discrete(rf"\mathrm{{Poisson}}({rate:g})", mass, rate, rate)


def _discrete(latex: str, mass: Sequence[float], mean: float, variance: float) -> Distribution:
    sums = np.cumsum(mass)
    top = len(mass) - 1
    return Distribution(
        latex,
        True,
        0,
        top,
        lambda k: mass[round(k)] if 0 <= k <= top else 0.0,
        lambda k: 0.0 if k < 0 else float(sums[min(int(np.floor(k)), top)]),
        mean,
        variance,
    )


def _exponential(rate: float) -> Distribution:
    _require(rate > 0, "The rate must be above 0.")
    return Distribution(
        rf"\mathrm{{Exp}}({rate:g})",
        False,
        0,
        5 / rate,
        lambda x: rate * exp(-rate * x) if x >= 0 else 0.0,
        lambda x: 1 - exp(-rate * x) if x > 0 else 0.0,
        1 / rate,
        1 / rate**2,
    )


def _uniform(low: float, high: float) -> Distribution:
    _require(low < high, "The first end must be smaller than the second.")
    width = high - low
    return Distribution(
        rf"\mathrm{{U}}({low:g},\,{high:g})",
        False,
        low - 0.2 * width,
        high + 0.2 * width,
        lambda x: 1 / width if low <= x <= high else 0.0,
        lambda x: min(max((x - low) / width, 0.0), 1.0),
        (low + high) / 2,
        width**2 / 12,
    )


_KINDS: Mapping[str, tuple[Callable[..., Distribution], int, str]] = {
    "normal": (_normal, 2, "mean, standard deviation"),
    "binomial": (_binomial, 2, "number of trials, probability"),
    "poisson": (_poisson, 1, "rate"),
    "exponential": (_exponential, 1, "rate"),
    "uniform": (_uniform, 2, "lower end, upper end"),
}


def _ends(by: float) -> Control:
    return Several((Step("from", "from", by=by), Step("to", "to", by=by)))


PARAMETERS: Mapping[str, Control] = {
    "normal": Each("parameters", ("mean", "deviation"), by=0.5),
    "binomial": Each("parameters", ("n", "p"), by=(1, 0.05)),
    "poisson": Each("parameters", ("rate",)),
    "exponential": Each("parameters", ("rate",), by=0.25),
    "uniform": Each("parameters", ("lower end", "upper end"), by=0.5),
}
ENDS: Mapping[str, Control] = {name: _ends(1.0 if name in {"binomial", "poisson"} else 0.5) for name in PARAMETERS}


def _require(holds: bool, sentence: str) -> None:
    if not holds:
        raise ExplorerInputError(sentence)


def _end(text: str, what: str) -> float:
    folded = text.strip().lower()
    if folded in {"oo", "inf", "infinity", "∞", "+oo"}:
        return inf
    return -inf if folded in {"-oo", "-inf", "-infinity", "-∞"} else number(text, what)


@explorer(
    module="probability_statistics",
    name="distribution",
    title="See a distribution and the probability of a range",
    defaults={"name": "normal", "parameters": "0, 1", "from": "-1", "to": "1"},
    controls=(Depending("name", PARAMETERS), Depending("name", ENDS)),
)
def distribution(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw a named distribution with the range asked about, and state its probability."""
    name = arguments["name"].strip().lower()
    _require(name in _KINDS, f"Choose one of these distributions: {', '.join(_KINDS)}.")
    make, count, meaning = _KINDS[name]
    found = make(*numbers(arguments["parameters"], f"The parameters of {name} ({meaning})", count))
    low, high = _end(arguments["from"], "The lower end"), _end(arguments["to"], "The upper end")
    _require(low <= high, "The lower end must not be larger than the upper end.")
    below = found.cumulative(np.ceil(low) - 1) if found.discrete and not isinf(low) else 0.0
    if not found.discrete and not isinf(low):
        below = found.cumulative(low)
    chance = (1.0 if isinf(high) else found.cumulative(high)) - below
    xs = np.arange(found.low, found.high + 1) if found.discrete else np.linspace(found.low, found.high, 241)
    shade = (max(low, found.low), min(high, found.high))
    figure = density_and_cdf(
        xs.tolist(),
        [found.density(float(x)) for x in xs],
        [found.cumulative(float(x)) for x in xs],
        theme,
        shade,
        f"{name.capitalize()} distribution",
        discrete=found.discrete,
    )
    ends = f"from {_spoken(low)} to {_spoken(high)}"
    alt = (
        f"The {name} distribution with mean {shown(found.mean)} and standard deviation {shown(sqrt(found.variance))}. "
        f"The probability of a value {ends} is {chance:.4f}."
    )
    caption = (
        rf"$X \sim {found.latex}$: $P({_latex(low)} \le X \le {_latex(high)}) = {chance:.4f}$, "
        rf"$E[X] = {shown(found.mean)}$, $\mathrm{{Var}}(X) = {shown(found.variance)}$."
    )
    return Exploration(png(figure), alt, caption)


def _spoken(value: float) -> str:
    return f"{'minus ' if value < 0 else ''}infinity" if isinf(value) else f"{value:g}"


def _latex(value: float) -> str:
    return rf"{'-' if value < 0 else ''}\infty" if isinf(value) else f"{value:g}"


@explorer(
    module="probability_statistics",
    name="chain",
    title="See a two-state Markov chain settle",
    defaults={"matrix": "[[0.9, 0.1], [0.4, 0.6]]", "start": "1, 0"},
    controls=(Shift("matrix", ("stay in 1", "2 to 1")), Shift("start", ("start in 1",))),
)
def chain(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw how the distribution of a two-state chain moves towards its stationary distribution."""
    P = table(arguments["matrix"], "The matrix", 2, "[[0.9, 0.1], [0.4, 0.6]]", count=2)
    start = np.array(numbers(arguments["start"], "The start", 2))
    stochastic = bool((P >= 0).all()) and np.allclose(P.sum(axis=1), 1, atol=1e-9)
    _require(stochastic, "The matrix needs two rows of probabilities, and each row must add up to 1.")
    _require(
        bool((start >= 0).all()) and abs(start.sum() - 1) < 1e-9, "The start needs two probabilities that add up to 1."
    )
    leave, back = float(P[0, 1]), float(P[1, 0])
    _require(leave + back > 0, "This chain never leaves its state, so every distribution is stationary.")
    limit = np.array([back, leave]) / (leave + back)
    shares = [start]
    for _ in range(12):
        shares.append(shares[-1] @ P)
    second = 1 - leave - back
    settles = "It settles there." if abs(second) < 1 else "It keeps switching and does not settle."
    alt = (
        f"The probabilities of two states over 12 steps. "
        f"The stationary distribution is ({shown(limit[0])}, {shown(limit[1])}). "
        f"Each step multiplies the distance to it by {shown(abs(second))}. {settles}"
    )
    caption = (
        rf"$\pi = ({shown(limit[0])},\,{shown(limit[1])})$, second eigenvalue $\lambda_2 = {shown(second)}$. {settles}"
    )
    return Exploration(png(convergence([share.tolist() for share in shares], limit.tolist(), theme)), alt, caption)
