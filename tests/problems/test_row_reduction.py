"""The elimination that the families share, against SymPy."""

from random import Random

import sympy as sp

from problems.exact import apply
from problems.notation import tex_matrix
from problems.row_reduction import det3, not_parallel, rank, reduction_steps, rref, special_solutions, tex_system
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


def test_each_pivot_is_a_step_that_names_its_operations() -> None:
    assert reduction_steps(((2, 4), (1, 3))) == (
        (
            r"Column 1: Swap rows 1 and 2. Subtract $2$ times row 1 from row 2. "
            r"This gives $\begin{pmatrix}1&3\\0&-2\end{pmatrix}$."
        ),
        (
            r"Column 2: Divide row 2 by $-2$. Subtract $3$ times row 2 from row 1. "
            r"This gives $\begin{pmatrix}1&0\\0&1\end{pmatrix}$."
        ),
    )


def test_the_last_step_ends_with_the_reduced_form() -> None:
    rng = Random(3)
    for _ in range(40):
        rows = matrix(rng, 3, 4, -3, 3)
        told = [step for step in reduction_steps(rows) if "gives" in step]
        if told:
            assert tex_matrix(rref(rows)[0]) in told[-1]


def test_a_column_that_needs_nothing_says_so() -> None:
    assert reduction_steps(((1, 0), (0, 1)))[1] == "Column 2 is ready: its pivot is 1, and its other entries are 0."
