"""Families of the skill ``mc-jacobian``: Jacobians."""

from random import Random

from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_point, tex_sum, text_matrix
from problems.sampling import nonzero


@family(skill=Skill.MC_JACOBIAN, levels=(2, 3), title="Jacobian at a point")
def jacobian_2d(rng: Random, level: int) -> Item:
    """Find the Jacobian of a map of the plane; level 2 uses positive points."""
    a, b, c = (nonzero(rng, -3, 3) for _ in range(3))
    p, q = (rng.randint(1, 3), rng.randint(1, 3)) if level == 2 else (nonzero(rng, -3, 3), nonzero(rng, -3, 3))
    jacobian = ((2 * a * p * q, a * p * p), (b, 2 * c * q))
    first, second = tex_sum([(a, "x^2y")]), tex_sum([(b, "x"), (c, "y^2")])
    return Item(
        prompt=(
            rf"Let $f(x,y) = ({first},\; {second})$. Find the Jacobian of $f$ at ${tex_point((p, q))}$. Give a matrix."
        ),
        parts=(Matrix(text_matrix(jacobian)),),
        hints=(
            "Each row belongs to one output, each column to one input.",
            f"The first row is $({tex_sum([(2 * a, 'xy')])},\\; {tex_sum([(a, 'x^2')])})$.",
        ),
        solution=(
            f"The first output gives the row $({tex_sum([(2 * a, 'xy')])},\\; {tex_sum([(a, 'x^2')])})$.",
            f"The second output gives the row $({b},\\; {tex_sum([(2 * c, 'y')])})$.",
            f"Put in $x = {p}$ and $y = {q}$: the Jacobian is ${tex_matrix(jacobian)}$.",
        ),
        misconceptions=(
            Misconception("transposed", text_matrix(transpose(jacobian)), "Rows are outputs, columns are inputs."),
        ),
    )
