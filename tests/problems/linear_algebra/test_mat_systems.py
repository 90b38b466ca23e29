"""The larger systems of ``mat-solve`` solved by an independent path."""

import sympy as sp

from problems.answers.affine import Affine
from problems.linear_algebra.mat_systems import solve_3x3, solve_general
from problems.verdict import Status
from tests.problems.prompts import between, formula, keys, samples, vector


def test_worked_example_of_solve_3x3() -> None:
    item = solve_3x3.draw(3, 7)
    assert item.prompt == (
        r"Solve the system $\begin{aligned} -2x - y + z &= 6\\ 2x + 3y - 2z &= -5\\ 4x + 6y - 6z &= "
        r"-12 \end{aligned}$. Give the solution $(x, y, z)$ as a vector, for example `(1, -2, 3)`."
    )
    assert keys(item) == ["(-3, 1, 1)"]


def test_worked_example_of_solve_general() -> None:
    item = solve_general.draw(4, 7)
    assert item.prompt == (
        r"Find all solutions of the system $\begin{aligned} x_1 - x_2 - 3x_3 + 8x_4 &= -8\\ x_3 - "
        r"3x_4 &= 2 \end{aligned}$ with the four unknowns $x_1, x_2, x_3, x_4$. Give a point plus all "
        "directions, for example `(1, 0, 2, 0) + t(1, 1, 0, 1)`. With more directions, add further "
        "terms such as `s(...)`."
    )
    assert keys(item) == ["(-2, 0, 2, 0) + s(1, 1, 0, 0) + t(1, 0, 3, 1)"]


NAMES = {"x_1": "x", "x_2": "y", "x_3": "z", "x_4": "w"}


def equations(prompt: str) -> list[sp.Expr]:
    body = between(prompt, "aligned} ", r" \end")
    for old, new in NAMES.items():
        body = body.replace(old, new)
    pairs = [line.split(" &= ") for line in body.split(r"\\")]
    return [formula(left) - int(right) for left, right in pairs]


def test_the_solution_satisfies_all_equations() -> None:
    for item in samples(solve_3x3, 25):
        x, y, z = vector(keys(item)[0])
        wanted = sp.linsolve(equations(item.prompt), *sp.symbols("x y z"))
        assert wanted == sp.FiniteSet((int(x), int(y), int(z)))


def test_all_solutions_agree_with_sympy() -> None:
    for item in samples(solve_general, 25):
        x, y, z, w = sp.symbols("x y z w")
        (found,) = sp.linsolve(equations(item.prompt), x, y, z, w)
        free = sorted(found.free_symbols, key=str)
        typed = [str(entry.subs(dict(zip(free, sp.symbols("s t"), strict=False)))) for entry in found]
        assert Affine(keys(item)[0]).judge(f"({', '.join(typed)})").status is Status.CORRECT
