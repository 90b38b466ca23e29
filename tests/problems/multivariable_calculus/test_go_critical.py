"""The families of ``go-critical`` solved by an independent path."""

import re

import sympy as sp

from problems.multivariable_calculus.go_critical import critical_cubic, critical_quadratic
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


def test_worked_example_of_critical_cubic() -> None:
    item = critical_cubic.draw(4, 7)
    assert item.prompt == (
        "Let $f(x,y) = x^3 - 27x + y^2 + 8y$. Find the set of all critical points, for example `{(1, "
        "2), (3, 4)}`. Choose the type of the critical point with the larger $x$. Choose the type of "
        "the one with the smaller $x$."
    )
    assert keys(item) == ["{(-3, -4), (3, -4)}", "minimum", "saddle point"]


def test_the_cubic_critical_points_agree_with_sympy() -> None:
    x, y = sp.symbols("x y")
    for item in samples(critical_cubic, 25):
        f = formula(between(item.prompt, "f(x,y) = ", "$"))
        found = sorted(sp.solve([sp.diff(f, x), sp.diff(f, y)], [x, y]))
        given = sorted(tuple(vector(entry)) for entry in re.findall(r"\([^()]*\)", keys(item)[0]))
        assert [tuple(float(entry) for entry in point) for point in found] == given
        signs = [sp.hessian(f, (x, y)).subs({x: point[0], y: point[1]}).is_positive_definite for point in found]
        assert signs == [False, True]
        assert keys(item)[1:] == ["minimum", "saddle point"]
