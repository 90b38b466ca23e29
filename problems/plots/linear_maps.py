"""What a 2×2 matrix does to the plane, and systems of two equations as lines."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from problems.plots.canvas import arrow, canvas, cross, frame, key, label, pointer
from problems.plots.theme import Theme


def grid_image(matrix: Sequence[Sequence[float]], theme: Theme, *, eigenlines: bool = True) -> Figure:
    """Draw a grid before and after a 2×2 matrix, where e1 and e2 go, and the real eigenlines where asked."""
    A = np.asarray(matrix, dtype=float)
    figure, axes = canvas(theme, "The grid before (faint) and after the map", "x", "y")
    cross(axes, theme)
    _grid(axes, np.eye(2), theme.muted, 0.7)
    _grid(axes, A, theme.series[0], 1.1)
    reach = max(3.2, 1.5 * float(np.abs(A[0]).max()), 2.5 * float(np.abs(A[1]).max()))
    if eigenlines:
        _eigenlines(axes, A, theme, reach)
    same = np.allclose(A[:, 0], A[:, 1])
    for place, name in enumerate(("e1", "e2")):
        arrow(axes, (0, 0), A[:, place], theme.series[place + 1])
        if not (same and place):
            words = "image of e1 and of e2" if same else f"image of {name}"
            pointer(axes, theme, A[:, place], words, theme.series[place + 1], A[:, 1 - place])
    frame(axes, np.array([[-reach, -reach], [reach, reach]]) * (1.0, 0.55), 0.0)
    return figure


def _grid(axes: Axes, A: NDArray[np.float64], colour: str, width: float) -> None:
    ends = np.array([-4.0, 4.0])
    for step in range(-4, 5):
        for line in (np.vstack([ends, [step, step]]), np.vstack([[step, step], ends])):
            x, y = A @ line
            axes.plot(x, y, color=colour, linewidth=width, alpha=0.75)


def _eigenlines(axes: Axes, A: NDArray[np.float64], theme: Theme, reach: float) -> None:
    values, directions = np.linalg.eig(A)
    drawn = False
    for place in range(2):
        if abs(values[place].imag) > 1e-9:
            continue
        direction = directions[:, place].real
        x, y = np.outer(direction, (-2 * reach, 2 * reach))
        axes.plot(
            x, y, "--", color=theme.series[3 + place], linewidth=2, label=f"eigenline, λ = {values[place].real:.3g}"
        )
        drawn = True
    if drawn:
        key(axes, theme)


def lines(equations: Sequence[tuple[float, float, float]], theme: Theme, solution: Sequence[float] = ()) -> Figure:
    """Draw lines a·x + b·y = c, and their common point where there is one."""
    centre = tuple(solution) if solution else (0.0, 0.0)
    reach = 6.0
    xs = np.linspace(centre[0] - reach, centre[0] + reach, 2)
    figure, axes = canvas(theme, "Each equation is a line")
    cross(axes, theme)
    for place, (a, b, c) in enumerate(equations):
        colour, dash = theme.series[place], ("-", "--", "-.")[place % 3]
        name = f"equation {place + 1}"
        if b:
            axes.plot(xs, (c - a * xs) / b, dash, color=colour, linewidth=2.2, label=name)
        else:
            axes.axvline(c / a, color=colour, linestyle=dash, linewidth=2.2, label=name)
    if solution:
        axes.plot([centre[0]], [centre[1]], "o", color=theme.series[3], markersize=9, zorder=5)
        label(axes, theme, centre, f"({centre[0]:g}, {centre[1]:g})")
    axes.set_xlim(centre[0] - reach, centre[0] + reach)
    axes.set_ylim(centre[1] - reach, centre[1] + reach)
    key(axes, theme)
    return figure


def ellipse_of_circle(matrix: Sequence[Sequence[float]], theme: Theme) -> Figure:
    """Draw the unit circle and its image, an ellipse whose half-axes are the singular values."""
    A = np.asarray(matrix, dtype=float)
    U, sizes, _ = np.linalg.svd(A)
    angles = np.linspace(0, 2 * np.pi, 181)
    circle = np.vstack([np.cos(angles), np.sin(angles)])
    figure, axes = canvas(theme, "The unit circle becomes an ellipse", "x", "y")
    cross(axes, theme)
    axes.plot(*circle, color=theme.quiet, linewidth=1.6, label="unit circle")
    axes.plot(*(A @ circle), color=theme.series[0], linewidth=2.2, label="image")
    key(axes, theme)
    for place in range(2):
        half_axis = U[:, place] * sizes[place]
        arrow(axes, (0, 0), half_axis, theme.series[place + 1])
        pointer(axes, theme, half_axis, f"σ{place + 1} = {sizes[place]:.3g}", theme.series[place + 1])
    frame(axes, np.vstack([(A @ circle).T, circle.T]), 0.25)
    return figure
