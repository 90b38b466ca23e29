"""The families of ``alg-powers`` solved by an independent path."""

import re

import sympy as sp

from problems.prerequisites.alg_powers import power_laws
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_power_laws() -> None:
    item = power_laws.draw(2, 7)
    assert item.prompt == (
        r"Write $\frac{x^4\cdot x^9}{x^{9}}$ as one power of $x$, for $x > 0$. Give a power such as "
        "`x^20`."
    )
    assert keys(item) == ["x^4"]


def test_the_power_agrees_with_sympy() -> None:
    x = sp.Symbol("x", positive=True)
    for item in samples(power_laws, 25):
        top, below = between(item.prompt, r"\frac{", "}$ as").split("}{", 1)
        a, b = (int(power) for power in re.findall(r"x\^(\d+)", top))
        c = int(below.strip("}").removeprefix("x^{")) if "^" in below else 1
        assert sp.simplify(x**a * x**b / x**c - sp.sympify(keys(item)[0].replace("^", "**"), {"x": x})) == 0
