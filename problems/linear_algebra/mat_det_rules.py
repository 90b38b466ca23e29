"""Further families of the skill ``mat-det``: 3×3 determinants, the rules, singular matrices."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import Matrix, det2
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, text
from problems.row_reduction import det3
from problems.sampling import nonzero
from problems.snapshot import PlotCall

ORDINALS = ("first", "second", "third")


def _minor(A: Matrix, row: int, column: int) -> Matrix:
    return tuple(tuple(entry for j, entry in enumerate(line) if j != column) for i, line in enumerate(A) if i != row)


@family(skill=Skill.MAT_DET, levels=(2, 3), title="Determinant of a 3×3 matrix")
def det_3x3(rng: Random, level: int) -> Item:
    """Compute a 3×3 determinant; the zero stands in the first row at level 2 and below it at level 3."""
    while True:
        place = (0, rng.randrange(3)) if level == 2 else (rng.choice((1, 2)), rng.randrange(3))
        A: Matrix = tuple(tuple(0 if (i, j) == place else nonzero(rng, -3, 3) for j in range(3)) for i in range(3))
        value = int(det3(A))
        if 0 < abs(value) <= 30:
            break
    row = place[0]
    kept = [j for j in range(3) if A[row][j]]
    minors = {j: int(det2(_minor(A, row, j))) for j in kept}
    signs = {j: (-1) ** (row + j) for j in kept}
    written = ""
    for at, j in enumerate(kept):
        sign = ("- " if at else "-") if signs[j] < 0 else "+ " if at else ""
        written += rf"{' ' if at else ''}{sign}{bracketed(A[row][j])}\cdot {bracketed(minors[j])}"
    smaller = " and ".join(f"${tex_matrix(_minor(A, row, j))}$ with the determinant ${minors[j]}$" for j in kept)
    plain = sum(int(A[0][j]) * int(det2(_minor(A, 0, j))) for j in range(3))
    pattern = r"+,\ -,\ +" if row != 1 else r"-,\ +,\ -"
    return Item(
        prompt=rf"Let $A = {tex_matrix(A)}$. Compute $\det A$. Give an integer.",
        parts=(Number(text(value), integer=True),),
        idea="Expand along a row with zeros.",
        hints=(
            "Expand along the row with the zero. One of the three terms then disappears.",
            f"The zero stands in the {ORDINALS[row]} row, so expand along it. The signs in this row are ${pattern}$.",
        ),
        solution=(
            f"Expand along the {ORDINALS[row]} row. Its signs are ${pattern}$, and the zero removes one term.",
            f"Delete the row and the column of each other entry. This leaves {smaller}.",
            rf"So $\det A = {written} = {value}$.",
        ),
        misconceptions=(
            Misconception("all-signs-plus", text(plain), "Signs alternate: + − +."),
            Misconception(
                "diagonal-only",
                text(A[0][0] * A[1][1] * A[2][2]),
                "The product of the diagonal is right only for triangular matrices.",
                optional=True,
            ),
        ),
    )


@family(skill=Skill.MAT_DET, levels=(3,), title="Rules for determinants")
def det_rules(rng: Random, _level: int) -> Item:
    """Find the determinants of a multiple, of the inverse and of AᵀA from the determinant of A."""
    n, k, d = rng.choice((2, 3)), rng.randint(2, 4), rng.randint(2, 6)
    d *= rng.choice((1, -1))
    return Item(
        prompt=(
            rf"The matrix $A$ is ${n}\times {n}$ and has $\det A = {d}$. "
            rf"Find $\det({k}A)$, $\det(A^{{-1}})$ and $\det(A^\top A)$. Give exact values."
        ),
        parts=(
            Number(text(k**n * d), label=f"det({k}A)"),
            Number(text(Fraction(1, d)), label="det(A⁻¹)"),
            Number(text(d * d), label="det(AᵀA)"),
        ),
        idea="Determinants multiply.",
        hints=(
            "Use $\\det(AB) = \\det A\\cdot\\det B$. A multiple $kA$ scales every row.",
            f"The matrix ${k}A$ has {n} rows, and each is scaled by {k}.",
        ),
        solution=(
            rf"Each of the {n} rows is scaled by {k}: $\det({k}A) = {k}^{n}\cdot {bracketed(d)} = {k**n * d}$.",
            rf"From $AA^{{-1}} = I$ follows $\det A\cdot\det(A^{{-1}}) = 1$, so $\det(A^{{-1}}) = {_part(d)}$.",
            rf"The transpose has the same determinant: $\det(A^\top A) = {bracketed(d)}^2 = {d * d}$.",
        ),
        misconceptions=(
            Misconception("linear", (text(k * d), None, None), f"Each of the {n} rows is scaled."),
            Misconception("inverse-sign", (None, text(-d), None), "The product det(A)·det(A⁻¹) is 1."),
        ),
    )


def _part(d: int) -> str:
    return rf"\frac{{1}}{{{d}}}" if d > 0 else rf"-\frac{{1}}{{{-d}}}"


@family(skill=Skill.MAT_DET, levels=(2,), title="When is the matrix singular?")
def det_singular_k(rng: Random, _level: int) -> Item:
    """Find the entry that makes a 2×2 determinant 0."""
    a, b, c = (nonzero(rng, -6, 6) for _ in range(3))
    while b * c % a:
        a, b, c = (nonzero(rng, -6, 6) for _ in range(3))
    k = b * c // a
    return Item(
        prompt=(
            rf"Let $A = \begin{{pmatrix}}{a}&{b}\\{c}&k\end{{pmatrix}}$. "
            r"For which number $k$ is $\det A = 0$? Give the exact value."
        ),
        parts=(Number(text(k)),),
        hints=(
            "Write the determinant with $k$. Set it to 0 and solve.",
            rf"The determinant is ${bracketed(a)}\cdot k - {bracketed(b)}\cdot {bracketed(c)}$.",
        ),
        solution=(
            rf"The determinant is $\det A = {bracketed(a)}\cdot k - {bracketed(b)}\cdot {bracketed(c)}$.",
            rf"Set it to 0: ${bracketed(a)}\cdot k = {b * c}$.",
            f"So $k = {k}$. The two columns then are parallel.",
        ),
        misconceptions=(
            Misconception("sign", text(-k), f"The second product is subtracted: {a}·k − ({b * c}) = 0."),
            Misconception("zero", "0", "Set the whole determinant to 0, not only k."),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [[a, b], [c, k]], "eigenlines": False},
            "after",
            f"The grid under A with k = {k}. The whole plane falls on one line.",
        ),
    )
