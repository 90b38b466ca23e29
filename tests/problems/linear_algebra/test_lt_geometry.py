"""The families of ``lt-geometry`` solved by an independent path."""

import numpy as np
import pytest
from numpy.typing import NDArray

from problems.linear_algebra.lt_geometry import area_scale, identify_map
from tests.problems.prompts import between, keys, matrices, samples


def test_worked_example_of_identify_map() -> None:
    item = identify_map.draw(2, 7)
    assert item.prompt == (
        "The picture shows a grid before and after a linear map. Which kind of map is it? Choose one answer."
    )
    assert keys(item) == ["projection"]


def test_worked_example_of_area_scale() -> None:
    item = area_scale.draw(2, 7)
    assert item.prompt == (
        r"A shape in the plane has the area 6. The map $x \mapsto Ax$ has the matrix $A = "
        r"\begin{pmatrix}2&1\\-4&-4\end{pmatrix}$. What is the area of the image? Give an integer."
    )
    assert keys(item) == ["24"]


def kind_of(given: NDArray[np.float64]) -> str:
    det = np.linalg.det(given)
    if abs(det) < 1e-9:
        return "projection"
    if np.allclose(given.T @ given, np.eye(2)):
        return "rotation" if det > 0 else "reflection"
    return "scaling" if np.allclose(given, np.diag(np.diag(given))) else "shear"


def test_the_name_agrees_with_the_properties_of_the_matrix() -> None:
    for item in samples(identify_map):
        assert item.plot is not None
        assert keys(item) == [kind_of(np.array(item.plot.arguments["matrix"]))]


def test_the_area_agrees_with_the_determinant() -> None:
    for item in samples(area_scale):
        area = int(between(item.prompt, "the area ", "."))
        assert int(keys(item)[0]) == pytest.approx(area * abs(np.linalg.det(matrices(item.prompt)[0])))
