"""Spaces and their measures: unit balls of norms, two grids on one plane, planes and arrows in space, eigenvectors."""

from collections.abc import Sequence
from math import isinf

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon
from numpy.typing import NDArray

from problems.plots.canvas import arrow, bare, canvas, cross, frame, key, pointer
from problems.plots.theme import Theme

STYLES = ("-", "--", "-.", ":")
VIEW = np.array([[-0.5, 0.9, 0.0], [-0.42, -0.2, 0.92]])  # from space to paper: x comes towards the reader


def unit_balls(orders: Sequence[float | str], theme: Theme, points: Sequence[tuple[float, float, str]] = ()) -> Figure:
    """Draw all points of norm 1, one curve for each order of the norm; infinity or "inf" is the largest entry."""
    figure, axes = canvas(theme, "Points of norm 1", "x", "y")
    cross(axes, theme)
    angles = np.linspace(0, 2 * np.pi, 361)
    circle = np.vstack([np.cos(angles), np.sin(angles)])
    for place, order in enumerate(map(float, orders)):
        sizes = np.linalg.norm(circle, order, axis=0)
        name = "norm ∞" if isinf(order) else f"norm {order:g}"
        colour = theme.series[place % len(theme.series)]
        axes.plot(*(circle / sizes), linestyle=STYLES[place % 4], color=colour, linewidth=2.2, label=name)
    key(axes, theme, len(orders))
    for x, y, words in points:
        arrow(axes, (0, 0), (x, y), theme.foreground)
        pointer(axes, theme, (x, y), words, theme.foreground)
    frame(axes, np.array([(1, 1), (-1, -1), *((x, y) for x, y, _ in points)]))
    return figure


def two_grids(
    basis: Sequence[Sequence[float]],
    vector: Sequence[float],
    theme: Theme,
    names: tuple[str, str, str] = ("b1", "b2", "v"),
) -> Figure:
    """Draw one vector on the usual grid and on the grid of a basis (two rows: b1, b2), with both its coordinates."""
    B, v = np.asarray(basis, dtype=float), np.asarray(vector, dtype=float)
    first, second = np.linalg.solve(B.T, v)
    sign = "-" if second < 0 else "+"
    title = f"{names[2]} = ({v[0]:g}, {v[1]:g}) is {first:.3g} {names[0]} {sign} {abs(second):.3g} {names[1]}"
    figure, axes = canvas(theme, title, "x", "y")
    cross(axes, theme)
    reach = int(np.ceil(max(abs(first), abs(second), 2))) + 2
    for step in range(-reach, reach + 1):
        for along, across in ((B[0], B[1]), (B[1], B[0])):
            ends = np.array([step * across - reach * along, step * across + reach * along])
            axes.plot(*ends.T, color=theme.series[0], linewidth=0.9, alpha=0.7)
    axes.plot(
        *np.array([(0, 0), first * B[0], v]).T,
        ":",
        color=theme.series[3],
        linewidth=2.4,
        label=f"way along {names[0]}, {names[1]}",
    )
    axes.plot([], [], color=theme.series[0], label=f"grid of {names[0]}, {names[1]}")
    key(axes, theme)
    for place in range(2):
        arrow(axes, (0, 0), B[place], theme.series[place + 1])
        pointer(axes, theme, B[place], names[place], theme.series[place + 1], B[1 - place])
    arrow(axes, (0, 0), v, theme.foreground)
    pointer(axes, theme, v, names[2], theme.foreground)
    frame(axes, np.array([*B, v, first * B[0], -0.4 * v]), 0.25)
    return figure


