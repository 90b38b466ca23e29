"""The families of ``bp-activation`` solved by an independent path."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from problems.multivariable_calculus.bp_activation import act_deriv_table, sigmoid_deriv, softmax_jacobian
from tests.problems.prompts import between, keys, matrix, numbers, samples, value


def test_worked_example_of_sigmoid_deriv() -> None:
    item = sigmoid_deriv.draw(2, 8)
    assert item.prompt == (
        r"Let $\sigma(z) = \frac{1}{1+e^{-z}}$ be the sigmoid. At some input $z$ the value is "
        r"$\sigma(z) = 0.5$. What is the derivative $\sigma'(z)$? Give the exact value."
    )
    assert keys(item) == ["0.25"]


def test_the_derivative_agrees_with_central_differences() -> None:
    for item in samples(sigmoid_deriv):
        known = float(between(item.prompt.partition("At some input")[2], "(z) = ", "$"))
        tanh = "tanh" in item.prompt
        z = math.atanh(known) if tanh else math.log(known / (1 - known))

        def activation(t: float, tanh: bool = tanh) -> float:
            return math.tanh(t) if tanh else 1 / (1 + math.exp(-t))

        slope = (activation(z + 1e-5) - activation(z - 1e-5)) / 2e-5
        assert value(keys(item)[0]) == pytest.approx(slope, abs=1e-7)


def test_worked_example_of_act_deriv_table() -> None:
    item = act_deriv_table.draw(2, 7)
    assert item.prompt == (
        r"Find four derivatives. First: ReLU at $z = -1$. Second: $\tanh$ at the point where $\tanh(z)"
        " = 0.2$. Third: leaky ReLU at $z = -1$, with the slope 0.1 for negative inputs. Fourth: "
        r"softplus $\ln(1+e^z)$ at $z = -1$. Give the first three exactly and the fourth with 3 "
        "decimal places."
    )
    assert keys(item) == ["0", "0.96", "0.1", "1/(1+e^(1))"]


def test_worked_example_of_softmax_jacobian() -> None:
    item = softmax_jacobian.draw(4, 7)
    assert item.prompt == (
        "A softmax layer with the scores $z = (z_1, z_2, z_3)$ has the output $p = "
        r"(0.35,\,0.5,\,0.15)$. Find the matrix with the entries $\frac{\partial p_i}{\partial z_j}$. "
        "Give exact entries."
    )
    assert keys(item) == ["[[0.2275, -0.175, -0.0525], [-0.175, 0.25, -0.075], [-0.0525, -0.075, 0.1275]]"]


def test_the_table_agrees_with_differences() -> None:
    for item in samples(act_deriv_table, 25):
        z = float(between(item.prompt, "ReLU at $z = ", "$"))
        t, slope = float(between(item.prompt, r"\tanh(z) = ", "$")), float(between(item.prompt, "slope ", " "))
        functions: tuple[Callable[[float], float], ...] = (
            lambda s: max(s, 0),
            math.tanh,
            lambda s, a=slope: max(s, a * s),  # type: ignore[misc]
            lambda s: math.log(1 + math.exp(s)),
        )
        points = (z, math.atanh(t), z, z)
        slopes = [(f(at + 1e-5) - f(at - 1e-5)) / 2e-5 for f, at in zip(functions, points, strict=True)]
        assert [value(key) for key in keys(item)[:3]] == pytest.approx(slopes[:3], abs=1e-6)
        assert 1 / (1 + math.exp(-z)) == pytest.approx(slopes[3], abs=1e-6)
        assert keys(item)[3] == f"1/(1+e^({-z:g}))"


def test_the_softmax_jacobian_agrees_with_differences() -> None:
    for item in samples(softmax_jacobian, 25):
        shares = np.array([float(number) for number in numbers(between(item.prompt, "$p = (", ")$"))])
        scores = np.log(shares)
        columns = []
        for unit in np.eye(3) * 1e-5:
            high, low = np.exp(scores + unit), np.exp(scores - unit)
            columns.append((high / high.sum() - low / low.sum()) / 2e-5)
        assert np.allclose(np.array(columns).T, matrix(keys(item)[0]), atol=1e-8)
