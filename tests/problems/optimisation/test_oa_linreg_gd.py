"""The families of ``oa-linreg-gd`` solved by an independent path."""

import numpy as np
import pytest

from problems.optimisation.oa_linreg_gd import linreg_gd_step
from tests.problems.prompts import between, keys, numbers, samples, vector


def test_worked_example_of_linreg_gd_step() -> None:
    item = linreg_gd_step.draw(3, 7)
    assert item.prompt == (
        r"The model is $\hat y = wx + b$ and the loss is the mean squared error. The data are $(4, "
        "4)$, $(-2, 6)$, $(0, 5)$. Start at $(w, b) = (0, 0)$ and do one step of gradient descent "
        r"with $\eta = 0.3$. Give the new $(w, b)$ as a vector with exact entries."
    )
    assert keys(item) == ["(4/5, 3)"]


def test_the_step_agrees_with_numpy() -> None:
    for item in samples(linreg_gd_step):
        flat = [float(n) for n in numbers(between(item.prompt, "data are ", ". Start"))]
        design = np.column_stack([flat[::2], np.ones(3)])
        rate = float(between(item.prompt, r"\eta = ", "$"))
        gradient = 2 / 3 * design.T @ (design @ np.zeros(2) - np.array(flat[1::2]))
        assert vector(keys(item)[0]) == pytest.approx((-rate * gradient).tolist())
