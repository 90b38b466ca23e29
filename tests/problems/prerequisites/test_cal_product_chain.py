"""The families of ``cal-product-chain`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.cal_product_chain import chain_power, product_exp
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_chain_power() -> None:
    item = chain_power.draw(2, 7)
    assert item.prompt == "Differentiate $f(x) = (x^2 - 5)^5$. Give an expression in $x$. You need not expand it."
    assert keys(item) == ["10*x*(x^2 - 5)^4"]


def test_worked_example_of_product_exp() -> None:
    item = product_exp.draw(3, 7)
    assert item.prompt == (r"Differentiate $f(x) = x^6e^{-x}$. Give an expression in $x$.")
    assert keys(item) == ["(6*x^5 - x^6)*e^(-x)"]


def test_the_derivatives_agree_with_sympy() -> None:
    for item in [*samples(chain_power), *samples(product_exp)]:
        given = formula(between(item.prompt, "f(x) = ", "$"))
        assert sp.simplify(sp.diff(given, "x") - formula(keys(item)[0])) == 0
