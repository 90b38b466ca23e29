"""Families of the skill ``mc-functions``: values and level sets of functions of two variables."""

from collections.abc import Callable
from random import Random

from problems.answers.choice import Choice
from problems.answers.equation import Equation
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_point, tex_sum, text, text_sum
from problems.sampling import nonzero, shuffled
from problems.snapshot import PlotCall

Surface = Callable[[float, float], float]
BOWL, SADDLE, PRODUCT, PLANE, CORNERS = "x^2 + y^2", "x^2 - y^2", "xy", "x + 2y", r"\lvert x\rvert + \lvert y\rvert"
SURFACES: dict[str, Surface] = {
    BOWL: lambda x, y: x * x + y * y,
    SADDLE: lambda x, y: x * x - y * y,
    PRODUCT: lambda x, y: x * y,
    PLANE: lambda x, y: x + 2 * y,
    CORNERS: lambda x, y: abs(x) + abs(y),
}
SHAPES = {
    BOWL: "The level sets are circles around 0. So the squares are added.",
    SADDLE: r"The level sets are hyperbolas. The zero level is the two lines $y = x$ and $y = -x$.",
    PRODUCT: "The level sets are hyperbolas. The zero level is the two axes.",
    PLANE: "The level sets are parallel lines with equal distances. So the function is linear.",
    CORNERS: "The level sets are squares with corners on the axes. So the absolute values are added.",
}
CURVES = {
    BOWL: ("bowl-chosen", "The level sets of this function are circles."),
    SADDLE: ("saddle-chosen", "The zero level of this function is the two lines y = x and y = −x."),
    PRODUCT: ("product-chosen", "The zero level of this function is the two axes."),
    PLANE: ("plane-chosen", "The level sets of this function are parallel lines."),
    CORNERS: ("corners-chosen", "The level sets of this function are squares on their corners."),
}
MISTAKES = {
    BOWL: (("corners-overlooked", CORNERS, "Absolute values give straight edges with corners."),),
    CORNERS: (("corners-overlooked", BOWL, "Absolute values give straight edges with corners."),),
    SADDLE: (
        ("saddle-as-bowl", BOWL, "Closed curves mean a bowl. These curves are not closed."),
        ("saddles-confused", PRODUCT, "Find the zero level: for xy it is the two axes."),
    ),
    PRODUCT: (
        ("saddle-as-bowl", BOWL, "Closed curves mean a bowl. These curves are not closed."),
        ("saddles-confused", SADDLE, "Find the zero level: for xy it is the two axes."),
    ),
    PLANE: (("straight-edges", CORNERS, "Level sets of a linear function are parallel lines."),),
}


@family(skill=Skill.MC_FUNCTIONS, levels=(1,), title="Value of a function of two variables")
def mv_evaluate(rng: Random, _level: int) -> Item:
    """Evaluate a polynomial in x and y at a point."""
    a, b, c, p, q = (nonzero(rng, -4, 4) for _ in range(5))
    while p == q:
        q = nonzero(rng, -4, 4)
    value = a * p * p + b * p * q + c * q
    return Item(
        prompt=(
            f"Let $f(x,y) = {tex_sum([(a, 'x^2'), (b, 'xy'), (c, 'y')])}$. "
            f"Find the value $f{tex_point((p, q))}$. Give an integer."
        ),
        parts=(Number(text(value), integer=True),),
        idea="A function of two variables takes a point and gives one number.",
        hints=(
            "Put the first coordinate in for $x$ and the second for $y$. Then add.",
            f"Put in $x = {p}$ and $y = {q}$. The first term is ${bracketed(a)}\\cdot{bracketed(p)}^2 = {a * p * p}$.",
        ),
        solution=(
            f"The first coordinate is $x = {p}$ and the second is $y = {q}$.",
            (
                f"The terms are ${bracketed(a)}\\cdot{bracketed(p)}^2 = {a * p * p}$, "
                f"${bracketed(b)}\\cdot{bracketed(p)}\\cdot{bracketed(q)} = {b * p * q}$ and "
                f"${bracketed(c)}\\cdot{bracketed(q)} = {c * q}$."
            ),
            f"Add them: $f{tex_point((p, q))} = {value}$.",
        ),
        misconceptions=(
            Misconception("variables-swapped", text(a * q * q + b * p * q + c * p), "The first coordinate is x."),
            Misconception("square-of-product", text((a * p) ** 2 + b * p * q + c * q), "Only x is squared.", a == 1),
        ),
        plot=_surface(lambda x, y: a * x * x + b * x * y + c * y, (p, q, value)),
    )


