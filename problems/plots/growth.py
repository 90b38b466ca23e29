"""Growth: the slope field of a logistic law."""

import numpy as np
from matplotlib.figure import Figure

from problems.plots.canvas import canvas, key
from problems.plots.theme import Theme

STARTS = (0.03, 0.12, 1.2)
DASHES = ("-", "-.", ":")


def logistic_field(rate: float, size: float, theme: Theme) -> Figure:
    """Draw the slopes of P' = rate P (1 - P / size) over time, solutions from three starts, and the fastest growth."""
    figure, axes = canvas(theme, "Slopes of logistic growth", "time t", "P")
    end = 9 / rate
    times, heights = np.meshgrid(np.linspace(0, end, 17), np.linspace(0, 1.25 * size, 11))
    slopes = rate * heights * (1 - heights / size) * end / (1.25 * size) * 0.62  # as steep as they look
    length = np.hypot(1, slopes)
    axes.quiver(
        times,
        heights,
        1 / length,
        slopes / length,
        color=theme.quiet,
        angles="uv",
        headaxislength=0,
        headlength=0,
        headwidth=1,
        pivot="middle",
        scale=30,
        width=0.004,
    )
    clock = np.linspace(0, end, 121)
    for place, share in enumerate(STARTS):
        curve = size / (1 + (1 / share - 1) * np.exp(-rate * clock))
        label = f"from P = {share * size:.3g}"
        axes.plot(clock, curve, linestyle=DASHES[place], color=theme.series[place], linewidth=2.2, label=label)
    axes.axhline(size / 2, color=theme.series[3], linestyle="--", linewidth=1.6, label=f"fastest: P = {size / 2:g}")
    axes.set_xlim(0, end)
    axes.set_ylim(0, 1.27 * size)
    key(axes, theme, 2)
    return figure
