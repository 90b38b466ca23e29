"""Families of the skill ``mc-hessian``: second derivatives as a matrix."""

from random import Random

from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_point, tex_sum, text_matrix
from problems.sampling import nonzero


@family(skill=Skill.MC_HESSIAN, levels=(2, 3), title="Hessian at a point")
def hessian_poly(rng: Random, level: int) -> Item:
    """Find the Hessian of a cubic at a point; level 2 uses positive points."""
    a, b, c = (nonzero(rng, -3, 3) for _ in range(3))
    p, q = (rng.randint(1, 3), rng.randint(1, 3)) if level == 2 else (nonzero(rng, -3, 3), nonzero(rng, -3, 3))
    hessian = ((6 * a * p + 2 * b * q, 2 * b * p), (2 * b * p, 2 * c))
    g, h = 3 * a * p * p + 2 * b * p * q, b * p * p + 2 * c * q
    by_x, by_y = tex_sum([(3 * a, "x^2"), (2 * b, "xy")]), tex_sum([(b, "x^2"), (2 * c, "y")])
    return Item(
        prompt=(
            f"Let $f(x,y) = {tex_sum([(a, 'x^3'), (b, 'x^2y'), (c, 'y^2')])}$. "
            f"Find the Hessian matrix of $f$ at ${tex_point((p, q))}$. Give a matrix."
        ),
        parts=(Matrix(text_matrix(hessian)),),
        hints=(
            "Find both first derivatives. Then differentiate each with respect to $x$ and to $y$.",
            rf"The first derivative with respect to $x$ is ${by_x}$.",
        ),
        solution=(
            f"The first derivatives are ${by_x}$ and ${by_y}$.",
            (
                f"The second derivatives are ${tex_sum([(6 * a, 'x'), (2 * b, 'y')])}$, "
                f"${tex_sum([(2 * b, 'x')])}$ (mixed) and ${2 * c}$."
            ),
            f"Insert $x = {p}$ and $y = {q}$: the Hessian is ${tex_matrix(hessian)}$. It is symmetric.",
        ),
        misconceptions=(
            Misconception(
                "outer-product-of-gradient",
                text_matrix(((g * g, g * h), (g * h, h * h))),
                "The Hessian has second derivatives.",
            ),
            Misconception(
                "mixed-zero",
                text_matrix(((hessian[0][0], 0), (0, 2 * c))),
                "Differentiate the x-derivative with respect to y.",
            ),
        ),
    )
