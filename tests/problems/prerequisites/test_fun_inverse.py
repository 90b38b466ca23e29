"""The families of ``fun-inverse`` solved by an independent path."""

import math
import re

import pytest
import sympy as sp

from problems.prerequisites.fun_inverse import inverse_fn
from tests.problems.prompts import formula, keys


def test_worked_example_of_inverse_fn() -> None:
    item = inverse_fn.draw(2, 7)
    assert item.prompt == (
        r"Let $f(x) = \frac{x + 2}{4}$. Find the inverse function $f^{-1}(x)$. Give an expression in "
        "$x$."
    )
    assert keys(item) == ["4*x - 2"]


def test_worked_example_of_the_exponential_inverse() -> None:
    item = inverse_fn.draw(3, 7)
    assert item.prompt == (
        "Let $f(x) = 7 + 2e^x$. Find the inverse function $f^{-1}(x)$ for $x > 7$. Give an expression in $x$."
    )
    assert keys(item) == ["ln((x - 7)/2)"]


def test_the_inverse_undoes_the_function() -> None:
    x = sp.Symbol("x")
    for seed in range(20):
        item = inverse_fn.draw(2, seed)
        sign, shift, b = re.findall(r"\\frac\{x ([+-]) (\d+)\}\{(\d+)\}", item.prompt)[0]
        a, b = int(sign + shift), int(b)
        assert sp.simplify(formula(keys(item)[0]).subs(x, (x + a) / b) - x) == 0


def test_the_exponential_inverse_undoes_the_function() -> None:
    for seed in range(20):
        item = inverse_fn.draw(3, seed)
        a, b = (int(n) for n in re.findall(r"= (\d+) \+ (\d+)e", item.prompt)[0])
        for x in (-1.5, 0.0, 2.0):
            assert float(sp.sympify(keys(item)[0]).subs("x", a + b * math.exp(x))) == pytest.approx(x)
