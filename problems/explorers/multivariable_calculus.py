"""Explorers of module 2: contours and gradients."""

from collections.abc import Mapping

import numpy as np

from problems.explorers.controls import Each, Zoom
from problems.explorers.derivatives import slope
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import TypedFunction, function, numbers, sampled_grid, shown, span
from problems.plots.canvas import png
from problems.plots.fields import contours
from problems.plots.theme import Theme


@explorer(
    module="multivariable_calculus",
    name="gradient",
    title="See the contours and gradients of a function of x and y",
    defaults={"expression": "x^2 + x*y + 2*y^2", "point": "1, 1", "range": "-3, 3"},
    controls=(Each("point", ("x", "y"), by=0.5), Zoom()),
)
def gradient(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the contours of f(x, y) with gradient arrows, and state the gradient at one point."""
    found = function(arguments["expression"], ("x", "y"))
    x, y = numbers(arguments["point"], "The point", 2)
    low, high = span(arguments["range"], "The range")
    grid = np.linspace(low, high, 61)
    heights = sampled_grid(found, grid, grid)
    if not np.isfinite(heights).any():
        raise ExplorerInputError("The function has no real values in this range. Try another range.")
    figure = contours(
        grid.tolist(), grid.tolist(), heights.tolist(), theme, _arrows(found, low, high), "Contours and gradients"
    )
    axes = figure.axes[0]
    axes.plot([x], [y], "o", color=theme.series[2], markersize=9, zorder=6)
    g, h = slope(found, (x, y))
    lowest = np.unravel_index(int(np.nanargmin(heights)), heights.shape)
    where = f"({grid[lowest[1]]:.2g}, {grid[lowest[0]]:.2g})"
    steepness = f"{float(np.hypot(g, h)):.4g}" if np.isfinite(g + h) else "not defined"
    at = f"({x:g}, {y:g})"
    alt = (
        f"Contours of f with gradient arrows, x and y from {low:g} to {high:g}. At {at} the gradient is "
        f"({shown(g)}, {shown(h)}) and its length is {steepness}. "
        f"The lowest value shown is {shown(float(np.nanmin(heights)))}, near {where}."
    )
    caption = rf"$f(x,y) = {found.latex}$. At ${at}$: $\nabla f = ({shown(g)},\,{shown(h)})$, pointing uphill."
    return Exploration(png(figure), alt, caption)


def _arrows(found: TypedFunction, low: float, high: float) -> list[tuple[float, float, float, float]]:
    """Return gradients on a coarse grid, all scaled so that the longest ones do not hide the rest."""
    places = np.linspace(low, high, 11)[1:-1]
    arrows = [(float(x), float(y), *slope(found, (float(x), float(y)))) for x in places for y in places]
    finite = [arrow for arrow in arrows if np.isfinite(sum(arrow))]
    sized = ((x, y, g, h, float(np.hypot(g, h)) ** 0.5) for x, y, g, h in finite)
    return [(x, y, g / size, h / size) for x, y, g, h, size in sized if size > 1e-6]
