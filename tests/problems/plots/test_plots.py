"""The plots show the right data; tested by what is on the axes, not by pixels."""

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from problems.plots.registry import draw, figure, media_type, plots
from tests.problems.plots.examples import EXAMPLES


def axes_of(name: str, theme: str = "dark", **changes: object) -> Axes:
    found: Figure = figure(name, {**EXAMPLES[name], **changes}, theme)
    return found.axes[0]


def line(axes: Axes, label: str) -> Line2D:
    return next(line for line in axes.get_lines() if line.get_label() == label)


def ydata(found: Line2D) -> list[float]:
    return [float(value) for value in np.asarray(found.get_ydata())]


def test_every_plot_has_an_example_here() -> None:
    assert set(EXAMPLES) == set(plots())


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
@pytest.mark.parametrize("name", ["polynomial", "quadratic-field", "progress-map"])
def test_a_plot_is_a_picture_in_every_theme(name: str, theme: str) -> None:
    assert media_type(draw(name, EXAMPLES[name], theme)) == "image/png"


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_a_plot_has_a_title_in_the_ink_of_its_theme_and_few_ticks(name: str) -> None:
    axes = axes_of(name)
    assert axes.get_title()
    assert axes.title.get_color() == "#dbdee1"
    assert len(axes.get_xticks()) <= 10


def test_an_unknown_plot_is_an_error() -> None:
    with pytest.raises(KeyError):
        draw("no-such-plot", {}, "dark")


def test_the_tangent_touches_the_curve_with_its_slope() -> None:
    tangent = line(axes_of("polynomial"), "tangent")
    xs, ys = np.asarray(tangent.get_xdata()), np.asarray(tangent.get_ydata())
    assert np.allclose(ys, xs - 7)


def test_a_pole_does_not_flatten_the_rest_of_the_graph() -> None:
    heights = [1.0] * 50 + [1e9] + [2.0] * 50
    axes = axes_of("graph", xs=list(range(101)), curves=[["f", heights]])
    assert axes.get_ylim()[1] < 100


def test_a_constant_has_room_above_and_below() -> None:
    low, high = axes_of("graph", xs=[0, 1, 2], curves=[["f", [5, 5, 5]]], points=[]).get_ylim()
    assert low < 4.5
    assert high > 5.5


def test_the_grid_shows_where_the_basis_vectors_go() -> None:
    words = {text.get_text() for text in axes_of("grid-image").texts}
    assert {"image of e1", "image of e2"} <= words
    labels = {found.get_label() for found in axes_of("grid-image").get_lines()}
    assert {"eigenline, λ = 3", "eigenline, λ = 1"} <= labels


def test_a_rotation_has_no_eigenlines() -> None:
    lines = axes_of("grid-image", matrix=[[0, -1], [1, 0]]).get_lines()
    assert not any("eigenline" in str(found.get_label()) for found in lines)


def test_right_angles_look_right() -> None:
    axes = axes_of("projection")
    width, height = np.asarray(axes.get_window_extent().size)
    x_scale = width / np.ptp(axes.get_xlim())
    y_scale = height / np.ptp(axes.get_ylim())
    assert x_scale == pytest.approx(y_scale, rel=1e-6)


def test_the_error_of_a_projection_is_perpendicular() -> None:
    error = line(axes_of("projection"), "error")
    (x0, x1), (y0, y1) = np.asarray(error.get_xdata()), np.asarray(error.get_ydata())
    assert (x1 - x0) * 2 + (y1 - y0) * 1 == pytest.approx(0)


def test_the_shaded_normal_probability_is_stated() -> None:
    legend = axes_of("normal-area").get_legend()
    assert legend is not None
    assert legend.get_texts()[0].get_text() == "probability 0.841"


def test_the_crowd_counts_everybody_once() -> None:
    assert sum(len(ydata(found)) for found in axes_of("people").get_lines()) == 1000


def test_the_fit_shows_the_points_and_the_line() -> None:
    axes = axes_of("scatter-fit")
    assert ydata(line(axes, "data")) == [1, 3, 2]
    fit = line(axes, "fit")
    assert np.allclose(ydata(fit), 0.5 * np.asarray(fit.get_xdata()) + 1.5)


def test_a_marked_bar_differs_by_more_than_its_colour() -> None:
    first, second = axes_of("bars").patches[:2]
    assert first.get_hatch() != second.get_hatch()
