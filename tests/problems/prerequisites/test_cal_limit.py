"""The families of ``cal-limit`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.cal_limit import limit_factor
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_limit_factor() -> None:
    item = limit_factor.draw(2, 7)
    assert item.prompt == (r"Find $\lim_{x\to 4}\frac{x^2 + x - 20}{x - 4}$. Give an integer.")
    assert keys(item) == ["9"]


def test_the_limit_agrees_with_sympy() -> None:
    for item in samples(limit_factor, 25):
        at = int(between(item.prompt, r"\to ", "}"))
        top, below = between(item.prompt, r"\frac{", "}$").split("}{")
        assert sp.limit(formula(top) / formula(below), sp.Symbol("x"), at) == int(keys(item)[0])
