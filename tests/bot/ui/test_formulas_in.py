"""Which LaTeX the message menu finds in a message."""

import pytest

from cogs.maths import formulas_in


@pytest.mark.parametrize(
    ("content", "source"),
    [
        ("Is $x^2$ even?", "Is $x^2$ even?"),
        (r"\frac{1}{2}", r"\frac{1}{2}"),
        (r"so \(a+b\) and \[c\]", "so $a+b$ and $$c$$"),
        ("look:\n```tex\n\\int x\n```\nnice", r"\int x"),
        ("x^{10}", "x^{10}"),
    ],
)
def test_latex_is_found_however_it_is_marked(content: str, source: str) -> None:
    assert formulas_in(content) == source


@pytest.mark.parametrize("content", ["", "hello", "that is $5", "a_b snake_case", "C:\\1"])
def test_a_message_without_latex_has_none(content: str) -> None:
    assert formulas_in(content) == ""
