"""The families of ``bp-graph`` solved by an independent path."""

import math

import pytest
import sympy as sp

from problems.multivariable_calculus.bp_graph import bp_two_layer, graph_chain, graph_shared
from tests.problems.prompts import between, formula, keys, samples, value


def test_worked_example_of_graph_chain() -> None:
    item = graph_chain.draw(3, 7)
    assert item.prompt == (
        r"Let $L = (wx+b-y)^2$ with $w=1$, $x=4$, $b=-1$ and $y=2$. Find $\frac{\partial L}{\partial "
        r"w}$, $\frac{\partial L}{\partial b}$ and $\frac{\partial L}{\partial x}$ at these numbers. "
        "Give integers."
    )
    assert keys(item) == ["8", "2", "2"]


def test_the_gradients_agree_with_sympy() -> None:
    w, x, b, y = sp.symbols("w x b y")
    for item in samples(graph_chain):
        at = {name: int(between(item.prompt, f"${name}=", "$")) for name in "wxby"}
        loss = (w * x + b - y) ** 2
        assert [int(key) for key in keys(item)] == [sp.diff(loss, name).subs(at) for name in (w, b, x)][
            : len(keys(item))
        ]


def test_worked_example_of_graph_shared() -> None:
    item = graph_shared.draw(3, 7)
    assert item.prompt == (r"Let $u = x$, $v = x^2$ and $L = uv$. Find $\frac{dL}{dx}$ at $x = -2$. Give an integer.")
    assert keys(item) == ["12"]


def test_worked_example_of_bp_two_layer() -> None:
    item = bp_two_layer.draw(4, 7)
    assert item.prompt == (
        r"A network computes $h = \sigma(w_1x)$ and $\hat y = w_2h$, where "
        r"$\sigma$ is the sigmoid. Its loss is $L = \frac12(\hat y -"
        " y)^2$. We know $x = 3$, $y = 1$ and $w_2 = -2$. The forward pass gave $h = 0.2$. Find "
        r"$\frac{\partial L}{\partial w_2}$ and $\frac{\partial L}{\partial w_1}$. Give exact values."
    )
    assert keys(item) == ["-0.28", "1.344"]


def test_the_shared_input_agrees_with_sympy() -> None:
    x = sp.Symbol("x")
    for item in samples(graph_shared, 25):
        loss = formula(between(item.prompt, "$u = ", "$")) * x**2
        assert sp.diff(loss, x).subs(x, int(between(item.prompt, "at $x = ", "$"))) == int(keys(item)[0])


def test_the_two_layers_agree_with_differences() -> None:
    for item in samples(bp_two_layer, 25):
        x, y, w2 = (float(between(item.prompt, f"${name} = ", "$")) for name in ("x", "y", "w_2"))
        h = float(between(item.prompt, "gave $h = ", "$"))
        w1 = math.log(h / (1 - h)) / x

        def loss(first: float, second: float, x: float = x, y: float = y) -> float:
            return 0.5 * (second / (1 + math.exp(-first * x)) - y) ** 2

        by_second = (loss(w1, w2 + 1e-5) - loss(w1, w2 - 1e-5)) / 2e-5
        by_first = (loss(w1 + 1e-5, w2) - loss(w1 - 1e-5, w2)) / 2e-5
        assert [value(key) for key in keys(item)] == pytest.approx([by_second, by_first], abs=1e-6)
