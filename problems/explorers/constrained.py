"""Explorer of module 5: the best points under a constraint, where level curves touch it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from problems.answers.reading.tree import Binary
from problems.explorers.controls import Zoom
from problems.explorers.derivatives import curvature, slope
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import TypedFunction, compiled, function, sampled_grid, shown, span
from problems.plots.approximations import lagrange as draw_lagrange
from problems.plots.canvas import png
from problems.plots.fields import zero_curves
from problems.plots.theme import Theme

Array = NDArray[np.float64]
MOST_POINTS = 8


@dataclass(frozen=True)
class Touch:
    """A point where a level curve touches the constraint, the value there, and the multiplier."""

    x: float
    y: float
    value: float
    multiplier: float


@explorer(
    module="optimisation",
    name="lagrange",
    title="Find the best points under a constraint",
    defaults={"expression": "x*y", "constraint": "x^2 + y^2 = 2", "range": "-2, 2"},
    controls=(Zoom(),),
)
def lagrange(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw f, the constraint, and the points where a level curve of f touches it; state them with λ."""
    f = function(arguments["expression"], ("x", "y"))
    sides = arguments["constraint"].split("=")
    if len(sides) != 2:
        raise ExplorerInputError("Type the constraint as one equation, for example x^2 + y^2 = 2.")
    left, right = (function(side, ("x", "y")) for side in sides)
    g = compiled(Binary("-", left.tree, right.tree), ("x", "y"))
    low, high = span(arguments["range"], "The range")
    grid = np.linspace(low, high, 81)
    heights, levels = sampled_grid(f, grid, grid), sampled_grid(g, grid, grid)
    if not np.isfinite(heights).any() or not np.isfinite(levels).any():
        raise ExplorerInputError("The function or the constraint has no real values in this range. Try another range.")
    points = _touches(f, g, grid, levels)
    if not points:
        raise ExplorerInputError(
            "No level curve touches the constraint in this range. Try a wider range or another constraint."
        )
    best, worst = max(points, key=lambda point: point.value), min(points, key=lambda point: point.value)
    listed = "; ".join(f"({shown(p.x)}, {shown(p.y)}) with f = {shown(p.value)}" for p in points)
    alt = (
        f"Level curves of f and the constraint. A level curve touches it at {listed}. "
        f"The largest of these values is {shown(best.value)} and the smallest is {shown(worst.value)}."
    )
    caption = (
        rf"$f = {f.latex}$ on ${left.latex} = {right.latex}$. $\nabla f = \lambda \nabla g$ at "
        + "; ".join(_written(point) for point in points)
        + "."
    )
    marked = [(p.x, p.y, p.value) for p in points]
    figure = draw_lagrange(grid.tolist(), grid.tolist(), heights.tolist(), levels.tolist(), marked, theme)
    return Exploration(png(figure), alt, caption)


def _written(point: Touch) -> str:
    where, multiplier = f"({shown(point.x)}, {shown(point.y)})", shown(point.multiplier)
    return rf"${where}$: $f = {shown(point.value)}$, $\lambda = {multiplier}$"


def _touches(f: TypedFunction, g: TypedFunction, grid: Array, levels: Array) -> list[Touch]:
    """Return the stationary points of f on the curve g = 0: found along the curve, made exact by Newton's method."""
    found: list[Touch] = []
    for line in zero_curves(grid, grid, levels):
        values = np.array([f.value((float(x), float(y))) for x, y in line])
        closed = bool(np.allclose(line[0], line[-1]))
        for place in _turns(values, closed):
            point = _newton(f, g, line[place])
            inside = point is not None and grid[0] <= min(point.x, point.y) and max(point.x, point.y) <= grid[-1]
            if point is not None and inside and not any(np.hypot(point.x - p.x, point.y - p.y) < 1e-4 for p in found):
                found.append(point)
    return sorted(found, key=lambda point: (-round(point.value, 9), point.x))[:MOST_POINTS]


def _turns(values: Array, closed: bool) -> list[int]:
    """Return where values along a curve stop to rise or to fall."""
    last = len(values) - 1
    places = range(last) if closed else range(1, last)
    turns = []
    for place in places:
        before, after = values[(place - 1) % last if closed else place - 1], values[place + 1]
        if (values[place] - before) * (after - values[place]) <= 0:
            turns.append(place)
    return turns


def _newton(f: TypedFunction, g: TypedFunction, start: Array) -> Touch | None:
    """Solve ∇f = λ∇g, g = 0 near a point; ``None`` where that does not converge nearby."""
    at = start.astype(float)
    for _ in range(30):
        point = (float(at[0]), float(at[1]))
        df, dg = np.array(slope(f, point)), np.array(slope(g, point))
        size = float(dg @ dg)
        if not np.isfinite(df).all() or not np.isfinite(dg).all() or size < 1e-12:
            return None
        multiplier = float(df @ dg) / size
        H = curvature(f, point) - multiplier * curvature(g, point)
        system = np.block([[H, -dg[:, None]], [dg[None, :], np.zeros((1, 1))]])
        aim = -np.append(df - multiplier * dg, g.value(point))
        if not np.isfinite(system).all() or not np.isfinite(aim).all():
            return None
        step, *_ = np.linalg.lstsq(system, aim, rcond=1e-9)
        at = at + step[:2]
        if float(np.abs(step[:2]).max()) < 1e-9:
            break
    near = float(np.abs(at - start).max()) < 0.2 * (1 + float(np.abs(start).max()))
    point = (float(at[0]), float(at[1]))
    value = f.value(point)
    if not near or not np.isfinite(value) or abs(g.value(point)) > 1e-6:
        return None
    return Touch(point[0], point[1], value, multiplier)
