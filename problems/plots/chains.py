"""Markov chains: states with their arrows, alone or beside the way the chain settles."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch
from matplotlib.path import Path
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from problems.plots.canvas import SIZE, bare, beside, key
from problems.plots.theme import Theme

STYLES = ("o-", "s--", "^-.", "D:", "v-")
NODE, WIDE_NODE = 30, 48  # points across; the wide one holds a word
Matrix = Sequence[Sequence[float]]


def chain_diagram(
    matrix: Matrix, theme: Theme, names: Sequence[str] = (), title: str = "Markov chain", *, numbers: bool = True
) -> Figure:
    """Draw the states of a chain on a circle, with an arrow for every possible step, and its number where asked."""
    figure, axes = bare(theme, title, size=SIZE if len(matrix) > 2 else (6.4, 2.8))
    _diagram(axes, matrix, theme, names, numbers=numbers)
    return figure


def chain_and_shares(
    matrix: Matrix,
    shares: Matrix,
    limit: Sequence[float],
    theme: Theme,
    names: Sequence[str] = (),
    titles: tuple[str, str] = ("Markov chain", "How it settles"),
) -> Figure:
    """Draw a chain's diagram and, beside it, its distribution after each step (rows) and where it settles."""
    figure, axes = bare(theme, titles[0], size=(7.6, 4.3))
    axes.set_position((0.01, 0.03, 0.46, 0.84))
    _diagram(axes, matrix, theme, names)
    right = beside(figure, (0.56, 0.15, 0.42, 0.72), theme, titles[1], "step", "probability")
    table = np.asarray(shares, dtype=float)
    for state in range(table.shape[1]):
        colour, style = theme.series[state % len(theme.series)], STYLES[state % len(STYLES)]
        right.plot(table[:, state], style, color=colour, markersize=4, label=_name(names, state))
        if limit:
            right.axhline(limit[state], color=colour, linestyle=":", linewidth=1.2)
    right.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    right.set_ylim(-0.03, 1.05)
    key(right, theme, 5)
    return figure


def _name(names: Sequence[str], state: int) -> str:
    return names[state] if state < len(names) else str(state + 1)


def _diagram(axes: Axes, matrix: Matrix, theme: Theme, names: Sequence[str], *, numbers: bool = True) -> None:
    P = np.asarray(matrix, dtype=float)
    count = len(P)
    # the arrows of many states cross in the middle, so their numbers stand nearer to where they start
    share, bend, spread = (0.5, 0.22, 1.0) if count <= 3 else (0.3, 0.13, 1.2)
    turns = np.pi / 2 - 2 * np.pi * np.arange(count) / count if count > 2 else np.array([np.pi, 0.0])[:count]
    node = WIDE_NODE if max(len(_name(names, i)) for i in range(count)) > 2 else NODE
    places = spread * np.column_stack([np.cos(turns), np.sin(turns)])
    for i in range(count):
        for j in range(count):
            if P[i, j] > 0 and i != j:
                bow = bend if P[j, i] > 0 else 0.0
                spot = _step(axes, theme, places[i], places[j], bow, share, node)
                _chance(axes, theme, spot, P[i, j] if numbers else None)
        if P[i, i] > 0:
            spot = _loop(axes, theme, places[i])
            _chance(axes, theme, spot, P[i, i] if numbers else None)
        colour = theme.series[i % len(theme.series)]
        axes.plot(*places[i], "o", markersize=node, color=theme.background, mec=colour, mew=2.4, zorder=4)
        axes.text(
            places[i, 0],
            places[i, 1],
            _name(names, i),
            color=theme.foreground,
            ha="center",
            va="center",
            fontsize=12 if node == NODE else 10,
            zorder=5,
        )
    _room(axes, 0.95 + spread, 0.75 if count == 2 else 0.95 + spread)


def _room(axes: Axes, across: float, up: float) -> None:
    """Show states and loops, this far from the middle, with one scale on both axes."""
    box = axes.get_position()
    width, height = axes.get_figure(root=True).get_size_inches() * (box.width, box.height)  # type: ignore[union-attr]  # these axes have a figure
    unit = max(across / width, up / height)
    axes.set_xlim(-unit * width, unit * width)
    axes.set_ylim(-unit * height, unit * height)


def _step(
    axes: Axes,
    theme: Theme,
    start: NDArray[np.float64],
    end: NDArray[np.float64],
    bow: float,
    share: float,
    node: int,
) -> NDArray[np.float64]:
    """Draw an arrow that bows to its right, so that the way back does not lie on it; return where its number stands."""
    axes.add_patch(
        FancyArrowPatch(
            (start[0], start[1]),
            (end[0], end[1]),
            connectionstyle=f"arc3,rad={bow}",
            arrowstyle="-|>",
            mutation_scale=15,
            shrinkA=node / 2 + 1,
            shrinkB=node / 2 + 1,
            color=theme.foreground,
            linewidth=1.6,
            alpha=0.85,
        )
    )
    across = end - start
    spot: NDArray[np.float64] = (
        start + share * across + 2 * share * (1 - share) * bow * np.array([across[1], -across[0]])
    )
    return spot


def _loop(axes: Axes, theme: Theme, place: NDArray[np.float64]) -> NDArray[np.float64]:
    """Draw an arrow from a state to itself; return where its number stands."""
    out = place / float(np.linalg.norm(place))
    around = np.arctan2(out[1], out[0]) + np.linspace(-np.pi + 0.6, np.pi - 0.7, 24)
    round_trip = place + 0.36 * out + 0.2 * np.column_stack([np.cos(around), np.sin(around)])
    axes.add_patch(
        FancyArrowPatch(
            path=Path(round_trip),
            arrowstyle="-|>",
            mutation_scale=13,
            color=theme.foreground,
            linewidth=1.6,
            alpha=0.85,
        )
    )
    spot: NDArray[np.float64] = place + 0.74 * out
    return spot


def _chance(axes: Axes, theme: Theme, spot: NDArray[np.float64], chance: float | None) -> None:
    if chance is None:
        return
    patch = {"boxstyle": "round,pad=0.15", "facecolor": theme.background, "edgecolor": "none"}
    axes.text(
        spot[0],
        spot[1],
        f"{chance:.3g}",
        color=theme.foreground,
        ha="center",
        va="center",
        fontsize=10,
        bbox=patch,
        zorder=6,
    )
