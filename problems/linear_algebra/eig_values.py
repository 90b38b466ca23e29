"""Families of the skill ``eig-values``: eigenvalues, with their sum and their product."""

from cmath import exp, log, phase
from math import degrees
from random import Random

from problems.answers.number import Number
from problems.answers.solution_set import SolutionSet
from problems.curriculum import Skill
from problems.exact import Matrix
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_sum, text, text_set, text_sum
from problems.sampling import integers, with_eigenvalues
from problems.snapshot import PlotCall


def _two(rng: Random) -> tuple[int, int]:
    first = second = 0
    while first in (second, -second):
        first, second = rng.randint(-5, 6), rng.randint(-5, 6)
    return first, second


@family(skill=Skill.EIG_VALUES, levels=(2, 3), title="Eigenvalues of a 2×2 matrix")
def eigen_2x2(rng: Random, level: int) -> Item:
    """Find both eigenvalues; the eigenvalues are chosen first. Level 3 allows larger entries."""
    A, (first, second), _ = with_eigenvalues(rng, bound=9 if level == 2 else 25)
    (a, b), (c, d) = A
    trace, det = a + d, a * d - b * c
    characteristic = tex_sum([(1, r"\lambda^2"), (-trace, r"\lambda"), (det, "")])
    return Item(
        prompt=f"Let $A = {tex_matrix(A)}$. Find all eigenvalues of $A$. Give a set, for example `{{1, 2}}`.",
        parts=(SolutionSet(text_set((first, second))),),
        hints=(
            "Find the trace and the determinant first.",
            (
                f"The trace is ${a} + {bracketed(d)} = {trace}$ and the determinant is "
                f"${bracketed(a)}\\cdot{bracketed(d)} - {bracketed(b)}\\cdot{bracketed(c)} = {det}$."
            ),
        ),
        solution=(
            f"The trace is ${trace}$ and the determinant is ${det}$.",
            f"The eigenvalues solve ${characteristic} = 0$.",
            (
                f"Two numbers with sum ${trace}$ and product ${det}$ are ${first}$ and ${second}$. "
                rf"So $\lambda = {first}$ or $\lambda = {second}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "diagonal-entries", text_set((a, d)), "The diagonal shows the eigenvalues only in triangular matrices."
            ),
            Misconception(
                "sign-of-trace", text_set((-first, -second)), "The polynomial is λ² − (trace)λ + determinant."
            ),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [list(row) for row in A], "eigenlines": True},
            "after",
            f"The grid under A with its two eigenlines. The eigenvalues are {first} and {second}.",
        ),
    )


@family(skill=Skill.EIG_VALUES, levels=(2, 3), title="Eigenvalues from trace and determinant")
def eigen_trace_det(rng: Random, level: int) -> Item:
    """Find the other eigenvalue (level 2) or both (level 3) from the trace and the determinant."""
    first, second = _two(rng)
    trace, det = first + second, first * second
    characteristic = tex_sum([(1, r"\lambda^2"), (-trace, r"\lambda"), (det, "")])
    given = rf"A 2×2 matrix has the trace ${trace}$ and the determinant ${det}$."
    hints = (
        "The trace is the sum of the eigenvalues, and the determinant is their product.",
        rf"So $\lambda_1 + \lambda_2 = {trace}$ and $\lambda_1\lambda_2 = {det}$.",
    )
    if level == 2:
        return Item(
            prompt=rf"{given} One eigenvalue is ${first}$. Find the other eigenvalue. Give an integer.",
            parts=(Number(text(second), integer=True),),
            idea="Trace and determinant know both eigenvalues.",
            hints=hints,
            solution=(
                rf"The eigenvalues add up to the trace: ${first} + \lambda_2 = {trace}$.",
                rf"So $\lambda_2 = {second}$. Check: the product is ${det}$.",
            ),
            misconceptions=(
                Misconception(
                    "trace-and-determinant-swapped",
                    text(det - first),
                    "The sum is the trace; the product is the determinant.",
                ),
                Misconception("sign", text(first - trace), "The two eigenvalues add up to the trace."),
            ),
        )
    return Item(
        prompt=f"{given} Find all eigenvalues. Give a set, for example `{{1, 2}}`.",
        parts=(SolutionSet(text_set((first, second))),),
        idea="Trace and determinant know both eigenvalues.",
        hints=hints,
        solution=(
            f"The eigenvalues solve ${characteristic} = 0$.",
            f"Two numbers with sum ${trace}$ and product ${det}$ are ${first}$ and ${second}$.",
        ),
        misconceptions=(
            Misconception("sign", text_set((-first, -second)), "The eigenvalues add up to the trace."),
            Misconception("trace-and-determinant-given", text_set((trace, det)), "Solve for the two numbers.", True),
        ),
    )


