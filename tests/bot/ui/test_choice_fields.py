"""Choosing in a form: readable options, and a truth value with its reason."""

import pytest

from bot.ui.choice_fields import choice_fields, one_line
from bot.ui.response_modal import responses_in
from problems.snapshot import PartSnapshot


@pytest.mark.parametrize(
    ("option", "shown"),
    [
        (r"$3\sigma(x - 3)$", "3σ(x - 3)"),
        (r"$\lvert x\rvert + \lvert y\rvert$", "|x| + |y|"),
        (r"$\sqrt{x}$ for $x \ge 0$", "√x for x ≥ 0"),
        (r"$x^\top A x$", "xᵀ A x"),
        (r"$\begin{pmatrix}3&-3\\-3&2\end{pmatrix}$", "[[3, -3], [-3, 2]]"),
        (r"$\ln(1 + e^x)$", "ln(1 + eˣ)"),
        (r"$x^{2} + \frac{1}{2}$", "x² + 1/2"),
        ("no formula at all", "no formula at all"),
    ],
)
def test_an_option_is_readable_without_typesetting(option: str, shown: str) -> None:
    assert one_line(option) == shown


def test_true_or_false_is_asked_before_its_reason() -> None:
    part = PartSnapshot("tf+", {}, "", "true, A", ("det = 0", "det ≠ 0"), False, "true; det ≠ 0", "", "")
    assert [label for label, _field in choice_fields("part0", part, "Your answer")] == ["True or false?", "Because"]


def test_a_truth_value_stands_before_its_reason_in_the_response() -> None:
    assert responses_in({"part0": "2", "part0-truth": "true", "part1": ["1", "3"], "why": ""}) == ["true, 2", "1, 3"]


def test_a_missing_truth_value_leaves_the_reason_alone() -> None:
    assert responses_in({"part0": "2", "part0-truth": ""}) == ["2"]
