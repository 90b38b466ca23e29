"""Families of the skill ``mat-special``: transposes and inverses of products, traces, kinds of matrices."""

from fractions import Fraction
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import Matrix, multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, text
from problems.row_reduction import tex_products
from problems.sampling import integers, matrix, nonzero, shuffled

Factor = tuple[str, bool, bool]  # the letter, whether transposed, whether inverted
KINDS = ("only symmetric", "only orthogonal", "both", "neither")
NAMES = ("P", "Q", "R", "S")


def _tex(factor: Factor) -> str:
    letter, transposed, inverted = factor
    if transposed and inverted:
        return rf"({letter}^T)^{{-1}}"
    return letter + (r"^T" if transposed else "^{-1}" if inverted else "")


def _word(factors: tuple[Factor, ...]) -> str:
    return "$" + " ".join(map(_tex, factors)) + "$"


def _changed(factor: Factor, operation: str) -> Factor:
    letter, transposed, inverted = factor
    return letter, transposed ^ (operation == "T"), inverted ^ (operation == "I")


def _step(old: Factor, new: Factor, sign: str) -> str:
    before, after = _tex(old), _tex(new)
    whole = f"({before}){sign}" if len(before) > 1 else f"{before}{sign}"
    return f"${before}$ becomes ${after}$" if whole == after else f"${whole}$ is ${after}$"


@family(skill=Skill.MAT_SPECIAL, levels=(2,), title="Transpose or inverse of a product")
def transpose_product(rng: Random, _level: int) -> Item:
    """Choose the expression that equals the transpose or the inverse of a product."""
    count = rng.choice((2, 3))
    operation = rng.choice("TI")
    decorations = rng.choice(((False, False), (True, False), (False, True)))
    decorated = rng.randrange(count)
    factors: tuple[Factor, ...] = tuple(
        (letter, *decorations) if place == decorated else (letter, False, False)
        for place, letter in enumerate(rng.sample("ABC", count))
    )
    changed = tuple(_changed(factor, operation) for factor in factors)
    right = changed[::-1]
    forgotten = tuple(
        factor if place == decorated else _changed(factor, operation) for place, factor in enumerate(factors)
    )[::-1]
    options = [_word(right), _word(changed), _word(factors[::-1]), _word(forgotten)]
    sign = r"^T" if operation == "T" else "^{-1}"
    whole = f"({' '.join(map(_tex, factors))}){sign}"
    name = "transpose" if operation == "T" else "inverse"
    last, first = _tex(factors[-1]), _tex(right[0])
    steps = ", ".join(_step(old, new, sign) for old, new in zip(factors[::-1], right, strict=True))
    return Item(
        prompt=(
            "All matrices here are square and invertible, and of the same size. "
            f"Which expression always equals ${whole}$? Choose one answer."
        ),
        parts=(Choice(_word(right), choices=shuffled(rng, tuple(options))),),
        idea="Reverse the order.",
        hints=(
            f"The {name} of a product reverses the order. Then take the {name} of each factor.",
            f"The last factor is ${last}$. So the answer begins with ${first}$.",
        ),
        solution=(
            f"The {name} of a product is the product of the {name}s in reverse order.",
            f"From the last factor to the first: {steps}.",
            f"So ${whole} = {_word(right)[1:-1]}$.",
        ),
        misconceptions=(
            Misconception("order-kept", _word(changed), "Transposes and inverses reverse the order."),
            Misconception("only-reversed", _word(factors[::-1]), f"Take the {name} of each factor as well."),
        ),
    )


@family(skill=Skill.MAT_SPECIAL, levels=(2,), title="Trace of a product")
def trace_rules(rng: Random, _level: int) -> Item:
    """Compute the trace of a product of 2×2 matrices."""
    A, B = matrix(rng, 2, 2, -4, 4), matrix(rng, 2, 2, -4, 4)
    while sum(entry == 0 for row in (*A, *B) for entry in row) > 1:
        A, B = matrix(rng, 2, 2, -4, 4), matrix(rng, 2, 2, -4, 4)
    product = multiply(A, B)
    value = product[0][0] + product[1][1]
    column = transpose(B)
    traces = (A[0][0] + A[1][1]) * (B[0][0] + B[1][1])
    elementwise = sum(A[i][j] * B[i][j] for i in range(2) for j in range(2))
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$ and $B = {tex_matrix(B)}$. "
            r"Find the trace $\mathrm{tr}(AB)$. Give an integer."
        ),
        parts=(Number(text(value), integer=True),),
        idea="Only the diagonal counts.",
        hints=(
            "The trace needs only the diagonal entries of $AB$. Compute these two entries and add them.",
            f"The first diagonal entry is ${tex_products(A[0], column[0])} = {product[0][0]}$.",
        ),
        solution=(
            f"Row 1 times column 1: ${tex_products(A[0], column[0])} = {product[0][0]}$.",
            f"Row 2 times column 2: ${tex_products(A[1], column[1])} = {product[1][1]}$.",
            rf"Add them: $\mathrm{{tr}}(AB) = {product[0][0]} + {bracketed(product[1][1])} = {value}$.",
        ),
        misconceptions=(
            Misconception("product-of-traces", text(traces), "The trace of AB is not the product of the two traces."),
            Misconception("elementwise-sum", text(elementwise), "This is tr(AᵀB). Use rows of A and columns of B."),
        ),
    )


