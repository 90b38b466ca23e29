"""Formulas as text: readable without a picture, and mostly what a learner would type."""

import re

import pytest

from bot.services.plain_maths import readable
from problems.catalogue import catalogue


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"A = \begin{pmatrix}-5&-3\\-2&-1\end{pmatrix}", "A = [[-5, -3], [-2, -1]]"),
        (r"\begin{pmatrix}\frac{1}{2}&x^2\\-2&{-1}\end{pmatrix}", "[[1/2, x²], [-2, -1]]"),
        (r"\begin{pmatrix}1\\2\end{pmatrix}", "(1, 2)"),
        (r"\begin{cases}x & x>0\\0 & \text{otherwise}\end{cases}", "x, x>0; 0, otherwise"),
        (r"\frac{1}{2}x^2 + \frac12", "(1/2)x² + 1/2"),
        (r"\left(\frac{1}{2}\right)^2", "(1/2)²"),
        (r"\frac{x+1}{\sqrt{2}}", "(x+1)/√2"),
        (r"\hat p \pm 1.96\sqrt{\hat p(1-\hat p)/n}", "p̂ ± 1.96√(p̂(1-p̂)/n)"),
        (r"\sum_{i=1}^{n} x_i^2", "Σ_(i=1)ⁿ xᵢ²"),
        (r"\lVert Ax-b\rVert^2 \le \lambda_1", "‖Ax-b‖² ≤ λ₁"),
        (r"e^{-x/2}\cdot v^\top", "e^(-x/2) · vᵀ"),
        (r"P(A\mid B) = 95\,\%", "P(A | B) = 95 %"),
        (r"\{1, 2\} \subset \mathbb{R}", "{1, 2} ⊂ R"),
        (r"\int_0^1 \ln x\,dx", "∫₀¹ ln x dx"),
    ],
)
def test_a_formula_is_readable_as_text(latex: str, text: str) -> None:
    assert readable(latex) == text


@pytest.mark.parametrize("family", sorted(catalogue()))
def test_no_statement_leaves_a_backslash_or_a_brace_of_latex(family: str) -> None:
    found = catalogue()[family]
    item = found.draw(min(found.levels), 1)
    for source in (item.prompt, *item.hints, *item.solution):
        for formula in re.findall(r"\$+([^$]+)\$+", source):
            shown = readable(formula)
            assert "\\" not in shown, (formula, shown)
            assert "{" not in shown or "\\{" in formula, (formula, shown)
