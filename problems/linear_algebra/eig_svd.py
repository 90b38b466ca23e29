"""Families of the skill ``eig-svd``: singular values and low-rank approximation."""

from fractions import Fraction
from math import isqrt
from random import Random

from problems.answers.number import Number
from problems.answers.solution_set import SolutionSet
from problems.curriculum import Skill
from problems.exact import Matrix, det2, multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, text, text_set, text_sum
from problems.sampling import PYTHAGOREAN_2, nonzero
from problems.snapshot import PlotCall

TRIPLES = tuple((p, q, isqrt(p * p + q * q)) for pair in PYTHAGOREAN_2 for p, q in (pair, pair[::-1]))


def _eigenvalues(A: Matrix) -> str:
    """Write the set of both eigenvalues of a 2×2 matrix, with roots where needed."""
    trace, det = A[0][0] + A[1][1], det2(A)
    inside = trace * trace - 4 * det
    half = Fraction(trace, 2)
    root = isqrt(abs(int(inside)))
    if root * root == inside:
        return text_set((half + Fraction(root, 2), half - Fraction(root, 2)))
    symbol = f"sqrt({inside})" if inside > 0 else f"i*sqrt({-inside})"
    return "{" + ", ".join(text_sum([(half, ""), (Fraction(sign, 2), symbol)]) for sign in (1, -1)) + "}"


@family(skill=Skill.EIG_SVD, levels=(3, 4), title="Singular values")
def svd_singular(rng: Random, level: int) -> Item:
    """Find the singular values of a matrix with orthogonal columns (level 3) or of a triangular one (level 4)."""
    p, q, r = rng.choice(TRIPLES[:4] if level == 3 else TRIPLES)
    p, q = p * rng.choice((1, -1)), q * rng.choice((1, -1))
    if level == 3:
        first, second = nonzero(rng, -3, 3), nonzero(rng, -3, 3)
        while abs(first) == abs(second):
            second = nonzero(rng, -3, 3)
        A: Matrix = ((first * p, -second * q), (first * q, second * p))
        squares = (r * r * first * first, r * r * second * second)
        key = text_set((r * abs(first), r * abs(second)))
        roots = f"${r * abs(first)}$ and ${r * abs(second)}$"
    else:
        A = rng.choice((((p, 0), (q, r)), ((r, q), (0, p)), ((q, r), (p, 0)), ((0, p), (r, q))))
        squares = (r * (r + abs(q)), r * (r - abs(q)))
        key = "{" + ", ".join(_root(square) for square in squares) + "}"
        roots = " and ".join(rf"$\sqrt{{{square}}}$" for square in squares)
    gram = multiply(transpose(A), A)
    same, mixed = r * r, abs(gram[0][1])
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. Find the singular values of $A$. "
            "Give a set of exact values, for example `{sqrt(2), 3}`."
        ),
        parts=(SolutionSet(key),),
        hints=(
            r"Compute $A^\top A$ and find its eigenvalues. Then take the square roots.",
            rf"Here $A^\top A = {tex_matrix(gram)}$.",
        ),
        solution=(
            rf"Multiply: $A^\top A = {tex_matrix(gram)}$.",
            f"Its eigenvalues are the diagonal entries ${squares[0]}$ and ${squares[1]}$."
            if level == 3
            else "With equal diagonal entries $s$ and equal other entries $t$, the eigenvalues are $s+t$ and $s-t$. "
            f"Here $s = {same}$ and $\\lvert t\\rvert = {mixed}$, so they are ${squares[0]}$ and ${squares[1]}$.",
            f"Take the square roots: the singular values are {roots}.",
        ),
        misconceptions=(
            Misconception(
                "eigenvalues-of-a", _eigenvalues(A), "Singular values come from AᵀA, not from A.", optional=True
            ),
            Misconception("no-root", text_set(squares), "Take the square roots."),
        ),
        plot=PlotCall(
            "ellipse-of-circle",
            {"matrix": [list(row) for row in A]},
            "after",
            "The unit circle becomes an ellipse. Its half-axes are as long as the singular values.",
        ),
    )


def _root(square: int) -> str:
    root = isqrt(square)
    return text(root) if root * root == square else f"sqrt({square})"


@family(skill=Skill.EIG_SVD, levels=(3,), title="Error of a low-rank approximation")
def svd_rank1_error(rng: Random, _level: int) -> Item:
    """Find both errors of the best approximation of rank k."""
    sizes = sorted(rng.sample(range(1, 13), 4), reverse=True)
    k = rng.choice((1, 2, 3))
    dropped, kept = sizes[k:], sizes[:k]
    total, rest = sum(size * size for size in dropped), sum(size * size for size in kept)
    squares = " + ".join(f"{size}^2" for size in dropped)
    named = ", ".join(map(str, dropped))
    return Item(
        prompt=(
            rf"A $4\times 4$ matrix has the singular values ${', '.join(map(str, sizes))}$. "
            f"It is replaced by its best approximation of rank {k}. "
            "How large is the error in the Frobenius norm, and in the spectral norm? Give exact values."
        ),
        parts=(
            Number(_root(total), label="Error in the Frobenius norm"),
            Number(text(dropped[0]), label="Error in the spectral norm"),
        ),
        idea="What is dropped makes the error.",
        hints=(
            "The best approximation keeps the largest singular values. The error depends on the dropped ones only.",
            f"The dropped singular {'value is' if k == 3 else 'values are'} {named}.",
        ),
        solution=(
            (
                f"Rank {k} keeps the {'largest one' if k == 1 else f'{k} largest'}. "
                f"The dropped singular {'value is' if k == 3 else 'values are'} {named}."
            ),
            rf"Frobenius norm: $\sqrt{{{squares}}} = {_tex_root(total)}$.",
            f"Spectral norm: the largest dropped value, ${dropped[0]}$.",
        ),
        misconceptions=(
            Misconception("sum", (text(sum(dropped)), None), "Add the squares, then take the root.") if k < 3 else None,
            Misconception("kept-part", (_root(rest), None), "The error uses the dropped values.", optional=True),
            Misconception("largest-kept", (None, text(sizes[0])), "The spectral error is the largest dropped value."),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": ["1", "2", "3", "4"],
                "heights": [float(size) for size in sizes],
                "marked": list(range(k, 4)),
                "title": "Singular values",
                "x_label": "place",
                "y_label": "size",
            },
            "after",
            f"Bars of the four singular values. The dropped ones are marked: {named}.",
        ),
    )


def _tex_root(square: int) -> str:
    root = isqrt(square)
    return str(root) if root * root == square else rf"\sqrt{{{square}}}"
