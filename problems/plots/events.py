"""Events: a Venn diagram, a tree of chances, a mosaic of counts, a table of words."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from problems.plots.canvas import bare, canvas
from problems.plots.theme import Theme

Steps = tuple[tuple[str, str], ...]
HATCHES = ("", "//", "..", "xx")


def venn(first: float, second: float, both: float, theme: Theme, names: tuple[str, str] = ("A", "B")) -> Figure:
    """Draw two events as circles in the sure event, with the probability of each of the four parts."""
    figure, axes = bare(theme, f"{names[0]} or {names[1]}: {first + second - both:.4g}")
    axes.add_patch(Rectangle((-3, -1.75), 6, 3.5, fill=False, edgecolor=theme.muted, linewidth=1.6))
    for x, colour, hatch in ((-0.75, theme.series[0], "//"), (0.75, theme.series[1], "\\\\")):
        axes.add_patch(Circle((x, 0), 1.3, facecolor=colour, alpha=0.18, edgecolor="none"))
        axes.add_patch(Circle((x, 0), 1.3, fill=False, edgecolor=colour, linewidth=2.4, hatch=hatch, alpha=0.55))
    parts = (
        (-1.4, 0, f"only {names[0]}\n{first - both:.4g}", theme.series[0]),
        (0, 0, f"both\n{both:.4g}", theme.foreground),
        (1.4, 0, f"only {names[1]}\n{second - both:.4g}", theme.series[1]),
        (0, -1.53, f"neither: {1 - first - second + both:.4g}", theme.foreground),
    )
    for x, y, words, colour in parts:
        _written(axes, theme, (x, y), words, colour)
    axes.set_xlim(-3.1, 3.1)
    axes.set_ylim(-1.85, 1.85)
    axes.set_aspect("equal", adjustable="box")
    return figure


def _written(axes: Axes, theme: Theme, spot: tuple[float, float], words: str, colour: str, size: int = 11) -> None:
    patch = {"boxstyle": "round,pad=0.18", "facecolor": theme.background, "edgecolor": "none", "alpha": 0.9}
    axes.text(*spot, words, color=colour, ha="center", va="center", fontsize=size, bbox=patch, zorder=4)


def tree(
    paths: Sequence[Sequence[tuple[str, str]]],
    ends: Sequence[str],
    theme: Theme,
    marked: Sequence[int] = (),
    title: str = "Tree of chances",
    root: str = "start",
) -> Figure:
    """Draw paths from one root: each step is a chance on the edge and a name at its end; common beginnings are shared.

    ``ends`` stands behind the last name of each path; marked paths end in a thick frame.
    """
    figure, axes = bare(theme, title, size=(6.8, max(3.0, 0.9 + 0.62 * len(paths))))
    places, depth = _places(paths), max(map(len, paths))
    for node, (x, y) in places.items():
        if node:
            start = places[node[:-1]]
            axes.plot([start[0], x], [start[1], y], color=theme.quiet, linewidth=1.5, zorder=1)
            share = 0.52
            spot = (start[0] + share * (x - start[0]), start[1] + share * (y - start[1]))
            if node[-1][0]:
                _written(axes, theme, spot, node[-1][0], theme.series[0], 10)
    framed = {_walk(paths[place]) for place in marked}
    for node, (x, y) in places.items():
        chosen = node in framed
        patch = {
            "boxstyle": "round,pad=0.35",
            "facecolor": theme.background,
            "edgecolor": theme.series[1] if chosen else theme.quiet,
            "linewidth": 2.6 if chosen else 1.2,
        }
        words = node[-1][1] if node else root
        axes.text(x, y, words, color=theme.foreground, ha="center", va="center", fontsize=10, bbox=patch, zorder=3)
    for place, (path, words) in enumerate(zip(paths, ends, strict=True)):
        colour, weight = (theme.series[1], "bold") if place in marked else (theme.foreground, "normal")
        y = places[_walk(path)][1]
        axes.text(depth + 0.36, y, words, color=colour, weight=weight, ha="left", va="center", fontsize=10)
    axes.set_xlim(-0.28, depth + 0.4 + 0.105 * max(1, *map(len, ends)) * depth / 3)
    axes.set_ylim(0.6 - len(paths), 0.4)
    return figure


def _walk(path: Sequence[tuple[str, str]]) -> Steps:
    return tuple((chance, name) for chance, name in path)


def _places(paths: Sequence[Sequence[tuple[str, str]]]) -> dict[Steps, tuple[float, float]]:
    """Place each beginning of a path: across by its length, down in the middle of its ends."""
    walks = [_walk(path) for path in paths]
    nodes = {walk[:length] for walk in walks for length in range(len(walk) + 1)}
    return {
        node: (len(node), -float(np.mean([place for place, walk in enumerate(walks) if walk[: len(node)] == node])))
        for node in sorted(nodes)
    }


def mosaic(
    rows: Sequence[str], columns: Sequence[str], counts: Sequence[Sequence[float]], theme: Theme, title: str = "Mosaic"
) -> Figure:
    """Draw each group (row of counts) as a strip as wide as its share, cut at the shares of its answers."""
    figure, axes = canvas(theme, title, "", "share inside the group")
    axes.set_position((0.12, 0.12, 0.74, 0.76))
    table = np.asarray(counts, dtype=float)
    left = 0.0
    for i, (name, group) in enumerate(zip(rows, table, strict=True)):
        width, bottom = float(group.sum() / table.sum()), 0.0
        for j, count in enumerate(group):
            height = float(count / group.sum())
            axes.add_patch(
                Rectangle(
                    (left, bottom),
                    width,
                    height,
                    facecolor=theme.series[j % len(theme.series)],
                    hatch=HATCHES[j % len(HATCHES)],
                    edgecolor=theme.background,
                    linewidth=3,
                )
            )
            _written(axes, theme, (left + width / 2, bottom + height / 2), f"{count:g}", theme.foreground)
            if i == len(rows) - 1:
                axes.text(1.02, bottom + height / 2, columns[j], color=theme.foreground, va="center", fontsize=11)
            bottom += height
        axes.text(left + width / 2, -0.03, name, color=theme.foreground, ha="center", va="top", fontsize=10)
        left += width
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_xticks([])
    axes.grid(visible=False)
    return figure


def word_table(
    rows: Sequence[str],
    columns: Sequence[str],
    words: Sequence[Sequence[str]],
    theme: Theme,
    marked: Sequence[tuple[int, int]] = (),
    title: str = "Table",
) -> Figure:
    """Draw a table of short texts; marked cells (row, column) have a thick frame."""
    figure, axes = bare(theme, title, size=(6.8, 1.2 + 0.75 * len(rows)))
    for j, name in enumerate(columns):
        axes.text(j + 1.5, 0.35, name, color=theme.foreground, ha="center", va="center", fontsize=10, weight="bold")
    for i, name in enumerate(rows):
        axes.text(0.5, -i - 0.5, name, color=theme.foreground, ha="center", va="center", fontsize=10, weight="bold")
        for j, cell in enumerate(words[i]):
            chosen = (i, j) in {(row, column) for row, column in marked}
            axes.add_patch(
                Rectangle(
                    (j + 1.03, -i - 0.96),
                    0.94,
                    0.92,
                    fill=False,
                    edgecolor=theme.series[1] if chosen else theme.muted,
                    linewidth=2.6 if chosen else 1,
                )
            )
            axes.text(j + 1.5, -i - 0.5, cell, color=theme.foreground, ha="center", va="center", fontsize=10)
    axes.set_xlim(0, len(columns) + 1)
    axes.set_ylim(-len(rows) - 0.05, 0.75)
    return figure
