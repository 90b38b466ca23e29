"""The families of ``bp-activation`` solved by an independent path."""

import math

import pytest

from problems.multivariable_calculus.bp_activation import sigmoid_deriv
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_sigmoid_deriv() -> None:
    item = sigmoid_deriv.draw(2, 7)
    assert item.prompt == (
        r"At some input $z$ the value is $\sigma(z) = 0.6$. What is the derivative $\sigma'(z)$? Give "
        "the exact value."
    )
    assert keys(item) == ["0.24"]


def test_the_derivative_agrees_with_central_differences() -> None:
    for item in samples(sigmoid_deriv):
        known = float(between(item.prompt, "(z) = ", "$"))
        tanh = "tanh" in item.prompt
        z = math.atanh(known) if tanh else math.log(known / (1 - known))

        def activation(t: float, tanh: bool = tanh) -> float:
            return math.tanh(t) if tanh else 1 / (1 + math.exp(-t))

        slope = (activation(z + 1e-5) - activation(z - 1e-5)) / 2e-5
        assert value(keys(item)[0]) == pytest.approx(slope, abs=1e-7)
