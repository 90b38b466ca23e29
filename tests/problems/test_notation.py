"""Exact values written as LaTeX and as text."""

from fractions import Fraction
from random import Random

import numpy as np
import pytest

from problems import exact, notation, sampling


@pytest.mark.parametrize(
    ("terms", "written"),
    [
        ([(3, "x^2"), (-1, "x"), (5, "")], "3x^2 - x + 5"),
        ([(-1, "x"), (0, "y"), (-2, "")], "-x - 2"),
        ([(1, "x")], "x"),
        ([(0, "x")], "0"),
        ([(Fraction(1, 2), "x"), (Fraction(-3, 4), "")], r"\frac{1}{2}x - \frac{3}{4}"),
    ],
)
def test_a_sum_is_written_without_needless_ones_zeros_and_signs(terms: list[notation.Term], written: str) -> None:
    assert notation.tex_sum(terms) == written


def test_typed_text_has_explicit_products() -> None:
    assert notation.text_sum([(3, "x^2"), (Fraction(-1, 2), "y"), (-4, "")]) == "3*x^2 - 1/2*y - 4"


def test_numbers_sets_vectors_and_matrices_are_written_as_they_are_typed() -> None:
    assert notation.text(Fraction(-3, 4)) == "-3/4"
    assert notation.text_set((2, -1, 2)) == "{-1, 2}"
    assert notation.text_vector((1, Fraction(1, 2))) == "(1, 1/2)"
    assert notation.text_matrix(((1, 2), (3, 4))) == "[[1, 2], [3, 4]]"


def test_decimals_have_no_negative_zero_and_no_needless_zeros() -> None:
    assert notation.decimal(-0.0001, 2) == "0.00"
    assert notation.short_decimal(Fraction(5, 2)) == "2.5"
    assert notation.short_decimal(0) == "0"


def test_exact_arithmetic_agrees_with_numpy() -> None:
    rng = Random(1)
    for _ in range(50):
        A, B = sampling.matrix(rng, 2, 2, -5, 5), sampling.matrix(rng, 2, 2, -5, 5)  # noqa: N806 - matrices
        assert np.array_equal(np.array(exact.multiply(A, B)), np.array(A) @ np.array(B))
        assert int(exact.det2(A)) == round(float(np.linalg.det(np.array(A))))
        if exact.det2(A):
            assert exact.multiply(A, exact.inverse2(A)) == ((1, 0), (0, 1))


def test_drawn_matrices_have_the_planned_eigenvalues() -> None:
    rng = Random(2)
    for _ in range(50):
        matrix, values, vectors = sampling.with_eigenvalues(rng, bound=12)
        for value, vector in zip(values, exact.transpose(vectors), strict=True):
            assert exact.apply(matrix, vector) == exact.scale(value, vector)
        assert max(abs(entry) for row in matrix for entry in row) <= 12


def test_pythagorean_vectors_have_whole_lengths() -> None:
    rng = Random(3)
    for _ in range(50):
        vector, length = sampling.pythagorean(rng, rng.choice((2, 3)))
        assert sum(entry * entry for entry in vector) == length * length


def test_a_division_by_one_is_written_as_a_whole_number() -> None:
    assert notation.quotient(4, 1) == "4"
    assert notation.quotient(6, 4) == r"\frac{6}{4} = \frac{3}{2}"
