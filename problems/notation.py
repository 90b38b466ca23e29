"""Writing exact values twice: as LaTeX for the page and as text that a learner could type."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

Exact = int | Fraction
Term = tuple[Exact, str]


def text(value: Exact) -> str:
    """Write an exact number as it is typed: ``-3/4``."""
    return str(Fraction(value))


def tex(value: Exact) -> str:
    r"""Write an exact number as LaTeX: ``-\frac{3}{4}``."""
    value = Fraction(value)
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    return rf"{sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def quotient(top: int, bottom: int) -> str:
    r"""Write a division as LaTeX, with its lowest terms where they differ: ``\frac{6}{4} = \frac{3}{2}``."""
    value = Fraction(top, bottom)
    if bottom == 1:
        return str(top)
    written = rf"\frac{{{top}}}{{{bottom}}}"
    return written if value.denominator == bottom else f"{written} = {tex(value)}"


def line_through(x: Exact, y: Exact, slope: Exact) -> str:
    """Write ``slope(x - x0) + y0`` as LaTeX, with tidy signs."""
    return tex_sum([(slope, "x" if x == 0 else f"({tex_sum([(1, 'x'), (-x, '')])})"), (y, "")])


def bracketed(value: Exact) -> str:
    """Write a number as LaTeX, in brackets when it is negative, to stand after an operator."""
    return f"({tex(value)})" if value < 0 else tex(value)


def decimal(value: Exact | float, places: int) -> str:
    """Write a number with this many decimal places, without a negative zero."""
    written = f"{float(value):.{places}f}"
    return written.lstrip("-") if float(written) == 0 else written


def short_decimal(value: Exact) -> str:
    """Write a number whose decimal expansion ends, without trailing zeros: ``0.25``."""
    return f"{float(value):.10f}".rstrip("0").rstrip(".") or "0"


def text_vector(entries: Iterable[Exact]) -> str:
    """Write a vector as it is typed: ``(1, -2, 1/2)``."""
    return "(" + ", ".join(text(entry) for entry in entries) + ")"


def tex_vector(entries: Iterable[Exact]) -> str:
    """Write a vector as a LaTeX column."""
    return r"\begin{pmatrix}" + r"\\".join(tex(entry) for entry in entries) + r"\end{pmatrix}"


def tex_point(entries: Iterable[Exact]) -> str:
    """Write a point as a LaTeX row: ``(1, -2)``."""
    return "(" + r",\,".join(tex(entry) for entry in entries) + ")"


def text_matrix(rows: Iterable[Iterable[Exact]]) -> str:
    """Write a matrix as it is typed: ``[[1, 2], [3, 4]]``."""
    return "[" + ", ".join("[" + ", ".join(text(entry) for entry in row) + "]" for row in rows) + "]"


def tex_matrix(rows: Iterable[Iterable[Exact]]) -> str:
    """Write a matrix as LaTeX."""
    body = r"\\".join("&".join(tex(entry) for entry in row) for row in rows)
    return r"\begin{pmatrix}" + body + r"\end{pmatrix}"


def text_set(members: Iterable[Exact]) -> str:
    """Write a finite set as it is typed, in rising order: ``{-1, 2}``."""
    return "{" + ", ".join(text(member) for member in sorted(set(members))) + "}"


def tex_sum(terms: Sequence[Term]) -> str:
    """Write a sum of coefficient times symbol as LaTeX: ``3x^2 - x + 5``; an empty symbol is a plain number."""
    return _sum(terms, tex, "")


def text_sum(terms: Sequence[Term]) -> str:
    """Write a sum of coefficient times symbol as it is typed: ``3*x^2 - x + 5``."""
    return _sum(terms, text, "*")


def _sum(terms: Sequence[Term], write: "type[str] | object", times: str) -> str:
    written = ""
    for coefficient, symbol in terms:
        if coefficient == 0:
            continue
        size = abs(Fraction(coefficient))
        number = (tex if write is tex else text)(size)
        body = number if not symbol else symbol if size == 1 else f"{number}{times}{symbol}"
        if not written:
            written = ("-" if coefficient < 0 else "") + body
        else:
            written += (" - " if coefficient < 0 else " + ") + body
    return written or "0"


def polynomial(coefficients: Sequence[Exact], name: str = "x") -> list[Term]:
    """Return the terms of a polynomial, highest power first, ready for ``tex_sum`` or ``text_sum``."""
    top = len(coefficients) - 1
    return [(c, power(name, top - place)) for place, c in enumerate(coefficients)]


def power(name: str, exponent: int) -> str:
    """Write a power, the same in LaTeX and in typed text for one-digit exponents: ``x^2``, ``x``, nothing for 0."""
    return "" if exponent == 0 else name if exponent == 1 else f"{name}^{exponent}"
