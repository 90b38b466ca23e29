"""Paths of chains: the trellis of a hidden chain, and a proposed jump of a sampler."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from problems.plots.canvas import bare, canvas
from problems.plots.theme import Theme

Matrix = Sequence[Sequence[float]]


def trellis(
    values: Matrix, steps: Matrix, theme: Theme, names: Sequence[str] = (), title: str = "All paths through the trellis"
) -> Figure:
    """Draw the states of a hidden chain once for each time, with a value in each, and every step with its chance.

    ``values`` has one row for each time; ``names`` says what was observed then.
    """
    figure, axes = bare(theme, title)
    states = len(values[0])
    for time in range(len(values) - 1):
        for i in range(states):
            for j in range(states):
                axes.plot([time, time + 1], [-i, -j], color=theme.quiet, linewidth=1.6, zorder=1)
                share = 0.3 if i != j else 0.5
                patch = {"boxstyle": "round,pad=0.15", "facecolor": theme.background, "edgecolor": "none"}
                axes.text(
                    time + share,
                    -i + share * (i - j),
                    f"{steps[i][j]:.3g}",
                    color=theme.series[0],
                    ha="center",
                    va="center",
                    fontsize=11,
                    bbox=patch,
                    zorder=2,
                )
    for time, row in enumerate(values):
        for state, value in enumerate(row):
            colour = theme.series[1 + state % (len(theme.series) - 1)]
            axes.plot([time], [-state], "o", markersize=52, color=theme.background, mec=colour, mew=2.4, zorder=3)
            words = f"state {state + 1}\n{value:.4g}"
            axes.text(time, -state, words, color=theme.foreground, ha="center", va="center", fontsize=10, zorder=4)
        if time < len(names):
            axes.text(time, 0.5, names[time], color=theme.foreground, ha="center", va="center", fontsize=11)
    axes.set_xlim(-0.35, len(values) - 0.65)
    axes.set_ylim(-states + 0.5, 0.7)
    return figure


def jump(old: float, new: float, chance: float, theme: Theme) -> Figure:
    """Draw the target at the present and at the proposed state as bars, and the jump with its chance of acceptance."""
    figure, axes = canvas(theme, f"The jump is accepted with probability {chance:.4g}", "", "target f")
    for place, (height, hatch) in enumerate(((old, ""), (new, "//"))):
        axes.bar([place], [height], width=0.5, color=theme.series[place], hatch=hatch, edgecolor=theme.background)
        axes.text(place, height, f"{height:g}", color=theme.foreground, ha="center", va="bottom", fontsize=11)
    top = max(old, new)
    axes.annotate(
        "",
        xy=(0.95, 1.14 * top),
        xytext=(0.05, 1.14 * top),
        arrowprops={
            "arrowstyle": "-|>",
            "connectionstyle": "arc3,rad=-0.25",
            "color": theme.series[2],
            "linewidth": 2.4,
            "mutation_scale": 18,
        },
    )
    axes.text(0.5, 1.36 * top, f"{chance:.4g}", color=theme.series[2], ha="center", va="bottom", fontsize=12)
    axes.set_xticks([0, 1], ["present state x", "proposed state x′"])
    axes.set_xlim(-0.6, 1.6)
    axes.set_ylim(0, 1.55 * top)
    return figure
