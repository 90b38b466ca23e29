"""Families of the skill ``fun-inverse``: inverse functions."""

from math import exp
from random import Random

from problems.answers.expression import Expression
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text_sum
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.FUN_INVERSE, levels=(2, 3), title="Find an inverse function")
def inverse_fn(rng: Random, level: int) -> Item:
    """Invert f(x) = (x + a)/b (level 2) or f(x) = a + b·e^x (level 3)."""
    if level == 3:
        return _exponential(rng)
    a, b = nonzero(rng, -9, 9), rng.randint(2, 9)
    top = tex_sum([(1, "x"), (a, "")])
    inverse = [(b, "x"), (-a, "")]
    low, high = min(-5, b - a - 1), max(5, b - a + 1)
    return Item(
        prompt=(
            rf"Let $f(x) = \frac{{{top}}}{{{b}}}$. Find the inverse function $f^{{-1}}(x)$. "
            "Give an expression in $x$."
        ),
        parts=(Expression(text_sum(inverse), names=("x",)),),
        hints=(
            "Write $y=f(x)$ and undo the last operation first.",
            rf"From $y = \frac{{{top}}}{{{b}}}$ it follows that ${b}y = {top}$.",
        ),
        solution=(
            rf"Write $y = \frac{{{top}}}{{{b}}}$. The last operation is the division by {b}.",
            f"Undo it. Multiply both sides by {b}: ${b}y = {top}$.",
            (
                f"Undo the {'addition' if a > 0 else 'subtraction'}. {'Subtract' if a > 0 else 'Add'} {abs(a)} "
                f"on both sides: ${tex_sum([(b, 'y'), (-a, '')])} = x$."
            ),
            f"Rename $y$ to $x$: $f^{{-1}}(x) = {tex_sum(inverse)}$.",
            f"Check with one number: $f({b - a}) = 1$, and $f^{{-1}}(1) = {tex_sum([(b, ''), (-a, '')])} = {b - a}$.",
        ),
        misconceptions=(
            Misconception("reciprocal", f"{b}/({text_sum([(1, 'x'), (a, '')])})", "The inverse function is not 1/f."),
            Misconception(
                "wrong-order-of-undoing", f"{b}*({text_sum([(1, 'x'), (-a, '')])})", "Undo the last operation first."
            ),
            Misconception(
                "sign-kept", text_sum([(b, "x"), (a, "")]), "Undo an addition by a subtraction, and the reverse."
            ),
        ),
        plot=PlotCall(
            "inverse-pair",
            {"xs": [low, high], "ys": [round((x + a) / b, 4) for x in (low, high)], "marked": [b - a, 1]},
            "after",
            f"Two lines: f with the slope 1/{b} and its inverse with the slope {b}. The dashed line y = x mirrors one "
            f"on the other. The point ({b - a}, 1) of f becomes (1, {b - a}).",
        ),
    )


def _exponential(rng: Random) -> Item:
    a, b = rng.randint(1, 9), rng.randint(2, 6)
    given = f"{a} + {b}e^x"
    xs = [round(-5 + 0.2 * step, 1) for step in range(31)]
    return Item(
        prompt=(
            f"Let $f(x) = {given}$. Find the inverse function $f^{{-1}}(x)$ for $x > {a}$. Give an expression in $x$."
        ),
        parts=(Expression(f"ln((x - {a})/{b})", names=("x",), domain=f"x > {a}"),),
        hints=(
            "Write $y=f(x)$ and undo the last operation first.",
            f"From $y = {given}$ it follows that $y - {a} = {b}e^x$.",
        ),
        solution=(
            f"Write $y = {given}$. The last operation adds {a}, so subtract it: $y - {a} = {b}e^x$.",
            (
                rf"Divide by {b}: $e^x = \frac{{y - {a}}}{{{b}}}$. Then take the logarithm: $x = "
                rf"\ln\frac{{y - {a}}}{{{b}}}$."
            ),
            rf"Rename $y$ to $x$: $f^{{-1}}(x) = \ln\frac{{x - {a}}}{{{b}}}$.",
        ),
        misconceptions=(
            Misconception("reciprocal", f"1/({a} + {b}*e^x)", "The inverse function is not 1/f."),
            Misconception("wrong-order-of-undoing", f"ln(x/{b}) - {a}", "Undo the last operation first."),
        ),
        plot=PlotCall(
            "inverse-pair",
            {"xs": xs, "ys": [round(a + b * exp(x), 4) for x in xs], "marked": [0, a + b]},
            "after",
            f"The rising curve f stays above {a}. Its inverse is the mirror image in the dashed line y = x, and it "
            f"stays to the right of x = {a}. The point (0, {a + b}) of f becomes ({a + b}, 0).",
        ),
    )
