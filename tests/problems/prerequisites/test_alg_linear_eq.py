"""The families of ``alg-linear-eq`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.alg_linear_eq import lin_eq, lin_ineq
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_lin_eq() -> None:
    item = lin_eq.draw(2, 7)
    assert item.prompt == "Solve the equation $-2(x - 1) = -4x + 12$ for $x$. Give the exact value of $x$."
    assert keys(item) == ["5"]


def test_worked_example_of_lin_ineq() -> None:
    item = lin_ineq.draw(2, 7)
    assert item.prompt == (
        r"Solve the inequality $-6x - 7 \le 23$. Give all solutions as an interval, for example `(-oo,"
        " 4)` or `[1, oo)`."
    )
    assert keys(item) == ["[-5, oo)"]


def test_the_root_satisfies_the_equation() -> None:
    for item in samples(lin_eq):
        left, right = between(item.prompt, "equation $", "$ for").split(" = ")
        difference = (formula(left) - formula(right)).subs("x", sp.Rational(keys(item)[0]))
        assert difference == 0


def test_the_interval_holds_exactly_the_solutions() -> None:
    for item in samples(lin_ineq):
        left, right = between(item.prompt, "inequality $", "$. ").split(r" \le ")
        end = int(between(keys(item)[0], "[", ","))
        for x in range(end - 3, end + 4):
            assert bool(formula(left).subs("x", x) <= int(right)) == (x >= end)
