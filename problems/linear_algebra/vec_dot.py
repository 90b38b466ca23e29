"""Families of the skill ``vec-dot``: dot products and angles."""

from fractions import Fraction
from itertools import product
from math import isqrt
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import dot, parallel, scale
from problems.family import Item, Misconception, family
from problems.notation import bracketed, decimal, tex, tex_sum, tex_vector, text, text_vector
from problems.row_reduction import tex_products, tex_squares
from problems.sampling import integers, nonzero
from problems.snapshot import PlotCall

COSINES = {
    30: ("sqrt(3)/2", r"\frac{\sqrt{3}}{2}"),
    45: ("1/sqrt(2)", r"\frac{1}{\sqrt{2}}"),
    60: ("1/2", r"\frac{1}{2}"),
    90: ("0", "0"),
    120: ("-1/2", r"-\frac{1}{2}"),
    135: ("-1/sqrt(2)", r"-\frac{1}{\sqrt{2}}"),
}
IN_SPACE = (
    (30, (2, 1, 1), (1, 1, 0)),
    (45, (1, 0, 0), (1, 1, 0)),
    (45, (2, 2, 1), (1, 0, 1)),
    (60, (1, 1, 0), (0, 1, 1)),
    (60, (2, 1, 1), (1, 2, -1)),
    (90, (1, 2, 2), (2, 1, -2)),
    (120, (1, -1, 0), (0, 1, -1)),
    (120, (2, 1, 1), (-1, -2, 1)),
    (135, (1, 0, 0), (-1, 1, 0)),
)
WORDS = ("data", "model", "loss", "noise")
COUNTS = tuple(v for v in product(range(5), repeat=4) if any(v) and isqrt(sum(a * a for a in v)) ** 2 == dot(v, v))


@family(skill=Skill.VEC_DOT, levels=(1,), title="Dot product")
def dot_value(rng: Random, _level: int) -> Item:
    """Compute the dot product of two vectors in space."""
    u, v = integers(rng, 3, -5, 5), integers(rng, 3, -5, 5)
    while sum(a * b != 0 for a, b in zip(u, v, strict=True)) < 2:
        u, v = integers(rng, 3, -5, 5), integers(rng, 3, -5, 5)
    products = tuple(a * b for a, b in zip(u, v, strict=True))
    value = dot(u, v)
    written = " + ".join(rf"{bracketed(a)}\cdot{bracketed(b)}" for a, b in zip(u, v, strict=True))
    return Item(
        prompt=rf"Let $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$. Compute $u\cdot v$. Give an integer.",
        parts=(Number(text(value), integer=True),),
        hints=(
            "Multiply the first entries, the second entries and the third entries. Then add.",
            rf"The first product is ${bracketed(u[0])}\cdot{bracketed(v[0])} = {products[0]}$.",
        ),
        solution=(
            f"Multiply matching entries and add: ${written}$.",
            f"This is ${' + '.join(bracketed(p) for p in products)} = {value}$.",
        ),
        misconceptions=(
            Misconception("vector-result", text_vector(products), "A dot product is one number: add the products."),
            Misconception(
                "product-of-sums", text(sum(u) * sum(v)), "Multiply matching components only.", optional=True
            ),
        ),
    )


def _pair(rng: Random, level: int) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    """Return an angle in degrees and two vectors that make it, in the plane or in space."""
    if level == 2:
        a, b = nonzero(rng, -3, 3), rng.randint(-3, 3)
        turn = rng.choice((1, -1))
        angle, v = rng.choice(((45, (a - turn * b, turn * a + b)), (90, (-b, a)), (135, (-a - turn * b, turn * a - b))))
        return angle, (a, b), v
    angle, u, w = rng.choice(IN_SPACE)
    order = rng.sample(range(3), 3)
    signs = [rng.choice((1, -1)) for _ in range(3)]
    return angle, tuple(signs[i] * u[i] for i in order), tuple(signs[i] * w[i] for i in order)


@family(skill=Skill.VEC_DOT, levels=(2, 3), title="Angle between two vectors")
def dot_angle(rng: Random, level: int) -> Item:
    """Find an angle with a known cosine, in the plane (level 2) or in space (level 3)."""
    angle, first, second = _pair(rng, level)
    u = tuple(map(int, scale(rng.randint(1, 3), first)))
    v = tuple(map(int, scale(rng.randint(1, 3), second)))
    value, uu, vv = dot(u, v), dot(u, u), dot(v, v)
    typed, cosine = COSINES[angle]
    return Item(
        prompt=(
            f"Let $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$. Find the angle between $u$ and $v$. "
            "Give the exact angle in degrees, between 0 and 180."
        ),
        parts=(Number(text(angle)),),
        idea="The dot product tells how far two vectors point the same way.",
        hints=(
            r"Use $\cos\theta = \frac{u\cdot v}{\lVert u\rVert\lVert v\rVert}$.",
            rf"Here $u\cdot v = {value}$, $\lVert u\rVert = \sqrt{{{uu}}}$ and $\lVert v\rVert = \sqrt{{{vv}}}$.",
        ),
        solution=(
            rf"The dot product is $u\cdot v = {tex_products(u, v)} = {value}$.",
            rf"The lengths are $\lVert u\rVert = \sqrt{{{uu}}}$ and $\lVert v\rVert = \sqrt{{{vv}}}$.",
            rf"So $\cos\theta = \frac{{{value}}}{{\sqrt{{{uu}}}\,\sqrt{{{vv}}}}} = {cosine}$.",
            rf"The angle with this cosine is $\theta = {angle}^\circ$.",
        ),
        misconceptions=(
            Misconception("acute-always", text(180 - angle), "A negative dot product means an angle over 90°.")
            if angle > 90
            else None,
            Misconception("cosine-given", typed, "Apply arccos to get the angle."),
            Misconception("radians", f"{angle}*pi/180", "Give the angle in degrees."),
        ),
        plot=PlotCall(
            "arrows" if level == 2 else "space",
            {"vectors": [[*u, "u"], [*v, "v"]]},
            "after",
            f"The arrows u = {text_vector(u)} and v = {text_vector(v)}. The angle between them is {angle} degrees.",
        ),
    )


