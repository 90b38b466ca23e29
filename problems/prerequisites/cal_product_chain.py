"""Families of the skill ``cal-product-chain``: product rule and chain rule."""

from random import Random

from problems.answers.expression import Expression
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text_sum
from problems.sampling import nonzero


@family(skill=Skill.CAL_PRODUCT_CHAIN, levels=(2,), title="Chain rule for a power")
def chain_power(rng: Random, _level: int) -> Item:
    """Differentiate a power of a quadratic."""
    a, b, n = rng.randint(1, 4), nonzero(rng, -5, 5), rng.randint(3, 6)
    inside = [(a, "x^2"), (b, "")]
    typed = text_sum(inside)
    answer = f"{2 * a * n}*x*({typed})^{n - 1}"
    return Item(
        prompt=f"Differentiate $f(x) = ({tex_sum(inside)})^{n}$. Give an expression in $x$. You need not expand it.",
        parts=(Expression(answer, names=("x",)),),
        hints=(
            "Differentiate the outer power first and leave the inside as it is.",
            f"The outer derivative is ${n}({tex_sum(inside)})^{n - 1}$. Now multiply by the inner derivative.",
        ),
        solution=(
            f"The outer function is $u^{n}$ with $u = {tex_sum(inside)}$. Its derivative is ${n}u^{n - 1}$.",
            f"The inner derivative is $u' = {2 * a}x$.",
            (
                rf"Multiply: $f'(x) = {n}({tex_sum(inside)})^{n - 1}\cdot {2 * a}x = "
                rf"{2 * a * n}x({tex_sum(inside)})^{n - 1}$."
            ),
        ),
        misconceptions=(
            Misconception("no-inner-derivative", f"{n}*({typed})^{n - 1}", "Multiply by the derivative of the inside."),
            Misconception(
                "derivative-inside",
                f"{n}*({2 * a}*x)^{n - 1}",
                "Keep the inside unchanged in the outer derivative.",
            ),
        ),
    )


@family(skill=Skill.CAL_PRODUCT_CHAIN, levels=(2, 3), title="Product rule with an exponential")
def product_exp(rng: Random, level: int) -> Item:
    """Differentiate x^n e^(kx); at level 3 the exponent may be negative."""
    n = rng.randint(2, 7)
    k = rng.randint(2, 9) if level == 2 else -rng.randint(1, 9)
    rate = "-" if k == -1 else str(k)
    lower = "x" if n == 2 else f"x^{n - 1}"
    return Item(
        prompt=rf"Differentiate $f(x) = x^{n}e^{{{rate}x}}$. Give an expression in $x$.",
        parts=(Expression(f"({text_sum([(n, lower), (k, f'x^{n}')])})*e^({text_sum([(k, 'x')])})", names=("x",)),),
        idea="A product is differentiated one factor at a time.",
        hints=(
            "This is a product. Use $(uv)' = u'v + uv'$.",
            rf"With $u = x^{n}$ and $v = e^{{{rate}x}}$ you get $u' = {n}{lower}$ and $v' = {rate}e^{{{rate}x}}$.",
        ),
        solution=(
            rf"Let $u = x^{n}$ and $v = e^{{{rate}x}}$. Then $u' = {n}{lower}$.",
            rf"The chain rule gives $v' = {rate}e^{{{rate}x}}$.",
            (
                rf"So $f'(x) = u'v + uv' = ({n}{lower} {'-' if k < 0 else '+'} "
                rf"{'' if k == -1 else abs(k)}x^{n})e^{{{rate}x}}$."
            ),
        ),
        misconceptions=(
            Misconception("product-of-derivatives", f"{text_sum([(n * k, lower)])}*e^({k}*x)", "Use u′v + uv′."),
            Misconception(
                "chain-missing",
                f"({n}*{lower} + x^{n})*e^({k}*x)",
                f"The derivative of the exponential brings the factor {k}.",
            ),
        ),
    )
