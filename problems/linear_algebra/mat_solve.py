"""Families of the skill ``mat-solve``: systems of linear equations."""

from fractions import Fraction
from random import Random

from problems.answers.choice import Choice
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import Matrix, apply, det2, scale
from problems.family import Item, Misconception, family
from problems.notation import tex, tex_sum, text_vector
from problems.sampling import integers, nonzero
from problems.snapshot import PlotCall

COUNTS = ("no solution", "exactly one solution", "infinitely many solutions")


@family(skill=Skill.MAT_SOLVE, levels=(2,), title="Solve two equations")
def solve_2x2(rng: Random, _level: int) -> Item:
    """Solve a system of two equations with a whole solution."""
    A: Matrix = ((0, 0), (0, 0))
    while det2(A) == 0:
        A = tuple(tuple(nonzero(rng, -5, 5) for _ in range(2)) for _ in range(2))
    solution = integers(rng, 2, -5, 5)
    while not any(solution):
        solution = integers(rng, 2, -5, 5)
    (a, b), (c, d) = A
    p, q = apply(A, solution)
    factor = Fraction(c, a)
    rest, right = d - factor * b, q - factor * p
    first, second = tex_sum([(a, "x"), (b, "y")]), tex_sum([(c, "x"), (d, "y")])
    return Item(
        prompt=(
            rf"Solve the system $\begin{{aligned}} {first} &= {p}\\ {second} &= {q} \end{{aligned}}$. "
            "Give the solution $(x, y)$ as a vector, for example `(1, -2)`."
        ),
        parts=(Vector(text_vector(solution)),),
        hints=(
            "Subtract a multiple of the first equation from the second, so that $x$ disappears.",
            f"Subtract ${tex(factor)}$ times the first equation: ${tex_sum([(rest, 'y')])} = {tex(right)}$.",
        ),
        solution=(
            (
                f"Subtract ${tex(factor)}$ times the first equation from the second: "
                f"${tex_sum([(rest, 'y')])} = {tex(right)}$."
            ),
            f"So $y = {solution[1]}$.",
            f"Put it into the first equation: ${tex_sum([(a, 'x')])} = {p - b * solution[1]}$, so $x = {solution[0]}$.",
            "Check both equations with these values.",
        ),
        misconceptions=(
            Misconception("wrong-sign", text_vector(scale(-1, solution)), "Check the signs: put it into an equation."),
            Misconception(
                "unknowns-swapped",
                text_vector(solution[::-1]),
                "Keep the order of the unknowns: x first.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "lines",
            {"equations": [[a, b, p], [c, d, q]], "solution": list(solution)},
            "after",
            f"Two lines, one for each equation. They cross at {text_vector(solution)}.",
        ),
    )


@family(skill=Skill.MAT_SOLVE, levels=(3,), title="How many solutions?")
def solve_count(rng: Random, _level: int) -> Item:
    """Decide how many solutions a system of two equations has."""
    a, b, c = nonzero(rng, -5, 5), nonzero(rng, -5, 5), rng.randint(2, 4)
    kind = rng.choice(COUNTS)
    second, d = a * c, b * c
    if kind == COUNTS[0]:
        d += nonzero(rng, -3, 3)
    if kind == COUNTS[1]:
        second += nonzero(rng, -3, 3)
    top, bottom = tex_sum([(1, "x"), (a, "y")]), tex_sum([(c, "x"), (second, "y")])
    difference = tex_sum([(second - a * c, "y")])
    meaning = {
        COUNTS[0]: "This is false for all $x$ and $y$, so there is no solution.",
        COUNTS[1]: "This gives exactly one $y$, and then exactly one $x$.",
        COUNTS[2]: "This is always true, so one equation is left for two unknowns.",
    }
    mistakes = {
        COUNTS[0]: Misconception("proportional-left-side", COUNTS[2], "Check the right sides too."),
        COUNTS[1]: Misconception("one-ratio-only", COUNTS[2], "Both coefficients must have the same ratio."),
        COUNTS[2]: Misconception("determinant-zero", COUNTS[0], "A zero determinant allows infinitely many solutions."),
    }
    other = {
        COUNTS[0]: Misconception("never-one", COUNTS[1], "The left sides are multiples: the two lines are parallel."),
        COUNTS[1]: Misconception("lines-meet", COUNTS[0], "The left sides are not multiples: the two lines meet."),
        COUNTS[2]: Misconception("same-line", COUNTS[1], "Both equations describe the same line."),
    }
    return Item(
        prompt=(
            rf"Consider the system $\begin{{aligned}} {top} &= {b}\\ {bottom} &= {d} \end{{aligned}}$. "
            "Which is true of its solutions? Choose one answer."
        ),
        parts=(Choice(kind, choices=COUNTS),),
        idea="Each equation is a line. Do the two lines meet?",
        hints=(
            "Multiply the first equation so that both equations start with the same term. Then subtract.",
            f"Multiply the first equation by {c}: ${tex_sum([(c, 'x'), (a * c, 'y')])} = {b * c}$.",
        ),
        solution=(
            f"Multiply the first equation by {c}: ${tex_sum([(c, 'x'), (a * c, 'y')])} = {b * c}$.",
            f"Subtract it from the second equation: ${difference} = {d - b * c}$.",
            meaning[kind],
        ),
        misconceptions=(mistakes[kind], other[kind]),
        plot=PlotCall(
            "lines",
            {"equations": [[1, a, b], [c, second, d]]},
            "after",
            f"Two lines, one for each equation. The system has {kind}.",
        ),
    )
