"""Intervals on the number line, with open and closed ends."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from problems.plots.canvas import bare
from problems.plots.theme import Theme

Piece = tuple[float | None, float | None, bool, bool]


def number_line(pieces: Sequence[Piece], theme: Theme) -> Figure:
    """Draw intervals (low, high, low end included, high end included); ``None`` is no end."""
    ends = [end for piece in pieces for end in piece[:2] if end is not None] or [0.0]
    low, high = min(ends) - 4, max(ends) + 4
    figure, axes = bare(theme, "Solution on the number line", size=(6.4, 2.0))
    axes.set_position((0.04, 0.04, 0.92, 0.72))
    axes.set_xlim(low - 0.5, high + 0.5)
    axes.set_ylim(-1, 1)
    axes.axhline(0, color=theme.foreground, linewidth=1)
    for tick in _ticks(low, high):
        axes.plot([tick, tick], [-0.09, 0.09], color=theme.foreground, linewidth=1)
        axes.text(tick, -0.3, f"{tick:g}", color=theme.foreground, ha="center", va="top", fontsize=9)
    for start, end, with_start, with_end in pieces:
        left, right = (low if start is None else start), (high if end is None else end)
        axes.plot([left, right], [0, 0], color=theme.series[0], linewidth=6, solid_capstyle="butt", alpha=0.9)
        if start is None:
            axes.plot([left], [0], "<", color=theme.series[0], markersize=12)
        if end is None:
            axes.plot([right], [0], ">", color=theme.series[0], markersize=12)
        for value, included in ((start, with_start), (end, with_end)):
            if value is not None:
                face = theme.series[1] if included else theme.background
                axes.plot([value], [0], "o", color=theme.series[1], markerfacecolor=face, markersize=11, mew=2.2)
                axes.text(value, 0.28, f"{value:g}", color=theme.series[1], ha="center", fontsize=11)
    return figure


def _ticks(low: float, high: float) -> list[int]:
    step = max(1, round((high - low) / 10))
    return [value for value in range(int(low), int(high) + 1) if value % step == 0]
