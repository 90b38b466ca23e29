"""Families of the skill ``fun-inverse``: inverse functions."""

from random import Random

from problems.answers.expression import Expression
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum


@family(skill=Skill.FUN_INVERSE, levels=(2, 3), title="Find an inverse function")
def inverse_fn(rng: Random, level: int) -> Item:
    """Invert f(x) = (x + a)/b (level 2) or f(x) = a + b·e^x (level 3)."""
    if level == 3:
        return _exponential(rng)
    a, b = rng.randint(1, 6), rng.randint(2, 5)
    return Item(
        prompt=(
            rf"Let $f(x) = \frac{{x+{a}}}{{{b}}}$. Find the inverse function $f^{{-1}}(x)$. "
            "Give an expression in $x$."
        ),
        parts=(Expression(f"{b}*x - {a}", names=("x",)),),
        hints=(
            "Write $y=f(x)$ and undo the last operation first.",
            rf"From $y=\frac{{x+{a}}}{{{b}}}$ it follows that ${b}y = x+{a}$.",
        ),
        solution=(
            rf"Write $y = \frac{{x+{a}}}{{{b}}}$. The last operation is the division by {b}.",
            f"Undo it: ${b}y = x + {a}$. Then undo the addition: $x = {b}y - {a}$.",
            rf"Rename $y$ to $x$: $f^{{-1}}(x) = {tex_sum([(b, 'x'), (-a, '')])}$.",
        ),
        misconceptions=(
            Misconception("reciprocal", f"{b}/(x + {a})", "The inverse function is not 1/f."),
            Misconception("wrong-order-of-undoing", f"{b}*(x - {a})", "Undo the last operation first."),
        ),
    )


def _exponential(rng: Random) -> Item:
    a, b = rng.randint(1, 9), rng.randint(2, 6)
    given = f"{a} + {b}e^x"
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
    )
