"""Families of the skill ``go-critical``: critical points and their types."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_sum, text_vector
from problems.sampling import nonzero
from problems.snapshot import PlotCall

TYPES = ("minimum", "maximum", "saddle point")


@family(skill=Skill.GO_CRITICAL, levels=(3,), title="Critical point of a quadratic")
def critical_quadratic(rng: Random, _level: int) -> Item:
    """Find the critical point of a quadratic in two variables, and its type."""
    a, b, c = nonzero(rng, -4, 4), nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    while a * c == b * b:
        c = nonzero(rng, -4, 4)
    p = q = 0
    while p == q == 0:
        p, q = rng.randint(-4, 4), rng.randint(-4, 4)
    d, e = -2 * (a * p + b * q), -2 * (b * p + c * q)
    minor = a * c - b * b
    kind = TYPES[2] if minor < 0 else TYPES[0] if a > 0 else TYPES[1]
    by_x, by_y = tex_sum([(2 * a, "x"), (2 * b, "y"), (d, "")]), tex_sum([(2 * b, "x"), (2 * c, "y"), (e, "")])
    function = tex_sum([(a, "x^2"), (2 * b, "xy"), (c, "y^2"), (d, "x"), (e, "y")])
    reason = (
        "The determinant is negative, so the eigenvalues have different signs. It is a saddle point."
        if minor < 0
        else f"The determinant is positive and the first entry is {'positive' if a > 0 else 'negative'}. "
        f"So it is a {kind}."
    )
    naive = TYPES[0] if a > 0 else TYPES[1]
    return Item(
        prompt=f"Let $f(x,y) = {function}$. Find the critical point as a vector. Then choose its type.",
        parts=(Vector(text_vector((p, q)), label="Critical point"), Choice(kind, label="Type", choices=TYPES)),
        hints=(
            "Set both partial derivatives to 0 and solve the two equations.",
            f"The two equations are ${by_x} = 0$ and ${by_y} = 0$.",
        ),
        solution=(
            f"Set the gradient to 0: ${by_x} = 0$ and ${by_y} = 0$.",
            f"The solution is $x = {p}$ and $y = {q}$.",
            f"The Hessian is ${tex_matrix(((2 * a, 2 * b), (2 * b, 2 * c)))}$ with determinant ${4 * minor}$.",
            reason,
        ),
        misconceptions=(
            Misconception(
                "type-by-first-entry", (None, naive), "Check the determinant of the Hessian, not only the first entry."
            )
            if minor < 0
            else None,
            Misconception(
                "sign-of-solution", (text_vector((-p, -q)), None), "Solve the two equations carefully: check the signs."
            ),
        ),
        plot=PlotCall(
            "quadratic-field",
            {"coefficients": [a, 2 * b, c, d, e], "path": [[p, q]]},
            "after",
            f"Contours of f around its critical point ({p}, {q}), a {kind}.",
        ),
    )
