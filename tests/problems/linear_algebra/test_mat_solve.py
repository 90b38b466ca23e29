"""The families of ``mat-solve`` solved by an independent path."""

import sympy as sp

from problems.linear_algebra.mat_solve import solve_2x2, solve_count
from tests.problems.prompts import between, formula, keys, samples, vector


def test_worked_example_of_solve_2x2() -> None:
    item = solve_2x2.draw(2, 7)
    assert item.prompt == (
        r"Solve the system $\begin{aligned} -x + 3y &= 13\\ 4x - y &= 3 \end{aligned}$. Give the "
        "solution $(x, y)$ as a vector, for example `(1, -2)`."
    )
    assert keys(item) == ["(2, 5)"]


def test_worked_example_of_solve_count() -> None:
    item = solve_count.draw(3, 7)
    assert item.prompt == (
        r"Consider the system $\begin{aligned} x - 2y &= 1\\ 2x - 4y &= 1 \end{aligned}$. Which is"
        " true of its solutions? Choose one answer."
    )
    assert keys(item) == ["no solution"]


def equations(prompt: str) -> list[sp.Expr]:
    lines = between(prompt, "aligned} ", r" \end").split(r"\\")
    return [formula(left) - int(right) for left, right in (line.split(" &= ") for line in lines)]


def test_the_solution_satisfies_both_equations() -> None:
    for item in samples(solve_2x2):
        x, y = vector(keys(item)[0])
        assert all(equation.subs({"x": int(x), "y": int(y)}) == 0 for equation in equations(item.prompt))


def test_the_number_of_solutions_agrees_with_sympy() -> None:
    for item in samples(solve_count):
        found = sp.linsolve(equations(item.prompt), *sp.symbols("x y"))
        words = "no solution" if found == sp.EmptySet else "infinitely many solutions"
        if found != sp.EmptySet and not next(iter(found)).free_symbols:
            words = "exactly one solution"
        assert keys(item) == [words]
