"""Parts of networks: layers with their sizes, a sliding filter, a sliding kernel, a linear boundary, logic gates."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from problems.plots.canvas import arrow, bare, beside, canvas, cross, key, label
from problems.plots.theme import Theme

MOST_UNITS = 6
CORNERS = ((0, 0), (1, 0), (0, 1), (1, 1))


def layers(sizes: Sequence[int], parameters: Sequence[int], theme: Theme) -> Figure:
    """Draw the layers of a dense network: at most six units each, the size below, the parameters between."""
    figure, axes = bare(theme, f"{sum(parameters)} parameters: weights and biases")
    columns = [_units(size) for size in sizes]
    for place, (before, after) in enumerate(pairwise(columns)):
        for y in before:
            for z in after:
                axes.plot([place, place + 1], [y, z], color=theme.quiet, linewidth=0.8, alpha=0.7, zorder=1)
        axes.text(
            place + 0.5, 3.1, f"{parameters[place]}", color=theme.series[1], ha="center", va="center", fontsize=12
        )
    for place, (size, heights) in enumerate(zip(sizes, columns, strict=True)):
        colour = theme.series[place % len(theme.series)]
        axes.plot([place] * len(heights), heights, "o", markersize=17, color=colour, mec=theme.foreground, zorder=3)
        if size > MOST_UNITS:
            axes.text(place, 0, "⋮", color=theme.foreground, ha="center", va="center", fontsize=18, zorder=4)
        axes.text(place, -3.1, f"{size} units", color=theme.foreground, ha="center", va="center", fontsize=11)
    axes.set_xlim(-0.45, len(sizes) - 0.55)
    axes.set_ylim(-3.5, 3.5)
    return figure


def _units(size: int) -> list[float]:
    """Return the heights of the units that are drawn; a large layer has a gap in the middle."""
    if size <= MOST_UNITS:
        return [0.9 * ((size - 1) / 2 - place) for place in range(size)]
    return [2.6, 1.7, 0.8, -0.8, -1.7, -2.6]


def sliding_filter(size: int, width: int, stride: int, padding: int, theme: Theme) -> Figure:
    """Draw one side of an input with its padding, and every place of a filter along it, one below the other."""
    whole = size + 2 * padding
    starts = range(0, whole - width + 1, stride)
    figure, axes = bare(theme, f"The filter fits at {len(starts)} places", size=(6.8, 4.2))
    for cell in range(whole):
        edge = cell < padding or cell >= size + padding
        axes.add_patch(
            Rectangle(
                (cell, 0),
                1,
                1.6,
                facecolor=theme.background if edge else theme.series[0],
                edgecolor=theme.foreground,
                hatch="///" if edge else None,
                linewidth=0.8,
                alpha=0.9,
            )
        )
    for place, start in enumerate(starts):
        colour = theme.series[1 + place % 2]
        axes.add_patch(
            Rectangle((start + 0.06, -place - 1.4), width - 0.12, 0.78, facecolor=colour, edgecolor=theme.background)
        )
    tall = len(starts) + 1.6
    axes.text(whole + 0.5, 0.8, f"{size} inputs", color=theme.foreground, va="center", fontsize=10)
    if padding:
        axes.text(0, 2.0, f"hatched: padding {padding}", color=theme.foreground, va="bottom", fontsize=10)
    axes.text(whole + 0.5, -1, "first place", color=theme.foreground, va="center", fontsize=10)
    axes.text(whole + 0.5, -len(starts), f"place {len(starts)}", color=theme.foreground, va="center", fontsize=10)
    axes.set_xlim(-0.3, 1.25 * whole)
    axes.set_ylim(-tall, 0.12 * tall + 2.2)
    return figure


def sliding_kernel(signal: Sequence[float], kernel: Sequence[float], outputs: Sequence[float], theme: Theme) -> Figure:
    """Draw a signal, and for each place of the kernel its numbers below the signal and the output beside."""
    figure, axes = bare(theme, "The kernel slides: multiply and add", size=(6.6, 1.5 + 0.62 * len(outputs)))
    for place, value in enumerate(signal):
        _cell(axes, theme, (place, 0), f"{value:g}", theme.series[0])
    for row, result in enumerate(outputs):
        for step, weight in enumerate(kernel):
            _cell(axes, theme, (row + step, -row - 1.3), f"{weight:g}", theme.series[1])
        axes.text(len(signal) + 0.35, -row - 0.85, f"→  {result:g}", color=theme.foreground, va="center", fontsize=13)
    axes.text(-0.25, 0.45, "signal", color=theme.foreground, ha="right", va="center", fontsize=10)
    axes.text(-0.25, -0.85, "kernel", color=theme.foreground, ha="right", va="center", fontsize=10)
    axes.set_xlim(-1.3, len(signal) + 1.6)
    axes.set_ylim(-len(outputs) - 0.5, 1.1)
    return figure


def _cell(axes: Axes, theme: Theme, corner: tuple[float, float], words: str, colour: str) -> None:
    axes.add_patch(Rectangle(corner, 0.94, 0.9, fill=False, edgecolor=colour, linewidth=2))
    axes.text(
        corner[0] + 0.47,
        corner[1] + 0.45,
        words,
        color=theme.foreground,
        ha="center",
        va="center",
        fontsize=12,
    )


def boundary(
    weights: Sequence[float],
    theme: Theme,
    points: Sequence[tuple[float, float, str]] = (),
    names: tuple[str, str] = ("x₁", "x₂"),
    title: str = "Decision boundary",
) -> Figure:
    """Draw the line where a score w1·x + w2·y + b is 0, the side where it is positive, and marked points."""
    first, second, bias = weights
    figure, axes = canvas(theme, title, *names)
    cross(axes, theme)
    normal = np.array([first, second], dtype=float)
    foot = -bias * normal / float(normal @ normal)
    marks = np.array([foot, (0.0, 0.0), *((x, y) for x, y, _ in points)])
    reach = 1.25 * max(1.0, float(np.abs(marks).max()) + 1)
    axes.set_xlim(-1.45 * reach, 1.45 * reach)
    axes.set_ylim(-reach, reach)
    xs, ys = np.meshgrid(np.linspace(-1.45 * reach, 1.45 * reach, 60), np.linspace(-reach, reach, 60))
    scores = first * xs + second * ys + bias
    axes.contourf(xs, ys, scores, levels=[0, float(np.abs(scores).max()) + 1], colors=[theme.series[2]], alpha=0.25)
    along = np.array([-second, first]) / float(np.linalg.norm(normal))
    ends = foot + np.outer((-4 * reach, 4 * reach), along)
    axes.plot(*ends.T, color=theme.series[0], linewidth=2.4, label="boundary: probability ½")
    axes.plot([], [], "s", color=theme.series[2], alpha=0.5, markersize=11, label="probability above ½")
    key(axes, theme)
    side = normal / float(np.linalg.norm(normal))
    arrow(axes, foot, foot + 0.3 * reach * side, theme.series[2])
    for x, y, words in points:
        axes.plot([x], [y], "o", color=theme.series[1], markersize=9, zorder=5)
        label(axes, theme, (x, y), words, theme.series[1])
    return figure


def gates(tables: Sequence[tuple[str, Sequence[int], Sequence[float]]], theme: Theme) -> Figure:
    """Draw Boolean functions of two inputs: a filled point for 1, a hollow one for 0, and a separating line.

    Each has a name, its values at (0, 0), (1, 0), (0, 1), (1, 1), and a line w1, w2, b, empty where none exists.
    """
    figure, first = canvas(theme, "", "x₁", "x₂", size=(7.2, 2.7))
    width = 0.94 / len(tables)
    for place, (name, values, line) in enumerate(tables):
        spot = (0.06 + place * width, 0.2, 0.76 * width, 0.62)
        axes = beside(figure, spot, theme, name, "x₁", "x₂" if place == 0 else "") if place else first
        axes.set_position(spot)
        axes.set_title(name, color=theme.foreground, fontsize=12)
        for (x, y), value in zip(CORNERS, values, strict=True):
            face = theme.series[1] if value else theme.background
            axes.plot([x], [y], "o", markersize=13, color=theme.series[1], markerfacecolor=face, mew=2.2, zorder=4)
        if line:
            xs = np.linspace(-0.6, 1.6, 2)
            if line[1]:
                axes.plot(xs, -(line[0] * xs + line[2]) / line[1], color=theme.series[0], linewidth=2.2)
            else:
                axes.axvline(-line[2] / line[0], color=theme.series[0], linewidth=2.2)
        else:
            axes.text(0.5, 0.5, "no line", color=theme.foreground, ha="center", va="center", fontsize=11)
        axes.set_xlim(-0.45, 1.45)
        axes.set_ylim(-0.45, 1.45)
        axes.set_xticks([0, 1])
        axes.set_yticks([0, 1])
    return figure
