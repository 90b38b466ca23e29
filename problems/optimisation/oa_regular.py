"""Families of the skill ``oa-regular``: ridge and lasso."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import dot
from problems.family import Item, Misconception, family
from problems.notation import quotient, text
from problems.sampling import nonzero


@family(skill=Skill.OA_REGULAR, levels=(3,), title="Ridge regression with one feature")
def ridge_1d(rng: Random, _level: int) -> Item:
    """Minimise a penalised sum of squares for one weight."""
    xs = tuple(nonzero(rng, -3, 4) for _ in range(3))
    ys = tuple(nonzero(rng, -5, 8) for _ in range(3))
    while dot(xs, ys) == 0:
        ys = tuple(nonzero(rng, -5, 8) for _ in range(3))
    penalty = rng.randint(1, 10)
    top, bottom = dot(xs, ys), dot(xs, xs)
    answer = Fraction(int(top), int(bottom) + penalty)
    data = ", ".join(f"$({x}, {y})$" for x, y in zip(xs, ys, strict=True))
    return Item(
        prompt=(
            rf"The data $(x, y)$ are {data}. Find the weight $w$ that minimises "
            rf"$\sum (y - wx)^2 + {'' if penalty == 1 else penalty}w^2$. Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            r"Set the derivative with respect to $w$ to 0. You need $\sum xy$ and $\sum x^2$.",
            rf"Here $\sum xy = {top}$ and $\sum x^2 = {bottom}$.",
        ),
        solution=(
            rf"The derivative is $-2\sum x(y-wx) + {2 * penalty}w$. Set it to 0.",
            rf"This gives $w\,(\sum x^2 + {penalty}) = \sum xy$, with $\sum x^2 = {bottom}$ and $\sum xy = {top}$.",
            rf"So $w = {quotient(int(top), int(bottom) + penalty)}$.",
        ),
        misconceptions=(
            Misconception("no-penalty", text(Fraction(int(top), int(bottom))), "Include the penalty."),
            Misconception(
                "penalty-subtracted-above",
                text(Fraction(int(top) - penalty, int(bottom))),
                "That resembles lasso. Ridge adds the penalty below.",
                optional=True,
            ),
        ),
    )
