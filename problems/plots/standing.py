"""Where a learner or a group stands: the map of skills, active days, a leaderboard."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from problems.plots.canvas import bare, canvas
from problems.plots.theme import Theme


def progress_map(modules: Sequence[tuple[str, Sequence[float]]], theme: Theme) -> Figure:
    """Draw one row for each module and one square for each skill; the fill rises with the score, from 0 to 1."""
    height = 0.75 + 0.52 * len(modules)  # inches, of which the title takes 0.47
    figure, axes = bare(theme, "Your skills", size=(6.4, height))
    axes.set_position((0.02, 0.02, 0.96, 0.98 - 0.47 / height))
    widest = max(len(scores) for _, scores in modules)
    for row, (name, scores) in enumerate(modules):
        axes.text(-0.6, -row + 0.05, name, color=theme.foreground, ha="right", va="center", fontsize=9)
        for place, score in enumerate(scores):
            _square(axes, place, -row, score, theme)
    axes.set_xlim(-0.45 * widest - 1, widest + 0.3)
    axes.set_ylim(-len(modules) + 0.35, 0.65)
    return figure


def _square(axes: Axes, x: float, y: float, score: float, theme: Theme) -> None:
    frame = FancyBboxPatch((x, y - 0.3), 0.72, 0.62, boxstyle="round,pad=0.02", fill=False, edgecolor=theme.quiet)
    axes.add_patch(frame)
    if score > 0:
        level = FancyBboxPatch(
            (x, y - 0.3),
            0.72,
            0.62 * min(score, 1.0),
            boxstyle="round,pad=0.02",
            color=theme.series[2 if score >= 0.8 else 1],
        )
        axes.add_patch(level)


def leaderboard(names: Sequence[str], points: Sequence[float], theme: Theme, marked: int = -1) -> Figure:
    """Draw the points of each name as a bar, best on top; one bar may be marked."""
    height = 0.9 + 0.38 * len(names)  # inches: title and axis take 0.9 of them, however many names there are
    figure, axes = canvas(theme, "Leaderboard", "points", "", size=(6.4, height))
    axes.set_position((0.3, 0.55 / height, 0.64, (height - 0.9) / height))
    for place, value in enumerate(points):
        colour = theme.series[1 if place == marked else 0]
        axes.barh([-place], [value], color=colour, height=0.7)
        axes.text(value, -place, f" {value:g}", color=theme.foreground, va="center", fontsize=10)
    axes.set_yticks(
        [-place for place in range(len(names))], [name if len(name) <= 18 else name[:17] + "…" for name in names]
    )
    axes.set_xlim(0, max(*points, 1) * 1.15)
    return figure


def activity(days: Sequence[int], first_weekday: int, theme: Theme) -> Figure:
    """Draw answers a day as a calendar of weeks, oldest first; ``first_weekday`` of the first day, Monday is 0."""
    weeks = (first_weekday + len(days) + 6) // 7
    table = np.full(weeks * 7, np.nan)
    table[first_weekday : first_weekday + len(days)] = days
    figure, axes = bare(theme, "Answers a day", size=(6.4, 2.4))
    axes.set_position((0.1, 0.06, 0.87, 0.76))
    idle = 0.7 * np.array(to_rgb(theme.background)) + 0.3 * np.array(to_rgb(theme.muted))  # a day off stays quiet
    shades = LinearSegmentedColormap.from_list("days", [tuple(idle), theme.series[2]])
    top = max(*days, 4)
    axes.pcolormesh(
        table.reshape(weeks, 7).T[::-1], cmap=shades, vmin=0, vmax=top, edgecolors=theme.background, linewidth=2.5
    )
    axes.set_yticks([6.5, 4.5, 2.5, 0.5], ["Mon", "Wed", "Fri", "Sun"])
    axes.tick_params(colors=theme.foreground, length=0, labelsize=9)
    return figure
