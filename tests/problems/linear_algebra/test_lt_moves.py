"""The further families of ``lt-geometry`` solved by an independent path."""

import cmath

import numpy as np
import pytest
import sympy as sp

from problems.linear_algebra.lt_moves import reflect_matrix, rotate_point
from tests.problems.prompts import between, keys, matrices, matrix, numbers, samples


def test_worked_example_of_rotate_point() -> None:
    item = rotate_point.draw(3, 7)
    assert item.prompt == (
        r"Rotate the point $(6,\,2)$ about $(0,0)$ by $60^\circ$ counter-clockwise. Where does it go? "
        "Give exact values, for example `(sqrt(3) - 1/2, 2)`."
    )
    assert keys(item) == ["(-sqrt(3) + 3, 3*sqrt(3) + 1)"]


def test_worked_example_of_reflect_matrix() -> None:
    item = reflect_matrix.draw(3, 7)
    assert item.prompt == (
        "A map reflects the plane in the line through 0 along $d = "
        r"\begin{pmatrix}-1\\-4\end{pmatrix}$. Find its matrix. Give exact entries, for example "
        "`[[3/5, 4/5], [4/5, -3/5]]`."
    )
    assert keys(item) == ["[[-15/17, 8/17], [8/17, 15/17]]"]


def test_the_rotation_agrees_with_complex_numbers() -> None:
    for item in samples(rotate_point, 25):
        x, y = (float(n) for n in numbers(between(item.prompt, "point $(", ")$")))
        angle = float(between(item.prompt, "by $", "^"))
        turned = complex(x, y) * cmath.exp(1j * np.radians(angle))
        found = [float(sp.sympify(entry)) for entry in keys(item)[0][1:-1].split(", ")]
        assert found == pytest.approx([turned.real, turned.imag])


def test_the_reflection_keeps_the_line_and_turns_the_perpendicular_round() -> None:
    for item in samples(reflect_matrix, 25):
        p, q = matrices(item.prompt)[0].ravel()
        a = matrix(keys(item)[0])
        assert a @ [p, q] == pytest.approx([p, q])
        assert a @ [-q, p] == pytest.approx([q, -p])
