"""The families of ``fun-inverse`` solved by an independent path."""

import re

import sympy as sp

from problems.prerequisites.fun_inverse import inverse_fn
from tests.problems.prompts import formula, keys, samples


def test_worked_example_of_inverse_fn() -> None:
    item = inverse_fn.draw(2, 7)
    assert item.prompt == (
        r"Let $f(x) = \frac{x+3}{4}$. Find the inverse function $f^{-1}(x)$. Give an expression in "
        "$x$."
    )
    assert keys(item) == ["4*x - 3"]


def test_the_inverse_undoes_the_function() -> None:
    x = sp.Symbol("x")
    for item in samples(inverse_fn):
        a, b = (int(n) for n in re.findall(r"\\frac\{x\+(\d+)\}\{(\d+)\}", item.prompt)[0])
        assert sp.simplify(formula(keys(item)[0]).subs(x, (x + a) / b) - x) == 0
