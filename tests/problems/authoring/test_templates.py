"""Values are put into prose with tidy signs, brackets and fractions."""

from fractions import Fraction

import pytest

from problems.answers.reading import read
from problems.authoring.folding import folded, number
from problems.authoring.templates import fill

_VALUES: dict[str, int | Fraction] = {
    "a": 3,
    "b": -3,
    "one": 1,
    "minus": -1,
    "half": Fraction(1, 2),
    "low": Fraction(-2, 3),
}


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("$x + {a}$", "$x + 3$"),
        ("$x + {b}$", "$x - 3$"),
        ("$x - {b}$", "$x + 3$"),
        ("$y = -{b}$", "$y = 3$"),
        ("${one}x$ and ${minus}x$", "$x$ and $-x$"),
        (r"${minus}\lambda + {one}$", r"$-\lambda + 1$"),
        ("${b}^2$", "$(-3)^2$"),
        (r"$2 \cdot {b}$", r"$2 \cdot (-3)$"),
        (r"$\frac{a}{b}$", r"$\frac{3}{-3}$"),
        (r"$\frac{{a}}{{b}}$", r"$\frac{3}{-3}$"),
        ("$x^{b}$", "$x^{-3}$"),
        ("$x + {low}$", r"$x - \frac{2}{3}$"),
        ("${half}^2$", r"$(\frac{1}{2})^2$"),
        ("There are {a}; it costs {half}.", "There are 3; it costs 1/2."),
        ("${half:decimals-2}$ and ${b:bracketed}$", "$0.50$ and $(-3)$"),
        (r"$\mathbf{x} = {a}$", r"$\mathbf{x} = 3$"),
        ("Give a set, for example `{1, 2}`.", "Give a set, for example `{1, 2}`."),
    ],
)
def test_a_value_stands_in_prose_as_it_would_be_written(template: str, written: str) -> None:
    assert fill(template, {name: number(value) for name, value in _VALUES.items()}) == written


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("$y = {f}$", "$y = 2 x-5$"),
        ("$k - {f}$", "$k - (2 x-5)$"),
        (r"$3 \cdot {f}$", r"$3 \cdot (2 x-5)$"),
        ("It is {w}.", "It is blue."),
    ],
)
def test_formulas_and_words_are_values_too(template: str, written: str) -> None:
    formula = folded(read("2*x - 5", ("x",)).tree, {})
    assert fill(template, {"f": formula, "w": "blue"}).replace(" ", "") == written.replace(" ", "")
