"""The elimination that the families share, against SymPy."""

from random import Random

import sympy as sp

from problems.exact import apply
from problems.row_reduction import det3, not_parallel, rank, rref, special_solutions, tex_system
from problems.sampling import matrix


def test_the_reduced_form_agrees_with_sympy() -> None:
    rng = Random(5)
    for _ in range(40):
        rows = matrix(rng, rng.randint(1, 3), rng.randint(1, 4), -2, 2)
        reduced, pivots = sp.Matrix(rows).rref()
        found, places = rref(rows)
        assert sp.Matrix(found) == reduced
        assert places == pivots
        assert rank(rows) == len(pivots)


def test_the_special_solutions_are_a_basis_of_the_null_space() -> None:
    rng = Random(6)
    for _ in range(40):
        rows = matrix(rng, 2, 4, -2, 3)
        basis = special_solutions(rows)
        assert all(not any(apply(rows, vector)) for vector in basis)
        assert len(basis) == len(sp.Matrix(rows).nullspace())


def test_the_determinant_agrees_with_sympy() -> None:
    rng = Random(7)
    for _ in range(40):
        rows = matrix(rng, 3, 3, -4, 4)
        assert det3(rows) == sp.Matrix(rows).det()


def test_drawn_directions_are_not_parallel() -> None:
    rng = Random(8)
    assert all(sp.Matrix(not_parallel(rng, 3, -1, 1)).rank() == 2 for _ in range(40))


def test_a_system_is_written_line_by_line() -> None:
    written = tex_system([([(2, "x"), (-1, "y")], "3"), ([(1, "y")], "0")])
    assert written == r"\begin{aligned} 2x - y &= 3\\ y &= 0 \end{aligned}"
