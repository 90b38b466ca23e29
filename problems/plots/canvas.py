"""An empty, styled canvas, and the way from a figure to bytes."""

from collections.abc import Sequence
from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Bbox
from numpy import array, asarray, float64, sqrt, vstack, zeros
from numpy.typing import NDArray
from PIL import Image

from problems.plots.theme import Theme

SIZE = (6.4, 4.2)
PIXELS = 144  # for each unit of a size
LARGER = 1.18  # words beside their size on paper: a telephone shows a picture at a third of its pixels
COMPRESSION = 3  # beyond, a fifth fewer bytes take twice as long
TITLE_ROOM = 0.45  # inches above the drawing that a title needs
KEY_ROW = 0.25  # inches that a row of the legend needs

Point = Sequence[float] | NDArray[float64]


def canvas(
    theme: Theme,
    title: str,
    x_label: str = "x",
    y_label: str = "y",
    *,
    size: tuple[float, float] = SIZE,
) -> tuple[Figure, Axes]:
    """Return a figure with one styled pair of axes: title, labels, few ticks, a faint grid."""
    figure = Figure(figsize=(size[0] / LARGER, size[1] / LARGER), dpi=PIXELS * LARGER, facecolor=theme.background)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.135, 0.16, 0.83, 0.73))
    style(axes, theme, title, x_label, y_label)
    return figure, axes


def style(axes: Axes, theme: Theme, title: str, x_label: str, y_label: str) -> None:
    """Give axes the colours of the theme, at most six ticks a side, and a faint grid behind the data."""
    axes.set_facecolor(theme.background)
    axes.set_title(title, color=theme.foreground, fontsize=12, y=1.0)  # fixed: to look for room costs a sixth of a plot
    axes.set_xlabel(x_label, color=theme.foreground)
    axes.set_ylabel(y_label, color=theme.foreground)
    axes.tick_params(colors=theme.foreground, labelsize=9)
    for spine in axes.spines.values():
        spine.set_color(theme.muted)
    for side in (axes.xaxis, axes.yaxis):
        side.set_major_locator(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]))
    axes.grid(visible=True, color=theme.muted, linewidth=0.5, alpha=0.5)
    axes.set_axisbelow(True)


def bare(theme: Theme, title: str, *, size: tuple[float, float] = SIZE) -> tuple[Figure, Axes]:
    """Return a figure for a drawing that needs no axes, only a title."""
    figure, axes = canvas(theme, title, "", "", size=size)
    headroom = max(0.12, TITLE_ROOM * LARGER / size[1])
    axes.set_position(Bbox.from_bounds(0.04, 0.04, 0.92, 0.96 - headroom))
    axes.grid(visible=False)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)
    return figure, axes


def frame(axes: Axes, points: NDArray[float64], margin: float = 0.15) -> None:
    """Show these points (rows) and 0 with one scale on both axes, so that right angles look right."""
    every = vstack([points, zeros((1, 2))])
    low, high = every.min(axis=0), every.max(axis=0)
    centre, reach = (low + high) / 2, (high - low) * (0.5 + margin)
    box = axes.get_position()
    width, height = axes.get_figure(root=True).get_size_inches() * (box.width, box.height)  # type: ignore[union-attr]  # these axes have a figure
    unit = max(reach[0] / width, reach[1] / height, 0.25)
    axes.set_xlim(centre[0] - unit * width, centre[0] + unit * width)
    axes.set_ylim(centre[1] - unit * height, centre[1] + unit * height)


def beside(
    figure: Figure, place: tuple[float, float, float, float], theme: Theme, title: str, x_label: str, y_label: str
) -> Axes:
    """Add one more styled pair of axes to a figure, at (left, bottom, width, height) in shares of it."""
    axes = figure.add_axes(place)
    style(axes, theme, title, x_label, y_label)
    return axes


def cross(axes: Axes, theme: Theme) -> None:
    """Draw the two coordinate axes through 0."""
    axes.axhline(0, color=theme.foreground, linewidth=0.8, alpha=0.7)
    axes.axvline(0, color=theme.foreground, linewidth=0.8, alpha=0.7)


