"""Explorers of module 0: the graph of a function, and its tangent."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from problems.explorers.controls import Step, Zoom
from problems.explorers.derivatives import steepness
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import TypedFunction, function, number, sampled, shown, span
from problems.plots.canvas import png
from problems.plots.curves import graph as draw_graph
from problems.plots.theme import Theme

MOST_ZEROS = 6


@explorer(
    module="prerequisites",
    name="graph",
    title="Draw the graph of a function",
    defaults={"expression": "x^2 - 2*x - 3", "range": "-5, 5"},
    controls=(Zoom(),),
)
def graph(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw a function of x, with its zeros and its lowest and highest points in the range."""
    found = function(arguments["expression"], ("x",))
    low, high = span(arguments["range"], "The range")
    xs = np.linspace(low, high, 401)
    ys = sampled(found, xs)
    if not np.isfinite(ys).any():
        raise ExplorerInputError("The function has no real values in this range. Try another range.")
    zeros = _zeros(found, xs, ys)
    points = [(zero, 0.0, f"{zero:.3g}") for zero in zeros]
    figure = draw_graph(xs.tolist(), [("f(x)", _cut_at_poles(ys).tolist())], theme, points, "Graph of f")
    crossing = f"It meets the x-axis at x = {_listed(zeros)}." if zeros else "It does not meet the x-axis here."
    lowest, highest = int(np.nanargmin(ys)), int(np.nanargmax(ys))
    extremes = (
        f"The lowest value in the range is about {ys[lowest]:.4g}, at x = {xs[lowest]:.3g}. "
        f"The highest is about {ys[highest]:.4g}, at x = {xs[highest]:.3g}."
    )
    caption = f"$f(x) = {found.latex}$ for $x$ from {low:g} to {high:g}. {crossing}"
    return Exploration(png(figure), f"Graph of a function from x = {low:g} to {high:g}. {crossing} {extremes}", caption)


@explorer(
    module="prerequisites",
    name="tangent",
    title="Draw the tangent of a function at a point",
    defaults={"expression": "x^2 - 2*x", "at": "2", "range": "-2, 4"},
    controls=(Step("at", "x", by=0.5), Zoom()),
)
def tangent(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw a function of x with its tangent at one place, and state its slope."""
    found = function(arguments["expression"], ("x",))
    at = number(arguments["at"], "The place of the tangent")
    low, high = span(arguments["range"], "The range")
    if not low <= at <= high:
        raise ExplorerInputError(f"The tangent at x = {at:g} lies outside the range. Choose a place inside it.")
    height, slope = found.value((at,)), steepness(found, at)
    if not np.isfinite(slope):
        raise ExplorerInputError(f"The function has no tangent at x = {at:g}. Choose another place.")
    xs = np.linspace(low, high, 401)
    ys = _cut_at_poles(sampled(found, xs))
    figure = draw_graph(
        xs.tolist(),
        [("f(x)", ys.tolist()), ("tangent", _within(height + slope * (xs - at), ys).tolist())],
        theme,
        [(at, height, f"slope {shown(slope)}")],
        "Curve and tangent",
    )
    steep = "rises" if slope > 1e-9 else "falls" if slope < -1e-9 else "is level"
    equation = f"y = {line_formula(slope, height - slope * at)}"
    alt = (
        f"A curve and its tangent at x = {at:g}. The value there is {shown(height)} and the slope is {shown(slope)}: "
        f"the curve {steep}. The tangent is {equation}."
    )
    caption = (
        rf"$f(x) = {found.latex}$, $f({at:g}) = {shown(height)}$, $f'({at:g}) = {shown(slope)}$. Tangent: ${equation}$."
    )
    return Exploration(png(figure), alt, caption)


def _within(line: NDArray[np.float64], ys: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cut off what a line leaves behind the heights of a curve, so that the curve stays large."""
    low, high = np.nanquantile(ys, (0.02, 0.98))
    room = 0.3 * max(float(high - low), 1e-9)
    return np.where((line >= low - room) & (line <= high + room), line, np.nan)


def line_formula(slope: float, intercept: float) -> str:
    """Write m·x + c as it is written by hand."""
    factor = shown(slope)
    start = {"0": "", "1": "x", "-1": "-x"}.get(factor, f"{factor}x")
    if not start or shown(intercept) == "0":
        return start or shown(intercept)
    return f"{start} {'-' if intercept < 0 else '+'} {shown(abs(intercept))}"


def _listed(values: list[float]) -> str:
    return ", ".join(f"{value:.3g}" for value in values)


def _zeros(found: TypedFunction, xs: NDArray[np.float64], ys: NDArray[np.float64]) -> list[float]:
    """Return where the sign changes without a jump, and where a sampled value is 0; at most six."""
    zeros: list[float] = []
    room = float(np.nanmax(np.abs(ys))) or 1.0
    for place in range(len(xs) - 1):
        left, right = float(ys[place]), float(ys[place + 1])
        if abs(left) < 1e-12 * room:
            zeros.append(float(xs[place]))
        elif left * right < 0 and abs(right) > 1e-12 * room:
            zero = _bisected(found, float(xs[place]), float(xs[place + 1]))
            if abs(found.value((zero,))) <= 1e-6 * max(abs(left), abs(right), 1e-12):
                zeros.append(zero)
    if abs(float(ys[-1])) < 1e-12 * room:
        zeros.append(float(xs[-1]))
    return [zero if abs(zero) > 1e-12 else 0.0 for zero in zeros[:MOST_ZEROS]]


def _bisected(found: TypedFunction, left: float, right: float) -> float:
    sign = found.value((left,)) > 0
    for _ in range(60):
        middle = (left + right) / 2
        if (found.value((middle,)) > 0) == sign:
            left = middle
        else:
            right = middle
    return (left + right) / 2


def _cut_at_poles(ys: NDArray[np.float64]) -> NDArray[np.float64]:
    """Break the curve where it jumps from one side of a pole to the other."""
    cut = ys.copy()
    finite = ys[np.isfinite(ys)]
    spread = float(np.ptp(np.quantile(finite, (0.1, 0.9)))) or 1.0
    jumps = (ys[:-1] * ys[1:] < 0) & (np.abs(np.diff(ys)) > 3 * spread)
    cut[:-1][jumps] = np.nan
    return cut
