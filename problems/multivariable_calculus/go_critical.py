"""Families of the skill ``go-critical``: critical points and their types."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.solution_set import SolutionSet
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_point, tex_sum, text_vector
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
            (
                f"To remove $y$, multiply the first by ${2 * c}$ and the second by ${2 * b}$, and subtract. "
                f"This gives ${tex_sum([(4 * minor, 'x')])} = {4 * minor * p}$, so $x = {p}$."
            ),
            f"The first equation then gives ${tex_sum([(2 * b, 'y')])} = {2 * b * q}$, so $y = {q}$.",
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


@family(skill=Skill.GO_CRITICAL, levels=(4,), title="Critical points of a cubic")
def critical_cubic(rng: Random, _level: int) -> Item:
    """Find both critical points of a function that is cubic in x, and their types."""
    p, q = rng.randint(1, 5), rng.randint(-4, 5)
    function = tex_sum([(1, "x^3"), (-3 * p * p, "x"), (1, "y^2"), (-2 * q, "y")])
    right, left = (p, q), (-p, q)
    return Item(
        prompt=(
            f"Let $f(x,y) = {function}$. Find the set of all critical points, for example `{{(1, 2), (3, 4)}}`. "
            "Choose the type of the critical point with the larger $x$. "
            "Choose the type of the one with the smaller $x$."
        ),
        parts=(
            SolutionSet("{" + f"{text_vector(left)}, {text_vector(right)}" + "}", label="Critical points"),
            Choice(TYPES[0], label="Type for the larger x", choices=TYPES),
            Choice(TYPES[2], label="Type for the smaller x", choices=TYPES),
        ),
        hints=(
            "Set both partial derivatives to 0. Then look at the Hessian at each solution.",
            (
                f"The two equations are ${tex_sum([(3, 'x^2'), (-3 * p * p, '')])} = 0$ and "
                f"${tex_sum([(2, 'y'), (-2 * q, '')])} = 0$."
            ),
        ),
        solution=(
            f"The first equation ${tex_sum([(3, 'x^2'), (-3 * p * p, '')])} = 0$ gives $x = \\pm{p}$.",
            f"The second equation ${tex_sum([(2, 'y'), (-2 * q, '')])} = 0$ gives $y = {q}$.",
            r"The Hessian is $\begin{pmatrix}6x&0\\0&2\end{pmatrix}$ with the eigenvalues $6x$ and 2.",
            f"At ${tex_point(right)}$ both eigenvalues are positive. So this is a minimum.",
            f"At ${tex_point(left)}$ one eigenvalue is negative and one is positive. So this is a saddle point.",
        ),
        misconceptions=(
            Misconception(
                "maximum-at-the-smaller-x",
                (None, None, TYPES[1]),
                "One positive and one negative eigenvalue make a saddle point.",
            ),
            Misconception(
                "missing-root",
                ("{" + text_vector(right) + "}", None, None),
                f"The equation x² = {p * p} has two solutions.",
            ),
        ),
        plot=PlotCall(
            "surface",
            {
                "xs": [round(p * step / 6, 3) for step in range(-12, 13)],
                "ys": [round(q + p * step / 4, 3) for step in range(-12, 13)],
                "heights": [
                    [
                        round(
                            (p * i / 6) ** 3 - 3 * p * p * (p * i / 6) + (q + p * j / 4) ** 2 - 2 * q * (q + p * j / 4),
                            3,
                        )
                        for i in range(-12, 13)
                    ]
                    for j in range(-12, 13)
                ],
                "points": [[p, q, "minimum"], [-p, q, "saddle"]],
            },
            "after",
            f"Contours of f: closed curves around the minimum {text_vector(right)}, and crossing curves at the "
            "saddle point "
            f"{text_vector(left)}.",
        ),
    )
