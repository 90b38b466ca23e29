"""Families of the skill ``cal-integral``: antiderivatives and definite integrals."""

from random import Random

from problems.answers.antiderivative import Antiderivative
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import power, tex_sum, text, text_sum
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.CAL_INTEGRAL, levels=(1, 2), title="Find an antiderivative")
def antideriv(rng: Random, level: int) -> Item:
    """Integrate a power and a constant; level 1 keeps to low powers."""
    n = rng.randint(1, 2) if level == 1 else rng.randint(3, 4)
    k, b = rng.randint(1, 4), nonzero(rng, -5, 5)
    a = (n + 1) * k
    integrand = [(a, power("x", n)), (b, "")]
    answer = [(k, f"x^{n + 1}"), (b, "x")]
    return Item(
        prompt=rf"Find $\int ({tex_sum(integrand)})\,dx$. Give all antiderivatives: write $+\,C$.",
        parts=(Antiderivative(text_sum(answer) + " + C", variable="x"),),
        hints=(
            "Raise the exponent of each term by 1. Then divide by the new exponent.",
            rf"The first term becomes $\frac{{{a}}}{{{n + 1}}}x^{n + 1}$.",
        ),
        solution=(
            (
                rf"Raise the exponent and divide: $\int {tex_sum(integrand[:1])}\,dx = "
                rf"\frac{{{a}}}{{{n + 1}}}x^{n + 1} = {tex_sum(answer[:1])}$."
            ),
            f"The constant ${b}$ becomes ${tex_sum(answer[1:])}$.",
            f"Together: ${tex_sum(answer)} + C$. Check: the derivative is the integrand again.",
        ),
        misconceptions=(
            Misconception(
                "differentiated", text_sum([(a * n, power("x", n - 1))]), "This is the derivative. Integrate instead."
            ),
            Misconception("no-division", text_sum([(a, f"x^{n + 1}"), (b, "x")]), "Divide by the new exponent."),
        ),
    )


@family(skill=Skill.CAL_INTEGRAL, levels=(2,), title="Compute a definite integral")
def def_integral(rng: Random, _level: int) -> Item:
    """Integrate 3ax² + 2bx from 0 to t."""
    a, b, t = rng.randint(1, 3), nonzero(rng, -3, 3), rng.randint(1, 4)
    value = a * t**3 + b * t**2
    integrand = tex_sum([(3 * a, "x^2"), (2 * b, "x")])
    antiderivative = tex_sum([(a, "x^3"), (b, "x^2")])
    return Item(
        prompt=rf"Compute $\int_0^{{{t}}} ({integrand})\,dx$. Give an integer.",
        parts=(Number(text(value), integer=True),),
        hints=(
            "Find an antiderivative first. Then subtract its values at the two limits.",
            f"An antiderivative is $F(x) = {antiderivative}$.",
        ),
        solution=(
            f"An antiderivative is $F(x) = {antiderivative}$.",
            (
                f"At the upper limit $F({t}) = {tex_sum([(a * t**3, ''), (b * t**2, '')])} = {value}$. "
                "At the lower limit $F(0) = 0$."
            ),
            f"The integral is $F({t}) - F(0) = {value}$.",
        ),
        misconceptions=(
            Misconception(
                "integrand-at-ends",
                text(3 * a * t * t + 2 * b * t),
                "Find the antiderivative before you insert the limits.",
            ),
            Misconception("no-division", text(3 * a * t**3 + 2 * b * t**2), "Divide by the new exponent."),
        ),
        plot=PlotCall(
            "area",
            {"coefficients": [3 * a, 2 * b, 0], "low": 0, "high": t},
            "after",
            f"The graph of the integrand with the area between 0 and {t} shaded. The signed area is {value}.",
        ),
    )
