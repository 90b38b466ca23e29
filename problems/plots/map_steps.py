"""Linear maps one after another: a picture of the plane after each step."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon
from numpy.typing import NDArray

from problems.plots.canvas import arrow, beside, canvas, cross, pointer
from problems.plots.theme import Theme


def map_steps(steps: Sequence[tuple[str, Sequence[Sequence[float]]]], theme: Theme) -> Figure:
    """Draw the unit square and its grid after each step (title, matrix of all steps so far), one panel each."""
    figure, first = canvas(theme, "", "x", "y", size=(3.2 * len(steps), 3.4))
    tables = [np.asarray(matrix, dtype=float) for _, matrix in steps]
    reach = 1.35 * max(float(np.abs(table).sum(axis=1).max()) for table in tables)
    width = 1 / len(steps)
    for place, ((title, _), table) in enumerate(zip(steps, tables, strict=True)):
        box = (place * width + 0.055, 0.14, width - 0.075, 0.74)
        axes = beside(figure, box, theme, title, "x", "y") if place else first
        axes.set_position(box)
        axes.set_title(title, color=theme.foreground, fontsize=11)
        _panel(axes, table, theme)
        axes.set_xlim(-reach, reach)
        axes.set_ylim(-reach, reach)
        axes.set_aspect("equal", adjustable="box")
    return figure


def _panel(axes: Axes, A: NDArray[np.float64], theme: Theme) -> None:
    cross(axes, theme)
    ends = np.array([-6.0, 6.0])
    for step in range(-6, 7):
        for line in (np.vstack([ends, [step, step]]), np.vstack([[step, step], ends])):
            axes.plot(*(A @ line), color=theme.series[0], linewidth=0.7, alpha=0.6)
    square = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) @ A.T
    axes.add_patch(Polygon(square, color=theme.series[0], alpha=0.35))
    for place, name in enumerate(("e1", "e2")):
        arrow(axes, (0, 0), A[:, place], theme.series[place + 1])
        pointer(axes, theme, A[:, place], name, theme.series[place + 1], A[:, 1 - place])
