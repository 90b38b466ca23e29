"""Families of the skill ``oa-logreg``: logistic regression."""

from fractions import Fraction
from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import scale
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex_point, text_vector
from problems.sampling import nonzero


@family(skill=Skill.OA_LOGREG, levels=(3,), title="One step of logistic regression")
def logreg_step(rng: Random, _level: int) -> Item:
    """Do one step from zero weights on one example with log loss."""
    x = (nonzero(rng, -5, 6), nonzero(rng, -5, 6))
    y = rng.choice((0, 1))
    rate = rng.choice((Fraction(1, 10), Fraction(1, 5), Fraction(1, 2)))
    error = Fraction(1, 2) - y
    answer = scale(-rate * error, (*x, 1))
    return Item(
        prompt=(
            rf"The model is $p = \sigma(w_1x_1 + w_2x_2 + b)$ with log loss. All three parameters start at 0. "
            f"One example has $x = {tex_point(x)}$ and the label $y = {y}$. "
            rf"Do one step of gradient descent with $\eta = {short_decimal(rate)}$. "
            "Give the new $(w_1, w_2, b)$ as a vector with exact entries."
        ),
        parts=(Vector(text_vector(answer)),),
        hints=(
            "At the start $p = \\sigma(0) = \\frac12$. The gradient is $(p-y)$ times the features.",
            f"Here $p - y = {short_decimal(error)}$, and the features are $({x[0]},\\,{x[1]},\\,1)$.",
        ),
        solution=(
            r"At the start the score is 0, so $p = \sigma(0) = \frac12$.",
            f"The gradient is $(p-y)\\,(x_1,\\,x_2,\\,1) = {short_decimal(error)}\\cdot({x[0]},\\,{x[1]},\\,1)$.",
            rf"Subtract ${short_decimal(rate)}$ times the gradient: ${tex_point(answer)}$.",
        ),
        misconceptions=(
            Misconception(
                "derivative-of-sigma-included",
                text_vector(scale(Fraction(1, 4), answer)),
                "With log loss the derivative of σ cancels.",
            ),
            Misconception("sign", text_vector(scale(-1, answer)), "Descent subtracts the gradient."),
        ),
    )
