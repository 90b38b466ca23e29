"""Families of the skill ``go-lagrange``: optimising under an equality."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import scale
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex, tex_point, tex_sum, text, text_sum, text_vector
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.GO_LAGRANGE, levels=(3,), title="Closest point of a line")
def lagrange_line(rng: Random, _level: int) -> Item:
    """Minimise x² + y² on a line with a whole answer."""
    a, b, k = nonzero(rng, -4, 4), nonzero(rng, -4, 4), nonzero(rng, -3, 3)
    size = a * a + b * b
    c = k * size
    line = f"{tex_sum([(a, 'x'), (b, 'y')])} = {c}"
    return Item(
        prompt=(
            f"Minimise $x^2 + y^2$ subject to ${line}$. "
            "Give the point as a vector, and the smallest value of $x^2 + y^2$."
        ),
        parts=(
            Vector(text_vector((k * a, k * b)), label="Point"),
            Number(text(k * k * size), label="Smallest value", integer=True),
        ),
        hints=(
            rf"At the optimum the two gradients are parallel: $(2x,\,2y) = \lambda\,({a},\,{b})$.",
            rf"So $(x,\,y) = t\,({a},\,{b})$ for some number $t$. Put it in the constraint.",
        ),
        solution=(
            rf"The gradients are $(2x,\,2y)$ and $({a},\,{b})$. At the optimum they are parallel.",
            f"So $(x, y) = t\\,({a},\\,{b})$ for some number $t$.",
            f"Put it into the constraint: ${size}t = {c}$, so $t = {k}$.",
            f"The point is ${tex_point((k * a, k * b))}$.",
            f"The value is ${bracketed(k * a)}^2 + {bracketed(k * b)}^2 = {k * k * size}$.",
        ),
        misconceptions=(
            Misconception(
                "intercept",
                (text_vector((Fraction(c, a), 0)), None),
                "The shortest distance is perpendicular to the line.",
            ),
            Misconception("root-given", (None, f"sqrt({k * k * size})"), "The value is x² + y², without a root.", True),
        ),
        plot=PlotCall(
            "touching",
            {
                "objective": [1, 0, 1, 0, 0, 0],
                "constraint": [0, 0, 0, a, b, -c],
                "points": [[k * a, k * b]],
                "reach": round(1.8 * abs(k) * size**0.5, 2),
            },
            "after",
            f"Circles around 0 and the line {text_sum([(a, 'x'), (b, 'y')])} = {c}. The circle with the value "
            f"{k * k * size} touches the line at ({k * a}, {k * b}).",
        ),
    )


TRIPLES = ((3, 4), (4, 3), (6, 8), (8, 6), (5, 12), (12, 5), (8, 15), (15, 8))


@family(skill=Skill.GO_LAGRANGE, levels=(3, 4), title="Largest value on a circle")
def lagrange_circle(rng: Random, level: int) -> Item:
    """Maximise a linear function on a circle; level 4 allows negative coefficients."""
    a, b = rng.choice(TRIPLES)
    if level == 4:
        a, b = rng.choice((-1, 1)) * a, -b
    length, k = round((a * a + b * b) ** 0.5), rng.randint(1, 6)
    r = k * length
    point = scale(k, (a, b))
    return Item(
        prompt=(
            f"Find the maximum of $f(x,y) = {tex_sum([(a, 'x'), (b, 'y')])}$ subject to $x^2 + y^2 = {r * r}$. "
            "Give the largest value, and the point where $f$ has it, as a vector."
        ),
        parts=(
            Number(text(r * length), label="Largest value", integer=True),
            Vector(text_vector(point), label="Point"),
        ),
        hints=(
            rf"The gradients of $f$ and of the constraint are parallel: $({a},\,{b}) = \lambda\,(2x,\,2y)$.",
            rf"So $(x,\,y) = t\,({a},\,{b})$. The constraint gives ${length * length}t^2 = {r * r}$.",
        ),
        solution=(
            rf"At the optimum $({a},\,{b})$ is parallel to $(2x,\,2y)$. So $(x,\,y) = t\,({a},\,{b})$.",
            rf"Put it into the constraint: ${length * length}t^2 = {r * r}$. So $t = \pm{k}$.",
            rf"For $t = {k}$ the value is ${k}\cdot{length * length} = {r * length}$. For $t = -{k}$ it is negative.",
            f"So the largest value is {r * length}, at the point ${tex_point(point)}$.",
        ),
        misconceptions=(
            Misconception(
                "minimum", (text(-r * length), text_vector(scale(-1, point))), "Choose the larger of the two values."
            ),
            Misconception(
                "squared-radius",
                (text(r * r * length), None),
                "The radius is the root of the right side.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "touching",
            {
                "objective": [0, 0, 0, a, b, 0],
                "constraint": [1, 0, 1, 0, 0, -r * r],
                "points": [[k * a, k * b], [-k * a, -k * b]],
                "reach": 1.5 * r,
            },
            "after",
            f"The circle with radius {r} and level lines of f. Two of them touch the circle: "
            f"the one with the value {r * length} at {text_vector(point)}, and the one with {-r * length} opposite.",
        ),
    )


@family(skill=Skill.GO_LAGRANGE, levels=(5,), title="Distribution with the largest entropy")
def lagrange_entropy(rng: Random, _level: int) -> Item:
    """Maximise the entropy without and with a fixed first probability."""
    n = rng.randint(3, 6)
    fixed = Fraction(1, n)
    while fixed == Fraction(1, n):
        below = rng.choice((2, 3, 4, 5, 6, 8, 10))
        fixed = Fraction(rng.randint(1, below - 1), below)
    rest = (1 - fixed) / (n - 1)
    uniform, second = [Fraction(1, n)] * n, [fixed, *[rest] * (n - 1)]
    names = ", ".join(f"p_{place}" for place in range(1, n + 1))
    return Item(
        prompt=(
            rf"A distribution has {n} outcomes with probabilities ${names}$. "
            rf"Its entropy is $-\sum_{{i=1}}^{{{n}}} p_i\ln p_i$. Which distribution has the largest entropy? "
            f"Which one has the largest entropy when $p_1 = {tex(fixed)}$ is fixed? Give two vectors of fractions."
        ),
        parts=(
            Vector(text_vector(uniform), label="No condition"),
            Vector(text_vector(second), label="With the first probability fixed"),
        ),
        hints=(
            r"Use a multiplier for $\sum p_i = 1$. The derivative with respect to $p_i$ is $-\ln p_i - 1$.",
            rf"All free $p_i$ are equal. In the second case {n - 1} of them have the sum ${tex(1 - fixed)}$.",
        ),
        solution=(
            r"The Lagrange condition is $-\ln p_i - 1 = \lambda$ for every free $p_i$. So all free $p_i$ are equal.",
            rf"Without a condition, {n} equal numbers add up to 1: each is ${tex(Fraction(1, n))}$.",
            rf"With $p_1 = {tex(fixed)}$, the other {n - 1} add up to $1 - {tex(fixed)} = {tex(1 - fixed)}$.",
            rf"Each of them is ${tex(rest)}$. The entropy is concave, so these are maxima.",
        ),
        misconceptions=(
            Misconception(
                "rest-unchanged",
                (None, text_vector([fixed, *[Fraction(1, n)] * (n - 1)])),
                "The probabilities must add up to 1.",
            ),
            Misconception(
                "all-on-one-outcome",
                (text_vector([1, *[0] * (n - 1)]), None),
                "One certain outcome has the smallest entropy.",
            ),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": [f"p{place}" for place in range(1, n + 1)],
                "heights": [float(share) for share in second],
                "marked": [0],
                "title": "Largest entropy with the first probability fixed",
                "x_label": "outcome",
            },
            "after",
            f"Bars of the second distribution: the first is {text(fixed)}, and all others are {text(rest)}.",
        ),
    )
