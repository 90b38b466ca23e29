"""How work with data is arranged: folds, steps that leak, the parts of a truncated SVD, data in two units."""

from collections.abc import Sequence
from textwrap import fill

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from problems.plots.canvas import bare, beside, canvas
from problems.plots.theme import Theme


def folds(count: int, size: int, settings: int, theme: Theme) -> Figure:
    """Draw the data once for every fold: the part left out is hatched, the rest trains."""
    figure, axes = bare(
        theme, f"{count} fits for each of {settings} settings: {count * settings} fits", size=(6.6, 1.5 + 0.32 * count)
    )
    for row in range(count):
        for part in range(count):
            out = part == row
            axes.add_patch(
                Rectangle(
                    (part + 0.03, -row - 0.9),
                    0.94,
                    0.8,
                    facecolor=theme.series[1 if out else 0],
                    hatch="///" if out else None,
                    edgecolor=theme.background,
                )
            )
        axes.text(-0.1, -row - 0.5, f"fit {row + 1}", color=theme.foreground, ha="right", va="center", fontsize=10)
    words = f"{size} examples in each part; hatched: validation, the others: training"
    axes.text(count / 2, 0.3, words, color=theme.foreground, ha="center", va="center", fontsize=10)
    axes.set_xlim(-0.16 * count, count + 0.05)
    axes.set_ylim(-count - 0.1, 0.8)
    return figure


def flow(steps: Sequence[tuple[str, bool]], theme: Theme, title: str = "What did training see?") -> Figure:
    """Draw steps below each other; a step that leaks has a dashed arrow from the test set, a clean one has a tick."""
    figure, axes = bare(theme, title, size=(6.4, 0.9 + 0.72 * len(steps)))
    for row, (words, leaks) in enumerate(steps):
        colour = theme.series[1] if leaks else theme.series[2]
        patch = {
            "boxstyle": "round,pad=0.55",
            "facecolor": theme.background,
            "edgecolor": colour,
            "linewidth": 2.0,
            "linestyle": "--" if leaks else "-",
        }
        axes.text(0, -row, fill(words, 42), color=theme.foreground, ha="left", va="center", fontsize=10.5, bbox=patch)
        mark = "⇠ test set: leak" if leaks else "✓ no leak"
        axes.text(6.75, -row, mark, color=colour, ha="left", va="center", fontsize=10.5, weight="bold")
    axes.set_xlim(-0.2, 9.3)
    axes.set_ylim(-len(steps) + 0.45, 0.55)
    return figure


def factors(rows: int, columns: int, rank: int, theme: Theme) -> Figure:
    """Draw a matrix to scale, and beside it the parts of its truncated SVD: columns u, singular values, rows v."""
    figure, axes = bare(
        theme, f"{rows * columns} numbers, or {rank} · ({rows} + {columns} + 1) = {rank * (rows + columns + 1)}"
    )
    gap = 0.22 * max(rows, columns)
    spot = float(columns) + gap
    parts = (
        (0.0, 0.0, float(columns), float(rows), f"image\n{rows} × {columns}", theme.series[0], ""),
        (spot, 0.0, float(rank), float(rows), f"{rank} vectors u\nof length {rows}", theme.series[1], "||"),
        (spot + rank + gap, rows - rank, float(rank), float(rank), f"{rank} values σ", theme.series[2], ".."),
        (
            spot + 2 * (rank + gap),
            rows - rank,
            float(columns),
            float(rank),
            f"{rank} vectors v of length {columns}",
            theme.series[3],
            "--",
        ),
    )
    for x, y, width, height, words, colour, hatch in parts:
        axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, edgecolor=theme.background, hatch=hatch))
        axes.text(x + width / 2, y - 0.04 * rows, words, color=theme.foreground, ha="center", va="top", fontsize=9)
    end = spot + 2 * (rank + gap) + columns
    axes.text(columns + gap / 2, rows / 2, "≈", color=theme.foreground, ha="center", va="center", fontsize=20)
    axes.set_xlim(-0.06 * end, 1.04 * end)
    axes.set_ylim(-0.28 * rows, 1.05 * rows)
    axes.set_aspect("equal", adjustable="box")
    return figure


def two_clouds(
    before: Sequence[tuple[float, float]],
    factor: tuple[float, float],
    theme: Theme,
    names: tuple[str, str, str, str] = ("x", "y", "x", "y"),
) -> Figure:
    """Draw data and the same data with its features multiplied, both with the first principal component as a line."""
    figure, first = canvas(theme, "Before", names[0], names[1], size=(7.2, 3.6))
    first.set_position((0.1, 0.17, 0.36, 0.7))
    second = beside(figure, (0.62, 0.17, 0.36, 0.7), theme, "After the change of units", names[2], names[3])
    table = np.asarray(before, dtype=float)
    for axes, points in ((first, table), (second, table * np.asarray(factor))):
        centre = points.mean(axis=0)
        _, directions = np.linalg.eigh(np.cov(points, rowvar=False))
        direction = directions[:, -1]
        reach = 1.25 * float(np.abs(points - centre).max())
        axes.plot(*points.T, "o", color=theme.series[0], markersize=5, zorder=5)
        axes.plot(*(centre + np.outer((-reach, reach), direction)).T, color=theme.series[1], linewidth=2.4)
        axes.set_xlim(centre[0] - 1.1 * reach, centre[0] + 1.1 * reach)
        axes.set_ylim(centre[1] - 1.1 * reach, centre[1] + 1.1 * reach)
        axes.tick_params(labelsize=8)
    return figure
