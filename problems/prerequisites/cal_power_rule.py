"""Families of the skill ``cal-power-rule``: derivatives of polynomials and tangent lines."""

from random import Random

from problems.answers.equation import Equation
from problems.answers.polynomial import Polynomial
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, line_through, polynomial, tex_sum, text_sum
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.CAL_POWER_RULE, levels=(1,), title="Differentiate a polynomial")
def poly_deriv(rng: Random, _level: int) -> Item:
    """Differentiate a cubic, term by term."""
    a, b, c, d = (nonzero(rng, -6, 6) for _ in range(4))
    given = tex_sum(polynomial((a, b, c, d)))
    derivative = polynomial((3 * a, 2 * b, c))
    xs = [round(0.1 * step, 1) for step in range(-25, 26)]
    return Item(
        prompt=f"Differentiate $f(x) = {given}$ with respect to $x$. Give a polynomial in $x$.",
        parts=(Polynomial(text_sum(derivative), names=("x",)),),
        hints=(
            "Use the power rule on each term. A constant has the derivative 0.",
            f"The first term gives ${3 * a}x^2$.",
        ),
        solution=(
            (
                f"The power rule gives $({tex_sum([(a, 'x^3')])})' = {3 * a}x^2$ "
                f"and $({tex_sum([(b, 'x^2')])})' = {tex_sum([(2 * b, 'x')])}$."
            ),
            f"Also $({tex_sum([(c, 'x')])})' = {c}$, and the constant ${d}$ has the derivative 0.",
            f"Add the parts: $f'(x) = {tex_sum(derivative)}$.",
        ),
        misconceptions=(
            Misconception(
                "constant-kept", text_sum(polynomial((3 * a, 2 * b, c + d))), "The derivative of a constant is 0."
            ),
            Misconception(
                "exponent-not-lowered", text_sum(polynomial((3 * a, 2 * b, c, 0))), "Lower each exponent by 1."
            ),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": xs,
                "curves": [
                    ["f", [round(((a * x + b) * x + c) * x + d, 3) for x in xs]],
                    ["f′", [round((3 * a * x + 2 * b) * x + c, 3) for x in xs]],
                ],
                "title": "A function and its derivative",
            },
            "after",
            f"The cubic curve f and the parabola f′, which opens {'upwards' if a > 0 else 'downwards'}. "
            "Where f′ is above 0, f rises. Where f′ is below 0, f falls.",
        ),
    )


@family(skill=Skill.CAL_POWER_RULE, levels=(2,), title="Equation of a tangent line")
def tangent_line(rng: Random, _level: int) -> Item:
    """Find the tangent of a parabola at a point."""
    a, b, t = rng.randint(1, 3), rng.randint(-5, 5), nonzero(rng, -3, 3)
    slope, height = 2 * a * t + b, a * t * t + b * t
    line = [(slope, "x"), (-a * t * t, "")]
    curve = tex_sum([(a, "x^2"), (b, "x")])
    return Item(
        prompt=(
            f"Find the tangent line of the curve $y = {curve}$ at the point with $x = {t}$. "
            "Give an equation in $x$ and $y$, for example `y = 2*x + 1`."
        ),
        parts=(Equation(f"y = {text_sum(line)}", names=("x", "y")),),
        idea="A tangent touches the curve at the point and has its slope there.",
        hints=(
            "Find the slope at the point with the derivative. Then find the height of the point.",
            f"The derivative is $y' = {tex_sum([(2 * a, 'x'), (b, '')])}$. Put in $x = {t}$.",
        ),
        solution=(
            f"The derivative is $y' = {tex_sum([(2 * a, 'x'), (b, '')])}$. At $x = {t}$ the slope is ${slope}$.",
            f"The height there is ${a}\\cdot{bracketed(t)}^2 + {bracketed(b)}\\cdot{bracketed(t)} = {height}$.",
            f"The line through it is $y = {line_through(t, height, slope)}$, so $y = {tex_sum(line)}$.",
        ),
        misconceptions=(
            Misconception(
                "slope-function-left-in",
                f"y = ({text_sum([(2 * a, 'x'), (b, '')])})*(x - ({t})) + ({height})",
                f"Insert x = {t} in the slope. A tangent is a straight line.",
            ),
            Misconception(
                "through-origin",
                f"y = {text_sum([(slope, 'x')])}",
                f"The line must pass through the point ({t}, {height}).",
            ),
        ),
        plot=PlotCall(
            "polynomial",
            {"coefficients": [a, b, 0], "low": t - 3, "high": t + 3, "tangent_at": t, "name": "curve"},
            "after",
            f"A parabola with its tangent line at x = {t}; the tangent has the slope {slope}.",
        ),
    )