@family(skill=Skill.VEC_DOT, levels=(2,), title="Make two vectors orthogonal")
def dot_orthogonal_k(rng: Random, _level: int) -> Item:
    """Find the entry that makes two vectors of the plane orthogonal."""
    a, b, c = (nonzero(rng, -6, 6) for _ in range(3))
    while a * b % c:
        a, b, c = (nonzero(rng, -6, 6) for _ in range(3))
    k = -a * b // c
    equation = tex_sum([(a * b, ""), (c, "k")])
    return Item(
        prompt=(
            rf"Let $u = \begin{{pmatrix}}{a}\\k\end{{pmatrix}}$ and $v = {tex_vector((b, c))}$. "
            "Find the number $k$ for which $u$ and $v$ are orthogonal. Give the exact value."
        ),
        parts=(Number(text(k)),),
        hints=(
            "Orthogonal vectors have the dot product 0. Write this as an equation for $k$.",
            rf"The dot product is $u\cdot v = {bracketed(a)}\cdot {bracketed(b)} + k\cdot {bracketed(c)}$.",
        ),
        solution=(
            (
                rf"The dot product is $u\cdot v = {bracketed(a)}\cdot {bracketed(b)} + k\cdot {bracketed(c)}"
                f" = {equation}$."
            ),
            f"Set it to 0: ${equation} = 0$, so ${tex_sum([(c, 'k')])} = {-a * b}$.",
            f"So $k = {k}$.",
        ),
        misconceptions=(
            Misconception("parallel-instead", text(Fraction(a * c, b)), "Perpendicular means dot product 0."),
            Misconception("sign", text(-k), "The two products must cancel."),
        ),
    )


@family(skill=Skill.VEC_DOT, levels=(2, 3), title="Cosine similarity of two texts")
def cosine_similarity(rng: Random, level: int) -> Item:
    """Compare two texts by their word counts; at level 3 the words must be counted first."""
    u = v = COUNTS[0]
    while parallel(u, v) or dot(u, v) == 0:
        u, v = rng.choice(COUNTS), rng.choice(COUNTS)
    value, first, second = int(dot(u, v)), isqrt(int(dot(u, u))), isqrt(int(dot(v, v)))
    answer = Fraction(value, first * second)
    if level == 2:
        given = (
            f"Two texts are written as vectors of word counts: $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$. "
            r"Compute their cosine similarity."
        )
    else:
        given = (
            f"Text A is `{_text(rng, u)}`. Text B is `{_text(rng, v)}`. "
            f"Count the words {', '.join(WORDS)} in each text, in this order. "
            "This gives one vector of counts for each text. Compute the cosine similarity of the two vectors."
        )
    return Item(
        prompt=f"{given} Give 2 decimal places.",
        parts=(Number(text(answer), exact=False, tolerance="0.005"),),
        idea="The cosine compares directions, not lengths.",
        hints=(
            "Compute the dot product of the two vectors of counts. Then divide it by both lengths.",
            (
                f"The vectors are $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$. "
                rf"Their lengths are {first} and {second}."
            ),
        ),
        solution=(
            f"The vectors of counts are $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$.",
            rf"The dot product is $u\cdot v = {tex_products(u, v)} = {value}$.",
            rf"The lengths are $\sqrt{{{tex_squares(u)}}} = {first}$ and $\sqrt{{{tex_squares(v)}}} = {second}$.",
            rf"Divide: $\frac{{{value}}}{{{first}\cdot {second}}} = {tex(answer)} \approx {decimal(answer, 2)}$.",
        ),
        misconceptions=(
            Misconception("no-normalising", text(value), "Divide by both lengths."),
            Misconception("squared-lengths", text(Fraction(value, (first * second) ** 2)), "Use lengths, not squares."),
        ),
    )


def _text(rng: Random, counts: tuple[int, ...]) -> str:
    """Return words in a drawn order, each as often as its count says."""
    words = [word for word, count in zip(WORDS, counts, strict=True) for _ in range(count)]
    rng.shuffle(words)
    return " ".join(words)
