"""Tables of critical values, and the writing that families about statistics share."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from math import sqrt
from random import Random
from statistics import NormalDist, fmean

from problems.answers.choice import Choice
from problems.notation import Exact, short_decimal
from problems.snapshot import PlotCall

T_95 = {3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262}
CHI2_95 = {1: 3.841, 2: 5.991, 3: 7.815, 4: 9.488, 5: 11.070, 6: 12.592}
REJECT, KEEP = "Reject H₀.", "Do not reject H₀."
_STANDARD = NormalDist()


def below(z: float) -> float:
    """Return the standard normal probability below z."""
    return _STANDARD.cdf(z)


def quantile(share: float) -> float:
    """Return the z with this share of the standard normal distribution below it."""
    return _STANDARD.inv_cdf(share)


def listed(values: Iterable[Exact]) -> str:
    """Write values with commas, as short decimals."""
    return ", ".join(short_decimal(value) for value in values)


def decimal_rows(rows: Sequence[Sequence[Exact]]) -> str:
    """Write a matrix as LaTeX with its entries as short decimals."""
    body = r"\\".join("&".join(short_decimal(entry) for entry in row) for row in rows)
    return rf"\begin{{pmatrix}}{body}\end{{pmatrix}}"


def decimal_matrix(rows: Sequence[Sequence[Exact]]) -> str:
    """Write a matrix as it is typed, with its entries as short decimals."""
    return "[" + ", ".join("[" + ", ".join(short_decimal(entry) for entry in row) + "]" for row in rows) + "]"


def _by_degrees(table: Mapping[int, float], first: int, second: int) -> str:
    return f"{table[first]:.3f} for {first} degrees of freedom (df) and {table[second]:.3f} for {second}"


def t_table(first: int, second: int) -> str:
    """Write the two-sided 5 % critical values of t for these degrees of freedom as a sentence without its stop."""
    return f"The two-sided 5 % critical values of $t$ are {_by_degrees(T_95, first, second)}"


def chi2_table(first: int, second: int) -> str:
    """Write the 5 % critical values of χ² for these degrees of freedom as a sentence without its stop."""
    return rf"The 5 % critical values of $\chi^2$ are {_by_degrees(CHI2_95, first, second)}"


def decision(reject: bool) -> Choice:
    """Return the part that asks whether to reject."""
    return Choice(REJECT if reject else KEEP, choices=(REJECT, KEEP), label="Decision")


def squares(values: Sequence[Exact]) -> Fraction:
    """Return the sum of the squared deviations from the mean."""
    mean = Fraction(sum(values)) / len(values)
    return sum(((value - mean) ** 2 for value in values), Fraction(0))


def products(xs: Sequence[Exact], ys: Sequence[Exact]) -> Fraction:
    """Return the sum of the products of deviations from the means."""
    x_mean, y_mean = Fraction(sum(xs)) / len(xs), Fraction(sum(ys)) / len(ys)
    return sum(((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True)), Fraction(0))


def deviation(values: Sequence[Exact]) -> float:
    """Return the sample standard deviation."""
    return sqrt(squares(values) / (len(values) - 1))


def bar_plot(
    names: Sequence[str],
    heights: Sequence[float],
    alt: str,
    title: str,
    marked: Sequence[int] = (),
    x_label: str = "k",
    y_label: str = "probability",
) -> PlotCall:
    """Return the call of a bar chart shown after the answer."""
    arguments = {
        "names": list(names),
        "heights": [float(height) for height in heights],
        "marked": list(marked),
        "title": title,
        "x_label": x_label,
        "y_label": y_label,
    }
    return PlotCall("bars", arguments, "after", alt)


def table_plot(
    rows: Sequence[str], columns: Sequence[str], counts: Sequence[Sequence[Exact]], alt: str, title: str
) -> PlotCall:
    """Return the call of a shaded table shown after the answer."""
    arguments = {
        "rows": list(rows),
        "columns": list(columns),
        "counts": [[float(count) for count in row] for row in counts],
        "title": title,
    }
    return PlotCall("count-table", arguments, "after", alt)


def tree_plot(
    paths: Sequence[tuple[Sequence[tuple[str, str]], str]],
    alt: str,
    title: str,
    marked: Sequence[int] = (),
    root: str = "start",
) -> PlotCall:
    """Return the call of a tree of chances shown after the answer: steps (chance, name) of each path, and its end."""
    arguments = {
        "paths": [[list(step) for step in steps] for steps, _ in paths],
        "ends": [end for _, end in paths],
        "marked": list(marked),
        "title": title,
        "root": root,
    }
    return PlotCall("tree", arguments, "after", alt)


def chain_plot(
    matrix: Sequence[Sequence[Exact]], alt: str, names: Sequence[str] = (), title: str = "Markov chain"
) -> PlotCall:
    """Return the call of the diagram of a chain shown after the answer; its alt text also lists the arrows."""
    rows = [[float(entry) for entry in row] for row in matrix]
    labels = names or [str(place + 1) for place in range(len(rows))]
    arrows = ", ".join(
        f"{start} to {end} {chance:.3g}"
        for start, row in zip(labels, rows, strict=True)
        for end, chance in zip(labels, row, strict=True)
        if chance
    )
    arguments = {"matrix": rows, "names": list(names), "title": title}
    return PlotCall("chain-diagram", arguments, "after", f"{alt} Arrows: {arrows}.")


def curve_plot(
    low: float,
    high: float,
    curves: Sequence[tuple[str, Callable[[float], float]]],
    alt: str,
    title: str,
    x_label: str = "x",
    y_label: str = "density",
    points: Sequence[tuple[float, float, str]] = (),
) -> PlotCall:
    """Return the call of a graph of curves shown after the answer."""
    xs = [low + (high - low) * step / 120 for step in range(121)]
    arguments = {
        "xs": xs,
        "curves": [[name, [float(curve(x)) for x in xs]] for name, curve in curves],
        "points": [list(point) for point in points],
        "title": title,
        "x_label": x_label,
        "y_label": y_label,
    }
    return PlotCall("graph", arguments, "after", alt)


def cloud(rng: Random, r: float) -> tuple[list[Fraction], list[Fraction]]:
    """Draw 24 points whose correlation is r: noise without its share along x, mixed with x."""
    xs, noise = ([rng.gauss(0, 1) for _ in range(24)] for _ in range(2))
    xs, noise = ([value - fmean(values) for value in values] for values in (xs, noise))
    along = sum(x * e for x, e in zip(xs, noise, strict=True)) / sum(x * x for x in xs)
    rest = [e - along * x for x, e in zip(xs, noise, strict=True)]
    scale = sqrt((1 - r * r) * sum(x * x for x in xs) / sum(e * e for e in rest))
    ys = [r * x + scale * e for x, e in zip(xs, rest, strict=True)]
    first, second = ([Fraction(value).limit_denominator(1000) for value in values] for values in (xs, ys))
    return first, second


def null_plot(
    density: Callable[[float], float], statistic: float, critical: float, p_value: float, alt: str, name: str
) -> PlotCall:
    """Return the call of a two-sided test shown after the answer: the density under H₀, both tails, critical values."""
    reach = max(4.0, abs(statistic) + 0.5, critical + 0.5)
    xs = [reach * step / 100 for step in range(-100, 101)]
    arguments = {
        "xs": xs,
        "density": [density(x) for x in xs],
        "statistic": statistic,
        "tails": [[-reach, -abs(statistic)], [abs(statistic), reach]],
        "critical": [-critical, critical],
        "p_value": p_value,
        "name": name,
    }
    return PlotCall("null-distribution", arguments, "after", alt)


def bell(mean: float, spread: float) -> Callable[[float], float]:
    """Return a normal density."""
    return NormalDist(mean, spread).pdf


def scatter_plot(xs: Sequence[Exact], ys: Sequence[Exact], alt: str) -> PlotCall:
    """Return the call of a scatter of points with their least-squares line, shown after the answer."""
    slope = products(xs, ys) / squares(xs)
    middle = Fraction(sum(ys)) / len(ys) - slope * Fraction(sum(xs)) / len(xs)
    arguments = {
        "xs": [float(x) for x in xs],
        "ys": [float(y) for y in ys],
        "coefficients": [float(slope), float(middle)],
    }
    return PlotCall("scatter-fit", arguments, "after", alt)


def signed(value: Exact) -> str:
    """Write a short decimal to stand after an operator: in brackets when it is negative."""
    return f"({short_decimal(value)})" if value < 0 else short_decimal(value)


def times(count: int) -> str:
    """Write how often: ``never``, ``once``, ``3 times``."""
    return "never" if count == 0 else "once" if count == 1 else f"{count} times"
