"""The families of ``eig-vectors`` solved by an independent path."""

import numpy as np
import sympy as sp

from problems.linear_algebra.eig_vectors import eigenspace_dim, eigenvectors_2x2
from tests.problems.prompts import between, keys, matrices, samples, vector


def test_worked_example_of_eigenvectors_2x2() -> None:
    item = eigenvectors_2x2.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}-8&-6\\12&10\end{pmatrix}$. Find both eigenvalues of $A$, and an "
        "eigenvector for each. Give the smaller eigenvalue first. Any non-zero multiple of an "
        "eigenvector counts."
    )
    assert keys(item) == ["-2", "(-1, 1)", "4", "(1, -2)"]


def test_each_pair_satisfies_the_equation() -> None:
    for item in samples(eigenvectors_2x2):
        given = matrices(item.prompt)[0]
        low, v, high, w = keys(item)
        assert int(low) < int(high)
        assert np.allclose(given @ vector(v), int(low) * np.array(vector(v)))
        assert np.allclose(given @ vector(w), int(high) * np.array(vector(w)))


def test_worked_example_of_eigenspace_dim() -> None:
    item = eigenspace_dim.draw(4, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}0&0&1\\0&0&-3\\0&0&-4\end{pmatrix}$ and $\lambda = 0$. Find the "
        "algebraic and the geometric multiplicity of this eigenvalue. Give two integers."
    )
    assert keys(item) == ["2", "2"]


def test_the_multiplicities_agree_with_sympy() -> None:
    found = set()
    for item in samples(eigenspace_dim, 25):
        table = sp.Matrix(matrices(item.prompt)[0].astype(int))
        value = int(between(item.prompt, "lambda = ", "$"))
        algebraic, geometric = next(
            (count, len(vectors)) for root, count, vectors in table.eigenvects() if root == value
        )
        assert keys(item) == [str(algebraic), str(geometric)]
        found.add(geometric)
    assert found == {1, 2}
