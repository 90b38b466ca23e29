"""A small neural network with every number of its forward and backward pass."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from problems.plots.canvas import bare
from problems.plots.theme import Theme

Layers = Sequence[Sequence[float]]
Weights = Sequence[Sequence[Sequence[float]]]


def network(
    values: Layers, slopes: Layers, weights: Weights, weight_slopes: Weights, theme: Theme, title: str = ""
) -> Figure:
    """Draw layers of neurons with value and slope in each, and weight and slope of the weight on each edge.

    ``weights[l][j][i]`` leads from neuron i of layer l to neuron j of the next one.
    """
    most = max(len(numbers) for numbers in values)
    figure, axes = bare(theme, title or "Forward values and backward slopes", size=(6.4, 1.4 + 1.4 * most))
    axes.set_position((0.02, 0.1, 0.96, 0.79))
    for layer, matrix in enumerate(weights):
        share = 1 / (len(matrix) + 1)  # there the edges of a full layer are evenly apart
        for j, row in enumerate(matrix):
            for i, weight in enumerate(row):
                start = (3.2 * layer, _height(len(values[layer]), i))
                end = (3.2 * (layer + 1), _height(len(values[layer + 1]), j))
                _edge(axes, theme, start, end, (weight, weight_slopes[layer][j][i]), share)
    for layer, numbers in enumerate(values):
        for place, value in enumerate(numbers):
            _neuron(axes, theme, (3.2 * layer, _height(len(numbers), place)), value, slopes[layer][place])
    axes.set_xlim(-0.8, 3.2 * (len(values) - 1) + 0.8)
    axes.set_ylim(-0.75 * most - 0.1, 0.75 * most + 0.1)
    for x, words, colour in (
        (0.28, "value, weight (forward)", theme.series[0]),
        (0.73, "slope of the loss (backward)", theme.series[1]),
    ):
        figure.text(x, 0.04, words, color=colour, ha="center", fontsize=10)
    return figure


def _height(count: int, place: int) -> float:
    return 1.5 * ((count - 1) / 2 - place)


def _edge(
    axes: Axes,
    theme: Theme,
    start: tuple[float, float],
    end: tuple[float, float],
    numbers: tuple[float, float],
    share: float,
) -> None:
    axes.plot(*zip(start, end, strict=True), color=theme.quiet, linewidth=1.4, zorder=1)
    x, y = (one + share * (other - one) for one, other in zip(start, end, strict=True))
    patch = {"boxstyle": "round,pad=0.12", "facecolor": theme.background, "edgecolor": "none"}
    for shift, number, colour in ((0.09, numbers[0], theme.series[0]), (-0.09, numbers[1], theme.series[1])):
        axes.text(
            x, y + shift, f"{number:.3g}", color=colour, ha="center", va="center", fontsize=9, bbox=patch, zorder=3
        )


def _neuron(axes: Axes, theme: Theme, centre: tuple[float, float], value: float, slope: float) -> None:
    axes.plot(
        [centre[0]], [centre[1]], "o", markersize=44, color=theme.background, markeredgecolor=theme.foreground, zorder=4
    )
    for shift, number, colour in ((0.12, value, theme.series[0]), (-0.12, slope, theme.series[1])):
        axes.text(
            centre[0], centre[1] + shift, f"{number:.3g}", color=colour, ha="center", va="center", fontsize=10, zorder=5
        )