def eigenvectors(matrix: Sequence[Sequence[float]], theme: Theme) -> Figure:
    """Draw unit vectors and their images under a 2×2 matrix; those on an eigenline keep their line."""
    A = np.asarray(matrix, dtype=float)
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    before = np.vstack([np.cos(angles), np.sin(angles)])
    after = A @ before
    values, directions = np.linalg.eig(A)
    figure, axes = canvas(theme, "Only eigenvectors keep their line", "x", "y")
    cross(axes, theme)
    axes.plot(*np.stack([before, after, np.full_like(after, np.nan)], axis=2).reshape(2, -1), color=theme.quiet, lw=1)
    axes.plot(*before, "o", color=theme.series[0], markersize=6, label="unit vectors v")
    axes.plot(*after, "s", color=theme.series[1], markersize=5, label="images Av")
    reach = 1.2 * max(1.0, float(np.abs(after).max()))
    real = [place for place in range(2) if abs(values[place].imag) < 1e-7]
    if len(real) == 2 and abs(float(np.linalg.det(directions.real))) < 1e-6:
        real.pop()  # both lie on one line
    for place in real:
        axes.plot(
            *np.outer(directions[:, place].real, (-3 * reach, 3 * reach)),
            STYLES[place + 1],
            color=theme.series[2 + place],
            linewidth=2,
            label=f"eigenline, λ = {values[place].real:.3g}",
        )
    key(axes, theme, 2)
    frame(axes, np.hstack([before, after]).T, 0.12)
    return figure


def space(
    vectors: Sequence[tuple[float, float, float, str]],
    theme: Theme,
    plane: Sequence[Sequence[float]] = (),
    joined: Sequence[int] = (),
) -> Figure:
    """Draw arrows from 0 in space, each with a line down to the floor, and the plane that two vectors span.

    ``joined`` names two of the vectors, counted from 0, whose tips a line joins: an error.
    """
    figure, axes = bare(theme, "Vectors in space" if not plane else "Vectors and a plane in space")
    tips = np.array([vector[:3] for vector in vectors], dtype=float)
    reach = 1.15 * max(1.0, float(np.abs(tips).max()))
    _floor(axes, theme, reach)
    if plane:
        sides = np.array([np.asarray(side, dtype=float) / float(np.linalg.norm(side)) for side in plane])
        sheet = 0.85 * reach * np.array([(1, 1), (1, -1), (-1, -1), (-1, 1)]) @ sides @ VIEW.T
        axes.add_patch(Polygon(sheet, color=theme.series[2], alpha=0.3, label="plane"))
        key(axes, theme)
    shown = tips @ VIEW.T
    if len(joined):
        axes.plot(*shown[list(joined)].T, color=theme.foreground, linewidth=2.4, linestyle=(0, (1, 1)))
    for place, (vector, tip) in enumerate(zip(vectors, shown, strict=True)):
        colour = theme.series[place % len(theme.series)]
        foot = VIEW @ np.array([vector[0], vector[1], 0.0])
        axes.plot(*np.array([(0, 0), foot, tip]).T, ":", color=colour, linewidth=1.2)
        arrow(axes, (0, 0), tip, colour)
        pointer(axes, theme, tip, vector[3], colour)
    if plane:
        shown = np.vstack([shown, sheet])
    corners = np.array([(1, 1, 0), (1, -1, 0), (-1, 1, 0), (-1, -1, 0), (0, 0, 1.2)]) * reach
    frame(axes, np.vstack([corners @ VIEW.T, shown]), 0.06)
    return figure


def _floor(axes: Axes, theme: Theme, reach: float) -> None:
    """Draw the three axes with their names, and a grid on the floor."""
    for step in np.linspace(-reach, reach, 7):
        for ends in (((step, -reach, 0), (step, reach, 0)), ((-reach, step, 0), (reach, step, 0))):
            axes.plot(*(np.array(ends) @ VIEW.T).T, color=theme.muted, linewidth=0.7, alpha=0.7)
    for place, name in enumerate("xyz"):
        tip: NDArray[np.float64] = VIEW @ (np.eye(3)[place] * reach)
        arrow(axes, (0, 0), tip, theme.foreground)
        pointer(axes, theme, tip, f"{name} = {reach:.2g}", theme.foreground)
