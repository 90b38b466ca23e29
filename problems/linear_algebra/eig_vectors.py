"""Families of the skill ``eig-vectors``: eigenvectors up to scale."""

from random import Random

from problems.answers.eigenvector import Eigenvector
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import Matrix, Vector, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_sum, tex_vector, text, text_vector
from problems.sampling import nonzero, with_eigenvalues
from problems.snapshot import PlotCall


@family(skill=Skill.EIG_VECTORS, levels=(3,), title="Eigenpairs of a 2×2 matrix")
def eigenvectors_2x2(rng: Random, _level: int) -> Item:
    """Find both eigenvalues, the smaller one first, each with an eigenvector."""
    A, values, P = with_eigenvalues(rng, bound=12)
    (low, v), (high, w) = sorted(zip(values, transpose(P), strict=True))
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. Find both eigenvalues of $A$, and an eigenvector for each. "
            "Give the smaller eigenvalue first. Any non-zero multiple of an eigenvector counts."
        ),
        parts=(
            Number(text(low), label="Smaller eigenvalue", integer=True),
            Eigenvector(text_vector(v), label="Eigenvector for the smaller eigenvalue"),
            Number(text(high), label="Larger eigenvalue", integer=True),
            Eigenvector(text_vector(w), label="Eigenvector for the larger eigenvalue"),
        ),
        hints=(
            r"Find the eigenvalues from the trace and the determinant. Then solve $(A-\lambda I)v=0$ for each.",
            rf"The eigenvalues are ${low}$ and ${high}$. For ${low}$ solve ${tex_matrix(_shifted(A, low))}v = 0$.",
        ),
        solution=(
            (
                f"The trace is ${low + high}$ and the determinant is ${low * high}$. "
                f"The eigenvalues have this sum and this product: ${low}$ and ${high}$."
            ),
            _null_space(A, low, v),
            _null_space(A, high, w),
            "Check each pair: multiply $A$ by the vector and compare.",
        ),
        misconceptions=(
            Misconception("zero-vector", (None, "(0, 0)", None, None), "An eigenvector is never the zero vector."),
            Misconception(
                "pairs-swapped",
                (text(low), text_vector(w), text(high), text_vector(v)),
                "Check Av = λv for each pair.",
            ),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [list(row) for row in A], "eigenlines": True},
            "after",
            f"The grid under A with its eigenlines: direction {text_vector(v)} is scaled by {low}, "
            f"direction {text_vector(w)} by {high}.",
        ),
    )


@family(skill=Skill.EIG_VECTORS, levels=(4,), title="Algebraic and geometric multiplicity")
def eigenspace_dim(rng: Random, _level: int) -> Item:
    """Find both multiplicities of a double eigenvalue of a triangular matrix."""
    k, b, c, m = rng.randint(-4, 5), nonzero(rng, -4, 4), nonzero(rng, -4, 4), rng.randint(-4, 5)
    while m == k:
        m = rng.randint(-4, 5)
    a = rng.choice((0, rng.randint(1, 4)))
    A = ((k, a, b), (0, k, c), (0, 0, m))
    shifted = ((0, a, b), (0, 0, c), (0, 0, m - k))
    geometric = 1 if a else 2
    why = "two independent rows" if a else "only one independent row, because the rows are multiples of each other"
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$ and $\\lambda = {k}$. "
            "Find the algebraic and the geometric multiplicity of this eigenvalue. Give two integers."
        ),
        parts=(
            Number("2", label="Algebraic multiplicity", integer=True),
            Number(text(geometric), label="Geometric multiplicity", integer=True),
        ),
        hints=(
            r"Algebraic: how often is it a root? Geometric: the dimension of the null space of $A - \lambda I$.",
            rf"Here $A - \lambda I = {tex_matrix(shifted)}$.",
        ),
        solution=(
            f"A triangular matrix shows its eigenvalues: ${k}$, ${k}$ and ${m}$. The algebraic multiplicity is 2.",
            rf"Subtract: $A - \lambda I = {tex_matrix(shifted)}$.",
            f"This matrix has {why}. Its rank is {3 - geometric}.",
            f"The geometric multiplicity is the dimension of the null space: $3 - {3 - geometric} = {geometric}$.",
        ),
        misconceptions=(
            Misconception("equal-always", ("2", "2"), "The geometric multiplicity can be smaller.")
            if a
            else Misconception(
                "repeated-means-one", ("2", "1"), "Count the free variables of the matrix with λ subtracted."
            ),
            Misconception("all-of-them", ("3", None), "Count how often λ stands on the diagonal."),
        ),
    )


def _shifted(A: Matrix, value: int) -> Matrix:
    (a, b), (c, d) = A
    return ((a - value, b), (c, d - value))


def _null_space(A: Matrix, value: int, vector: Vector) -> str:
    (a, b), _ = _shifted(A, value)
    equation = tex_sum([(a, "v_1"), (b, "v_2")])
    return rf"For $\lambda = {value}$ the first row says ${equation} = 0$. One solution is ${tex_vector(vector)}$."
