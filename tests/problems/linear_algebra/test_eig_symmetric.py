"""The families of ``eig-symmetric`` solved by an independent path."""

import numpy as np
import sympy as sp

from problems.linear_algebra.eig_symmetric import quad_form_class, spectral_check
from tests.problems.prompts import between, formula, keys, matrices, samples, value, vector


def test_worked_example_of_quad_form_class() -> None:
    item = quad_form_class.draw(3, 7)
    assert item.prompt == "Classify the form $q(x,y) = -2x^2 + 2xy - 2y^2$. Choose one."
    assert keys(item) == ["negative definite"]


def kind_of(values: list[float]) -> str:
    low, high = min(values), max(values)
    if low < -1e-9 and high > 1e-9:
        return "indefinite"
    side = "positive" if high > 1e-9 else "negative"
    return f"{side} definite" if min(abs(low), abs(high)) > 1e-9 else f"{side} semidefinite, not definite"


def test_the_class_agrees_with_the_eigenvalues() -> None:
    for item in samples(quad_form_class):
        form = formula(between(item.prompt, "q(x,y) = ", "$"))
        hessian = np.array(sp.hessian(form, sp.symbols("x y")).tolist(), dtype=float)
        assert keys(item) == [kind_of(np.linalg.eigvalsh(hessian).tolist())]


def test_worked_example_of_spectral_check() -> None:
    item = spectral_check.draw(3, 7)
    assert item.prompt == (
        r"A symmetric $2\times 2$ matrix has the trace $-1$. It has the eigenvector $v_1 = "
        r"\begin{pmatrix}-1\\-2\end{pmatrix}$ with the eigenvalue $\lambda_1 = 2$. Find the other "
        "eigenvalue and an eigenvector for it. Any non-zero multiple of the vector counts."
    )
    assert keys(item) == ["-3", "(2, -1)"]


def test_the_pairs_build_a_symmetric_matrix_with_this_trace() -> None:
    for item in samples(spectral_check, 25):
        trace = int(between(item.prompt, "trace $", "$"))
        first = int(between(item.prompt, "lambda_1 = ", "$"))
        one, two = matrices(item.prompt)[0].ravel(), np.array(vector(keys(item)[1]))
        p = np.column_stack([one, two])
        a = p @ np.diag([first, value(keys(item)[0])]) @ np.linalg.inv(p)
        assert np.allclose(a, a.T)
        assert np.isclose(np.trace(a), trace)
