"""The families of ``eig-symmetric`` solved by an independent path."""

import numpy as np
import sympy as sp

from problems.linear_algebra.eig_symmetric import quad_form_class
from tests.problems.prompts import between, formula, keys, samples


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
