"""The plots of single items show the right data; tested by what is on the axes, not by pixels."""

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


def words(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts if text.get_text()]


def line(axes: Axes, label: str) -> Line2D:
    return next(line for line in axes.get_lines() if line.get_label() == label)


def test_the_four_parts_of_two_events_add_up_to_one() -> None:
    numbers = [float(text.split()[-1]) for text in words(axes_of("venn"))]
    assert numbers == pytest.approx([0.35, 0.15, 0.25, 0.25])


def test_paths_of_a_tree_share_their_beginnings() -> None:
    shown = words(axes_of("tree"))
    assert shown.count("A") == shown.count("B") == 1
    assert shown.count("0.5") == 2
    assert shown.count("defect") == 2


def test_a_marked_path_of_a_tree_stands_out() -> None:
    ends = {text.get_text(): text.get_fontweight() for text in axes_of("tree").texts}
    assert ends["0.01"] == ends["0.05"] == "bold"
    assert ends["0.49"] == "normal"


def test_every_strip_of_a_mosaic_is_as_wide_as_its_group() -> None:
    patches = axes_of("mosaic").patches
    widths = [patch.get_width() for patch in patches]  # type: ignore[attr-defined]  # they are rectangles
    heights = [patch.get_height() for patch in patches]  # type: ignore[attr-defined]
    assert widths == pytest.approx([0.4] * 3 + [0.6] * 3)
    assert sum(heights[:3]) == pytest.approx(1)


def test_the_marked_cells_of_a_table_of_words_have_a_thicker_frame() -> None:
    frames = [patch.get_linewidth() for patch in axes_of("word-table").patches]
    assert frames[0] == frames[3] > frames[1] == frames[2]


def test_equal_values_stand_on_top_of_each_other() -> None:
    heights = [float(np.asarray(dot.get_ydata())[0]) for dot in axes_of("dots").get_lines()[:4]]
    assert heights == [1, 1, 2, 1]


def test_a_box_shows_the_quartiles_it_was_given() -> None:
    assert words(axes_of("box")) == ["5", "11", "20"]


def test_intervals_are_named_from_top_to_bottom() -> None:
    axes = axes_of("intervals")
    assert [label.get_text() for label in axes.get_yticklabels()] == ["page 1", "page 2"]
    assert list(axes.get_yticks()) == [0, -1]


def test_every_point_of_an_ellipse_has_its_mahalanobis_distance() -> None:
    curve = line(axes_of("ellipses"), "distance 2")
    gaps = np.column_stack([np.asarray(curve.get_xdata()), np.asarray(curve.get_ydata())]) - [1, 2]
    weighted = gaps @ np.linalg.inv([[2, 1], [1, 2]])
    assert np.allclose(np.sqrt((gaps * weighted).sum(axis=1)), 2)


def test_a_large_layer_is_shortened_and_says_its_size() -> None:
    axes = axes_of("layers")
    assert {"12 units", "5 units", "2 units", "⋮", "65", "12"} <= set(words(axes))
    assert max(len(np.asarray(dots.get_xdata())) for dots in axes.get_lines() if dots.get_marker() == "o") == 6


@pytest.mark.parametrize(("size", "width", "stride", "padding", "places"), [(9, 3, 2, 1, 5), (8, 3, 3, 0, 2)])
def test_a_filter_is_drawn_only_where_it_fits(size: int, width: int, stride: int, padding: int, places: int) -> None:
    axes = axes_of("sliding-filter", size=size, width=width, stride=stride, padding=padding)
    assert len(axes.patches) == size + 2 * padding + places


def test_each_place_of_a_kernel_shows_its_output() -> None:
    assert [text for text in words(axes_of("sliding-kernel")) if "→" in text] == ["→  -2"] * 3


def test_the_score_is_zero_on_the_boundary() -> None:
    edge = line(axes_of("boundary"), "boundary: probability ½")
    xs, ys = np.asarray(edge.get_xdata()), np.asarray(edge.get_ydata())
    assert np.allclose(xs + 2 * ys - 2, 0)


def test_a_gate_without_a_line_says_so() -> None:
    first, second = figure_of("gates").axes
    assert words(first) == []
    assert words(second) == ["no line"]


def test_every_fold_is_left_out_once() -> None:
    hatched = [place for place, patch in enumerate(axes_of("folds").patches) if patch.get_hatch()]
    assert hatched == [0, 5, 10, 15]


def test_a_leak_is_named_beside_its_step() -> None:
    assert [text for text in words(axes_of("flow")) if "leak" in text] == ["⇠ test set: leak", "✓ no leak"]


def test_the_parts_of_a_truncated_svd_are_drawn_to_scale() -> None:
    image, columns, values, rows = axes_of("factors").patches
    sizes = [(patch.get_width(), patch.get_height()) for patch in (image, columns, values, rows)]  # type: ignore[attr-defined]
    assert sizes == [(90, 120), (20, 120), (20, 20), (90, 20)]


def test_a_larger_unit_turns_the_component_to_its_axis() -> None:
    before, after = (axes.get_lines()[1] for axes in figure_of("two-clouds").axes)
    slopes = [np.ptp(np.asarray(one.get_ydata())) / np.ptp(np.asarray(one.get_xdata())) for one in (before, after)]
    assert slopes[0] == pytest.approx(1)
    assert slopes[1] < 0.01


def test_a_trellis_has_every_step_and_every_value() -> None:
    shown = words(axes_of("trellis"))
    assert {"0.7", "0.3", "0.4", "0.6", "state 1\n0.12", "sees 2"} <= set(shown)


def test_a_jump_shows_both_heights_of_the_target() -> None:
    assert [patch.get_height() for patch in axes_of("jump").patches[:2]] == [4, 3]  # type: ignore[attr-defined]


def test_the_fastest_growth_is_at_half_the_limit() -> None:
    half = line(axes_of("logistic-field"), "fastest: P = 50")
    assert set(np.asarray(half.get_ydata())) == {50}


def test_a_diagram_without_numbers_has_only_its_states() -> None:
    assert words(axes_of("chain-diagram", numbers=False)) == ["A", "B", "C"]


def test_a_graph_far_from_zero_does_not_reach_back_to_it() -> None:
    assert axes_of("graph", xs=[50, 51, 52], points=[]).get_xlim() == (50, 52)


def test_every_corner_of_a_region_shows_its_value_and_the_best_one_a_star() -> None:
    axes = axes_of("feasible-region")
    assert words(axes) == ["0", "95", "131", "126"]
    star = next(line for line in axes.get_lines() if line.get_marker() == "*")
    assert (float(np.asarray(star.get_xdata())[0]), float(np.asarray(star.get_ydata())[0])) == (9, 10)
