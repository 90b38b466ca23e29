"""Summaries of data: dots on a line with marked values, a box of given quartiles, several intervals."""

from collections import Counter
from collections.abc import Sequence

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from problems.plots.canvas import canvas, key
from problems.plots.theme import Theme

DASHES = ("-", "--", ":", "-.")
MARKS = ("o", "s", "^", "D")


def dots(
    values: Sequence[float],
    theme: Theme,
    marks: Sequence[tuple[float, str]] = (),
    title: str = "Data",
    x_label: str = "value",
    hollow: Sequence[int] = (),
) -> Figure:
    """Draw each value as a dot, equal ones on top of each other, and marked values as lines; some dots are hollow."""
    figure, axes = canvas(theme, title, x_label, "", size=(6.4, 3.0))
    axes.set_position((0.05, 0.2, 0.91, 0.66))
    seen: Counter[float] = Counter()
    size = 11 if len(values) <= 12 else 8
    for place, value in enumerate(values):
        seen[value] += 1
        face = theme.background if place in hollow else theme.series[0]
        axes.plot(
            [value], [seen[value]], "o", markersize=size, color=theme.series[0], markerfacecolor=face, mew=2, zorder=4
        )
    for place, (value, words) in enumerate(marks):
        colour = theme.series[1 + place % (len(theme.series) - 1)]
        axes.axvline(value, linestyle=DASHES[place % len(DASHES)], color=colour, linewidth=2.2, label=words)
    _room(figure, [*values, *(value for value, _ in marks)])
    axes.set_ylim(0, max(seen.values()) + 1)
    axes.set_yticks([])
    if marks:
        key(axes, theme, 3)
    return figure


def _room(figure: Figure, values: Sequence[float]) -> None:
    """Leave room left and right of the values, and give the axis whole steps."""
    axes = figure.axes[0]
    spread = max(values) - min(values) or 1.0
    axes.set_xlim(min(values) - 0.08 * spread, max(values) + 0.08 * spread)
    axes.xaxis.set_major_locator(MaxNLocator(8, steps=[1, 2, 5, 10]))


def box(
    values: Sequence[float], quartiles: tuple[float, float, float], theme: Theme, title: str = "Box plot"
) -> Figure:
    """Draw values as dots below a box between the quartiles, with the median and whiskers to the ends."""
    figure, axes = canvas(theme, title, "value", "", size=(6.4, 3.0))
    axes.set_position((0.05, 0.2, 0.91, 0.66))
    low, median, high = quartiles
    axes.plot([min(values), low], [1, 1], color=theme.foreground, linewidth=1.8)
    axes.plot([high, max(values)], [1, 1], color=theme.foreground, linewidth=1.8)
    for end in (min(values), max(values)):
        axes.plot([end, end], [0.85, 1.15], color=theme.foreground, linewidth=1.8)
    axes.add_patch(
        Rectangle((low, 0.7), high - low, 0.6, facecolor=theme.series[0], edgecolor=theme.foreground, alpha=0.55)
    )
    axes.plot([median, median], [0.7, 1.3], color=theme.series[1], linewidth=3.5)
    for value in sorted({low, median, high}):
        axes.text(value, 1.42, f"{value:g}", color=theme.foreground, ha="center", va="bottom", fontsize=11)
    axes.plot(values, [0.25] * len(values), "o", color=theme.series[2], markersize=7)
    _room(figure, values)
    axes.set_ylim(0, 1.8)
    axes.set_yticks([])
    return figure


def intervals(
    estimates: Sequence[tuple[str, float, float, float]], theme: Theme, title: str = "Intervals", x_label: str = "value"
) -> Figure:
    """Draw estimates below each other: name, centre, and the two ends of an interval."""
    height = 1.5 + 0.6 * len(estimates)
    figure, axes = canvas(theme, title, x_label, "", size=(6.4, height))
    axes.set_position((0.16, 0.7 / height, 0.8, (height - 1.2) / height))
    for place, (_, centre, low, high) in enumerate(estimates):
        axes.errorbar(
            [centre],
            [-place],
            xerr=[[centre - low], [high - centre]],
            fmt=MARKS[place % len(MARKS)],
            color=theme.series[place % len(theme.series)],
            capsize=8,
            elinewidth=2.8,
            markersize=9,
        )
    axes.set_yticks([-place for place in range(len(estimates))], [name for name, *_ in estimates])
    axes.set_ylim(-len(estimates) + 0.4, 0.6)
    return figure
