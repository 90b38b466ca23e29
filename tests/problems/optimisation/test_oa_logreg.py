"""The families of ``oa-logreg`` solved by an independent path."""

import numpy as np
import pytest
from numpy.typing import NDArray

from problems.optimisation.oa_logreg import logreg_step
from tests.problems.prompts import between, keys, numbers, samples, vector


def test_worked_example_of_logreg_step() -> None:
    item = logreg_step.draw(3, 7)
    assert item.prompt == (
        r"The model is $p = \sigma(w_1x_1 + w_2x_2 + b)$ with log loss. All three parameters start at "
        r"0. One example has $x = (4,\,3)$ and the label $y = 1$. Do one step of gradient descent with"
        r" $\eta = 0.5$. Give the new $(w_1, w_2, b)$ as a vector with exact entries."
    )
    assert keys(item) == ["(1, 3/4, 1/4)"]


def loss(parameters: NDArray[np.float64], x: list[float], y: int) -> float:
    p = 1 / (1 + np.exp(-(parameters @ np.array([*x, 1.0]))))
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)))


def test_the_step_follows_the_numerical_gradient() -> None:
    for item in samples(logreg_step):
        x = [float(n) for n in numbers(between(item.prompt, "x = (", ")"))]
        y = int(between(item.prompt, "$y = ", "$"))
        rate = float(between(item.prompt, r"\eta = ", "$"))
        slopes = [(loss(step, x, y) - loss(-step, x, y)) / 2e-5 for step in 1e-5 * np.eye(3)]
        assert vector(keys(item)[0]) == pytest.approx([-rate * slope for slope in slopes], abs=1e-6)
