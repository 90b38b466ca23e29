"""The families of ``go-lagrange`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.go_lagrange import lagrange_line
from tests.problems.prompts import between, formula, keys, samples, value, vector


def test_worked_example_of_lagrange_line() -> None:
    item = lagrange_line.draw(3, 7)
    assert item.prompt == (
        "Minimise $x^2 + y^2$ subject to $x + 2y = 5$. Give the point as a vector, and the smallest value."
    )
    assert keys(item) == ["(1, 2)", "5"]


def test_no_other_point_of_the_line_is_nearer() -> None:
    x, y = sp.symbols("x y")
    for item in samples(lagrange_line):
        left, right = between(item.prompt, "subject to $", "$").split(" = ")
        on_the_line = sp.solve(formula(left) - int(right), y)[0]
        distance = x**2 + on_the_line**2
        (nearest,) = sp.solve(sp.diff(distance, x), x)
        assert vector(keys(item)[0]) == [float(nearest), float(on_the_line.subs(x, nearest))]
        assert value(keys(item)[1]) == float(distance.subs(x, nearest))
