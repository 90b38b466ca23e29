"""Families of the skill ``go-gd-step``: steps of gradient descent by hand."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import Exact, bracketed, short_decimal, tex_sum, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall


def _decimals(point: tuple[Exact, ...]) -> str:
    return "(" + ", ".join(short_decimal(entry) for entry in point) + ")"


@family(skill=Skill.GO_GD_STEP, levels=(1,), title="One step of gradient descent")
def gd_step_1d(rng: Random, _level: int) -> Item:
    """Do one step on a parabola a(x - m)²."""
    a, m, start = rng.randint(1, 4), rng.randint(-4, 4), rng.randint(-5, 5)
    while start == m:
        start = rng.randint(-5, 5)
    rate = rng.choice((Fraction(1, 10), Fraction(1, 4), Fraction(1, 20)))
    slope = 2 * a * (start - m)
    answer = start - rate * slope
    inside = tex_sum([(1, "x"), (-m, "")])
    factor = "" if a == 1 else str(a)
    function = f"{factor}x^2" if m == 0 else f"{factor}({inside})^2"
    return Item(
        prompt=(
            f"Let $f(x) = {function}$. Start at $x_0 = {start}$. "
            rf"Do one step of gradient descent with the step size $\eta = {short_decimal(rate)}$. "
            "Give the exact value of $x_1$."
        ),
        parts=(Number(text(answer)),),
        hints=(
            r"Find the derivative at the start. Then use $x_1 = x_0 - \eta f'(x_0)$.",
            f"The derivative is $f'(x) = {2 * a}({inside})$, so $f'({start}) = {slope}$.",
        ),
        solution=(
            f"The derivative is $f'(x) = {2 * a}({inside})$.",
            f"At the start it is $f'({start}) = {slope}$.",
            rf"The step is $x_1 = {start} - {short_decimal(rate)}\cdot{bracketed(slope)} = {short_decimal(answer)}$.",
        ),
        misconceptions=(
            Misconception("ascent", text(start + rate * slope), "The sign is minus: go downhill."),
            Misconception("rate-omitted", text(start - slope), "Multiply the gradient by η."),
        ),
        plot=PlotCall(
            "polynomial",
            {
                "coefficients": [a, -2 * a * m, a * m * m],
                "low": m - 6,
                "high": m + 6,
                "points": [[start, a * (start - m) ** 2, "start"], [float(answer), float(a * (answer - m) ** 2), "x1"]],
            },
            "after",
            f"A parabola with its lowest point at {m}. The step goes from {start} to {short_decimal(answer)}.",
        ),
    )


@family(skill=Skill.GO_GD_STEP, levels=(2, 3), title="Gradient descent in two variables")
def gd_step_2d(rng: Random, level: int) -> Item:
    """Do one step (level 2) or two steps (level 3) on ax² + by²."""
    a, b = rng.sample((1, 2, 3, 4), 2)
    start = (nonzero(rng, -5, 5), nonzero(rng, -5, 5))
    rate = rng.choice((Fraction(1, 10), Fraction(1, 20)))
    steps = level - 1
    keep = (1 - 2 * rate * a, 1 - 2 * rate * b)
    path = [tuple(keep[i] ** done * start[i] for i in (0, 1)) for done in range(steps + 1)]
    answer = path[-1]
    gradient = (2 * a * start[0], 2 * b * start[1])
    reused = tuple(start[i] - steps * rate * gradient[i] for i in (0, 1))
    ascent = tuple((2 - keep[i]) ** steps * start[i] for i in (0, 1))
    many = "one step" if steps == 1 else "two steps"
    return Item(
        prompt=(
            f"Let $f(x,y) = {tex_sum([(a, 'x^2'), (b, 'y^2')])}$. Start at $({start[0]}, {start[1]})$. "
            rf"Do {many} of gradient descent with the step size $\eta = {short_decimal(rate)}$. "
            "Give the last point, exactly."
        ),
        parts=(Vector("(" + ", ".join(text(entry) for entry in answer) + ")"),),
        hints=(
            f"The gradient is $({2 * a}x,\\,{2 * b}y)$. Subtract $\\eta$ times the gradient.",
            (
                f"At the start the gradient is $({gradient[0]}, {gradient[1]})$. "
                f"The first step goes to ${_decimals(path[1])}$."
            ),
        ),
        solution=(
            rf"The gradient is $\nabla f = ({2 * a}x,\,{2 * b}y)$.",
            *(
                rf"Step {done}: $\nabla f{_decimals(path[done - 1])} = "
                rf"{_decimals((2 * a * path[done - 1][0], 2 * b * path[done - 1][1]))}$. "
                rf"Subtract ${short_decimal(rate)}$ times it: ${_decimals(path[done])}$."
                for done in range(1, steps + 1)
            ),
        ),
        misconceptions=(
            Misconception("same-gradient-reused", _exact(reused), "Recompute the gradient at the new point.")
            if steps == 2
            else None,
            Misconception("ascent", _exact(ascent), "The sign is minus: go downhill."),
            Misconception("rate-omitted", _exact((start[0] - gradient[0], start[1] - gradient[1])), "Multiply by η."),
        ),
        plot=PlotCall(
            "quadratic-field",
            {"coefficients": [a, 0, b, 0, 0], "path": [[float(x), float(y)] for x, y in path]},
            "after",
            f"Contours of f with the steps from ({start[0]}, {start[1]}) to {_decimals(answer)}. The minimum is at 0.",
        ),
    )


def _exact(point: tuple[Exact, ...]) -> str:
    return "(" + ", ".join(text(entry) for entry in point) + ")"