@family(skill=Skill.MC_FUNCTIONS, levels=(2,), title="Level set through a point")
def level_set(rng: Random, _level: int) -> Item:
    """Find the equation of an ellipse that is a level set."""
    a, b = rng.sample(range(1, 6), 2)
    p, q = nonzero(rng, -3, 3), nonzero(rng, -3, 3)
    level = a * p * p + b * q * q
    function = tex_sum([(a, "x^2"), (b, "y^2")])
    return Item(
        prompt=(
            f"Let $f(x,y) = {function}$. Find the level set of $f$ that contains the point ${tex_point((p, q))}$. "
            "Give its equation in $x$ and $y$, for example `x^2 + y^2 = 9`."
        ),
        parts=(Equation(f"{text_sum([(a, 'x^2'), (b, 'y^2')])} = {level}"),),
        hints=(
            "Find the value of $f$ at the point. Then set $f(x,y)$ equal to this value.",
            f"The value at the point is ${a}\\cdot{bracketed(p)}^2 + {b}\\cdot{bracketed(q)}^2 = {level}$.",
        ),
        solution=(
            f"The value at the point is ${a}\\cdot{bracketed(p)}^2 + {b}\\cdot{bracketed(q)}^2 = {level}$.",
            f"The level set contains all points with this value: ${function} = {level}$. It is an ellipse.",
        ),
        misconceptions=(
            Misconception(
                "tangent-line",
                f"{2 * a * p}*(x - ({p})) + ({2 * b * q})*(y - ({q})) = 0",
                "This is the tangent line; the level set is an ellipse.",
            ),
            Misconception("zero-level", f"{a}*x^2 + {b}*y^2 = 0", "The level is the value of f at the point."),
        ),
        plot=PlotCall(
            "level-curves",
            {"coefficients": [a, 0, b, 0, 0, 0], "through": [p, q], "title": "Level sets of f"},
            "after",
            f"Level sets of f: ellipses around 0. The marked one goes through ({p}, {q}) and has the level {level}.",
        ),
    )


@family(skill=Skill.MC_FUNCTIONS, levels=(2,), title="Which function has this contour map?")
def level_match(rng: Random, _level: int) -> Item:
    """Recognise a function by its contour map."""
    right, factor, reach = rng.choice(tuple(SURFACES)), rng.choice((1, 2, 3)), rng.choice((2, 3, 4))
    options = shuffled(rng, tuple(f"${_times(factor, name)}$" for name in SURFACES))
    surface = SURFACES[right]
    spots = ((0, 0), (1, 0), (2, 0), (0, 1), (0, 2), (1, 1), (1, -1))
    values = ", ".join(f"({x}, {y}) has the value {factor * surface(x, y)}" for x, y in spots)
    return Item(
        prompt="The picture shows level sets of one function, with their values. Which function is it? Choose one.",
        parts=(Choice(f"${_times(factor, right)}$", choices=options),),
        hints=(
            "Set each function equal to a constant. Which curve is that?",
            (
                f"Look at the values on the axes. The point $(1,\\,0)$ has the value ${factor * surface(1, 0)}$, "
                f"and $(0,\\,1)$ has the value ${factor * surface(0, 1)}$."
            ),
        ),
        solution=(SHAPES[right], f"So the function is ${_times(factor, right)}$."),
        misconceptions=tuple(
            Misconception(tag, f"${_times(factor, wrong)}$", feedback)
            for tag, wrong, feedback in (
                *MISTAKES[right],
                *((tag, name, sentence) for name, (tag, sentence) in CURVES.items() if name != right),
            )
        ),
        plot=PlotCall(
            "contours",
            {**_grid(lambda x, y: factor * surface(x, y), reach), "title": "Level sets"},
            "before",
            f"Level sets of a function of x and y. Some values: {values}.",
        ),
    )


def _grid(surface: Surface, reach: float) -> dict[str, list[float] | list[list[float]]]:
    ticks = [round(reach * step / 12, 3) for step in range(-12, 13)]
    return {"xs": ticks, "ys": ticks, "heights": [[round(surface(x, y), 3) for x in ticks] for y in ticks]}


def _surface(surface: Surface, point: tuple[int, int, int]) -> PlotCall:
    ticks = [round(2 * step / 3, 3) for step in range(-6, 7)]
    heights = [[round(surface(x, y), 3) for x in ticks] for y in ticks]
    written = ", ".join(map(str, point))
    return PlotCall(
        "sheets",
        {
            "xs": ticks,
            "ys": ticks,
            "layers": [["z = f(x, y)", heights]],
            "points": [[*point, f"({written})"]],
            "title": "The value is the height of the surface",
        },
        "after",
        f"The surface z = f(x, y) over the square from -4 to 4. A point on it is marked: ({written}).",
    )


def _times(factor: int, name: str) -> str:
    if factor == 1:
        return name
    return f"{factor}xy" if name == PRODUCT else f"{factor}({name})"
