"""The families of ``oa-linreg-gd`` solved by an independent path."""

import numpy as np
import pytest

from problems.answers.marking import mark
from problems.optimisation.oa_linreg_gd import linreg_gd_rate, linreg_gd_step
from problems.verdict import Status
from tests.problems.prompts import between, keys, matrices, numbers, samples, value, vector


def test_worked_example_of_linreg_gd_step() -> None:
    item = linreg_gd_step.draw(3, 7)
    assert item.prompt == (
        r"The model is $\hat y = wx + b$ and the loss is the mean squared error. The data are $(4, "
        "4)$, $(-2, 6)$, $(0, 5)$. Start at $(w, b) = (0, 0)$ and do one step of gradient descent "
        r"with $\eta = 0.3$. Give the new $w$ and $b$ as exact values."
    )
    assert keys(item) == ["(4/5, 3)"]


def test_the_step_agrees_with_numpy() -> None:
    for item in samples(linreg_gd_step):
        flat = [float(n) for n in numbers(between(item.prompt, "data are ", ". Start"))]
        design = np.column_stack([flat[::2], np.ones(3)])
        rate = float(between(item.prompt, r"\eta = ", "$"))
        gradient = 2 / 3 * design.T @ (design @ np.zeros(2) - np.array(flat[1::2]))
        assert vector(keys(item)[0]) == pytest.approx((-rate * gradient).tolist())


@pytest.mark.parametrize("response", ["w = 4/5, b = 3", "b = 3, w = 0.8", "(w, b) = (4/5, 3)", "(0.8, 3)"])
def test_weight_and_bias_may_be_named_in_any_order(response: str) -> None:
    assert mark(linreg_gd_step.draw(3, 7), [response]).status is Status.CORRECT


def test_swapped_names_of_weight_and_bias_are_wrong() -> None:
    assert mark(linreg_gd_step.draw(3, 7), ["w = 3, b = 4/5"]).status is Status.INCORRECT


def test_worked_example_of_linreg_gd_rate() -> None:
    item = linreg_gd_rate.draw(4, 7)
    assert item.prompt == (
        r"We minimise $L(w) = \frac{1}{4}\lVert Xw - y\rVert^2$ with $X = "
        r"\begin{pmatrix}3&-3\\3&3\\3&-1\\3&1\end{pmatrix}$ by gradient descent. For which learning "
        r"rates $\eta > 0$ does it converge from every start? Give an interval with exact ends."
    )
    assert keys(item) == ["(0, 1/9)"]


def test_the_bound_separates_convergence_from_divergence() -> None:
    for item in samples(linreg_gd_rate, 25):
        data = matrices(item.prompt)[0]
        limit = value(keys(item)[0].strip("()").split(",")[1])
        for factor, converges in ((0.98, True), (1.02, False)):
            w = np.array([1.0, 1.0])
            for _ in range(2000):
                w = w - factor * limit * 2 / len(data) * data.T @ (data @ w)
                if abs(w).max() > 1e6:
                    break
            assert bool(abs(w).max() < 1) is converges
        assert data[:, 0] @ data[:, 1] == pytest.approx(0)