def key(axes: Axes, theme: Theme, columns: int = 3) -> None:
    """Add the legend in a row of its own between title and drawing, where it can cover nothing.

    The drawing gives up the height, so call it before ``frame``.
    """
    rows = -(-len(axes.get_legend_handles_labels()[1]) // columns)
    box = axes.get_position()
    inches = float(axes.get_figure(root=True).get_size_inches()[1])  # type: ignore[union-attr]  # these axes have a figure
    axes.set_position(Bbox.from_bounds(box.x0, box.y0, box.width, box.height - rows * KEY_ROW / inches))
    axes.set_title(
        axes.get_title(), color=theme.foreground, fontsize=axes.title.get_fontsize(), pad=6 + rows * 17, y=1.0
    )
    axes.legend(
        loc="lower center",
        bbox_to_anchor=(0.5, 1.0),
        ncols=columns,
        fontsize=9,
        frameon=False,
        labelcolor=theme.foreground,
        borderaxespad=0.2,
        columnspacing=1.4,
    )


def arrow(axes: Axes, start: Point, end: Point, colour: str, *, dashed: bool = False) -> None:
    """Draw an arrow between two points of the data."""
    axes.annotate(
        "",
        xy=(end[0], end[1]),
        xytext=(start[0], start[1]),
        arrowprops={
            "arrowstyle": "-|>",
            "color": colour,
            "linewidth": 2.0,
            "shrinkA": 0,
            "shrinkB": 0,
            "mutation_scale": 16,
            "linestyle": "--" if dashed else "-",
        },
        zorder=5,
    )


def label(axes: Axes, theme: Theme, point: Point, words: str, colour: str | None = None, *, left: bool = False) -> None:
    """Write words right of a point (or left of it), on a patch of the ground colour so that lines do not cross them."""
    axes.annotate(
        words,
        xy=(point[0], point[1]),
        xytext=(-7 if left else 7, 7),
        textcoords="offset points",
        ha="right" if left else "left",
        color=colour or theme.foreground,
        fontsize=10,
        bbox={"boxstyle": "round,pad=0.15", "facecolor": theme.background, "edgecolor": "none", "alpha": 0.75},
        zorder=6,
    )


def pointer(axes: Axes, theme: Theme, tip: Point, words: str, colour: str, other: Point = (0.0, 0.0)) -> None:
    """Write words beyond the tip of an arrow from 0, and away from another tip, so that neither is covered."""
    away = _unit(tip) + 0.9 * _unit(array(tip, dtype=float) - array(other, dtype=float))
    right, up = _unit(away)
    axes.annotate(
        words,
        xy=(tip[0], tip[1]),
        xytext=(8 * right, 8 * up),
        textcoords="offset points",
        ha="left" if right > 0.35 else "right" if right < -0.35 else "center",
        va="bottom" if up > 0.35 else "top" if up < -0.35 else "center",
        color=colour,
        fontsize=10,
        bbox={"boxstyle": "round,pad=0.15", "facecolor": theme.background, "edgecolor": "none", "alpha": 0.75},
        zorder=6,
    )


def _unit(vector: Point) -> NDArray[float64]:
    direction = array(vector, dtype=float)
    size = float(sqrt(direction @ direction))
    return direction / size if size > 1e-9 else array((0.0, 1.0))


def png(figure: Figure) -> bytes:
    """Return the figure as PNG bytes."""
    agg = figure.canvas
    if not isinstance(agg, FigureCanvasAgg):  # pragma: no cover - the canvas above always sets one
        raise TypeError("The figure needs an Agg canvas.")
    agg.draw()  # type: ignore[no-untyped-call]  # Matplotlib leaves Agg untyped
    pixels = asarray(agg.buffer_rgba())[..., :3]  # type: ignore[no-untyped-call]  # the ground is opaque
    buffer = BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=COMPRESSION)
    return buffer.getvalue()
