"""A refusal names the construct and the place, and offers what was meant."""

import contextlib
import time

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
        (r"\phantom{x}", ("nothing to draw",)),
        ("\\", ("nothing to draw",)),
        (r"\frac{1}", (r"`\frac{…}{…}`",)),
        (r"\left\{ x", (r"`\left\{` at character 1", r"no `\right`")),
        (r"\left( \frac{a}{b \right)}", (r"`\right` at character 19", "same braces")),
        (r"x \end{cases}", (r"`\end{cases}` at character 3", r"no `\begin{cases}`")),
        (r"\begin{array} 1 & 2 \end{array}", (r"`\begin{array}` at character 1", "`{cc}`")),
        (r"\begin{}1\end{}", ("needs the name",)),
        (r"x \hspace{1} y", (r"`\hspace` at character 3", r"`\hspace{1em}`")),
        (r"x \\[1 y", ("`[`", "Add a `]`")),
        (r"x \\[y]", (r"`\\[1ex]`",)),
        (r"x \limits y", (r"`\limits` at character 3", r"`\sum`")),
        (r"x \hline", (r"`\hline` at character 3", "table")),
        (r"x \middle| y", (r"`\middle`", r"`\left`")),
        (r"a \over b \over c", (r"two `\over`",)),
        (r"\text{a_b}", ("`_` at character 8", r"`\_`")),
        (r"\text{a^b}", ("`^` at character 8", "outside")),
        (r"x = 1 \tag", (r"`\tag` at character 7", r"`\tag{1}`")),
        ("2 + frac{1}{2}", ("`frac{` at character 5", r"`\frac{…}`")),
        ("$x + y", ("`$` at character 1", "no partner")),
        ("x + y$", ("`$` at character 6", "no partner")),
        ("$$x + y", ("`$` at character 1", "no partner")),
        (r"\[x + y", (r"`\[` at character 1", "Take it out")),
        (r"\section{Hi}", (r"`\section`", "document")),
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
        (r"\alphax", r"\alpha"), (r"\integral_0^1 x", r"\int"), (r"\qty(x)", r"\left( … \right)"),
        (r"\begin{matrx}1\end{matrx}", "matrix"),
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


@pytest.mark.parametrize(
    "source",
    [
        r"\sqrt{x}{}", r"\frac{a}{b}{}", r"\mathrm{frac}", r"x = 1 \tag{$\ast$}", r"\fcolorbox{red}{blue}{$x$}", "$x$",
        "$$x$$", r"\[x\]", r"\text{where $x > 0$, at \$5}", r"\text{a\_b}", r"x \label{eq:1}",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_slip_is_drawn(studio: Studio, source: str) -> None:
    assert studio.typeset("display", source, "dark", COLUMN).alt


@pytest.mark.parametrize(
    "piece", ["1", "x", "1.", "-1", " ", "\\\\", "{}", "x\u0301", "$x$ ", "\\text{a", "a_", "|", "**", "- a\n"]
)
@pytest.mark.parametrize("kind", ["display", "statement"])
def test_a_long_repetition_is_answered_within_a_second(studio: Studio, kind: str, piece: str) -> None:
    source = (piece * 4000)[:2400]
    began = time.process_time()
    with contextlib.suppress(RefusedError):
        studio.typeset(kind, source, "dark", COLUMN)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("frca", "frac"), ("sqtr", "sqrt"), ("tets", "text"), ("lamda", "lambda"), ("alhpa", "alpha"), ("tiems", "times")],
)
def test_of_near_commands_the_one_with_swapped_letters_or_in_use_is_offered(
    studio: Studio, typed: str, meant: str
) -> None:
    with pytest.raises(RefusedError, match=rf"Did you mean `\\{meant}`"):
        studio.typeset("display", rf"\{typed}{{x}}{{2}}", "dark", COLUMN)
