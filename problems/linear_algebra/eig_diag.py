"""Families of the skill ``eig-diag``: diagonalising, and powers of matrices."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from problems.answers.choice import Choice
from problems.answers.diagonalisation import Diagonalisation
from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import Matrix, apply, inverse2, multiply, scale, transpose
from problems.family import Item, Misconception, family
from problems.notation import Exact, bracketed, tex_matrix, tex_sum, tex_vector, text, text_matrix, text_vector
from problems.row_reduction import combined
from problems.sampling import nonzero, shuffled, unimodular, with_eigenvalues
from problems.snapshot import PlotCall

DIFFERENT = "$A$ has two different eigenvalues."
TWO_VECTORS = "$A$ has only one eigenvalue, but two independent eigenvectors."
ONE_VECTOR = "$A$ has only one eigenvalue, and its eigenvectors all lie on one line."
POWERS = ("", "", "²", "³", "⁴", "⁵", "⁶")
INVERTIBLE = r"$A$ is invertible."


def _characteristic(trace: Exact, det: Exact) -> str:
    return tex_sum([(1, r"\lambda^2"), (-trace, r"\lambda"), (det, "")])


def _diagonal(first: int, second: int) -> Matrix:
    return ((first, 0), (0, second))


def _eigenvector(A: Matrix, value: int, v: Sequence[Exact]) -> str:
    """Find an eigenvector from the first row, which is not 0 because no entry off the diagonal is."""
    row = tex_sum([(A[0][0] - value, "v_1"), (A[0][1], "v_2")])
    return (
        f"For ${value}$ the first row of $(A - \\lambda I)v = 0$ says ${row} = 0$. One solution is ${tex_vector(v)}$."
    )


@family(skill=Skill.EIG_DIAG, levels=(3,), title="Diagonalise a matrix")
def diagonalise(rng: Random, _level: int) -> Item:
    """Find P and D for a matrix with two different eigenvalues."""
    A, (first, second), P = with_eigenvalues(rng, bound=12)
    v, w = transpose(P)
    D = _diagonal(first, second)
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. Find an invertible matrix $P$ and a diagonal matrix $D$ with "
            "$A = PDP^{-1}$. Give both, for example `P = [[1, 2], [3, 4]], D = [[5, 0], [0, 6]]`."
        ),
        parts=(Diagonalisation(f"{text_matrix(P)}, {text_matrix(D)}"),),
        idea="Eigenvectors make a matrix simple: there it only stretches.",
        hints=(
            "Find the eigenvalues and an eigenvector for each. The eigenvectors are the columns of $P$.",
            (
                f"The trace is ${first + second}$ and the determinant is ${first * second}$. "
                f"So the eigenvalues are ${first}$ and ${second}$."
            ),
        ),
        solution=(
            (
                f"The trace is ${first + second}$ and the determinant is ${first * second}$. "
                f"The eigenvalues have this sum and this product: ${first}$ and ${second}$."
            ),
            *(_eigenvector(A, value, vector) for value, vector in ((first, v), (second, w))),
            f"Write the eigenvectors as columns: $P = {tex_matrix(P)}$.",
            f"Write the eigenvalues in the same order: $D = {tex_matrix(D)}$.",
        ),
        misconceptions=(
            Misconception(
                "p-inverted", f"{text_matrix(inverse2(P))}, {text_matrix(D)}", "The columns of P are eigenvectors."
            ),
            Misconception(
                "order-mismatch",
                f"{text_matrix(P)}, {text_matrix(_diagonal(second, first))}",
                "Use the same order in P and D.",
            ),
        ),
    )


@family(skill=Skill.EIG_DIAG, levels=(3, 4), title="Power of a matrix times a vector")
def matrix_power(rng: Random, level: int) -> Item:
    """Compute Aⁿx by eigenvectors; level 3 gives them, level 4 does not."""
    while True:
        first, second = rng.sample(range(-2, 4), 2)
        P = unimodular(rng)
        A = multiply(multiply(P, _diagonal(first, second)), inverse2(P))
        if max(abs(first), abs(second)) >= 2 and A[0][1] and A[1][0]:
            break
    v, w = transpose(P)
    n, c, d = rng.randint(3, 6), nonzero(rng, -2, 2), nonzero(rng, -2, 2)
    x = combined(c, v, d, w)
    answer = combined(c * first**n, v, d * second**n, w)
    given = (
        f"The matrix $A = {tex_matrix(A)}$ has the eigenvectors $v_1 = {tex_vector(v)}$ with the eigenvalue ${first}$ "
        f"and $v_2 = {tex_vector(w)}$ with the eigenvalue ${second}$. "
        if level == 3
        else f"Let $A = {tex_matrix(A)}$. "
    )
    entrywise = tuple(tuple(entry**n for entry in row) for row in A)
    expansion = tex_sum([(c, "v_1"), (d, "v_2")])
    return Item(
        prompt=f"{given}Let $x = {tex_vector(x)}$. Compute $A^{n}x$. Give a vector, for example `(1, -2)`.",
        parts=(Vector(text_vector(answer)),),
        idea="On an eigenvector, the matrix only multiplies by the eigenvalue.",
        hints=(
            "Write $x$ as a combination of eigenvectors. Each application of $A$ multiplies them by their eigenvalues.",
            (
                f"Here $x = {expansion}$, with $v_1 = {tex_vector(v)}$ for the eigenvalue ${first}$ "
                f"and $v_2 = {tex_vector(w)}$ for ${second}$."
            ),
        ),
        solution=(
            (
                f"The eigenvalue ${first}$ has the eigenvector $v_1 = {tex_vector(v)}$. "
                f"The eigenvalue ${second}$ has $v_2 = {tex_vector(w)}$."
            ),
            f"Solve for the weights, one equation for each component: $x = {expansion}$.",
            (
                rf"The matrix acts {n} times. So $A^{n}x = {_coefficient(c)}{bracketed(first)}^{n}\,v_1"
                rf" {'+' if d > 0 else '-'} {_coefficient(abs(d))}{bracketed(second)}^{n}\,v_2$."
            ),
            (
                f"The powers are ${bracketed(first)}^{n} = {first**n}$ and ${bracketed(second)}^{n} = {second**n}$. "
                f"{'The part of the eigenvalue 0 disappears. ' if 0 in (first, second) else ''}"
                f"So $A^{n}x = {tex_vector(answer)}$."
            ),
        ),
        misconceptions=(
            Misconception("n-times", text_vector(scale(n, apply(A, x))), "Powers multiply by the eigenvalue n times."),
            Misconception("entrywise", text_vector(apply(entrywise, x)), "A matrix power is not taken entry by entry."),
        ),
        plot=_trajectory(A, x, n, ((first, v), (second, w))),
    )


def _trajectory(A: Matrix, x: Sequence[Exact], n: int, pairs: Sequence[tuple[int, Sequence[Exact]]]) -> PlotCall:
    """Show x and its images on both eigenlines; late images that would dwarf the early ones are left out."""
    points = [tuple(map(int, x))]
    for _ in range(n):
        nearer = tuple(map(int, apply(A, points[-1])))
        if len(points) > 2 and max(map(abs, nearer)) > 20 * max(map(abs, points[0])):
            break
        points.append(nearer)
    last = len(points) - 1
    shown = ", ".join(text_vector(point) for point in points)
    return PlotCall(
        "trajectory",
        {
            "points": [list(point) for point in points],
            "names": ["x", "Ax", *[""] * (last - 2), f"A{POWERS[last]}x"],
            "lines": [[*map(int, vector), f"eigenline, λ = {value}"] for value, vector in pairs],
            "title": "x and its images",
        },
        "after",
        f"The points x, Ax and so on up to A{POWERS[last]}x: {shown}. Two lines through 0 show the eigenvectors.",
    )


def _coefficient(value: int) -> str:
    return {1: ""}.get(value, rf"{value}\cdot ")


@family(skill=Skill.EIG_DIAG, levels=(3,), title="Can it be diagonalised?")
def diag_possible(rng: Random, _level: int) -> Item:
    """Decide whether an invertible 2×2 matrix is diagonalisable, and why."""
    kind = rng.choice(("different", "multiple-of-identity", "one-line"))
    k, m = nonzero(rng, -6, 7), nonzero(rng, -6, 7)
    while m == k:
        m = nonzero(rng, -6, 7)
    p, q, size = rng.randint(0, 1), rng.choice((1, -1)), rng.randint(1, 4)
    shift = ((size * p * q, -size * p * p), (size * q * q, -size * p * q))
    if kind == "multiple-of-identity":
        A: Matrix = _diagonal(k, k)
    elif kind == "one-line":
        A = ((k + shift[0][0], shift[0][1]), (shift[1][0], k + shift[1][1]))
        A = rng.choice((A, transpose(A)))
    else:
        A = rng.choice((((k, size), (0, m)), ((k, 0), (size, m))))
    possible = kind != "one-line"
    reason = {"different": DIFFERENT, "multiple-of-identity": TWO_VECTORS, "one-line": ONE_VECTOR}[kind]
    (a, b), (c, d) = A
    trace, det = a + d, a * d - b * c
    shifted = ((a - k, b), (c, d - k))
    last = {
        "different": f"They are ${k}$ and ${m}$. Different eigenvalues have independent eigenvectors, so $P$ exists.",
        "multiple-of-identity": f"The only one is ${k}$. $A = {k}I$ is already diagonal, so take $P = I$.",
        "one-line": f"The only one is ${k}$. $A - ({k})I = {tex_matrix(shifted)}$ has rank 1. "
        "So all eigenvectors lie on one line, and $P$ does not exist.",
    }[kind]
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. True or false: $A$ is diagonalisable over the real numbers. "
            "Choose also the reason that decides it."
        ),
        parts=(
            Choice("true" if possible else "false", label="True or false", choices=("true", "false")),
            Choice(reason, label="Reason", choices=shuffled(rng, (DIFFERENT, TWO_VECTORS, ONE_VECTOR, INVERTIBLE))),
        ),
        idea="Count independent eigenvectors.",
        hints=(
            "A 2×2 matrix needs two independent eigenvectors. Find the eigenvalues, then count the eigenvectors.",
            f"The trace is ${trace}$ and the determinant is ${det}$.",
        ),
        solution=(
            (
                f"The trace is ${trace}$ and the determinant is ${det}$. So the eigenvalues solve "
                f"${_characteristic(trace, det)} = 0$."
            ),
            last,
        ),
        misconceptions=(
            Misconception("repeated-means-no", ("false", None), "A multiple of I is already diagonal.")
            if kind == "multiple-of-identity"
            else None,
            Misconception("always-possible", ("true", None), "Count independent eigenvectors: there is only one.")
            if kind == "one-line"
            else None,
            Misconception(
                "invertible-means-diagonalisable",
                (None, INVERTIBLE),
                "Invertible and diagonalisable are different properties.",
            ),
        ),
    )


@family(skill=Skill.EIG_DIAG, levels=(4,), title="Growth of a recursive sequence")
def fibonacci_growth(rng: Random, _level: int) -> Item:
    """Find the limit of the quotient of neighbours in a two-step recursion."""
    r, s = nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    while abs(r) <= abs(s):
        r, s = nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    a, b = r + s, -r * s
    start, after = rng.randint(0, 3), rng.randint(1, 5)
    while after in (s * start, r * start):
        start, after = rng.randint(0, 3), rng.randint(1, 5)
    values = [start, after]
    for _ in range(10):
        values.append(a * values[-1] + b * values[-2])
    rule = tex_sum([(a, "x_n"), (b, "x_{n-1}")])
    ratios = [round(later / earlier, 6) if earlier else None for earlier, later in pairwise(values[1:])]
    plot = PlotCall(
        "graph",
        {
            "xs": list(range(1, len(ratios) + 1)),
            "curves": [["quotient of neighbours", ratios], ["limit", [float(r)] * len(ratios)]],
            "title": "Quotients of neighbours",
        },
        "after",
        f"The quotients of neighbours come closer and closer to {r}.",
    )
    return Item(
        prompt=(
            f"A sequence has $x_0 = {start}$, $x_1 = {after}$ and $x_{{n+1}} = {rule}$ for $n\\ge 1$. "
            r"Find the limit of $\frac{x_{n+1}}{x_n}$ for large $n$. Give the exact value."
        ),
        parts=(Number(text(r)),),
        idea="The largest eigenvalue sets the growth.",
        hints=(
            "Write the rule as a matrix that acts on the pair of neighbours. Then find its dominant eigenvalue.",
            f"The matrix is ${tex_matrix(((a, b), (1, 0)))}$. Its trace is ${a}$ and its determinant is ${-b}$.",
        ),
        solution=(
            f"The pair $(x_{{n+1}}, x_n)$ is ${tex_matrix(((a, b), (1, 0)))}$ times the pair $(x_n, x_{{n-1}})$.",
            (f"The eigenvalues solve ${_characteristic(a, -b)} = 0$. They are ${r}$ and ${s}$."),
            (
                rf"So $x_n = \alpha\cdot {bracketed(r)}^n + \beta\cdot {bracketed(s)}^n$. "
                f"Here $\\alpha\\ne 0$, because $x_1$ is not ${s}$ times $x_0$."
            ),
            f"The first term wins, because ${r}$ has the larger absolute value. So the limit is ${r}$.",
        ),
        misconceptions=(
            Misconception("coefficient", text(a), "The growth factor is the eigenvalue of largest absolute value."),
            Misconception("other-eigenvalue", text(s), "Compare absolute values: the larger one wins in the long run."),
        ),
        plot=plot,
    )