@family(skill=Skill.EIG_VALUES, levels=(3,), title="Eigenvalues of a block matrix")
def eigen_3x3_block(rng: Random, _level: int) -> Item:
    """Find the eigenvalues of a 3×3 matrix of a 2×2 block and one more diagonal entry."""
    block, (first, second), _ = with_eigenvalues(rng, bound=9)
    (a, b), (c, d) = block
    m = rng.randint(-5, 6)
    while m in (first, second):
        m = rng.randint(-5, 6)
    x, y = integers(rng, 2, -3, 3)
    A: Matrix
    kind = rng.choice(("upper", "lower", "corner"))
    if kind == "upper":
        A = ((a, b, x), (c, d, y), (0, 0, m))
    elif kind == "lower":
        A = ((a, b, 0), (c, d, 0), (x, y, m))
    else:
        A = ((m, x, y), (0, a, b), (0, c, d))
    trace, det = a + d, a * d - b * c
    characteristic = tex_sum([(1, r"\lambda^2"), (-trace, r"\lambda"), (det, "")])
    return Item(
        prompt=f"Let $A = {tex_matrix(A)}$. Find all eigenvalues of $A$. Give a set, for example `{{1, 2, 3}}`.",
        parts=(SolutionSet(text_set((first, second, m))),),
        hints=(
            "The zeros split the matrix into a 2×2 block and one diagonal entry. Treat them separately.",
            f"The block is ${tex_matrix(block)}$, and the single entry is ${m}$.",
        ),
        solution=(
            f"The single diagonal entry ${m}$ is an eigenvalue.",
            f"The block ${tex_matrix(block)}$ has the trace ${trace}$ and the determinant ${det}$.",
            f"Its eigenvalues solve ${characteristic} = 0$. They are ${first}$ and ${second}$.",
            f"So the eigenvalues of $A$ are ${first}$, ${second}$ and ${m}$.",
        ),
        misconceptions=(
            Misconception("diagonal-entries", text_set((a, d, m)), "The 2×2 block is not triangular."),
            Misconception("block-only", text_set((first, second)), "The single diagonal entry is an eigenvalue too."),
        ),
    )


def _spiral(a: int, b: int) -> PlotCall:
    """Show how the map with the eigenvalues a ± bi turns and stretches the vector (1, 0)."""
    value = complex(a, b)
    steps = max(2, min(6, round(3 / log(abs(value)).real))) if abs(value) > 1 else 4
    reached = [value**step for step in range(steps + 1)]
    between = [exp(step / 24 * log(value)) for step in range(24 * steps + 1)]
    angle = round(degrees(phase(value)), 1)
    size = f"stretches it by the factor √{a * a + b * b}" if abs(value) > 1 else "keeps its length"
    return PlotCall(
        "trajectory",
        {
            "points": [[round(z.real, 4), round(z.imag, 4)] for z in reached],
            "names": ["v", "Av", *[""] * (steps - 1)],
            "between": [[round(z.real, 4), round(z.imag, 4)] for z in between],
            "title": "Each step turns and stretches" if abs(value) > 1 else "Each step turns",
        },
        "after",
        f"The vector v = (1, 0) and its images under A, A² and so on, "
        f"on {'a spiral' if abs(value) > 1 else 'a circle'} around 0. "
        f"Each step turns it by {angle:g} degrees and {size}.",
    )


@family(skill=Skill.EIG_VALUES, levels=(3,), title="Complex eigenvalues")
def eigen_complex(rng: Random, _level: int) -> Item:
    """Find the complex eigenvalues of a rotation with scaling."""
    a, b = rng.randint(-5, 5), rng.randint(1, 5)
    turn = rng.choice((1, -1))
    A = ((a, -turn * b), (turn * b, a))
    roots = [text_sum([(a, ""), (sign * b, "i")]) for sign in (1, -1)]
    shifted = tex_sum([(a, ""), (-1, r"\lambda")])
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. Find all complex eigenvalues of $A$. "
            "Give a set, for example `{1 + 2i, 1 - 2i}`."
        ),
        parts=(SolutionSet("{" + ", ".join(roots) + "}"),),
        hints=(
            r"Write $\det(A - \lambda I) = 0$. It has the form of a square plus a square.",
            rf"The equation is $({shifted})^2 + {b * b} = 0$.",
        ),
        solution=(
            rf"The determinant is $\det(A-\lambda I) = ({shifted})^2 + {b * b}$.",
            rf"Set it to 0: $({shifted})^2 = -{b * b}$, so ${shifted} = \pm {tex_sum([(b, 'i')])}$.",
            rf"So $\lambda = {tex_sum([(a, ''), (b, 'i')])}$ or $\lambda = {tex_sum([(a, ''), (-b, 'i')])}$.",
        ),
        misconceptions=(
            Misconception("no-eigenvalues", "{}", "There are no real ones, but complex ones are asked."),
            Misconception("real", text_set((a + b, a - b)), "The square is negative, so the roots are complex."),
        ),
        plot=_spiral(a, turn * b),
    )
