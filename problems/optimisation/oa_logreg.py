"""Families of the skill ``oa-logreg``: logistic regression."""

from fractions import Fraction
from math import exp, log
from random import Random

from problems.answers.equation import Equation
from problems.answers.number import Number
from problems.answers.tuple_of import TupleOf
from problems.curriculum import Skill
from problems.exact import scale
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, tex, tex_point, tex_sum, text, text_sum, text_vector
from problems.sampling import nonzero
from problems.snapshot import PlotCall
from problems.statistical_tables import curve_plot


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
            rf"The model is $p = \sigma(w_1x_1 + w_2x_2 + b)$ with the sigmoid $\sigma$ and log loss. All three "
            rf"parameters start at 0. "
            f"One example has $x = {tex_point(x)}$ and the label $y = {y}$. "
            rf"Do one step of gradient descent with $\eta = {short_decimal(rate)}$. "
            "Give the new $w_1$, $w_2$ and $b$ as exact values."
        ),
        parts=(TupleOf(text_vector(answer), parts=("w_1", "w_2", "b")),),
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
        plot=PlotCall(
            "boundary",
            {
                "weights": [float(entry) for entry in answer],
                "points": [[*x, f"y = {y}"]],
                "title": "Boundary after one step",
            },
            "after",
            f"The line where the probability is ½ after one step. The example {text_vector(x)} lies "
            f"where it is {'above' if y else 'below'} ½.",
        ),
    )


@family(skill=Skill.OA_LOGREG, levels=(2,), title="Probability and boundary of logistic regression")
def logreg_prob(rng: Random, _level: int) -> Item:
    """Find a probability of logistic regression, and its decision boundary."""
    first, second, k, m = nonzero(rng, -4, 4), nonzero(rng, -4, 4), nonzero(rng, -2, 2), rng.randint(2, 9)
    point = (second * k, -first * k)
    share = Fraction(m, 1 + m)
    linear = [(first, "u"), (second, "v")]
    return Item(
        prompt=(
            rf"A logistic regression has the features $u$ and $v$. It predicts $P(y=1) = \sigma(z)$. Here $\sigma$ "
            rf"is the sigmoid and "
            rf"$z = {tex_sum(linear)} + \ln {m}$. Find $P(y=1)$ at $(u,v) = {tex_point(point)}$, as a fraction. "
            r"Where is $P(y=1) = \frac12$? Give the exact equation of this line in $u$ and $v$."
        ),
        parts=(
            Number(text(share), label="P(y = 1)"),
            Equation(f"{text_sum(linear)} + ln({m}) = 0", names=("u", "v"), label="Boundary line"),
        ),
        idea="The log-odds are the linear part $z$.",
        hints=(
            r"Find $z$ at the point first. Then use $\sigma(z) = \frac{1}{1+e^{-z}}$.",
            rf"At the point, ${tex_sum(linear)} = 0$. So $z = \ln {m}$ and $e^z = {m}$.",
        ),
        solution=(
            (
                rf"At the point: $z = {bracketed(first)}\cdot{bracketed(point[0])} + {bracketed(second)}\cdot"
                rf"{bracketed(point[1])} + \ln {m} = \ln {m}$."
            ),
            rf"So $\sigma(z) = \frac{{e^z}}{{1+e^z}} = \frac{{{m}}}{{1+{m}}} = {tex(share)}$.",
            rf"$P(y=1) = \frac12$ means $z = 0$: ${tex_sum(linear)} + \ln {m} = 0$.",
        ),
        misconceptions=(
            Misconception("odds-as-probability", (text(m), None), "Odds of m mean the probability m/(1 + m)."),
            Misconception("sign", (text(Fraction(1, 1 + m)), None), "This is σ(−z). Check the sign of z."),
            Misconception(
                "bias-left-out", (None, f"{text_sum(linear)} = 0"), "The boundary is z = 0, and z contains the bias."
            ),
        ),
        plot=PlotCall(
            "boundary",
            {
                "weights": [first, second, log(m)],
                "points": [[*point, f"P = {text(share)}"]],
                "names": ["u", "v"],
            },
            "after",
            f"The boundary line in the plane of u and v. The point {text_vector(point)} lies on the side above ½: "
            f"its probability is {text(share)}.",
        ),
    )


@family(skill=Skill.OA_LOGREG, levels=(2,), title="Effect of a coefficient on the odds")
def odds_ratio(rng: Random, _level: int) -> Item:
    """Find the factor that a coefficient puts on the odds."""
    m, d = rng.randint(2, 12), rng.choice((1, 2, 3))
    negative = rng.choice((True, False))
    factor = Fraction(1, m**d) if negative else Fraction(m**d)
    coefficient = rf"-\ln {m}" if negative else rf"\ln {m}"
    steps = "1" if d == 1 else str(d)
    grown = coefficient if d == 1 else rf"{d}\cdot({coefficient})" if negative else rf"{d}{coefficient}"
    slope = -log(m) if negative else log(m)
    return Item(
        prompt=(
            rf"A logistic regression has the coefficient $w = {coefficient}$ for the feature $x$. "
            f"The feature grows by {steps}, and all other features stay the same. "
            "By which factor are the odds of $y = 1$ multiplied? Give the exact value."
        ),
        parts=(Number(text(factor)),),
        idea="The log-odds are the linear part $z$.",
        hints=(
            "The logarithm of the odds is the linear part of the model. How does it change?",
            f"The logarithm of the odds changes by ${grown}$.",
        ),
        solution=(
            r"The logarithm of the odds is $wx$ plus the other terms.",
            (
                f"When $x$ grows by {steps}, it changes by ${tex_sum([(d, 'w')])}$. So the odds are multiplied by "
                f"$e^{{{tex_sum([(d, 'w')])}}}$."
            ),
            rf"With $w = {coefficient}$ the factor is $e^{{{grown}}} = {tex(factor)}$.",
        ),
        misconceptions=(
            Misconception(
                "added-to-the-odds",
                f"{'-' if negative else ''}{d}*ln({m})",
                "Effects multiply the odds. Take e to the power.",
            ),
            Misconception(
                "steps-times-factor",
                text(Fraction(d, m) if negative else Fraction(d * m)),
                "Each step multiplies the odds again.",
                optional=True,
            ),
            Misconception("sign", text(1 / factor), "Check the sign of the coefficient."),
        ),
        plot=curve_plot(
            -4 * d,
            4 * d,
            [("probability", lambda x: 1 / (1 + exp(-slope * x)))],
            f"A sigmoid curve of the probability against x. From x = 0 to x = {d} the odds change from 1 to "
            f"{text(factor)}.",
            "Probability, with all other terms 0",
            "x",
            "probability",
            [(0, 0.5, "odds 1"), (d, float(factor / (1 + factor)), f"odds {text(factor)}")],
        ),
    )
