"""The families of ``cal-exp-log-deriv`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.cal_exp_log_deriv import log_deriv
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_log_deriv() -> None:
    item = log_deriv.draw(2, 7)
    assert item.prompt == (r"Differentiate $f(x) = \ln(4x^2 + 5)$. Give an expression in $x$.")
    assert keys(item) == ["8*x/(4*x^2 + 5)"]


def test_the_derivative_agrees_with_sympy() -> None:
    for item in samples(log_deriv, 25):
        f = sp.log(formula(between(item.prompt, r"\ln(", ")$")))
        assert sp.simplify(sp.diff(f, "x") - formula(keys(item)[0])) == 0
