"""Families of the skill ``mc-taylor``: second-order Taylor polynomials in two variables."""

from fractions import Fraction
from math import exp, log1p
from random import Random

from problems.answers.polynomial import Polynomial
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import Exact, Term, tex_matrix, tex_sum, text_sum
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.MC_TAYLOR, levels=(4,), title="Second-order Taylor polynomial")
def taylor2(rng: Random, _level: int) -> Item:
    """Find the second-order Taylor polynomial of an exponential or a logarithm at 0."""
    a, b = nonzero(rng, -3, 3), nonzero(rng, -3, 3)
    exponential = rng.choice((True, False))
    start, sign = (1, 1) if exponential else (0, -1)
    inside = tex_sum([(a, "x"), (b, "y")])
    name = f"e^{{{inside}}}" if exponential else rf"\ln({tex_sum([(1, ''), (a, 'x'), (b, 'y')])})"
    hessian = ((sign * a * a, sign * a * b), (sign * a * b, sign * b * b))

    def terms(square: Exact, mixed: Exact, other: Exact, *, typed: bool) -> list[Term]:
        joint = "x*y" if typed else "xy"
        return [(start, ""), (a, "x"), (b, "y"), (square, "x^2"), (mixed, joint), (other, "y^2")]

    half = Fraction(sign, 2)
    key = (half * a * a, Fraction(sign * a * b), half * b * b)
    second = (
        f"Every derivative by $x$ brings a factor ${a}$, and every derivative by $y$ a factor ${b}$."
        if exponential
        else r"Write $f = \ln(1+s)$ with the linear part $s$. Each second derivative is $-\frac{s_is_j}{(1+s)^2}$. "
        "Here $s_i$ and $s_j$ are coefficients of $s$."
    )
    return Item(
        prompt=(
            f"Find the second-order Taylor polynomial of $f(x,y) = {name}$ at $(0,\\,0)$. "
            "Give a polynomial in $x$ and $y$ with exact coefficients."
        ),
        parts=(Polynomial(text_sum(terms(*key, typed=True)), names=("x", "y")),),
        hints=(
            r"Find the value, the gradient and the Hessian at $(0,\,0)$. Then assemble them.",
            rf"The value is ${start}$ and the gradient at $(0,\,0)$ is $({a},\,{b})$.",
        ),
        solution=(
            rf"The value is $f(0,0) = {start}$. The gradient there is $({a},\,{b})$.",
            rf"{second} So the Hessian at $(0,\,0)$ is $H = {tex_matrix(hessian)}$.",
            (
                r"The quadratic part is $\frac12 h^\top H h$ with $h = (x,\,y)$: "
                f"${tex_sum(terms(*key, typed=False)[3:])}$."
            ),
            f"Together: ${tex_sum(terms(*key, typed=False))}$.",
        ),
        misconceptions=(
            Misconception(
                "no-half",
                text_sum(terms(2 * key[0], 2 * key[1], 2 * key[2], typed=True)),
                "The quadratic part has a factor ½.",
            ),
            Misconception(
                "mixed-term-once",
                text_sum(terms(key[0], key[1] / 2, key[2], typed=True)),
                "The mixed term appears twice in hᵀHh.",
            ),
        ),
        plot=_surfaces(a, b, exponential=exponential),
    )


def _surfaces(a: int, b: int, *, exponential: bool) -> PlotCall:
    """Draw the function and its second-order Taylor polynomial, which agree near 0."""
    reach = (1.6 if exponential else 0.85) / (abs(a) + abs(b))
    ticks = [round(reach * step / 6, 4) for step in range(-6, 7)]
    sums = [[a * x + b * y for x in ticks] for y in ticks]
    exact = [[round(exp(s) if exponential else log1p(s), 4) for s in row] for row in sums]
    close = [[round(1 + s + s * s / 2 if exponential else s - s * s / 2, 4) for s in row] for row in sums]
    return PlotCall(
        "sheets",
        {
            "xs": ticks,
            "ys": ticks,
            "layers": [["f", exact], ["Taylor polynomial", close]],
            "points": [[0, 0, 1 if exponential else 0, "(0, 0)"]],
            "title": "Function and Taylor polynomial",
        },
        "after",
        "Two surfaces over a square around (0, 0): the function and its Taylor polynomial. "
        "They cannot be told apart near (0, 0), and they separate at two corners.",
    )
