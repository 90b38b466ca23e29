"""Gradient descent as an animated GIF: the ground is drawn once, each frame only adds its steps."""

from collections.abc import Sequence
from io import BytesIO

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import NDArray
from PIL import Image

from problems.plots.canvas import style
from problems.plots.fields import draw_contours
from problems.plots.theme import Theme

FRAMES = 24
COLOURS = 64
FRAME_MS = 140
LAST_FRAME_MS = 2500


def descent_on_curve(
    xs: NDArray[np.float64], ys: NDArray[np.float64], path: Sequence[tuple[float, float]], theme: Theme, title: str
) -> bytes:
    """Animate steps along the graph of a function of one variable."""
    figure, axes = _stage(theme, title, "x", "f(x)")
    axes.plot(xs, ys, color=theme.series[0], linewidth=2)
    axes.set_xlim(float(xs.min()), float(xs.max()))
    low, high = float(np.nanmin(ys)), float(np.nanmax(ys))
    axes.set_ylim(low - 0.08 * (high - low), high + 0.08 * (high - low))
    return _film(figure, axes, np.asarray(path, dtype=float), theme)


def descent_on_contours(
    xs: NDArray[np.float64],
    ys: NDArray[np.float64],
    heights: NDArray[np.float64],
    path: Sequence[tuple[float, float]],
    theme: Theme,
    title: str,
) -> bytes:
    """Animate steps over the contours of a function of two variables."""
    figure, axes = _stage(theme, title, "x", "y")
    draw_contours(axes, xs, ys, heights, theme)
    axes.set_xlim(float(xs.min()), float(xs.max()))
    axes.set_ylim(float(ys.min()), float(ys.max()))
    return _film(figure, axes, np.asarray(path, dtype=float), theme)


def _stage(theme: Theme, title: str, x_label: str, y_label: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(5.0, 3.6), dpi=100, facecolor=theme.background)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.13, 0.15, 0.83, 0.74))
    style(axes, theme, title, x_label, y_label)
    return figure, axes


def _film(figure: Figure, axes: Axes, path: NDArray[np.float64], theme: Theme) -> bytes:
    canvas = figure.canvas
    if not isinstance(canvas, FigureCanvasAgg):  # pragma: no cover - the stage above always sets one
        raise TypeError("The figure needs an Agg canvas.")
    trail = Line2D([], [], color=theme.series[1], marker="o", markersize=4, linewidth=1.6, animated=True)
    head = Line2D([], [], color=theme.series[3], marker="o", markersize=9, linestyle="", animated=True)
    axes.add_line(trail)
    axes.add_line(head)
    canvas.draw()  # type: ignore[no-untyped-call]  # Matplotlib leaves Agg untyped
    ground = canvas.copy_from_bbox(figure.bbox)  # type: ignore[no-untyped-call]
    frames: list[Image.Image] = []
    for shown in _moments(len(path)):
        canvas.restore_region(ground)  # type: ignore[no-untyped-call]
        trail.set_data(path[:shown, 0], path[:shown, 1])
        head.set_data(path[shown - 1 : shown, 0], path[shown - 1 : shown, 1])
        axes.draw_artist(trail)
        axes.draw_artist(head)
        pixels = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
        frames.append(Image.fromarray(pixels[..., :3].copy()))
    return _gif(frames)


def _moments(steps: int) -> list[int]:
    """Return after how many steps each frame is taken: every step, thinned out when there are too many."""
    return sorted({max(1, round(moment)) for moment in np.linspace(1, steps, min(steps, FRAMES))})


def _gif(frames: Sequence[Image.Image]) -> bytes:
    """Encode frames with the palette of the last one, which shows everything: small, and no flicker."""
    palette = frames[-1].quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    reduced = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    buffer = BytesIO()
    durations = [FRAME_MS] * (len(reduced) - 1) + [LAST_FRAME_MS]
    reduced[0].save(buffer, "GIF", save_all=True, append_images=reduced[1:], duration=durations, loop=0, optimize=False)
    return buffer.getvalue()
