"""The families of ``mat-special`` solved by an independent path."""

import numpy as np
import pytest
from numpy.typing import NDArray

from problems.linear_algebra.mat_special import sym_orth_classify, trace_rules, transpose_product
from tests.problems.prompts import between, keys, matrices, samples, value


def test_worked_example_of_transpose_product() -> None:
    item = transpose_product.draw(2, 7)
    assert item.prompt == (
        "All matrices here are square and invertible, and of the same size. Which expression always "
        "equals $(C B A^{-1})^T$? Choose one answer."
    )
    assert keys(item) == ["$(A^T)^{-1} B^T C^T$"]


def test_worked_example_of_trace_rules() -> None:
    item = trace_rules.draw(2, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}-4&3\\-2&1\end{pmatrix}$ and $B = "
        r"\begin{pmatrix}0&-4\\1&-3\end{pmatrix}$. Find the trace $\mathrm{tr}(AB)$. Give an integer."
    )
    assert keys(item) == ["8"]


def test_worked_example_of_sym_orth_classify() -> None:
    item = sym_orth_classify.draw(3, 7)
    assert item.prompt == (
        r"Let $P = \begin{pmatrix}-\frac{3}{5}&\frac{4}{5}\\-\frac{4}{5}&-\frac{3}{5}\end{pmatrix}$, "
        r"$Q = \begin{pmatrix}-\frac{4}{5}&\frac{3}{5}\\-\frac{3}{5}&-\frac{4}{5}\end{pmatrix}$, $R = "
        r"\begin{pmatrix}-3&-1\\-1&0\end{pmatrix}$, $S = \begin{pmatrix}1&-2\\0&1\end{pmatrix}$. Is "
        "each matrix only symmetric, only orthogonal, both, or neither? Choose one answer for each "
        "matrix."
    )
    assert keys(item) == ["only orthogonal", "only orthogonal", "only symmetric", "neither"]


def evaluated(text: str, known: dict[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return the value of a product of factors with transposes and inverses."""
    result, place = np.eye(3), 0
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        if text[place] == "(":
            end = text.index(")", place)
            factor, place = evaluated(text[place + 1 : end], known), end + 1
        else:
            factor, place = known[text[place]], place + 1
        for sign, change in (("^T", np.transpose), ("^{-1}", np.linalg.inv)):
            if text[place:].startswith(sign):
                factor, place = np.asarray(change(factor), float), place + len(sign)
        result = result @ factor
    return result


def test_only_the_right_expression_is_equal_for_random_matrices() -> None:
    rng = np.random.default_rng(1)
    for item in samples(transpose_product, 25):
        known = {name: rng.normal(size=(3, 3)) for name in "ABC"}
        wanted = evaluated(between(item.prompt, "equals $", "$?"), known)
        same = [option for option in item.parts[0].options if np.allclose(evaluated(option.strip("$"), known), wanted)]
        assert same == keys(item)
        assert len(set(item.parts[0].options)) == 4


def test_the_trace_agrees_with_numpy() -> None:
    for item in samples(trace_rules, 25):
        a, b = matrices(item.prompt)
        assert np.trace(a @ b) == pytest.approx(value(keys(item)[0]))


def test_the_kinds_agree_with_numpy() -> None:
    for item in samples(sym_orth_classify, 25):
        for a, key in zip(matrices(item.prompt), keys(item), strict=True):
            symmetric, orthogonal = np.allclose(a, a.T), np.allclose(a.T @ a, np.eye(2))
            words = {
                (True, True): "both",
                (True, False): "only symmetric",
                (False, True): "only orthogonal",
                (False, False): "neither",
            }
            assert key == words[bool(symmetric), bool(orthogonal)]
        assert "neither" in keys(item)