def _example(rng: Random, kind: str, level: int) -> Matrix:
    """Return a matrix of this kind; whole numbers at level 2, fractions too at level 3."""
    if level == 2:
        cosine, sine = rng.choice(((Fraction(0), Fraction(1)), (Fraction(0), Fraction(-1))))
    else:
        long, short, length = rng.choice(((4, 3, 5), (3, 4, 5), (12, 5, 13), (5, 12, 13)))
        cosine, sine = Fraction(rng.choice((-1, 1)) * long, length), Fraction(rng.choice((-1, 1)) * short, length)
    if kind == "only orthogonal":
        return ((cosine, -sine), (sine, cosine))
    if kind == "both":
        mirrors: tuple[Matrix, ...] = (((1, 0), (0, -1)), ((-1, 0), (0, 1)), ((0, 1), (1, 0)), ((0, -1), (-1, 0)))
        return rng.choice(mirrors) if level == 2 else ((cosine, sine), (sine, -cosine))
    if kind == "only symmetric":
        a, d = integers(rng, 2, -3, 4)
        b = nonzero(rng, -3, 3)
        if (a, d) in {(0, 0), (1, -1), (-1, 1)}:
            a += 2
        return ((a, b), (b, d))
    k = nonzero(rng, -4, 4)
    return rng.choice((((1, k), (0, 1)), ((1, 0), (k, 1))))


@family(skill=Skill.MAT_SPECIAL, levels=(2, 3), title="Symmetric or orthogonal?")
def sym_orth_classify(rng: Random, level: int) -> Item:
    """Classify four matrices; one at least is a shear, which has the determinant 1 but is not orthogonal."""
    kinds = ["neither", *rng.sample(2 * KINDS[:3], 3)]
    rng.shuffle(kinds)
    matrices = [_example(rng, kind, level) for kind in kinds]
    while any(one == other for place, one in enumerate(matrices) for other in matrices[:place]):
        matrices = [_example(rng, kind, level) for kind in kinds]
    shear = kinds.index("neither")
    listed = ", ".join(f"${name} = {tex_matrix(A)}$" for name, A in zip(NAMES, matrices, strict=True))
    mirrors = [place for place, kind in enumerate(kinds) if kind == "both"]

    def marked(places: list[int], kind: str) -> tuple[str | None, ...]:
        return tuple(kind if place in places else None for place in range(4))

    return Item(
        prompt=(
            f"Let {listed}. Is each matrix only symmetric, only orthogonal, both, or neither? "
            "Choose one answer for each matrix."
        ),
        parts=tuple(
            Choice(kind, label=f"Matrix {name}", choices=KINDS) for kind, name in zip(kinds, NAMES, strict=True)
        ),
        hints=(
            r"Symmetric means $A = A^\top$. Orthogonal means $A^\top A = I$. Test both for every matrix.",
            rf"Begin with $P^\top P = {tex_matrix(multiply(transpose(matrices[0]), matrices[0]))}$.",
        ),
        solution=tuple(
            rf"${name}$ is {'' if transpose(A) == A else 'not '}equal to its transpose. "
            rf"${name}^\top {name} = {tex_matrix(multiply(transpose(A), A))}$, "
            f"so {name} is {'' if kind in KINDS[1:3] else 'not '}orthogonal. The answer is: {kind}."
            for name, A, kind in zip(NAMES, matrices, kinds, strict=True)
        ),
        misconceptions=(
            Misconception(
                "unit-determinant-is-enough",
                marked([shear], "only orthogonal"),
                "A determinant of 1 or −1 is not enough. Test AᵀA = I.",
            ),
            Misconception(
                "symmetry-missed", marked(mirrors, "only orthogonal"), "Compare the matrix with its transpose too."
            )
            if mirrors
            else None,
        ),
    )
