"""Explorers of module 5: gradient descent, step by step, as an animation."""

from collections.abc import Mapping
from math import isfinite

import numpy as np

from problems.explorers.controls import Factor
from problems.explorers.derivatives import slope
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import TypedFunction, function, number, numbers, sampled, sampled_grid, shown, whole
from problems.plots.animation import descent_on_contours, descent_on_curve
from problems.plots.theme import Theme

FAR = 1e4


@explorer(
    module="optimisation",
    name="descent",
    title="Watch gradient descent",
    defaults={"expression": "x^2 + 4*y^2", "start": "4, 2", "rate": "0.1", "steps": "20"},
    controls=(Factor("rate", "step size"), Factor("steps", "steps", low=1, high=100, whole=True)),
)
def descent(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Animate gradient descent on a function of x, or of x and y (the start says which)."""
    start = numbers(arguments["start"], "The start")
    if len(start) not in (1, 2):
        raise ExplorerInputError("The start needs one number for f(x), or two numbers for f(x, y).")
    names = ("x", "y")[: len(start)]
    found = function(arguments["expression"], names)
    rate = number(arguments["rate"], "The step size")
    if rate <= 0:
        raise ExplorerInputError("The step size must be above 0, for example 0.1.")
    steps = whole(arguments["steps"], "The number of steps", 1, 100)
    path = _walk(found, start, rate, steps)
    title = f"Gradient descent, step size {rate:g}"
    picture = _on_contours(found, path, theme, title) if len(start) == 2 else _on_curve(found, path, theme, title)
    first, last = found.value(path[0]), found.value(path[-1])
    outcome = _outcome(first, last, len(path) - 1 < steps)
    end = "(" + ", ".join(shown(entry) for entry in path[-1]) + ")" if len(start) == 2 else shown(path[-1][0])
    alt = (
        f"Gradient descent with step size {rate:g}, {len(path) - 1} steps. "
        f"It starts with the value {shown(first)} and ends at {end} with the value {shown(last)}. {outcome}"
    )
    named = ",".join(names)
    caption = rf"$f({named}) = {found.latex}$, $\eta = {rate:g}$: after {len(path) - 1} steps near ${end}$. {outcome}"
    return Exploration(picture, alt, caption)


def _outcome(first: float, last: float, left: bool) -> str:
    if left or not isfinite(last) or last > first:
        return "The steps run away: the step size is too large here."
    return "The value went down."


def _walk(found: TypedFunction, start: tuple[float, ...], rate: float, steps: int) -> list[tuple[float, ...]]:
    """Return the points visited; the walk ends early when it leaves the domain or runs away."""
    if not isfinite(found.value(start)):
        raise ExplorerInputError("The function has no real value at the start. Choose another start.")
    path = [start]
    for _ in range(steps):
        slopes = slope(found, path[-1])
        point = tuple(value - rate * rise for value, rise in zip(path[-1], slopes, strict=True))
        if not all(isfinite(value) and abs(value) < FAR for value in point) or not isfinite(found.value(point)):
            break
        path.append(point)
    return path


def _window(values: list[float]) -> tuple[float, float]:
    """Return what to show of one axis: the whole path with a margin, at least two units."""
    low, high = min(values), max(values)
    pad = max(0.35 * (high - low), 1.0)
    return low - pad, high + pad


def _on_curve(found: TypedFunction, path: list[tuple[float, ...]], theme: Theme, title: str) -> bytes:
    xs = np.linspace(*_window([point[0] for point in path]), 241)
    ys = sampled(found, xs)
    return descent_on_curve(xs, ys, [(point[0], found.value(point)) for point in path], theme, title)


def _on_contours(found: TypedFunction, path: list[tuple[float, ...]], theme: Theme, title: str) -> bytes:
    xs = np.linspace(*_window([point[0] for point in path]), 61)
    ys = np.linspace(*_window([point[1] for point in path]), 61)
    steps = [(point[0], point[1]) for point in path]
    return descent_on_contours(xs, ys, sampled_grid(found, xs, ys), steps, theme, title)
