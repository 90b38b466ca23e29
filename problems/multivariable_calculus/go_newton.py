"""Families of the skill ``go-newton``: Newton steps towards a minimum."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import add, apply, inverse2, scale
from problems.family import Item, Misconception, family
from problems.notation import bracketed, quotient, tex, tex_matrix, tex_sum, tex_vector, text, text_vector
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.GO_NEWTON, levels=(2,), title="One Newton step in one variable")
def newton_1d(rng: Random, _level: int) -> Item:
    """Do one Newton step to minimise a polynomial of degree 4."""
    a, start = nonzero(rng, -9, 9), rng.choice((1, 1, -1, 2, -2))
    while 4 * start**3 == a:
        a = nonzero(rng, -9, 9)
    slope, curvature = 4 * start**3 - a, 12 * start**2
    value = start - Fraction(slope, curvature)
    first = f"4\\cdot{bracketed(start)}^3 {'-' if a > 0 else '+'} {abs(a)} = {slope}"
    return Item(
        prompt=(
            f"We want to minimise $f(x) = {tex_sum([(1, 'x^4'), (-a, 'x')])}$. "
            f"Do one Newton step from $x_0 = {start}$. Give the exact value of $x_1$."
        ),
        parts=(Number(text(value)),),
        idea="Newton's step is the slope divided by the curvature.",
        hints=(
            "Find the first and the second derivative at the start. Subtract their quotient.",
            f"The first derivative at $x_0$ is $f'({start}) = {first}$.",
        ),
        solution=(
            f"The derivatives are $f'(x) = {tex_sum([(4, 'x^3'), (-a, '')])}$ and $f''(x) = 12x^2$.",
            (f"At the start: $f'({start}) = {first}$ and $f''({start}) = 12\\cdot{bracketed(start)}^2 = {curvature}$."),
            f"The step is $\\frac{{f'}}{{f''}} = {quotient(slope, curvature)}$.",
            f"So $x_1 = {start} - {bracketed(Fraction(slope, curvature))} = {tex(value)}$.",
        ),
        misconceptions=(
            Misconception(
                "root-finding-on-f",
                text(start - Fraction(start**4 - a * start, slope)),
                "To minimise, divide the first derivative by the second.",
            ),
            Misconception(
                "inverted", text(start - Fraction(curvature, slope)), "Divide by the second derivative.", optional=True
            ),
        ),
    )


@family(skill=Skill.GO_NEWTON, levels=(4,), title="One Newton step on a quadratic")
def newton_2d(rng: Random, _level: int) -> Item:
    """Do one Newton step on a quadratic in two variables; it lands on the minimiser."""
    a, c, b = rng.randint(1, 5), rng.randint(1, 5), nonzero(rng, -3, 3)
    while a * c <= b * b:
        a, c, b = rng.randint(1, 5), rng.randint(1, 5), nonzero(rng, -3, 3)
    A = ((a, b), (b, c))
    goal = (nonzero(rng, -4, 4), nonzero(rng, -4, 4))
    start = goal
    while start == goal:
        start = (rng.randint(-3, 3), rng.randint(-3, 3))
    linear = scale(-1, apply(A, goal))
    gradient = add(apply(A, start), linear)
    step = apply(inverse2(A), gradient)
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$, $b = {tex_vector(linear)}$ and $f(x) = \\frac12 x^\\top A x + b^\\top x$. "
            f"Do one Newton step from $x_0 = {tex_vector(start)}$ to minimise $f$. Give the new point as a vector."
        ),
        parts=(Vector(text_vector(goal)),),
        hints=(
            "The Hessian is $A$ and the gradient is $Ax + b$. Solve $Ad = Ax_0 + b$ and subtract $d$.",
            f"The gradient at the start is $Ax_0 + b = {tex_vector(gradient)}$.",
        ),
        solution=(
            f"The gradient at the start is $Ax_0 + b = {tex_vector(gradient)}$. The Hessian is $A$.",
            (
                f"Solve $Ad = {tex_vector(gradient)}$. The inverse is $A^{{-1}} = {tex_matrix(inverse2(A))}$, "
                f"so $d = {tex_vector(step)}$."
            ),
            f"The new point is $x_0 - d = {tex_vector(goal)}$.",
            "Check: $Ax + b = 0$ there. On a quadratic, one Newton step reaches the minimum from every start.",
        ),
        misconceptions=(
            Misconception(
                "gradient-step", text_vector(add(start, scale(-1, gradient))), "Multiply by the inverse of the Hessian."
            ),
            Misconception("sign", text_vector(scale(-1, goal)), "The minimum solves Ax + b = 0."),
        ),
        plot=PlotCall(
            "level-curves",
            {
                "coefficients": [a / 2, b, c / 2, *map(int, linear), 0],
                "steps": [list(start), list(goal)],
                "title": "One Newton step reaches the minimum",
            },
            "after",
            f"Level curves of f around its minimum {text_vector(goal)}. One straight step leads there from "
            f"{text_vector(start)}.",
        ),
    )
