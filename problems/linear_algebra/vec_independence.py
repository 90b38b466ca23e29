"""Families of the skill ``vec-independence``: dependent and independent vectors."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import multiply, parallel, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_vector, text
from problems.row_reduction import columns, is_whole, largest, reduction_steps, rref, tex_vectors
from problems.sampling import matrix, nonzero


@family(skill=Skill.VEC_INDEPENDENCE, levels=(3,), title="When are three vectors dependent?")
def independence_k(rng: Random, _level: int) -> Item:
    """Find the entry that makes three vectors of space linearly dependent."""
    a, b, c, d = (nonzero(rng, -4, 4) for _ in range(4))
    while a * c + b * d == 0:
        a, b, c, d = (nonzero(rng, -4, 4) for _ in range(4))
    k = a * c + b * d
    third = rf"\begin{{pmatrix}}{c}\\{d}\\k\end{{pmatrix}}"
    value = rf"{bracketed(c)}\cdot {bracketed(a)} + {bracketed(d)}\cdot {bracketed(b)}"
    return Item(
        prompt=(
            f"Let $u = {tex_vector((1, 0, a))}$, $v = {tex_vector((0, 1, b))}$ and $w = {third}$. "
            "For which number $k$ are these three vectors linearly dependent? Give an integer."
        ),
        parts=(Number(text(k), integer=True),),
        hints=(
            "The vectors $u$ and $v$ are independent. So $w$ must be a combination of $u$ and $v$.",
            f"The first two components force the weights ${c}$ for $u$ and ${d}$ for $v$.",
        ),
        solution=(
            "The vectors $u$ and $v$ are not parallel. So dependence means $w = \\alpha u + \\beta v$.",
            rf"The first component gives $\alpha = {c}$, and the second gives $\beta = {d}$.",
            f"The third component then is $k = {value} = {k}$.",
        ),
        misconceptions=(
            Misconception("sign", text(-k), "Check the sign of each product."),
            Misconception("zero", "0", "A zero entry does not make vectors dependent."),
            Misconception(
                "weights-swapped", text(d * a + c * b), "The first component of w is the weight of u.", optional=True
            ),
        ),
    )


@family(skill=Skill.VEC_INDEPENDENCE, levels=(2,), title="How many can be independent?")
def independent_max(rng: Random, _level: int) -> Item:
    """Find the largest number of independent vectors among four vectors of space."""
    r = rng.choice((2, 3))
    while True:
        A = multiply(matrix(rng, 3, r, -2, 3), matrix(rng, r, 4, -2, 2))
        reduced, pivots = rref(A)
        vectors = transpose(A)
        plain = all(any(v) and not any(parallel(v, w) for w in vectors[:i]) for i, v in enumerate(vectors))
        if len(pivots) == r and is_whole(reduced) and largest(reduced) <= 5 and largest(A) <= 6 and plain:
            break
    *others, last = (str(place + 1) for place in pivots)
    listed = f"{', '.join(others)} and {last}"
    return Item(
        prompt=(
            f"Consider the four vectors ${tex_vectors(vectors)}$. "
            "What is the largest number of them that are linearly independent? Give an integer."
        ),
        parts=(Number(text(r), integer=True),),
        idea="A dependent vector adds no new direction.",
        hints=(
            "Write the vectors as the columns of a matrix. Row-reduce it and count the pivots.",
            f"The matrix is ${tex_matrix(columns(*vectors))}$.",
        ),
        solution=(
            f"Write the vectors as columns: ${tex_matrix(A)}$.",
            *reduction_steps(A),
            f"The pivots stand in the columns {listed}. So {r} of the vectors are independent, and no more.",
        ),
        misconceptions=(
            Misconception("number-of-vectors", "4", "More than 3 vectors in ℝ³ are always dependent."),
            Misconception("dimension-always", "3", "Count the pivots: there are only 2.") if r == 2 else None,
        ),
    )
