"""The families of ``vec-ops`` solved by an independent path."""

import numpy as np
import sympy as sp

from problems.linear_algebra.vec_ops import vec_combo
from tests.problems.prompts import between, keys, matrices, samples, vector


def test_worked_example_of_vec_combo() -> None:
    item = vec_combo.draw(2, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}4\\5\\-4\end{pmatrix}$ and $v = "
        r"\begin{pmatrix}1\\-1\\-2\end{pmatrix}$. Compute $2u + 3v$. Give a vector, for example `(1, "
        "2, 3)`."
    )
    assert keys(item) == ["(11, 7, -14)"]


def test_the_combination_agrees_with_numpy() -> None:
    for item in samples(vec_combo):
        u, v = (found.ravel() for found in matrices(item.prompt))
        wanted = between(item.prompt, "Compute $", "$").replace("u", "*u").replace("v", "*v")
        alpha, beta = sp.Poly(
            sp.sympify(wanted.replace(" *", " 1*").replace("-*", "-1*").lstrip("*")), *sp.symbols("u v")
        ).coeffs()
        assert np.allclose(float(alpha) * u + float(beta) * v, vector(keys(item)[0]))
