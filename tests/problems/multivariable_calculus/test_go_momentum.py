"""The families of ``go-momentum`` solved by an independent path."""

import re

import pytest

from problems.multivariable_calculus.go_momentum import momentum_step, sgd_step
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_momentum_step() -> None:
    item = momentum_step.draw(3, 7)
    assert item.prompt == (
        r"Momentum uses $v \leftarrow 0.9v + g$ and then $w \leftarrow w - 0.1v$. Start with $v = 0$ "
        "and $w = 2$. The gradient is $g = 4$ in the first step and $g = 2$ in the second step. Find "
        "$w$ after both steps. Give the exact value."
    )
    assert keys(item) == ["1.04"]


def test_worked_example_of_sgd_step() -> None:
    item = sgd_step.draw(2, 7)
    assert item.prompt == (
        r"A model predicts $\hat y = wx$ with $w = 4$. Its loss for one sample is $(wx-y)^2$. The next"
        r" sample has $x = 5$ and $y = -2$. Do one step of stochastic gradient descent with the step size $\eta = "
        "0.1$. Give the exact value of the new $w$."
    )
    assert keys(item) == ["-18"]


def test_the_weights_agree_with_a_loop() -> None:
    for item in samples(momentum_step, 25):
        beta = float(between(item.prompt, r"v \leftarrow ", "v"))
        w, velocity = float(between(item.prompt, "$w = ", "$")), 0.0
        for gradient in re.findall(r"\$g = (-?\d+)\$", item.prompt):
            velocity = beta * velocity + float(gradient)
            w -= 0.1 * velocity
        assert float(keys(item)[0]) == pytest.approx(w)


def test_the_step_agrees_with_a_central_difference() -> None:
    for item in samples(sgd_step, 25):
        w, x, y = (float(between(item.prompt, f"${name} = ", "$")) for name in "wxy")
        rate = float(between(item.prompt, r"\eta = ", "$"))
        slope = (((w + 1) * x - y) ** 2 - ((w - 1) * x - y) ** 2) / 2
        assert float(keys(item)[0]) == pytest.approx(w - rate * slope)
