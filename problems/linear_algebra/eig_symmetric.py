"""Families of the skill ``eig-symmetric``: quadratic forms and perpendicular eigenvectors."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.eigenvector import Eigenvector
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import dot
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_sum, tex_vector, text, text_vector
from problems.sampling import nonzero
from problems.snapshot import PlotCall

KINDS = (
    "positive definite",
    "negative definite",
    "positive semidefinite, not definite",
    "negative semidefinite, not definite",
    "indefinite",
)


def _kind(a: int, b: int, c: int) -> str:
    minor = a * c - b * b
    if minor < 0:
        return KINDS[4]
    place = 0 if a > 0 else 1
    return KINDS[place] if minor > 0 else KINDS[place + 2]


@family(skill=Skill.EIG_SYMMETRIC, levels=(3,), title="Classify a quadratic form")
def quad_form_class(rng: Random, _level: int) -> Item:
    """Classify ax² + 2bxy + cy²; every kind is equally likely."""
    wanted = rng.choice(KINDS)
    while True:
        a, b, c = (nonzero(rng, -5, 5) for _ in range(3))
        if _kind(a, b, c) == wanted:
            break
    minor = a * c - b * b
    naive = KINDS[0] if a > 0 else KINDS[1]
    side = "positive" if a > 0 else "negative"
    verdict = {
        -1: "It is negative, so the eigenvalues have different signs: the form is indefinite.",
        0: f"It is 0, so one eigenvalue is 0. The other has the sign of {a}: the form is {wanted}.",
        1: f"It is positive, so both eigenvalues have the sign of {a}: the form is {wanted}.",
    }[(minor > 0) - (minor < 0)]
    return Item(
        prompt=f"Classify the form $q(x,y) = {tex_sum([(a, 'x^2'), (2 * b, 'xy'), (c, 'y^2')])}$. Choose one.",
        parts=(Choice(wanted, choices=KINDS),),
        idea="The signs of the eigenvalues decide.",
        hints=(
            "Write the symmetric matrix. Look at the signs of its eigenvalues, or at the determinant.",
            f"The matrix is ${tex_matrix(((a, b), (b, c)))}$. Its first entry is {side}.",
        ),
        solution=(
            f"The symmetric matrix is ${tex_matrix(((a, b), (b, c)))}$: half of the mixed coefficient stands twice.",
            f"Its determinant is ${a * c} - {b * b} = {minor}$.",
            verdict,
        ),
        misconceptions=(
            Misconception("sign-of-first-entry", naive, "Check the determinant as well: the mixed term can win.")
            if minor <= 0
            else Misconception("mixed-term-alone", KINDS[4], "The squares can win: check the determinant."),
        ),
        plot=PlotCall(
            "quadratic-field",
            {"coefficients": [a, 2 * b, c, 0, 0]},
            "after",
            f"Contours of the form around 0. It is {wanted}.",
        ),
    )


@family(skill=Skill.EIG_SYMMETRIC, levels=(3,), title="The other eigenpair")
def spectral_check(rng: Random, _level: int) -> Item:
    """Find the second eigenpair of a symmetric 2×2 matrix from the first one and the trace."""
    first, second = nonzero(rng, -5, 6), nonzero(rng, -5, 6)
    while abs(first) == abs(second):
        second = nonzero(rng, -5, 6)
    p, q = nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    size, other = p * p + q * q, (-q, p)
    rows = [
        [(first * p * p + second * q * q) / size, (first - second) * p * q / size],
        [(first - second) * p * q / size, (first * q * q + second * p * p) / size],
    ]
    trace = first + second
    return Item(
        prompt=(
            f"A symmetric $2\\times 2$ matrix has the trace ${trace}$. "
            f"It has the eigenvector $v_1 = {tex_vector((p, q))}$ with the eigenvalue $\\lambda_1 = {first}$. "
            "Find the other eigenvalue and an eigenvector for it. Any non-zero multiple of the vector counts."
        ),
        parts=(
            Number(text(second), label="Other eigenvalue", integer=True),
            Eigenvector(text_vector(other), label="Eigenvector for it"),
        ),
        hints=(
            "The trace is the sum of the eigenvalues. The second eigenvector is perpendicular to the first.",
            rf"So ${first} + \lambda_2 = {trace}$, and $v_2$ has the dot product 0 with ${tex_vector((p, q))}$.",
        ),
        solution=(
            rf"The eigenvalues add up to the trace: ${first} + \lambda_2 = {trace}$, so $\lambda_2 = {second}$.",
            "Eigenvectors of a symmetric matrix for different eigenvalues are perpendicular.",
            f"Swap the entries and change one sign: $v_2 = {tex_vector(other)}$.",
            f"Check: the dot product of $v_1$ and $v_2$ is {dot((p, q), other)}.",
        ),
        misconceptions=(
            Misconception(
                "parallel", (None, text_vector((p, q))), "Eigenvectors of a symmetric matrix are perpendicular."
            ),
            Misconception("sign", (text(first - trace), None), "The two eigenvalues add up to the trace."),
        ),
        plot=PlotCall(
            "ellipse-of-circle",
            {"matrix": rows},
            "after",
            f"The unit circle becomes an ellipse. Its axes have the directions {text_vector((p, q))} "
            f"and {text_vector(other)}, scaled by {abs(first)} and {abs(second)}.",
        ),
    )
