"""Families of the skill ``mc-jacobian``: Jacobians."""

from collections.abc import Callable
from math import cos, sin
from random import Random

from problems.answers.expression import Expression
from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_point, tex_sum, tex_vector, text_matrix
from problems.sampling import matrix, nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.MC_JACOBIAN, levels=(2, 3), title="Jacobian at a point")
def jacobian_2d(rng: Random, level: int) -> Item:
    """Find the Jacobian of a map of the plane; level 2 uses positive points."""
    a, b, c = (nonzero(rng, -3, 3) for _ in range(3))
    p, q = (rng.randint(1, 3), rng.randint(1, 3)) if level == 2 else (nonzero(rng, -3, 3), nonzero(rng, -3, 3))
    jacobian = ((2 * a * p * q, a * p * p), (b, 2 * c * q))
    first, second = tex_sum([(a, "x^2y")]), tex_sum([(b, "x"), (c, "y^2")])
    return Item(
        prompt=(
            rf"Let $f(x,y) = ({first},\; {second})$. Find the Jacobian of $f$ at ${tex_point((p, q))}$. Give a matrix."
        ),
        parts=(Matrix(text_matrix(jacobian), names=("x", "y")),),
        hints=(
            "Each row belongs to one output, each column to one input.",
            f"The first row is $({tex_sum([(2 * a, 'xy')])},\\; {tex_sum([(a, 'x^2')])})$.",
        ),
        solution=(
            f"The first output gives the row $({tex_sum([(2 * a, 'xy')])},\\; {tex_sum([(a, 'x^2')])})$.",
            f"The second output gives the row $({b},\\; {tex_sum([(2 * c, 'y')])})$.",
            f"Put in $x = {p}$ and $y = {q}$: the Jacobian is ${tex_matrix(jacobian)}$.",
        ),
        misconceptions=(
            Misconception("transposed", text_matrix(transpose(jacobian)), "Rows are outputs, columns are inputs."),
            Misconception(
                "point-not-inserted",
                f"[[{2 * a}*x*y, {a}*x^2], [{b}, {2 * c}*y]]",
                f"These are the right formulas. Now insert x = {p} and y = {q}.",
            ),
            Misconception(
                "constant-term-squared",
                text_matrix((jacobian[0], (b, c * q * q))),
                f"The last entry is a derivative: that of {tex_sum([(c, 'y²')])} is {2 * c}y.",
                optional=True,
            ),
        ),
        plot=_local_map(lambda x, y: (a * x * x * y, b * x + c * y * y), (p, q), jacobian, 0.25),
    )


@family(skill=Skill.MC_JACOBIAN, levels=(2,), title="Jacobian of an affine map")
def jacobian_linear(rng: Random, _level: int) -> Item:
    """Find the Jacobian of an affine map."""
    columns = rng.choice((2, 3))
    A = matrix(rng, 2, columns, -4, 4)
    while columns == 2 and A[0][1] == A[1][0]:
        A = matrix(rng, 2, columns, -4, 4)
    shift = (nonzero(rng, -4, 4), nonzero(rng, -4, 4))
    names = ("x_1", "x_2", "x_3")[:columns]
    first = tex_sum([*zip(A[0], names, strict=True), (shift[0], "")])
    return Item(
        prompt=(
            rf"Let $f(x) = Ax + b$ with $A = {tex_matrix(A)}$ and $b = {tex_vector(shift)}$. "
            "Find the Jacobian of $f$. Give a matrix of numbers."
        ),
        parts=(Matrix(text_matrix(A)),),
        hints=(
            "Write each output as a formula. Then differentiate it with respect to each input.",
            f"The first output is ${first}$.",
        ),
        solution=(
            f"The first output is ${first}$. Its partial derivatives are the first row of $A$.",
            "In the same way, the second output gives the second row of $A$. The constants in $b$ vanish.",
            f"So the Jacobian is ${tex_matrix(A)}$ at every point.",
        ),
        misconceptions=(
            Misconception(
                "transposed", text_matrix(transpose(A)), "Rows are outputs: entry (i, j) differentiates output i."
            ),
            Misconception(
                "constants-kept",
                text_matrix(tuple((*row, entry) for row, entry in zip(A, shift, strict=True))),
                "Constants vanish when you differentiate.",
            ),
        ),
    )


