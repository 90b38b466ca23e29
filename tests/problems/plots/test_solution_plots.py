"""The plots of worked solutions show the right data; tested by what is on the axes, not by pixels."""

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D

from problems.plots.registry import figure
from tests.problems.plots.examples import EXAMPLES


def axes_of(name: str, **changes: object) -> Axes:
    return figure(name, {**EXAMPLES[name], **changes}, "dark").axes[0]


def line(axes: Axes, label: str) -> Line2D:
    return next(line for line in axes.get_lines() if line.get_label() == label)


def points(found: Line2D) -> np.ndarray:
    return np.column_stack([np.asarray(found.get_xdata(), dtype=float), np.asarray(found.get_ydata(), dtype=float)])


def words(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts if text.get_text()]


def test_every_node_and_every_link_is_written() -> None:
    assert set(words(axes_of("linked-nodes"))) == {"t = 1", "x = 3", "y = 2", "f = 18", "2", "4", "12", "9"}


def test_an_array_has_as_many_cells_as_its_shape_says() -> None:
    axes = axes_of("array-shapes", rows=[[["A", 3, 4], "@", ["v", 0, 4]]])
    assert len(axes.patches) == 3 * 4 + 4
    assert {"(3, 4)", "(4,)"} <= set(words(axes))


def test_two_sheets_are_told_apart_by_more_than_their_colour() -> None:
    surface, plane = axes_of("sheets").patches
    assert surface.get_linestyle() != plane.get_linestyle()


def test_far_cells_of_a_surface_are_drawn_first() -> None:
    (cells,) = (
        found for found in axes_of("sheets", layers=[["flat", np.zeros((11, 11)).tolist()]], points=[]).collections
    )
    assert isinstance(cells, PolyCollection)
    heights = [float(np.asarray(path.vertices)[:, 1].mean()) for path in cells.get_paths()]
    assert heights[0] > heights[-1]  # what is near stands lower on the paper


def test_a_trajectory_runs_through_its_points() -> None:
    assert points(line(axes_of("trajectory"), "way")).tolist() == [[1, 0], [2, 1], [5, 4], [14, 13]]


def test_a_smooth_way_replaces_the_straight_steps() -> None:
    assert len(points(line(axes_of("trajectory", between=[[1, 0], [1.2, 0.1], [2, 1]]), "way"))) == 3


def test_a_constant_factor_is_drawn_on_a_logarithmic_axis() -> None:
    axes = axes_of("decay")
    assert axes.get_yscale() == "log"
    assert all(np.asarray(line(axes, "error").get_ydata()) == [1, 0.5, 0.25, 0.125])


def test_the_shadow_of_the_gradient_is_the_slope() -> None:
    axes = axes_of("slope-along")
    assert "shadow, slope 1.2" in words(axes)
    (g, shadow) = points(line(axes, "right angle"))
    assert (g - shadow) @ np.array([4, -3]) == pytest.approx(0)


def test_the_inverse_is_the_mirror_image() -> None:
    axes = axes_of("inverse-pair")
    assert np.allclose(points(line(axes, "f")), points(line(axes, "inverse of f"))[:, ::-1])


def test_the_touching_level_has_the_value_at_the_best_point() -> None:
    assert "f = 52" in words(axes_of("touching"))


def test_the_tangent_of_a_level_curve_is_perpendicular_to_the_gradient() -> None:
    first, last = points(line(axes_of("level-curves"), "tangent line"))
    assert (last - first) @ np.array([4, 4]) == pytest.approx(0)


def test_each_step_of_a_composition_has_a_panel() -> None:
    found = figure("map-steps", EXAMPLES["map-steps"], "light")
    assert [axes.get_title() for axes in found.axes] == ["after A", "after A, then B"]


def test_two_grids_can_bear_names_of_their_own() -> None:
    axes = axes_of("two-grids", basis=[[2, 1], [-1, 1]], vector=[5, 1], names=["u", "v", "w"])
    assert axes.get_title() == "w = (5, 1) is 2 u - 1 v"


def test_a_hole_in_a_graph_is_filled_with_the_ground() -> None:
    axes = axes_of("graph", points=[], holes=[[1, 1, "hole"]])
    assert words(axes) == ["hole"]
    assert axes.get_lines()[-1].get_markerfacecolor() == "#313338"
