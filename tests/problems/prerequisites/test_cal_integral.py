"""The families of ``cal-integral`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.cal_integral import antideriv, def_integral
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_antideriv() -> None:
    item = antideriv.draw(2, 7)
    assert item.prompt == r"Find $\int (4x^3 + 1)\,dx$. Give all antiderivatives: write $+\,C$."
    assert keys(item) == ["x^4 + x + C"]


def test_worked_example_of_def_integral() -> None:
    item = def_integral.draw(2, 7)
    assert item.prompt == r"Compute $\int_0^{1} (6x^2 - 6x)\,dx$. Give an integer."
    assert keys(item) == ["-1"]


def test_the_derivative_of_the_key_is_the_integrand() -> None:
    for item in samples(antideriv):
        integrand = formula(between(item.prompt, "int (", ")"))
        key = formula(keys(item)[0].removesuffix(" + C"))
        assert sp.expand(sp.diff(key, "x") - integrand) == 0


def test_the_integral_agrees_with_sympy() -> None:
    for item in samples(def_integral):
        top = int(between(item.prompt, "int_0^{", "}"))
        integrand = formula(between(item.prompt, "} (", ")"))
        assert sp.integrate(integrand, (sp.Symbol("x"), 0, top)) == int(keys(item)[0])
