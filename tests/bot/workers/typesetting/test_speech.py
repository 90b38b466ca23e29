"""Formulas in words: what a listener hears is what a reader sees, and nothing else it could be."""

import pytest

from bot.workers.typesetting.studio import COLUMN, Studio


def _say(studio: Studio, tex: str) -> str:
    return studio.typeset("display", tex, "dark", COLUMN).alt


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\frac{1}{2}", "1 over 2"),
        (r"\frac{a+b}{c}", "the fraction a plus b over c, end fraction"),
        (r"\frac{\frac12}{x}", "the fraction with numerator 1 over 2 and denominator x, end fraction"),
        (r"x^2 - y^3", "x squared minus y cubed"),
        (r"x^{n+1}", "x to the power n plus 1 end power"),
        (r"(a+b)c", "open bracket a plus b close bracket c"),
        (r"-x + (-2)", "negative x plus open bracket negative 2 close bracket"),
        (r"\sqrt{x+1}", "the square root of x plus 1, end root"),
        (r"\sqrt[3]{x}", "the cube root of x"),
        (r"x_1 + x_{ij}", "x sub 1 plus x sub i j end sub"),
        (r"\mathbf{x}^\top A^{-1}", "bold x transpose A inverse"),
        (r"f''(x)", "f double prime open bracket x close bracket"),
        (r"\sum_{i=1}^n x_i", "the sum from i equals 1 to n of x sub i"),
        (r"\int_0^1 x\,dx", "the integral from 0 to 1 of x d x"),
        (r"\lim_{x\to 0} f", "the limit as x tends to 0 of f"),
        (r"\hat{\beta} \bar{x} \vec{v}", "beta hat x bar vector v"),
        (r"x \in \mathbb{R}^n", "x in the reals to the power n"),
        (r"P(A \mid B) \le 1", "P open bracket A given B close bracket is at most 1"),
        (r"\binom{n}{k}", "open bracket n choose k close bracket"),
        (r"\epsilon \ne \phi", "epsilon is not equal to phi"),
        (
            r"\begin{pmatrix} 2 & 1 \\ 1 & -2 \end{pmatrix}",
            "two by two matrix, first row 2, 1; second row 1, negative 2; end matrix",
        ),
        (r"\begin{bmatrix} 1 \\ 0 \end{bmatrix}", "column vector 1, 0, end vector"),
        (
            r"\begin{vmatrix} a & b \\ c & d \end{vmatrix}",
            "two by two determinant, first row a, b; second row c, d; end determinant",
        ),
        (
            r"\left[\begin{array}{c|c} 1 & 2 \\ 3 & 4 \end{array}\right]",
            "two by two matrix, first row 1, bar, 2; second row 3, bar, 4; end matrix",
        ),
        (
            r"|x| = \begin{cases} x & x \ge 0 \\ -x & x < 0 \end{cases}",
            "open bar x close bar equals cases: x, x is at least 0; negative x, x is less than 0; end cases",
        ),
        (r"\frac{1}{n} x", "the fraction 1 over n, end fraction, x"),
        (r"\frac{1}{n} + 2", "the fraction 1 over n, end fraction, plus 2"),
        (r"n - \frac{1}{2}", "n minus the fraction 1 over 2, end fraction"),
        (r"x = \frac{1}{2}, y = (\frac{3}{4})", "x equals 1 over 2, y equals open bracket 3 over 4 close bracket"),
        (r"x'^2 + f'''(x)", "x prime squared plus f triple prime open bracket x close bracket"),
        (r"x^{(i)}", "x superscript open bracket i close bracket end superscript"),
        (r"|x| \le \|z\|_2", "open bar x close bar is at most open double bar z close double bar sub 2"),
        (r"p(z | x)", "p open bracket z given x close bracket"),
        (r"\{x \mid x > 0\}", "open brace x such that x is greater than 0 close brace"),
        (r"a \mid b", "a divides b"),
        (r"\left.f\right|_{x=a}", "f evaluated at x equals a"),
        (r"\left. x^2 \right|_0^1", "x squared evaluated from 0 to 1"),
        (r"X \perp\!\!\!\perp Y", "X is independent of Y"),
        (r"\log_2 8", "log base 2 of 8"),
        (r"\overline{A \cup B}", "bar over A union B, end bar"),
        (r"\underline{x}", "x underlined"),
        (r"\overleftarrow{AB}", "arrow over A B, end arrow"),
        (r"\int u\,dv", "the integral of u d v"),
        (r"x \leftarrow x + 1", "x is set to x plus 1"),
        (r"a \not\le b \ngtr c", "a is not at most b is not greater than c"),
        (r"\begin{rcases} x \\ y \end{rcases}", "cases: x; y; end cases"),
        (r"\begin{matrix} a & b \\ c & d \end{matrix}", "line 1: a, b; line 2: c, d"),
        (
            r"\begin{aligned} a &= 1 & b &= 2 \\ c &= 3 & d &= 4 \end{aligned}",
            "line 1: a equals 1, b equals 2; line 2: c equals 3, d equals 4",
        ),
        (r"\Re z + \triangle", "the real part of z plus triangle"),
        (r"\begin{aligned} x &= 1 \\ y &= 2 \end{aligned}", "line 1: x equals 1; line 2: y equals 2"),
    ],
)
def test_a_formula_is_said(studio: Studio, tex: str, words: str) -> None:
    assert _say(studio, tex) == words


def test_a_statement_is_read_in_order(studio: Studio) -> None:
    source = "Let $x = 2$. Find:\n\n1. $x^2$\n2. **half** of $x$"
    alt = studio.typeset("statement", source, "dark", COLUMN).alt
    assert alt == "Let x equals 2. Find:\n1. x squared\n2. half of x"


def test_a_long_text_is_cut_between_words(studio: Studio) -> None:
    alt = studio.typeset("statement", "several words here " * 80, "dark", COLUMN).alt
    assert len(alt) <= 1024
    assert alt.endswith("…")
    assert alt[:-1].split()[-1] in {"several", "words", "here"}
