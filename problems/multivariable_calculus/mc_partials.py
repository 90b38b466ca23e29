"""Families of the skill ``mc-partials``: partial derivatives."""

from random import Random

from problems.answers.expression import Expression
from problems.answers.polynomial import Polynomial
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import power, tex_sum, text_sum
from problems.sampling import nonzero


def _both(m: int, n: int, *, typed: bool) -> str:
    joint = "*" if typed else ""
    return joint.join(part for part in (power("x", m), power("y", n)) if part)


@family(skill=Skill.MC_PARTIALS, levels=(1, 2), title="Partial derivative of a polynomial")
def partial_poly(rng: Random, level: int) -> Item:
    """Differentiate a polynomial in x and y with respect to x; level 1 keeps to squares and cubes."""
    top = 3 if level == 1 else 4
    m, n, k = (rng.randint(2, top) for _ in range(3))
    a, b, c = (nonzero(rng, -5, 5) for _ in range(3))
    given = [(a, _both(m, n, typed=False)), (b, f"y^{k}"), (c, "x")]
    derivative = tex_sum([(a * m, _both(m - 1, n, typed=False)), (c, "")])
    return Item(
        prompt=(
            rf"Let $f(x,y) = {tex_sum(given)}$. Find $\frac{{\partial f}}{{\partial x}}$. "
            "Give a polynomial in $x$ and $y$."
        ),
        parts=(Polynomial(text_sum([(a * m, _both(m - 1, n, typed=True)), (c, "")]), names=("x", "y")),),
        hints=(
            "Treat $y$ as a constant number. Then use the power rule for $x$.",
            f"The term ${tex_sum(given[1:2])}$ has no $x$. Its derivative with respect to $x$ is 0.",
        ),
        solution=(
            f"Hold $y$ constant. The first term gives ${tex_sum([(a * m, _both(m - 1, n, typed=False))])}$.",
            f"The term ${tex_sum(given[1:2])}$ has no $x$, so it gives 0.",
            f"The term ${tex_sum(given[2:])}$ gives ${c}$.",
            rf"Together: $\frac{{\partial f}}{{\partial x}} = {derivative}$.",
        ),
        misconceptions=(
            Misconception(
                "differentiated-y-as-well",
                text_sum([(a * m * n, _both(m - 1, n - 1, typed=True)), (b * k, power("y", k - 1)), (c, "")]),
                "Hold y constant.",
            ),
            Misconception(
                "kept-the-other-term",
                text_sum([(a * m, _both(m - 1, n, typed=True)), (b, f"y^{k}"), (c, "")]),
                "A term without x vanishes.",
            ),
        ),
    )


@family(skill=Skill.MC_PARTIALS, levels=(2,), title="Mixed second derivative")
def partial_mixed(rng: Random, _level: int) -> Item:
    """Differentiate by x and then by y."""
    m, n = rng.randint(2, 4), rng.randint(2, 4)
    a, b, c = (nonzero(rng, -5, 5) for _ in range(3))
    given = tex_sum([(a, _both(m, n, typed=False)), (b, "x^2"), (c, "y")])
    first = tex_sum([(a * m, _both(m - 1, n, typed=False)), (2 * b, "x")])
    result = [(a * m * n, _both(m - 1, n - 1, typed=False))]
    return Item(
        prompt=(
            rf"Let $f(x,y) = {given}$. Find $\frac{{\partial^2 f}}{{\partial x\,\partial y}}$. "
            "Give a polynomial in $x$ and $y$."
        ),
        parts=(Polynomial(text_sum([(a * m * n, _both(m - 1, n - 1, typed=True))]), names=("x", "y")),),
        hints=(
            "Differentiate with respect to $x$ first. Then differentiate the result with respect to $y$.",
            rf"The first step gives $\frac{{\partial f}}{{\partial x}} = {first}$.",
        ),
        solution=(
            rf"Hold $y$ constant: $\frac{{\partial f}}{{\partial x}} = {first}$.",
            rf"Now hold $x$ constant: $\frac{{\partial^2 f}}{{\partial x\,\partial y}} = {tex_sum(result)}$.",
        ),
        misconceptions=(
            Misconception(
                "twice-by-x",
                text_sum([(a * m * (m - 1), _both(m - 2, n, typed=True)), (2 * b, "")]),
                "Take one derivative in x and one in y.",
            ),
            Misconception(
                "first-derivative-only",
                text_sum([(a * m, _both(m - 1, n, typed=True)), (2 * b, "x")]),
                "This is the derivative in x only. Differentiate it with respect to y as well.",
            ),
            Misconception(
                "derivatives-added",
                text_sum(
                    [
                        (a * m, _both(m - 1, n, typed=True)),
                        (2 * b, "x"),
                        (a * n, _both(m, n - 1, typed=True)),
                        (c, ""),
                    ]
                ),
                "Do not add the two derivatives. Differentiate one after the other.",
            ),
        ),
    )


@family(skill=Skill.MC_PARTIALS, levels=(2, 3), title="Partial derivative of an exponential and a logarithm")
def partial_exp(rng: Random, level: int) -> Item:
    """Differentiate an exponential and a logarithm with respect to y; level 3 has x² inside the logarithm."""
    a, b = rng.randint(2, 9), rng.randint(2, 9)
    shown = "x" if level == 2 else "x^2"
    by_x = "1" if level == 2 else "2*x"
    power_part, inside = f"e^({a}*x*y)", f"{shown} + {b}*y"
    return Item(
        prompt=(
            rf"Let $f(x,y) = e^{{{a}xy}} + \ln({shown} + {b}y)$ for $x > 0$ and $y > 0$. "
            r"Find $\frac{\partial f}{\partial y}$. Give an expression in $x$ and $y$."
        ),
        parts=(Expression(f"{a}*x*{power_part} + {b}/({inside})", names=("x", "y"), domain="x > 0 and y > 0"),),
        hints=(
            "Treat $x$ as a constant number. Use the chain rule for both terms.",
            f"The inside of the exponential is ${a}xy$. Its derivative with respect to $y$ is ${a}x$.",
        ),
        solution=(
            f"Hold $x$ constant. The derivative of ${a}xy$ with respect to $y$ is ${a}x$.",
            rf"So the first term gives ${a}x\,e^{{{a}xy}}$.",
            (
                rf"The derivative of ${shown} + {b}y$ with respect to $y$ is ${b}$. "
                rf"So the second term gives $\frac{{{b}}}{{{shown} + {b}y}}$."
            ),
            rf"Together: $\frac{{\partial f}}{{\partial y}} = {a}x\,e^{{{a}xy}} + \frac{{{b}}}{{{shown} + {b}y}}$.",
        ),
        misconceptions=(
            Misconception(
                "inner-derivative-missing",
                f"{power_part} + 1/({inside})",
                "Multiply by the derivative of the inside with respect to y.",
            ),
            Misconception(
                "wrong-variable", f"{a}*y*{power_part} + {by_x}/({inside})", "Differentiate with respect to y, not x."
            ),
        ),
    )
