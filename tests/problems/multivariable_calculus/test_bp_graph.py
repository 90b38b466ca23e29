"""The families of ``bp-graph`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.bp_graph import graph_chain
from tests.problems.prompts import between, keys, samples


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
