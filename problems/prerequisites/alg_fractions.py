"""Families of the skill ``alg-fractions``: computing with fractions."""

from fractions import Fraction
from math import gcd
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text


@family(skill=Skill.ALG_FRACTIONS, levels=(1, 2), title="Add two fractions")
def frac_add(rng: Random, level: int) -> Item:
    """Add two fractions; at level 2 the denominators share a factor, so that the least one is smaller."""
    while True:
        b, d = rng.randint(2, 9), rng.randint(2, 9)
        a, c = rng.randint(1, 8), rng.randint(1, 8)
        reduced = gcd(a, b) == gcd(c, d) == 1
        if reduced and b != d and (gcd(b, d) > 1) == (level == 2):
            break
    total = Fraction(a, b) + Fraction(c, d)
    common = b * d // gcd(b, d)
    first, second = a * common // b, c * common // d
    unreduced = rf"\frac{{{first + second}}}{{{common}}}"
    last = "" if total.denominator == common else f" = {tex(total)}"
    return Item(
        prompt=rf"Compute $\frac{{{a}}}{{{b}}} + \frac{{{c}}}{{{d}}}$. Give the exact value as a fraction.",
        parts=(Number(text(total)),),
        hints=(
            "Find one denominator that both denominators divide.",
            f"Both {b} and {d} divide {common}. Write each fraction with the denominator {common}.",
        ),
        solution=(
            f"A common denominator of {b} and {d} is {common}.",
            (
                rf"With this denominator they are $\frac{{{first}}}{{{common}}}$ "
                rf"and $\frac{{{second}}}{{{common}}}$."
            ),
            f"Add the tops and keep the denominator: ${unreduced}{last}$.",
        ),
        misconceptions=(
            Misconception(
                "add-tops-and-bottoms",
                text(Fraction(a + c, b + d)),
                "Only fractions with the same denominator add directly.",
            ),
            Misconception(
                "keep-tops", text(Fraction(a + c, b * d)), "When you change the denominator, scale the top too."
            ),
        ),
    )
