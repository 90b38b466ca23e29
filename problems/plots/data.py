"""Data: a scatter with its fit, residuals, tables of counts, curves of a loss."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from problems.plots.canvas import bare, canvas, key
from problems.plots.theme import Theme


def scatter_fit(xs: Sequence[float], ys: Sequence[float], coefficients: Sequence[float], theme: Theme) -> Figure:
    """Draw points, the fitted polynomial (highest power first) and the residual of every point."""
    figure, axes = canvas(theme, "Data, fit and residuals")
    points = np.asarray(xs, dtype=float)
    fitted = np.polyval(coefficients, points)
    pad = 0.1 * (float(np.ptp(points)) or 1.0)
    line = np.linspace(points.min() - pad, points.max() + pad, 160)
    axes.vlines(points, fitted, ys, color=theme.series[3], linestyle=":", linewidth=2, label="residuals")
    axes.plot(line, np.polyval(coefficients, line), color=theme.series[0], linewidth=2.2, label="fit")
    axes.plot(points, ys, "o", color=theme.series[1], markersize=7, label="data", zorder=5)
    key(axes, theme)
    return figure


def residuals(fitted: Sequence[float], errors: Sequence[float], theme: Theme) -> Figure:
    """Draw residuals against fitted values, with the line of no error."""
    figure, axes = canvas(theme, "Residual plot", "fitted value", "residual")
    axes.axhline(0, color=theme.foreground, linewidth=1.2)
    axes.plot(fitted, errors, "o", color=theme.series[0], markersize=6)
    reach = 1.25 * max(abs(error) for error in errors)
    axes.set_ylim(-reach, reach)
    return figure


def count_table(
    rows: Sequence[str], columns: Sequence[str], counts: Sequence[Sequence[float]], theme: Theme, title: str = "Counts"
) -> Figure:
    """Draw a table of counts, darker where there are more."""
    figure, axes = bare(theme, title)
    axes.set_position((0.22, 0.06, 0.74, 0.72))
    axes.set_title(title, color=theme.foreground, fontsize=12, pad=26)  # above the names of the columns
    table = np.asarray(counts, dtype=float)
    axes.imshow(table, cmap="cividis", aspect="auto", vmin=0, vmax=float(table.max()) * 1.05)
    for i, j in np.ndindex(*table.shape):
        dark = table[i, j] < 0.55 * table.max()
        axes.text(j, i, f"{table[i, j]:g}", ha="center", va="center", fontsize=14, color="white" if dark else "black")
    axes.set_xticks(range(len(columns)), columns)
    axes.set_yticks(range(len(rows)), rows)
    axes.xaxis.tick_top()
    axes.tick_params(colors=theme.foreground, length=0, labelsize=10)
    return figure


def error_curves(
    steps: Sequence[float], curves: Sequence[tuple[str, Sequence[float]]], theme: Theme, x_label: str = "step"
) -> Figure:
    """Draw errors against steps, one curve each."""
    figure, axes = canvas(theme, "Error curves", x_label, "error")
    axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
    for place, (name, values) in enumerate(curves):
        axes.plot(steps, values, ("o-", "s--", "^:")[place % 3], color=theme.series[place], label=name, markersize=5)
    key(axes, theme)
    return figure


def convergence(shares: Sequence[Sequence[float]], limit: Sequence[float], theme: Theme) -> Figure:
    """Draw how the distribution of a Markov chain approaches its stationary distribution; one row of shares a step."""
    table = np.asarray(shares, dtype=float)
    figure, axes = canvas(theme, "The chain forgets its start", "step", "probability")
    axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
    for state in range(table.shape[1]):
        colour = theme.series[state]
        axes.plot(
            table[:, state], ("o-", "s-", "^-")[state % 3], color=colour, markersize=5, label=f"state {state + 1}"
        )
        axes.axhline(limit[state], color=colour, linestyle="--", linewidth=1.2)
    axes.set_ylim(0, 1.05)
    key(axes, theme, table.shape[1])
    return figure
