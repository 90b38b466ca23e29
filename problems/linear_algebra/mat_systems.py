"""Further families of the skill ``mat-solve``: systems with three equations or with free variables."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from problems.answers.affine import Affine
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import Matrix, add, apply, multiply, scale
from problems.family import Item, Misconception, family
from problems.notation import Exact, tex, tex_sum, tex_vector, text_vector
from problems.row_reduction import special_solutions, tex_system
from problems.sampling import integers, nonzero

UNKNOWNS = ("x", "y", "z")


@family(skill=Skill.MAT_SOLVE, levels=(3,), title="Solve three equations")
def solve_3x3(rng: Random, _level: int) -> Item:
    """Solve a system of three equations with a whole solution, by two eliminations and back-substitution."""
    while True:
        a, b, c = nonzero(rng, -2, 2), rng.randint(-2, 2), nonzero(rng, -2, 2)
        L: Matrix = ((1, 0, 0), (a, 1, 0), (b, c, 1))
        p, q, r = nonzero(rng, -2, 2), nonzero(rng, -2, 2), nonzero(rng, -2, 2)
        U: Matrix = ((p, *integers(rng, 2, -2, 2)), (0, q, nonzero(rng, -2, 2)), (0, 0, r))
        A = multiply(L, U)
        if sum(entry == 0 for row in A for entry in row) <= 2 and all(sum(map(bool, row)) > 1 for row in A):
            break
    x = integers(rng, 3, -3, 3)
    while len(set(x)) == 1:
        x = integers(rng, 3, -3, 3)
    forward, right = apply(U, x), apply(A, x)
    system = tex_system(
        [(list(zip(row, UNKNOWNS, strict=True)), tex(side)) for row, side in zip(A, right, strict=True)]
    )
    steps = [
        _subtract(1, 2, a, U[1], forward[1]),
        _subtract(1, 3, b, add(A[2], scale(-b, A[0])), right[2] - b * right[0]) if b else "Equation 3 has no $x$.",
        _subtract(2, 3, c, U[2], forward[2]),
    ]
    z = Fraction(right[2]) / r
    y = (right[1] - U[1][2] * z) / q
    unchanged = ((right[0] - U[0][1] * y - U[0][2] * z) / p, y, z)
    return Item(
        prompt=f"Solve the system ${system}$. Give the solution $(x, y, z)$ as a vector, for example `(1, -2, 3)`.",
        parts=(Vector(text_vector(x)),),
        hints=(
            "Use the first equation to remove $x$ from the others. Then remove $y$ from the last one.",
            steps[0],
        ),
        solution=(
            f"Remove $x$ first. {steps[0]} {steps[1]}",
            f"Now remove $y$ from equation 3. {steps[2]} So $z = {x[2]}$.",
            f"Equation 2 now says ${_left(U[1])} = {tex(forward[1])}$, so $y = {x[1]}$.",
            f"Equation 1 says ${_left(U[0])} = {tex(right[0])}$, so $x = {x[0]}$.",
        ),
        misconceptions=(
            Misconception("no-back-substitution", text_vector(forward), "Now back-substitute."),
            Misconception(
                "right-side-not-changed",
                text_vector(unchanged),
                "Apply each row operation to the right side as well.",
            ),
        ),
    )


def _left(row: Sequence[Exact]) -> str:
    return tex_sum(list(zip(row, UNKNOWNS, strict=True)))


def _subtract(source: int, target: int, factor: int, row: Sequence[Exact], side: Exact) -> str:
    """Say which multiple of an equation is subtracted from (or added to) another, and what comes out."""
    size = "" if abs(factor) == 1 else f"{abs(factor)} times "
    if factor > 0:
        what = f"Subtract {size}equation {source} from equation {target}"
    else:
        what = f"Add {size}equation {source} to equation {target}"
    return f"{what}: ${_left(row)} = {tex(side)}$."


@family(skill=Skill.MAT_SOLVE, levels=(4,), title="All solutions of a system")
def solve_general(rng: Random, _level: int) -> Item:
    """Find all solutions of a system with four unknowns, one step away from its reduced form."""
    pivots: tuple[int, ...] = rng.choice(((0, 1), (0, 2), (0, 1, 2), (0, 1, 3)))
    reduced = tuple(
        tuple(
            int(column == pivot) if column in pivots else nonzero(rng, -3, 3) if column > pivot else 0
            for column in range(4)
        )
        for pivot in pivots
    )
    point = tuple(nonzero(rng, -4, 4) if column in pivots else 0 for column in range(4))
    side = tuple(point[pivot] for pivot in pivots)
    factor = nonzero(rng, -3, 3)
    rows = (add(reduced[0], scale(factor, reduced[1])), *reduced[1:])
    sides = (side[0] + factor * side[1], *side[1:])
    names = tuple(f"x_{place + 1}" for place in range(4))
    system = tex_system([(list(zip(row, names, strict=True)), tex(end)) for row, end in zip(rows, sides, strict=True)])
    free = [column for column in range(4) if column not in pivots]
    directions = special_solutions(reduced)
    letters = ("s", "t")[: len(free)] if len(free) > 1 else ("t",)
    span = " + ".join(f"{letter}{text_vector(vector)}" for letter, vector in zip(letters, directions, strict=True))
    shown = " + ".join(f"{letter}{tex_vector(vector)}" for letter, vector in zip(letters, directions, strict=True))
    clean = tex_system([(list(zip(row, names, strict=True)), tex(end)) for row, end in zip(reduced, side, strict=True)])
    size = "" if abs(factor) == 1 else f"{abs(factor)} times "
    move = f"Subtract {size}equation 2 from equation 1" if factor > 0 else f"Add {size}equation 2 to equation 1"
    solved = [
        f"$x_{pivot + 1} = {tex_sum([(end, ''), *((-row[column], names[column]) for column in free)])}$"
        for pivot, row, end in zip(pivots, reduced, side, strict=True)
    ]
    one = len(free) == 1
    return Item(
        prompt=(
            f"Find all solutions of the system ${system}$ with the four unknowns $x_1, x_2, x_3, x_4$. "
            "Give a point plus all directions, for example `(1, 0, 2, 0) + t(1, 1, 0, 1)`. "
            "With more directions, add further terms such as `s(...)`."
        ),
        parts=(Affine(f"{text_vector(point)} + {span}"),),
        hints=(
            "Remove the second pivot variable from the first equation. Then solve for the pivot variables.",
            f"{move}. This removes ${names[pivots[1]]}$ from the first equation.",
        ),
        solution=(
            f"{move}: ${clean}$.",
            (
                f"{'One variable is' if one else 'Two variables are'} free: ${', '.join(names[at] for at in free)}$. "
                f"Solve for the others: {', '.join(solved)}."
            ),
            f"Set the free {'variable' if one else 'variables'} to 0. This gives the point ${tex_vector(point)}$.",
            (
                "For a direction, replace the right sides by 0. Set one free variable to 1 and the others to 0. "
                f"So all solutions are ${tex_vector(point)} + {shown}$."
            ),
        ),
        misconceptions=(
            Misconception("particular-only", text_vector(point), "Add the null space directions."),
            Misconception("homogeneous-only", span, "Add one particular solution."),
        ),
    )
