"""Families of the skill ``alg-powers``: laws of powers."""

from fractions import Fraction
from random import Random

from problems.answers.expression import Expression
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import text


@family(skill=Skill.ALG_POWERS, levels=(1, 2), title="Write as one power")
def power_laws(rng: Random, level: int) -> Item:
    """Multiply and divide powers of x; level 2 has larger exponents."""
    top = 5 if level == 1 else 9
    a, b = rng.randint(2, top), rng.randint(2, top)
    c = rng.randint(1, a + b - 2)
    while c == a + b - 1:
        c = rng.randint(1, a + b - 2)
    total = a + b - c
    given = rf"\frac{{x^{a}\cdot x^{b}}}{{x^{{{c}}}}}" if c > 1 else rf"\frac{{x^{a}\cdot x^{b}}}{{x}}"
    return Item(
        prompt=f"Write ${given}$ as one power of $x$, for $x > 0$. Give a power such as `x^20`.",
        parts=(Expression(f"x^{total}", names=("x",), domain="x > 0", form="same-form"),),
        hints=(
            "Add the exponents of a product. Then subtract the exponent of the denominator.",
            f"The top is $x^{{{a}+{b}}} = x^{{{a + b}}}$.",
        ),
        solution=(
            f"The product adds the exponents: $x^{a}\\cdot x^{b} = x^{{{a + b}}}$.",
            f"The division subtracts: ${a + b} - {c} = {total}$.",
            f"The result is $x^{{{total}}}$.",
        ),
        misconceptions=(
            Misconception(
                "exponents-multiplied", f"x^({a * b - c})", "Multiplying powers adds the exponents.", a == b == 2
            ),
            Misconception(
                "exponents-divided", f"x^({text(Fraction(a + b, c))})", "Dividing powers subtracts the exponents.", True
            ),
        ),
    )
