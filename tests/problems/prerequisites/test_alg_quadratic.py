"""The families of ``alg-quadratic`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.alg_quadratic import complete_square, quad_roots
from tests.problems.prompts import between, formula, keys, numbers, samples


def test_worked_example_of_quad_roots() -> None:
    item = quad_roots.draw(2, 7)
    assert item.prompt == "Find all solutions of $x^2 + 4x + 3 = 0$. Give a set, for example `{1, 2}`."
    assert keys(item) == ["{-3, -1}"]


def test_worked_example_of_complete_square() -> None:
    item = complete_square.draw(3, 7)
    assert item.prompt == "Write $x^2 + 4x + 3$ in the form $(x+p)^2+q$. Give $p$ and $q$ as integers."
    assert keys(item) == ["2", "-1"]


def test_the_set_holds_the_roots_that_sympy_finds() -> None:
    for item in samples(quad_roots):
        roots = sp.solve(formula(between(item.prompt, "of $", " = 0")), sp.Symbol("x"))
        assert {int(root) for root in roots} == {int(n) for n in numbers(keys(item)[0])}


def test_the_square_expands_to_the_given_expression() -> None:
    for item in samples(complete_square):
        p, q = map(int, keys(item))
        x = sp.Symbol("x")
        assert sp.expand((x + p) ** 2 + q - formula(between(item.prompt, "Write $", "$"))) == 0
