"""Families of the skill ``lt-geometry``: reading what a map does to the plane."""

from math import sqrt
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import det2
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, text
from problems.sampling import matrix, nonzero, shuffled
from problems.snapshot import PlotCall

KINDS = ("rotation", "reflection", "shear", "scaling", "projection")
SIGNS = {
    "rotation": "All lengths and angles are kept, and $e_2$ is still a left turn away from $e_1$.",
    "reflection": "All lengths are kept. The orientation is reversed: going from $e_1$ to $e_2$ turns the other way.",
    "shear": "One axis stays in place and the other is tilted. The squares become slanted.",
    "scaling": "Both axes keep their directions, but the squares become longer or shorter.",
    "projection": "The whole plane falls on one line.",
}
MISTAKES = {
    "rotation": Misconception("rotation-as-reflection", "reflection", "Orientation is kept: det > 0."),
    "reflection": Misconception("reflection-as-rotation", "rotation", "Orientation changed: det < 0."),
    "shear": Misconception("shear-as-rotation", "rotation", "A rotation keeps right angles."),
    "scaling": Misconception("scaling-as-shear", "shear", "A shear tilts one axis. Here both keep their directions."),
    "projection": Misconception("projection-as-scaling", "scaling", "The plane falls on a line: det = 0."),
}

PROPERTIES = {
    "rotation": "A rotation keeps lengths, right angles and the orientation.",
    "reflection": "A reflection keeps lengths, but it reverses the orientation.",
    "shear": "A shear leaves one axis in place and tilts the other.",
    "scaling": "A scaling keeps the directions of both axes.",
    "projection": "A projection sends the whole plane to one line.",
}


def _mistakes(kind: str) -> tuple[Misconception, ...]:
    """Return what to say about each wrong kind, the usual confusion first."""
    usual = MISTAKES[kind]
    others = (wrong for wrong in KINDS if wrong not in {kind, usual.answer})
    return (usual, *(Misconception(f"{wrong}-chosen", wrong, PROPERTIES[wrong]) for wrong in others))


def _example(rng: Random, kind: str) -> list[list[float]]:
    half, root = 0.5, sqrt(3) / 2
    cosine, sine = rng.choice(((0.0, 1.0), (half, root), (root, half), (0.0, -1.0), (-half, root)))
    k = nonzero(rng, -2, 2)
    return {
        "rotation": [[cosine, -sine], [sine, cosine]],
        "reflection": [[cosine, sine], [sine, -cosine]],
        "shear": rng.choice(([[1.0, k], [0.0, 1.0]], [[1.0, 0.0], [k, 1.0]])),
        "scaling": rng.choice(([[2.0, 0.0], [0.0, 1.0]], [[0.5, 0.0], [0.0, 1.5]], [[2.0, 0.0], [0.0, 0.5]])),
        "projection": rng.choice(([[1.0, 0.0], [0.0, 0.0]], [[0.5, 0.5], [0.5, 0.5]], [[0.8, 0.4], [0.4, 0.2]])),
    }[kind]


@family(skill=Skill.LT_GEOMETRY, levels=(1, 2), title="Name the map")
def identify_map(rng: Random, level: int) -> Item:
    """Name a map from the picture of its grid; level 1 leaves out projections."""
    kind = rng.choice(KINDS if level == 2 else KINDS[:4])
    A = _example(rng, kind)
    first, second = (f"({round(A[0][column], 2) + 0.0:.2g}, {round(A[1][column], 2) + 0.0:.2g})" for column in range(2))
    return Item(
        prompt=("The picture shows a grid before and after a linear map. Which kind of map is it? Choose one answer."),
        parts=(Choice(kind, choices=shuffled(rng, KINDS)),),
        hints=(
            "Follow the two basis vectors. Did their lengths change? Did the angle between them change?",
            f"The map sends $e_1$ to ${first}$ and $e_2$ to ${second}$.",
        ),
        solution=(f"The map sends $e_1$ to ${first}$ and $e_2$ to ${second}$.", SIGNS[kind], f"So it is a {kind}."),
        misconceptions=_mistakes(kind),
        plot=PlotCall(
            "grid-image",
            {"matrix": A, "eigenlines": False},
            "before",
            f"A grid before and after a linear map. The vector e1 goes to {first}, and e2 goes to {second}.",
        ),
    )


@family(skill=Skill.LT_GEOMETRY, levels=(2,), title="Area under a map")
def area_scale(rng: Random, _level: int) -> Item:
    """Find the area of the image of a shape."""
    A = matrix(rng, 2, 2, -4, 4)
    while not 1 < det2(A) ** 2 <= 25:
        A = matrix(rng, 2, 2, -4, 4)
    area, value = rng.randint(2, 9), int(det2(A))
    (a, b), (c, d) = A
    return Item(
        prompt=(
            f"A shape in the plane has the area {area}. The map $x \\mapsto Ax$ has the matrix "
            f"$A = {tex_matrix(A)}$. What is the area of the image? Give an integer."
        ),
        parts=(Number(text(abs(value) * area), integer=True),),
        idea="Look at the area of the image of the unit square.",
        hints=(
            "Compute the determinant. Its absolute value is the factor for areas.",
            rf"The determinant is $\det A = {value}$.",
        ),
        solution=(
            (
                rf"The determinant is $\det A = {bracketed(a)}\cdot{bracketed(d)} - {bracketed(b)}\cdot{bracketed(c)}"
                f" = {value}$."
            ),
            rf"Areas are multiplied by its absolute value $\lvert {value}\rvert = {abs(value)}$.",
            rf"The area of the image is ${abs(value)}\cdot {area} = {abs(value) * area}$.",
        ),
        misconceptions=(
            Misconception("signed", text(value * area), "Area is positive; the sign shows the orientation.")
            if value < 0
            else None,
            Misconception("squared", text(value * value * area), "The determinant is already the area factor."),
            Misconception("factor-only", text(abs(value)), "This is the factor. Multiply the area by it."),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [list(row) for row in A], "eigenlines": False},
            "after",
            f"The grid before and after A. Every square becomes a parallelogram of {abs(value)} times the area.",
        ),
    )
