"""Further families of the skill ``lt-geometry``: rotating points and reflecting in lines."""

from fractions import Fraction
from math import cos, gcd, radians, sin
from random import Random

from problems.answers.matrix import Matrix
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import scale_matrix
from problems.family import Item, Misconception, family
from problems.notation import Exact, tex_matrix, tex_point, tex_sum, tex_vector, text_matrix, text_sum, text_vector
from problems.row_reduction import add_matrices
from problems.sampling import integers, nonzero
from problems.snapshot import PlotCall

HALF = Fraction(1, 2)
# cosine and sine, each as a rational part and a factor of the root of the last number
TURNS: dict[int, tuple[tuple[Exact, Exact], tuple[Exact, Exact], int]] = {
    90: ((0, 0), (1, 0), 1),
    270: ((0, 0), (-1, 0), 1),
    30: ((0, HALF), (HALF, 0), 3),
    45: ((0, HALF), (0, HALF), 2),
    60: ((HALF, 0), (0, HALF), 3),
}
Surd = tuple[Fraction, Fraction]


def _surd(x: int, cosine: Surd, y: int, sine: Surd) -> Surd:
    return x * cosine[0] + y * sine[0], x * cosine[1] + y * sine[1]


def _text(values: tuple[Surd, Surd], root: int) -> str:
    return "(" + ", ".join(text_sum([(q, f"sqrt({root})"), (r, "")]) for r, q in values) + ")"


def _column(values: tuple[Surd, Surd], root: int) -> str:
    rows = r"\\".join(tex_sum([(q, rf"\sqrt{{{root}}}"), (r, "")]) for r, q in values)
    return rf"\begin{{pmatrix}}{rows}\end{{pmatrix}}"


@family(skill=Skill.LT_GEOMETRY, levels=(2, 3), title="Rotate a point")
def rotate_point(rng: Random, level: int) -> Item:
    """Rotate a point by a quarter turn or three of them (level 2), or by 30, 45 or 60 degrees (level 3)."""
    angle = rng.choice((90, 270) if level == 2 else (30, 45, 60))
    x, y = integers(rng, 2, -6, 6)
    while (x, y) == (0, 0):
        x, y = integers(rng, 2, -6, 6)
    c, s, root = TURNS[angle]
    cosine, sine = (Fraction(c[0]), Fraction(c[1])), (Fraction(s[0]), Fraction(s[1]))
    answer = _surd(x, cosine, -y, sine), _surd(y, cosine, x, sine)
    clockwise = _surd(x, cosine, y, sine), _surd(y, cosine, -x, sine)
    both_plus = _surd(x, cosine, y, sine), _surd(y, cosine, x, sine)
    entries = {
        "cos": tex_sum([(cosine[1], rf"\sqrt{{{root}}}"), (cosine[0], "")]),
        "sin": tex_sum([(sine[1], rf"\sqrt{{{root}}}"), (sine[0], "")]),
        "minus": tex_sum([(-sine[1], rf"\sqrt{{{root}}}"), (-sine[0], "")]),
    }
    rotation = (
        rf"\begin{{pmatrix}}{entries['cos']}&{entries['minus']}\\{entries['sin']}&{entries['cos']}\end{{pmatrix}}"
    )
    turned = (
        x * cos(radians(angle)) - y * sin(radians(angle)),
        x * sin(radians(angle)) + y * cos(radians(angle)),
    )
    example = "`(2, -1)`" if level == 2 else "`(sqrt(3) - 1/2, 2)`"
    return Item(
        prompt=(
            rf"Rotate the point ${tex_point((x, y))}$ about $(0,0)$ by ${angle}^\circ$ counter-clockwise. "
            f"Where does it go? Give exact values, for example {example}."
        ),
        parts=(Vector(_text(answer, root)),),
        hints=(
            r"The rotation matrix has the rows $(\cos\theta, -\sin\theta)$ and $(\sin\theta, \cos\theta)$.",
            rf"For $\theta = {angle}^\circ$ the cosine is ${entries['cos']}$ and the sine is ${entries['sin']}$.",
        ),
        solution=(
            rf"For $\theta = {angle}^\circ$ the cosine is ${entries['cos']}$ and the sine is ${entries['sin']}$.",
            f"So the rotation matrix is ${rotation}$.",
            f"Multiply it by the point: ${rotation}{tex_vector((x, y))} = {_column(answer, root)}$.",
        ),
        misconceptions=(
            Misconception("clockwise", _text(clockwise, root), "Positive angles turn counter-clockwise."),
            Misconception("both-signs-plus", _text(both_plus, root), "One sine has a minus sign.", optional=True),
        ),
        plot=PlotCall(
            "arrows",
            {"vectors": [[x, y, "before"], [*turned, "after"]]},
            "after",
            f"The arrow to {text_vector((x, y))} and the same arrow turned by {angle} degrees counter-clockwise.",
        ),
    )


@family(skill=Skill.LT_GEOMETRY, levels=(3,), title="Matrix of a reflection")
def reflect_matrix(rng: Random, _level: int) -> Item:
    """Find the matrix of the reflection in a line through 0."""
    p, q = nonzero(rng, -5, 5), nonzero(rng, -5, 5)
    while gcd(p, q) > 1 or p * p + q * q > 41:
        p, q = nonzero(rng, -5, 5), nonzero(rng, -5, 5)
    size = p * p + q * q
    projection = scale_matrix(Fraction(1, size), ((p * p, p * q), (p * q, q * q)))
    identity = ((1, 0), (0, 1))
    answer = add_matrices(scale_matrix(2, projection), scale_matrix(-1, identity))
    return Item(
        prompt=(
            f"A map reflects the plane in the line through 0 along $d = {tex_vector((p, q))}$. "
            "Find its matrix. Give exact entries, for example `[[3/5, 4/5], [4/5, -3/5]]`."
        ),
        parts=(Matrix(text_matrix(answer)),),
        idea="A reflection crosses the mirror line and goes just as far beyond it.",
        hints=(
            r"Find the projection matrix $P = \frac{1}{d\cdot d}\,dd^\top$ of the line. The reflection is $2P - I$.",
            rf"Here $d\cdot d = {size}$ and $dd^\top = {tex_matrix(((p * p, p * q), (p * q, q * q)))}$.",
        ),
        solution=(
            rf"The projection on the line is $P = \frac{{1}}{{d\cdot d}}\,dd^\top = {tex_matrix(projection)}$.",
            "A reflection moves each point twice as far as the projection. So its matrix is $2P - I$.",
            f"This is ${tex_matrix(answer)}$. Check: it keeps the vector ${tex_vector((p, q))}$.",
        ),
        misconceptions=(
            Misconception(
                "projection", text_matrix(projection), "This projects. A reflection goes twice as far.", optional=True
            ),
            Misconception("sign", text_matrix(scale_matrix(-1, answer)), "This reflects in the perpendicular line."),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [[float(entry) for entry in row] for row in answer], "eigenlines": True},
            "after",
            f"The grid before and after the reflection. The mirror line has the direction {text_vector((p, q))}.",
        ),
    )
