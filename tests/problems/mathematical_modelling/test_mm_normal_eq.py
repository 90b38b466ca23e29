"""The families of ``mm-normal-eq`` solved by an independent path."""

import numpy as np
import pytest

from problems.mathematical_modelling.mm_normal_eq import design_matrix, normal_eq_fit
from tests.problems.prompts import between, keys, matrix, numbers, samples, vector


def test_worked_example_of_design_matrix() -> None:
    item = design_matrix.draw(2, 7)
    assert item.prompt == (
        r"The data have the inputs $x = 4, -4, 2$, in this order. The model is $\hat y = w_0 + w_1x + "
        "w_2x^2$. Write the design matrix $X$. Give a matrix."
    )
    assert keys(item) == ["[[1, 4, 16], [1, -4, 16], [1, 2, 4]]"]


def test_worked_example_of_normal_eq_fit() -> None:
    item = normal_eq_fit.draw(3, 7)
    assert item.prompt == (
        r"Fit $\hat y = w_0 + w_1x$ to the points $(0, 6)$, $(1, 2)$, $(2, 1)$ by least squares. Give "
        "$(w_0, w_1)$ as a vector with exact entries."
    )
    assert keys(item) == ["(11/2, -5/2)"]


def test_the_design_matrix_is_a_vandermonde_matrix() -> None:
    for item in samples(design_matrix):
        xs = [float(n) for n in between(item.prompt, "$x = ", "$").split(", ")]
        assert np.array_equal(matrix(keys(item)[0]), np.vander(xs, 3, increasing=True))


def test_the_fit_agrees_with_numpy() -> None:
    for item in samples(normal_eq_fit):
        flat = [float(n) for n in numbers(between(item.prompt, "points ", " by"))]
        slope, intercept = np.polyfit(flat[::2], flat[1::2], 1)
        assert vector(keys(item)[0]) == pytest.approx([intercept, slope])
