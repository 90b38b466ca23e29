"""Boxes and links: a computation as a graph, the shapes of arrays."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from problems.plots.canvas import bare
from problems.plots.theme import Theme

Node = tuple[float, float, str]
Link = tuple[int, int, str]
Block = tuple[str, int, int]

ACROSS, UP = 1.9, 1.15  # inches between neighbours


def linked_nodes(
    nodes: Sequence[Node],
    links: Sequence[Link],
    theme: Theme,
    title: str = "Graph",
    *,
    arrows: bool = True,
    share: float = 0.5,
) -> Figure:
    """Draw nodes (column, row, words), and links (from, to, words) between them, counted from 0.

    The words stand after this share of a link; links that cross in the middle need less than a half.
    """
    columns, rows = [node[0] for node in nodes], [node[1] for node in nodes]
    wide, high = max(columns) - min(columns), max(rows) - min(rows)
    size = (max(5.2, ACROSS * (wide + 1)), max(2.4, UP * (high + 1) + 0.9))
    figure, axes = bare(theme, title, size=size)
    axes.set_xlim(min(columns) - 0.5, max(columns) + 0.5)
    axes.set_ylim(min(rows) - 0.55, max(rows) + 0.55)
    boxes = [_box(axes, theme, node) for node in nodes]
    for start, end, words in links:
        _link(axes, theme, boxes[start], boxes[end], arrows=arrows)
        _words(axes, theme, nodes[start], nodes[end], words, share)
    return figure


def _box(axes: Axes, theme: Theme, node: Node) -> Text:
    """Write a node in its box, and measure the box, so that arrows end at its edge."""
    text = axes.text(
        node[0],
        node[1],
        node[2],
        color=theme.foreground,
        ha="center",
        va="center",
        fontsize=11,
        linespacing=1.35,
        bbox={"boxstyle": "round,pad=0.45", "facecolor": theme.background, "edgecolor": theme.quiet, "lw": 1.6},
        zorder=4,
    )
    canvas = axes.figure.canvas
    if isinstance(canvas, FigureCanvasAgg):
        text.update_bbox_position_size(canvas.get_renderer())  # type: ignore[no-untyped-call]  # Matplotlib leaves Agg untyped
    return text


def _link(axes: Axes, theme: Theme, start: Text, end: Text, *, arrows: bool) -> None:
    axes.annotate(
        "",
        xy=end.get_position(),
        xytext=start.get_position(),
        arrowprops={
            "arrowstyle": "-|>" if arrows else "-",
            "color": theme.quiet,
            "linewidth": 1.8,
            "patchA": start.get_bbox_patch(),
            "patchB": end.get_bbox_patch(),
            "shrinkA": 1,
            "shrinkB": 2,
            "mutation_scale": 16,
        },
        zorder=2,
    )


def _words(axes: Axes, theme: Theme, start: Node, end: Node, words: str, share: float) -> None:
    if words:
        axes.text(
            start[0] + share * (end[0] - start[0]),
            start[1] + share * (end[1] - start[1]),
            words,
            color=theme.series[1],
            ha="center",
            va="center",
            fontsize=10,
            bbox={"boxstyle": "round,pad=0.15", "facecolor": theme.background, "edgecolor": "none"},
            zorder=5,
        )


def array_shapes(rows: Sequence[Sequence[Block | str]], theme: Theme, title: str = "Shapes") -> Figure:
    """Draw arrays as grids of cells (name, rows, columns) with signs between them; 0 rows is an array of one axis."""
    tallest = [max(max(block[1], 1) for block in row if not isinstance(block, str)) for row in rows]
    widest = max(sum(1.5 if isinstance(block, str) else max(block[2], 3) for block in row) for row in rows)
    height = sum(tallest) + 3.4 * len(rows)
    figure, axes = bare(theme, title, size=(6.4, 0.7 + 0.25 * height))
    top = 0.0
    for row, tall in zip(rows, tallest, strict=True):
        x, middle = 0.0, top - 1.4 - tall / 2
        for place, block in enumerate(row):
            if isinstance(block, str):
                axes.text(x + 0.75, middle, block, color=theme.foreground, ha="center", va="center", fontsize=15)
                x += 1.5
            else:
                x += _cells(axes, theme, block, (x, middle), 0 if place < len(row) - 1 else 1)
        top -= tall + 3.4
    axes.set_xlim(-0.5, widest + 0.5)
    axes.set_ylim(top + 0.4, 0.2)
    axes.set_aspect("equal", adjustable="box")
    return figure


def _cells(axes: Axes, theme: Theme, block: Block, place: tuple[float, float], series: int) -> float:
    """Draw one array around a height, from x on; return the width it took."""
    name, rows, columns = block
    (x, middle), width, tall = place, max(columns, 3), max(rows, 1)
    left, bottom = x + (width - columns) / 2, middle - tall / 2
    for i in range(tall):
        for j in range(columns):
            axes.add_patch(
                Rectangle(
                    (left + j, bottom + i),
                    1,
                    1,
                    facecolor=theme.background,
                    edgecolor=theme.series[series],
                    linewidth=1.4,
                )
            )
    shape = f"({rows}, {columns})" if rows else f"({columns},)"
    for height, words, side in ((bottom + tall + 0.3, name, "bottom"), (bottom - 0.3, shape, "top")):
        axes.text(x + width / 2, height, words, color=theme.foreground, ha="center", va=side, fontsize=10)
    return float(width)
