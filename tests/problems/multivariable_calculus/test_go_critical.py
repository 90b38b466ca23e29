"""The families of ``go-critical`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.go_critical import critical_quadratic
from tests.problems.prompts import between, formula, keys, samples, vector


def test_worked_example_of_critical_quadratic() -> None:
    item = critical_quadratic.draw(3, 7)
    assert item.prompt == (
        "Let $f(x,y) = x^2 + 8xy + y^2 + 24x - 24y$. Find the critical point as a vector. Then choose its type."
    )
    assert keys(item) == ["(4, -4)", "saddle point"]


def test_the_point_and_its_type_agree_with_sympy() -> None:
    for item in samples(critical_quadratic):
        given = formula(between(item.prompt, "f(x,y) = ", "$"))
        x, y = vector(keys(item)[0])
        assert all(sp.diff(given, name).subs({"x": int(x), "y": int(y)}) == 0 for name in "xy")
        values = [float(sp.re(v.evalf())) for v in sp.hessian(given, sp.symbols("x y")).eigenvals(multiple=True)]
        kind = "saddle point" if min(values) * max(values) < 0 else "minimum" if min(values) > 0 else "maximum"
        assert keys(item)[1] == kind
