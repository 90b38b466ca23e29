"""A refusal names the construct and the place, and offers what was meant."""

import pytest

from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.studio import COLUMN, Studio


def _refusal(studio: Studio, source: str, kind: str = "display") -> str:
    with pytest.raises(RefusedError) as refused:
        studio.typeset(kind, source, "dark", COLUMN)
    return refused.value.sentence


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\frac{1}{2", ("`{` at character 9", "Add a `}`")),
        ("}x + y{", ("`}` at character 1",)),
        (r"\begin{pmatrix} 1 & 2", (r"`\begin{pmatrix}` at character 1", r"Add `\end{pmatrix}`")),
        (r"\begin{pmatrix} 1 \end{bmatrix}", (r"`\begin{pmatrix}`", r"`\end{bmatrix}`")),
        (r"\left( x", (r"`\left(`", r"no `\right`")),
        (r"x + \right)", (r"`\right` at character 5",)),
        ("x^2^3", ("two exponents", "braces")),
        ("x_1_2", ("two subscripts",)),
        ("a & b", ("`&` at character 3", "aligned")),
        (r"\sqrt[3{x}", (r"`\sqrt`", "Add a `]`")),
        ("x_", ("after the `_` at character 2",)),
        (r"\text{unclosed $x}", ("`$`", "no partner")),
        (r"\frac{}{2}", (r"`\frac`", "empty")),
        (r"50% of x", ("`%` at character 3", r"`\%`")),
        (r"a #1", ("`#` at character 3",)),
        (r"\sqrt", (r"`\sqrt` at character 1", "braces")),
        (r"\left x", (r"`\left`", "bracket")),
        ("", ("no formula here",)),
    ],
)
def test_a_malformed_formula_is_explained(studio: Studio, source: str, words: tuple[str, ...]) -> None:
    sentence = _refusal(studio, source)
    for word in words:
        assert word in sentence


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"\alhpa", r"\alpha"), (r"\lamda", r"\lambda"), (r"\inifty", r"\infty"), (r"\frc{1}{2}", r"\frac"),
        (r"\alphax", r"\alpha"), (r"\begin{matrx}1\end{matrx}", "matrix"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_met_with_the_nearest_command(studio: Studio, typed: str, meant: str) -> None:
    assert f"`{meant}`" in _refusal(studio, typed)


@pytest.mark.parametrize(
    "command", ["def", "newcommand", "input", "href", "write", "rule", "require", "includegraphics"]
)
def test_a_command_without_a_place_here_is_refused_by_name(studio: Studio, command: str) -> None:
    assert f"`\\{command}`" in _refusal(studio, f"x + \\{command}{{a}}{{b}}")


def test_a_statement_says_which_formula_is_meant(studio: Studio) -> None:
    assert r"In `x^2^3`:" in _refusal(studio, r"Let $y$ be $x^2^3$ or so.", "statement")


def test_a_dollar_without_a_partner_is_pointed_at(studio: Studio) -> None:
    assert "never closed" in _refusal(studio, r"Find $x^2 if you can.", "statement")


@pytest.mark.parametrize(
    "source",
    [
        "{" * 26 + "x" + "}" * 26,
        "x" * 5000,
        "&".join("1" * 500),
        r"\begin{pmatrix}" * 9 + "1" + r"\end{pmatrix}" * 9,
        r"x \hspace{1000000cm} y",
        r"\kern{9999em} x" + r"\hspace{9999em}",
        "+".join(["x"] * 1200),
    ],
)
def test_what_is_too_large_is_refused(studio: Studio, source: str) -> None:
    assert _refusal(studio, source)


def test_one_formula_cannot_change_the_next(studio: Studio) -> None:
    first = r"\DeclareMathOperator{\mine}{mine} \mine x"
    assert studio.typeset("display", first, "dark", COLUMN).alt == "mine x"
    assert r"`\mine`" in _refusal(studio, r"\mine x")
