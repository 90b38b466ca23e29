"""Families of the skill ``mc-gradient``: gradients and what they mean."""

from fractions import Fraction
from math import hypot
from random import Random

from problems.answers.equation import Equation
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import scale
from problems.family import Item, Misconception, family
from problems.notation import tex_point, tex_sum, text, text_sum, text_vector
from problems.sampling import nonzero, pythagorean
from problems.snapshot import PlotCall


@family(skill=Skill.MC_GRADIENT, levels=(2,), title="Gradient at a point")
def gradient_at(rng: Random, _level: int) -> Item:
    """Find the gradient of a quadratic at a point."""
    a, b, c, p, q = (nonzero(rng, -4, 4) for _ in range(5))
    gradient = (2 * a * p + b * q, b * p + 2 * c * q)
    by_x, by_y = tex_sum([(2 * a, "x"), (b, "y")]), tex_sum([(b, "x"), (2 * c, "y")])
    return Item(
        prompt=(
            f"Let $f(x,y) = {tex_sum([(a, 'x^2'), (b, 'xy'), (c, 'y^2')])}$. "
            rf"Find the gradient $\nabla f{tex_point((p, q))}$. Give a vector, for example `(1, 2)`."
        ),
        parts=(Vector(text_vector(gradient)),),
        hints=(
            "Find both partial derivatives. Then put in the point.",
            rf"The partial derivative with respect to $x$ is ${by_x}$.",
        ),
        solution=(
            (
                rf"The partial derivatives are $\frac{{\partial f}}{{\partial x}} = {by_x}$ "
                rf"and $\frac{{\partial f}}{{\partial y}} = {by_y}$."
            ),
            f"Put in $x = {p}$ and $y = {q}$: the values are ${gradient[0]}$ and ${gradient[1]}$.",
            rf"So $\nabla f{tex_point((p, q))} = {tex_point(gradient)}$.",
        ),
        misconceptions=(
            Misconception("mixed-term-once", text_vector((gradient[0], 2 * c * q)), "The mixed term depends on y too."),
            Misconception("sum", text(sum(gradient)), "A gradient is a vector."),
        ),
        plot=PlotCall(
            "quadratic-field",
            {"coefficients": [a, b, c, 0, 0], "point": [p, q]},
            "after",
            f"Contours of f with the gradient {text_vector(gradient)} at the point ({p}, {q}). "
            "The arrow stands at a right angle to the contour.",
        ),
    )


@family(skill=Skill.MC_GRADIENT, levels=(2,), title="Direction of fastest decrease")
def steepest_dir(rng: Random, _level: int) -> Item:
    """Find the unit direction in which a function falls fastest."""
    a, b, p, q = (nonzero(rng, -3, 3) for _ in range(4))
    gradient, length = pythagorean(rng, 2)
    c, d = gradient[0] - 2 * a * p, gradient[1] - 2 * b * q
    answer = scale(Fraction(-1, length), gradient)
    function = tex_sum([(a, "x^2"), (b, "y^2"), (c, "x"), (d, "y")])
    return Item(
        prompt=(
            f"Let $f(x,y) = {function}$. In which direction does $f$ decrease fastest at ${tex_point((p, q))}$? "
            "Give a vector of length 1 with exact entries."
        ),
        parts=(Vector(text_vector(answer)),),
        hints=(
            "Find the gradient at the point. Go against it, and divide by its length.",
            rf"The gradient is $\nabla f = {tex_point(gradient)}$.",
        ),
        solution=(
            (
                rf"The partial derivatives are ${tex_sum([(2 * a, 'x'), (c, '')])}$ and "
                rf"${tex_sum([(2 * b, 'y'), (d, '')])}$."
            ),
            rf"At the point: $\nabla f = {tex_point(gradient)}$. Its length is {length}.",
            f"Fastest decrease is against the gradient: ${tex_point(answer)}$.",
        ),
        misconceptions=(
            Misconception("increase", text_vector(scale(-1, answer)), "Decrease goes against the gradient."),
            Misconception("not-unit", text_vector(scale(-1, gradient)), "A vector of length 1 is asked."),
        ),
        plot=PlotCall(
            "level-curves",
            {
                "coefficients": [a, 0, b, c, d, 0],
                "arrows": [
                    [p, q, p + gradient[0] / length, q + gradient[1] / length, "fastest increase"],
                    [p, q, p - gradient[0] / length, q - gradient[1] / length, "fastest decrease"],
                ],
                "title": "Two unit arrows: with and against the gradient",
            },
            "after",
            f"Level curves of f with two unit arrows at ({p}, {q}), both at a right angle to the level curve. "
            "One points along the gradient. "
            f"The dashed one is the direction of fastest decrease, {text_vector(answer)}.",
        ),
    )


@family(skill=Skill.MC_GRADIENT, levels=(3,), title="Tangent of a level curve")
def gradient_normal(rng: Random, _level: int) -> Item:
    """Find the tangent line of an ellipse from the gradient."""
    a, b, p, q = rng.randint(1, 5), rng.randint(1, 5), nonzero(rng, -3, 3), nonzero(rng, -3, 3)
    level = a * p * p + b * q * q
    curve = f"{tex_sum([(a, 'x^2'), (b, 'y^2')])} = {level}"
    tangent = [(a * p, "x"), (b * q, "y")]
    short = 2 / hypot(a * p, b * q)
    return Item(
        prompt=(
            f"The point ${tex_point((p, q))}$ lies on the level curve ${curve}$. "
            "Find the tangent line of the curve at this point. "
            "Give an equation in $x$ and $y$, for example `7*x - y = 30`."
        ),
        parts=(Equation(f"{text_sum(tangent)} = {level}"),),
        hints=(
            "The gradient is a normal vector of the tangent line.",
            f"The gradient at the point is ${tex_point((2 * a * p, 2 * b * q))}$.",
        ),
        solution=(
            (
                f"Let $f(x,y) = {tex_sum([(a, 'x^2'), (b, 'y^2')])}$. "
                f"Its gradient at the point is ${tex_point((2 * a * p, 2 * b * q))}$."
            ),
            (
                f"The gradient is perpendicular to the curve: ${2 * a * p}({tex_sum([(1, 'x'), (-p, '')])}) "
                f"{'+' if q > 0 else '-'} {abs(2 * b * q)}({tex_sum([(1, 'y'), (-q, '')])}) = 0$."
            ),
            f"Divide by 2 and simplify: ${tex_sum(tangent)} = {level}$.",
        ),
        misconceptions=(
            Misconception(
                "gradient-as-direction",
                f"{text_sum([(b * q, 'x'), (-a * p, 'y')])} = {b * q * p - a * p * q}",
                "The gradient is perpendicular to the tangent line.",
            ),
            Misconception(
                "zero-level", f"{text_sum(tangent)} = 0", "The tangent line must pass through the point.", optional=True
            ),
        ),
        plot=PlotCall(
            "level-curves",
            {
                "coefficients": [a, 0, b, 0, 0, 0],
                "through": [p, q],
                "tangent": True,
                "arrows": [[p, q, round(p + a * p * short, 3), round(q + b * q * short, 3), "gradient (shortened)"]],
                "title": "The tangent is perpendicular to the gradient",
            },
            "after",
            f"The ellipse with the level {level}, its tangent line at ({p}, {q}), and a shortened arrow "
            "in the direction of the gradient. The arrow stands at a right angle to the tangent line.",
        ),
    )
