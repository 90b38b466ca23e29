"""The plots of the course's topics show the right data; tested by what is on the axes, not by pixels."""

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from problems.plots.registry import figure
from tests.problems.plots.examples import EXAMPLES


def figure_of(name: str, **changes: object) -> Figure:
    return figure(name, {**EXAMPLES[name], **changes}, "light")


def axes_of(name: str, **changes: object) -> Axes:
    return figure_of(name, **changes).axes[0]


def line(axes: Axes, label: str) -> Line2D:
    return next(line for line in axes.get_lines() if line.get_label() == label)


def points(found: Line2D) -> np.ndarray:
    return np.column_stack([np.asarray(found.get_xdata(), dtype=float), np.asarray(found.get_ydata(), dtype=float)])


def words(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


@pytest.mark.parametrize("name", ["grid-image", "ellipse-of-circle", "taylor", "null-distribution"])
def test_a_legend_stands_between_title_and_drawing(name: str) -> None:
    found = figure_of(name)
    found.canvas.draw()
    axes = found.axes[0]
    legend = axes.get_legend()
    assert legend is not None
    assert legend.get_window_extent().y0 >= axes.get_window_extent().y1
    assert legend.get_window_extent().y1 <= axes.title.get_window_extent().y0


@pytest.mark.parametrize("matrix", [[[2, 1], [1, 2]], [[3, 2.9], [1, 1]], [[1, 2], [2, 4]], [[0, -1], [1, 0]]])
def test_the_labels_of_a_map_do_not_cover_each_other_or_leave_the_picture(matrix: list[list[float]]) -> None:
    found = figure_of("grid-image", matrix=matrix)
    found.canvas.draw()
    first, second = (text.get_window_extent() for text in found.axes[0].texts if text.get_text())
    assert not first.overlaps(second)
    assert all(found.bbox.x0 <= box.x0 and box.x1 <= found.bbox.x1 for box in (first, second))


def test_equal_columns_share_one_label() -> None:
    assert "image of e1 and of e2" in words(axes_of("grid-image", matrix=[[1, 1], [1, 1]]))


def test_a_taylor_polynomial_meets_its_function_at_the_centre() -> None:
    axes = axes_of("taylor")
    square = points(line(axes, "degree 2"))
    assert np.allclose(square[:, 1], 1 - square[:, 0] ** 2 / 2)


def test_the_jacobian_maps_the_square_to_a_parallelogram() -> None:
    after = figure_of("local-map").axes[1]
    corners = np.asarray(after.patches[0].get_path().vertices)
    assert np.allclose(corners[1] - corners[0], [1, 1])  # half a unit along x, times (2, 2)


def test_the_best_points_under_a_constraint_are_named_with_their_values() -> None:
    assert words(axes_of("lagrange")) == ["f = 2", "f = -2"]


def test_each_kind_of_critical_point_has_its_own_mark() -> None:
    axes = axes_of("surface")
    assert line(axes, "minimum").get_marker() != line(axes, "saddle").get_marker()
    assert np.allclose(points(line(axes, "minimum")), [[1, 0]])


def test_every_point_of_a_unit_ball_has_norm_1() -> None:
    axes = axes_of("unit-balls")
    assert np.allclose(np.abs(points(line(axes, "norm 1"))).sum(axis=1), 1)
    assert np.allclose(np.abs(points(line(axes, "norm ∞"))).max(axis=1), 1)


def test_a_change_of_basis_states_the_new_coordinates() -> None:
    axes = axes_of("two-grids", basis=[[2, 1], [-1, 1]], vector=[5, 1])
    assert axes.get_title() == "v = (5, 1) is 2 b1 - 1 b2"


def test_an_image_stands_where_the_matrix_sends_its_vector() -> None:
    axes = axes_of("eigenvectors")
    before, after = points(line(axes, "unit vectors v")), points(line(axes, "images Av"))
    assert np.allclose(after, before @ np.array([[2, 1], [1, 2]]))


def test_every_number_of_a_network_is_written() -> None:
    shown = words(axes_of("network"))
    assert {"0.5", "-0.25", "0.615", "-0.385", "-0.28"} <= set(shown)
    assert len(shown) == 2 * (5 + 6)


def test_no_number_of_a_network_covers_another() -> None:
    full = [[0.11, -0.22, 0.33]] * 3
    ones = [1.25, -1.25, 0.125]
    found = figure_of(
        "network",
        values=[ones, ones, ones[:1]],
        slopes=[ones, ones, ones[:1]],
        weights=[full, full[:1]],
        weight_slopes=[full, full[:1]],
    )
    found.canvas.draw()
    boxes = [text.get_window_extent() for text in found.axes[0].texts]
    assert not any(one.overlaps(two) for place, one in enumerate(boxes) for two in boxes[place + 1 :])


def test_the_tree_of_frequencies_adds_up() -> None:
    shown = words(axes_of("frequency-tree"))
    assert "1\nnegative" in shown
    assert "940\nnegative" in shown
    assert axes_of("frequency-tree").get_title() == "9 of 59 positive results are right: 0.153"


def test_an_interval_that_misses_is_dashed() -> None:
    below = figure_of("repeated-intervals", intervals=[(95, 105), (101, 111)]).axes[1]
    assert [found.get_linestyle() for found in below.get_lines()[:3:2]] == ["-", "--"]


def test_the_p_value_is_stated_and_both_tails_are_shaded() -> None:
    axes = axes_of("null-distribution")
    legend = axes.get_legend()
    assert legend is not None
    assert legend.get_texts()[0].get_text() == "p-value 0.0357"
    assert len(axes.collections) == 2


def test_the_histogram_counts_every_value() -> None:
    below = figure_of("box-and-histogram").axes[1]
    assert sum(bar.get_height() for bar in below.patches) == 10  # type: ignore[attr-defined]  # bars


def test_a_chain_has_an_arrow_for_every_possible_step() -> None:
    axes = axes_of("chain-diagram")
    assert len(axes.patches) == 8
    assert words(axes).count("0.1") == 2


def test_the_scree_shares_add_up_to_1() -> None:
    right = figure_of("principal-components").axes[1]
    assert sum(bar.get_height() for bar in right.patches) == pytest.approx(1)  # type: ignore[attr-defined]  # bars


def test_data_of_many_columns_is_shown_along_its_first_two_components() -> None:
    found = figure_of("principal-components", points=[[1, 0, 2], [2, 1, 0], [4, 1, 1], [3, 5, 2]])
    assert found.axes[0].get_xlabel() == "first component"


def test_k_means_shows_the_last_moment() -> None:
    moments = EXAMPLES["k-means"]["steps"]
    assert isinstance(moments, list)
    found = figure_of("k-means", steps=moments * 3)
    assert [axes.get_title() for axes in found.axes][-1] == "after step 8"
    assert len(found.axes) == 4


def test_the_hinge_is_0_beyond_the_margin() -> None:
    hinge = points(line(axes_of("loss-curves"), "hinge"))
    assert np.allclose(hinge[hinge[:, 0] >= 1, 1], 0)


def test_a_distance_of_0_can_be_drawn_on_a_logarithmic_axis() -> None:
    axes = axes_of("step-sizes", curves=[[0.5, [1, 0, 0]]])
    assert points(line(axes, "η = 0.5"))[1, 1] > 0


def test_the_table_of_pay_offs_states_what_each_action_pays_on_average() -> None:
    axes = axes_of("pay-off")
    assert {"4", "14"} <= set(words(axes))
    assert axes.get_title() == "Best on average: wait"


def test_a_right_answer_is_told_apart_without_colour() -> None:
    axes = axes_of("answer-distribution")
    assert axes.patches[0].get_hatch() != axes.patches[1].get_hatch()
    assert " 7 (64%) ✓" in words(axes)