@family(skill=Skill.MC_JACOBIAN, levels=(3,), title="Jacobian determinant of stretched polar coordinates")
def jacobian_polar(rng: Random, _level: int) -> Item:
    """Find the determinant of the Jacobian of stretched polar coordinates."""
    a, b = rng.randint(1, 7), rng.randint(1, 7)
    x, y = rf"{tex_sum([(a, 'r')])}\cos t", rf"{tex_sum([(b, 'r')])}\sin t"
    area = a * b
    entries = (
        rf"\begin{{pmatrix}}{_times(a)}\cos t&-{tex_sum([(a, 'r')])}\sin t\\"
        rf"{_times(b)}\sin t&{tex_sum([(b, 'r')])}\cos t\end{{pmatrix}}"
    )
    return Item(
        prompt=(
            rf"Let $F(r,t) = ({x},\; {y})$. Find the determinant of the Jacobian of $F$. "
            "The inputs are in the order $(r, t)$. Give an expression in $r$ and $t$, as simple as possible."
        ),
        parts=(Expression(f"{area}*r", names=("r", "t")),),
        idea="The determinant of the Jacobian tells how areas grow.",
        hints=(
            "Find the four partial derivatives. Then find the determinant.",
            rf"The Jacobian is ${entries}$.",
        ),
        solution=(
            rf"The Jacobian is ${entries}$.",
            rf"Its determinant is ${tex_sum([(area, 'r')])}\cos^2 t + {tex_sum([(area, 'r')])}\sin^2 t$.",
            rf"Since $\cos^2 t + \sin^2 t = 1$, the determinant is ${tex_sum([(area, 'r')])}$.",
        ),
        misconceptions=(
            Misconception("factor-r-missing", str(area), "The derivatives with respect to t bring a factor r."),
            Misconception("swapped-variables", f"-{area}*r", "The order (r, t) of the inputs fixes the sign."),
        ),
        plot=PlotCall(
            "local-map",
            _local(
                lambda r, t: (a * r * cos(t), b * r * sin(t)),
                (2, 1),
                ((a * cos(1), -2 * a * sin(1)), (b * sin(1), 2 * b * cos(1))),
                0.2,
            ),
            "after",
            "On the left a small square around r = 2 and t = 1. On the right its image, a curved element of area. "
            f"Here the Jacobian determinant is {2 * area}, so the element has about {2 * area} times the area.",
        ),
    )


Map = Callable[[float, float], tuple[float, float]]
Rows = tuple[tuple[float, float], tuple[float, float]]


def _local(f: Map, point: tuple[float, float], jacobian: Rows, half: float) -> dict[str, object]:
    """Return a point, its image, the Jacobian and the images of grid lines around the point."""
    p, q = point
    steps = [half * step / 4 for step in range(-4, 5)]
    ways = [[(p + s, q + t) for t in steps] for s in steps[::2]] + [[(p + s, q + t) for s in steps] for t in steps[::2]]
    images = [[f(x, y) for x, y in way] for way in ways]
    return {
        "point": [p, q],
        "image": [round(value, 4) for value in f(p, q)],
        "jacobian": [[round(entry, 4) for entry in row] for row in jacobian],
        "half": half,
        "images": [[[round(pair[side], 4) for pair in way] for side in range(2)] for way in images],
    }


def _local_map(f: Map, point: tuple[int, int], jacobian: Rows, half: float) -> PlotCall:
    return PlotCall(
        "local-map",
        _local(f, point, jacobian, half),
        "after",
        f"On the left a small square around ({point[0]}, {point[1]}). On the right its curved image under f, and the "
        "parallelogram into which the Jacobian sends the square. Near the point both almost agree.",
    )


def _times(factor: int) -> str:
    return "" if factor == 1 else str(factor)
