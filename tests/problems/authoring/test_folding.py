"""An author's expression is worked out exactly; what stays a formula is tidied."""

import pytest

from problems.answers.reading import Names, plain, read
from problems.authoring.conditions import holds
from problems.authoring.errors import FoldingError
from problems.authoring.folding import folded, number

_VALUES = {
    "a": number(2),
    "b": number(-3),
    "z": number(0),
    "A": read("[[1, 2], [3, 4]]").tree,
    "v": read("(1, -1)").tree,
}
_NAMES = Names.of((*_VALUES, "x", "T"))


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("a/b", "-2/3"),
        ("a*x^2 + b*x + z", "2*x^2-3*x"),
        ("x - b", "x+3"),
        ("(-1)*x*b", "3*x"),
        ("2*(3*x)", "6*x"),
        ("z*x + a", "2"),
        ("sqrt(8)", "sqrt(8)"),
        ("sqrt(a^2)", "2"),
        ("{a, b, a}", "{-3, 2}"),
        ("[b, oo)", "[-3, oo)"),
        ("A*v", "(-1, -1)"),
        ("A*A", "[[7, 10], [15, 22]]"),
        ("A^T", "[[1, 3], [2, 4]]"),
        ("a*A - A", "[[1, 2], [3, 4]]"),
        ("v*v", "2"),
        ("binomial(5, a)", "10"),
    ],
)
def test_an_expression_has_its_exact_value(expression: str, value: str) -> None:
    assert plain(folded(read(expression, _NAMES, label=False).tree, _VALUES)) == value


@pytest.mark.parametrize("expression", ["a/z", "1/(a + b + 1)", "A*(1, 2, 3)", "A + v", "9^9^9", "v^T", "A^9"])
def test_an_expression_without_a_value_is_refused(expression: str) -> None:
    with pytest.raises(FoldingError):
        folded(read(expression, _NAMES, label=False).tree, _VALUES)


@pytest.mark.parametrize(
    ("condition", "truth"),
    [
        ("a != b", True),
        ("b < 0 < a", True),
        ("a < b or z = 0", True),
        ("a in {1, 3}", False),
        ("sqrt(a) > 1.41", True),
        ("sqrt(a)*sqrt(a) = 2", True),
        ("a > 0 and b > 0", False),
    ],
)
def test_a_condition_is_decided(condition: str, truth: bool) -> None:
    assert holds(read(condition, _NAMES, label=False).tree, _VALUES) is truth


@pytest.mark.parametrize("condition", ["a + b", "x > 0", "sqrt(b) > 0"])
def test_what_cannot_be_decided_is_refused(condition: str) -> None:
    with pytest.raises(FoldingError):
        holds(read(condition, _NAMES, label=False).tree, _VALUES)
