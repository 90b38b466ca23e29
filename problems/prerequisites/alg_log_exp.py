"""Families of the skill ``alg-log-exp``: exponentials and logarithms."""

from fractions import Fraction
from random import Random

from problems.answers.expression import Expression
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text


@family(skill=Skill.ALG_LOG_EXP, levels=(2, 3), title="Solve an exponential equation")
def log_solve(rng: Random, level: int) -> Item:
    """Solve a·e^(kx) = b; at level 2 the quotient b/a is whole."""
    k, a = rng.randint(2, 5), rng.randint(2, 5)
    b = a * rng.randint(2, 8) if level == 2 else rng.randint(6, 40)
    while b == a or (level == 3 and b % a == 0):
        b = rng.randint(6, 40)
    ratio = Fraction(b, a)
    return Item(
        prompt=(
            f"Solve ${a}\\,e^{{{k}x}} = {b}$ for $x$. "
            "Give the exact value, or a decimal with 3 decimal places. You may write `ln(3)/2`."
        ),
        parts=(Number(f"ln({text(ratio)})/{k}", exact=False, decimals=3),),
        hints=(
            "Get the exponential alone on one side. Then take logarithms.",
            f"Divide both sides by {a}: $e^{{{k}x}} = {tex(ratio)}$.",
        ),
        solution=(
            f"Divide by {a}: $e^{{{k}x}} = {tex(ratio)}$.",
            rf"Take the natural logarithm of both sides: ${k}x = \ln {_inside(ratio)}$.",
            rf"Divide by {k}: $x = \frac{{1}}{{{k}}}\ln {_inside(ratio)}$.",
        ),
        misconceptions=(
            Misconception(
                "log-of-quotient",
                f"ln({b})/({k}*ln({a}))",
                f"ln({b}/{a}) = ln {b} − ln {a}. It is not a quotient of logarithms.",
            ),
            Misconception("not-divided-first", f"ln({b})/{k}", f"Divide by {a} before you take logarithms."),
        ),
    )


def _inside(ratio: Fraction) -> str:
    return tex(ratio) if ratio.denominator == 1 else rf"\left({tex(ratio)}\right)"


@family(skill=Skill.ALG_LOG_EXP, levels=(2,), title="Expand a log-likelihood")
def log_likelihood_algebra(rng: Random, _level: int) -> Item:
    """Expand the logarithm of a product of two powers."""
    a, b = rng.randint(2, 9), rng.randint(2, 9)
    return Item(
        prompt=(
            rf"Expand $\ln\left(p^{a}(1-p)^{b}\right)$ for $0 < p < 1$. "
            "No power and no product may stand inside a logarithm. Give a sum, with a number before each logarithm."
        ),
        parts=(Expression(f"{a}*ln(p) + {b}*ln(1 - p)", names=("p",), domain="0 < p and p < 1", form="same-form"),),
        hints=(
            "The logarithm of a product is a sum. An exponent comes down as a factor.",
            rf"First split the product: $\ln(p^{a}) + \ln\left((1-p)^{b}\right)$.",
        ),
        solution=(
            rf"Split the product: $\ln(p^{a}) + \ln\left((1-p)^{b}\right)$.",
            rf"Bring the exponents down: ${a}\ln p + {b}\ln(1-p)$.",
        ),
        misconceptions=(
            Misconception("log-of-difference", f"{a}*ln(p) - {b}*ln(p)", "The logarithm of 1 − p cannot be split."),
            Misconception("logs-multiplied", f"{a * b}*ln(p)*ln(1 - p)", "The logarithm turns a product into a sum."),
        ),
    )
