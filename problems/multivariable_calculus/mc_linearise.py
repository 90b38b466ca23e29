"""Families of the skill ``mc-linearise``: tangent planes and linear approximations."""

from fractions import Fraction
from random import Random

from problems.answers.equation import Equation
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, tex_point, tex_sum, text, text_sum
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.MC_LINEARISE, levels=(2, 3), title="Equation of a tangent plane")
def tangent_plane(rng: Random, level: int) -> Item:
    """Find the tangent plane of z = ax² + by²; level 2 uses positive points."""
    a, b = nonzero(rng, -3, 3), nonzero(rng, -3, 3)
    p, q = (rng.randint(1, 3), rng.randint(1, 3)) if level == 2 else (nonzero(rng, -3, 3), nonzero(rng, -3, 3))
    height = a * p * p + b * q * q
    plane = [(2 * a * p, "x"), (2 * b * q, "y"), (-height, "")]
    return Item(
        prompt=(
            f"Find the tangent plane of $z = {tex_sum([(a, 'x^2'), (b, 'y^2')])}$ at $(x,y) = {tex_point((p, q))}$. "
            "Give an equation in $x$, $y$ and $z$, for example `z = 2*x + y - 1`."
        ),
        parts=(Equation(f"z = {text_sum(plane)}", names=("x", "y", "z")),),
        hints=(
            "Find the height and the two slopes at the point. Then assemble them.",
            f"The height is ${height}$. The slope in the direction of $x$ is ${2 * a * p}$.",
        ),
        solution=(
            (
                f"The height at the point is $z = {bracketed(a)}\\cdot{bracketed(p)}^2 "
                f"{_signed(b)}\\cdot{bracketed(q)}^2 = {height}$."
            ),
            f"The partial derivatives are ${tex_sum([(2 * a, 'x')])}$ and ${tex_sum([(2 * b, 'y')])}$.",
            f"So the slopes there are ${2 * a * p}$ in the direction of $x$ and ${2 * b * q}$ in that of $y$.",
            (
                f"So $z = {height} {_signed(2 * a * p)}({tex_sum([(1, 'x'), (-p, '')])}) "
                f"{_signed(2 * b * q)}({tex_sum([(1, 'y'), (-q, '')])})$."
            ),
            f"Expand: $z = {tex_sum(plane)}$.",
        ),
        misconceptions=(
            Misconception(
                "constant-missing",
                f"z = {text_sum(plane[:2])}",
                "The plane must pass through the point on the surface.",
                optional=height == 0,
            ),
            Misconception(
                "derivatives-left-in",
                f"z = {2 * a}*x*(x - ({p})) + ({2 * b})*y*(y - ({q})) + ({height})",
                "Insert the point in the partial derivatives.",
            ),
        ),
        plot=_surface_and_plane((a, b), (p, q), height),
    )


@family(skill=Skill.MC_LINEARISE, levels=(2,), title="Linear approximation")
def linear_approx(rng: Random, _level: int) -> Item:
    """Estimate a value near a point from the gradient."""
    p, q, f0 = rng.randint(1, 5), rng.randint(1, 5), rng.randint(-6, 9)
    g, h = nonzero(rng, -6, 6), nonzero(rng, -6, 6)
    s, t = nonzero(rng, -3, 3), nonzero(rng, -3, 3)
    x, y = Fraction(10 * p + s, 10), Fraction(10 * q + t, 10)
    value = f0 + Fraction(g * s + h * t, 10)
    shown = f"({short_decimal(x)},\\,{short_decimal(y)})"
    return Item(
        prompt=(
            rf"A function has $f({p},{q}) = {f0}$ and $\nabla f({p},{q}) = {tex_point((g, h))}$. "
            f"Estimate $f{shown}$ with the linear approximation. Give the exact value of the estimate."
        ),
        parts=(Number(short_decimal(value)),),
        hints=(
            "Find the step from the known point. Multiply each slope by its step and add to the known value.",
            f"The step is $({short_decimal(Fraction(s, 10))},\\,{short_decimal(Fraction(t, 10))})$.",
        ),
        solution=(
            f"The step is $({short_decimal(Fraction(s, 10))},\\,{short_decimal(Fraction(t, 10))})$.",
            (
                rf"Gradient times step: ${bracketed(g)}\cdot{_plain(Fraction(s, 10))} + {bracketed(h)}\cdot"
                rf"{_plain(Fraction(t, 10))} = {short_decimal(value - f0)}$."
            ),
            f"Add it to the known value: ${f0} + {_plain(value - f0)} = {short_decimal(value)}$.",
        ),
        misconceptions=(
            Misconception("step-not-used", text(f0 + g + h), "Multiply each slope by its step."),
            Misconception("full-point-used", text(f0 + g * x + h * y), "Use the change, not the position."),
        ),
        plot=_plane((p, q, f0), (g, h), (x, y, value)),
    )


def _plain(value: Fraction) -> str:
    return f"({short_decimal(value)})" if value < 0 else short_decimal(value)


def _signed(value: int) -> str:
    return f"{'-' if value < 0 else '+'} {abs(value)}"


def _surface_and_plane(factors: tuple[int, int], point: tuple[int, int], height: int) -> PlotCall:
    (a, b), (p, q) = factors, point
    steps = [round(0.25 * step, 2) for step in range(-6, 7)]
    curved = [[round(a * (p + s) ** 2 + b * (q + t) ** 2, 3) for s in steps] for t in steps]
    flat = [[round(height + 2 * a * p * s + 2 * b * q * t, 3) for s in steps] for t in steps]
    return PlotCall(
        "sheets",
        {
            "xs": [p + s for s in steps],
            "ys": [q + t for t in steps],
            "layers": [["surface", curved], ["tangent plane", flat]],
            "points": [[p, q, height, f"({p}, {q}, {height})"]],
            "title": "Surface and tangent plane",
        },
        "after",
        f"The curved surface and its flat tangent plane. They touch at the marked point ({p}, {q}, {height}).",
    )


def _plane(known: tuple[int, int, int], slopes: tuple[int, int], near: tuple[Fraction, Fraction, Fraction]) -> PlotCall:
    (p, q, height), (g, h) = known, slopes
    steps = [round(0.1 * step, 1) for step in range(-5, 6)]
    heights = [[round(height + g * s + h * t, 3) for s in steps] for t in steps]
    written = ", ".join(map(short_decimal, near))
    return PlotCall(
        "sheets",
        {
            "xs": [round(p + s, 1) for s in steps],
            "ys": [round(q + t, 1) for t in steps],
            "layers": [["plane of the linear approximation", heights]],
            "room": 2.5,
            "points": [[*known, "known"], [*map(float, near), "estimate"]],
            "title": "The estimate lies on the plane",
        },
        "after",
        f"The plane of the linear approximation with two marked points: the known point ({p}, {q}, {height}) and the "
        f"estimate ({written}).",
    )
