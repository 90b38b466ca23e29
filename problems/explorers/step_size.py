"""Explorer of module 5: step sizes of gradient descent, compared."""

from collections.abc import Mapping
from math import inf, isfinite

import numpy as np

from problems.explorers.controls import Factor, Scale
from problems.explorers.derivatives import curvature, slope
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import TypedFunction, function, numbers, shown, whole
from problems.plots.canvas import png
from problems.plots.learning import step_sizes
from problems.plots.theme import Theme

FAR = 1e6


@explorer(
    module="optimisation",
    name="rate",
    title="Compare step sizes of gradient descent",
    defaults={"expression": "x^2 + 4*y^2", "start": "4, 2", "rates": "0.02, 0.1, 0.24, 0.26", "steps": "25"},
    controls=(Scale("rates", "step sizes"), Factor("steps", "steps", low=2, high=100, whole=True)),
)
def rate(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw how far descent is above the lowest value found, one curve a step size; state which are stable and why."""
    start = numbers(arguments["start"], "The start")
    if len(start) not in (1, 2):
        raise ExplorerInputError("The start needs one number for f(x), or two numbers for f(x, y).")
    found = function(arguments["expression"], ("x", "y")[: len(start)])
    rates = numbers(arguments["rates"], "The step sizes")
    if not 1 <= len(rates) <= 5 or min(rates) <= 0:
        raise ExplorerInputError("Type one to five step sizes above 0 with commas between them, for example 0.1, 0.5.")
    steps = whole(arguments["steps"], "The number of steps", 2, 100)
    if not isfinite(found.value(start)):
        raise ExplorerInputError("The function has no real value at the start. Choose another start.")
    runs = [(size, *_descend(found, start, size, steps)) for size in rates]
    lowest, bottom = _lowest(found, runs)
    curves = [(size, [value - lowest for value in values]) for size, values, _ in runs]
    fates = "; ".join(f"{size:g} {_fate(values, lowest, steps)}" for size, values, _ in runs)
    limit = _limit(found, bottom)
    several = "one step size" if len(rates) == 1 else f"{len(rates)} step sizes"
    alt = f"Distance to the lowest value against the step for {several}. {fates[0].upper()}{fates[1:]}. "
    alt += f"The best value found is {shown(lowest)}."
    named = ",".join(found.names)
    caption = rf"$f({named}) = {found.latex}$ from $({', '.join(f'{value:g}' for value in start)})$. Step size {fates}."
    if isfinite(limit):
        alt += f" Near it the largest curvature is {shown(2 / limit)}, so step sizes below {shown(limit)} are stable."
        caption += rf" Stable: $\eta < 2/\lambda_{{\max}} = {shown(limit)}$."
    return Exploration(png(step_sizes(curves, theme)), alt, caption)


def _descend(
    found: TypedFunction, start: tuple[float, ...], size: float, steps: int
) -> tuple[list[float], tuple[float, ...]]:
    """Return the values along the way and the last point; the way ends where it runs away."""
    point, values = start, [found.value(start)]
    for _ in range(steps):
        new = tuple(value - size * rise for value, rise in zip(point, slope(found, point), strict=True))
        height = found.value(new)
        if not isfinite(height) or abs(height) > FAR * (1 + abs(values[0])):
            break
        point = new
        values.append(height)
    return values, point


def _lowest(
    found: TypedFunction, runs: list[tuple[float, list[float], tuple[float, ...]]]
) -> tuple[float, tuple[float, ...]]:
    """Return the lowest value and where it is: from the best end, some Newton steps further down."""
    _, values, point = min(runs, key=lambda run: run[1][-1])
    best = min(min(run[1]) for run in runs)
    at = np.array(point)
    for _ in range(12):
        H = curvature(found, tuple(at.tolist()))
        if not np.isfinite(H).all() or np.linalg.eigvalsh(H)[0] <= 1e-9:
            break
        at = at - np.linalg.solve(H, np.array(slope(found, tuple(at.tolist()))))
    value = found.value(tuple(at.tolist()))
    if isfinite(value) and value <= best + 1e-9 * (1 + abs(best)):
        return min(value, best), tuple(at.tolist())
    return min(best, values[-1]), point


def _fate(values: list[float], lowest: float, steps: int) -> str:
    if len(values) <= steps or values[-1] > values[0]:
        return "runs away"
    left = (values[-1] - lowest) / ((values[0] - lowest) or 1.0)
    return "arrives" if left < 1e-4 else f"leaves {left:.2g} of the drop"


def _limit(found: TypedFunction, at: tuple[float, ...]) -> float:
    """Return 2 over the largest curvature, infinity where the function does not curve upwards."""
    H = curvature(found, at)
    if not np.isfinite(H).all():
        return inf
    steepest = float(np.linalg.eigvalsh(H)[-1])
    return 2 / steepest if steepest > 1e-6 else inf
