"""Families of the skill ``cal-exp-log-deriv``: derivatives of exponentials and logarithms."""

from random import Random

from problems.answers.expression import Expression
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text_sum


@family(skill=Skill.CAL_EXP_LOG_DERIV, levels=(2,), title="Derivative of a logarithm")
def log_deriv(rng: Random, _level: int) -> Item:
    """Differentiate the logarithm of a quadratic."""
    a, b = rng.randint(1, 5), rng.randint(1, 9)
    inside = [(a, "x^2"), (b, "")]
    shown, typed = tex_sum(inside), text_sum(inside)
    return Item(
        prompt=rf"Differentiate $f(x) = \ln({shown})$. Give an expression in $x$.",
        parts=(Expression(f"{2 * a}*x/({typed})", names=("x",)),),
        hints=(
            r"The derivative of $\ln u$ is $\frac{u'}{u}$. Find the inside $u$ first.",
            f"The inside is $u = {shown}$. Its derivative is $u' = {2 * a}x$.",
        ),
        solution=(
            f"The inside is $u = {shown}$ with the derivative $u' = {2 * a}x$.",
            r"The derivative of $\ln u$ with respect to $u$ is $\frac{1}{u}$. Multiply by $u'$.",
            rf"So $f'(x) = \frac{{{2 * a}x}}{{{shown}}}$.",
        ),
        misconceptions=(
            Misconception("no-inner-derivative", f"1/({typed})", "Multiply by the derivative of the inside."),
            Misconception("only-inner-inverted", f"1/({2 * a}*x)", "The derivative of ln u is u′ divided by u."),
        ),
    )
