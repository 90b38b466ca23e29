"""Families of the skill ``bp-activation``: derivatives of activation functions."""

from fractions import Fraction
from math import log
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal
from problems.snapshot import PlotCall


@family(skill=Skill.BP_ACTIVATION, levels=(2,), title="Derivative of an activation")
def sigmoid_deriv(rng: Random, _level: int) -> Item:
    """Find the derivative of the sigmoid or of tanh from its value."""
    tenths, kind = rng.randint(1, 9), rng.choice(("sigmoid", "tanh"))
    s = Fraction(tenths, 10)
    sigmoid, tanh = s * (1 - s), 1 - s * s
    answer, other = (sigmoid, tanh) if kind == "sigmoid" else (tanh, sigmoid)
    name, rule = (r"\sigma", r"\sigma' = \sigma(1-\sigma)") if kind == "sigmoid" else (r"\tanh", r"\tanh' = 1-\tanh^2")
    value = float(s)
    z = log(value / (1 - value)) if kind == "sigmoid" else 0.5 * log((1 + value) / (1 - value))
    insert = rf"{short_decimal(s)}\cdot(1-{short_decimal(s)})" if kind == "sigmoid" else rf"1-{short_decimal(s)}^2"
    return Item(
        prompt=(
            rf"At some input $z$ the value is ${name}(z) = {short_decimal(s)}$. "
            rf"What is the derivative ${name}'(z)$? Give the exact value."
        ),
        parts=(Number(short_decimal(answer)),),
        hints=(
            "The derivative can be written with the value itself. You need not know $z$.",
            rf"The rule is ${rule}$.",
        ),
        solution=(
            rf"The derivative follows from the value: ${rule}$.",
            rf"Insert the value: ${insert} = {short_decimal(answer)}$.",
        ),
        misconceptions=(
            Misconception("one-minus-value", short_decimal(1 - s), "Use the whole rule, not only 1 minus the value."),
            Misconception(
                "rule-of-the-other",
                short_decimal(other),
                f"That is the rule for {'tanh' if kind == 'sigmoid' else 'the sigmoid'}.",
            ),
        ),
        plot=PlotCall(
            "activation",
            {"kind": kind, "at": round(z, 3)},
            "after",
            f"The {kind} with its derivative. At the marked input the derivative is {short_decimal(answer)}.",
        ),
    )
