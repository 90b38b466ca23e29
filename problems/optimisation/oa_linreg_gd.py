"""Families of the skill ``oa-linreg-gd``: linear regression by gradient descent."""

from fractions import Fraction
from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import dot, scale
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex_point, text_vector
from problems.sampling import integers
from problems.snapshot import PlotCall


@family(skill=Skill.OA_LINREG_GD, levels=(3,), title="One step of linear regression")
def linreg_gd_step(rng: Random, _level: int) -> Item:
    """Do one step from (0, 0) on the mean squared error."""
    xs = tuple(rng.sample(range(-2, 6), 3))
    ys = integers(rng, 3, -4, 9)
    while sum(ys) == 0 or dot(xs, ys) == 0 or sum(ys) == dot(xs, ys):
        ys = integers(rng, 3, -4, 9)
    rate = rng.choice((Fraction(3, 10), Fraction(3, 100), Fraction(6, 100)))
    products, total = int(dot(xs, ys)), int(sum(ys))
    gradient = (Fraction(-2 * products, 3), Fraction(-2 * total, 3))
    answer = scale(-rate, gradient)
    data = ", ".join(f"$({x}, {y})$" for x, y in zip(xs, ys, strict=True))
    return Item(
        prompt=(
            rf"The model is $\hat y = wx + b$ and the loss is the mean squared error. The data are {data}. "
            rf"Start at $(w, b) = (0, 0)$ and do one step of gradient descent with $\eta = {short_decimal(rate)}$. "
            "Give the new $(w, b)$ as a vector with exact entries."
        ),
        parts=(Vector(text_vector(answer)),),
        hints=(
            "At the start every prediction is 0, so the errors are minus the targets.",
            rf"The gradient is $-\frac23(\sum xy,\,\sum y)$ with $\sum xy = {products}$ and $\sum y = {total}$.",
        ),
        solution=(
            r"At the start the predictions are 0, so each error $\hat y - y$ is $-y$.",
            rf"The gradient is $-\frac{{2}}{{3}}(\sum xy,\,\sum y) = {tex_point(gradient)}$.",
            rf"Subtract ${short_decimal(rate)}$ times the gradient: $(w, b) = {tex_point(answer)}$.",
        ),
        misconceptions=(
            Misconception("no-mean", text_vector(scale(3, answer)), "Divide by the number of data."),
            Misconception(
                "factor-two-missing", text_vector(scale(Fraction(1, 2), answer)), "The square brings a factor 2."
            ),
            Misconception("ascent", text_vector(scale(-1, answer)), "Subtract the gradient."),
        ),
        plot=PlotCall(
            "scatter-fit",
            {"xs": list(xs), "ys": list(ys), "coefficients": [float(answer[0]), float(answer[1])]},
            "after",
            f"The data with the line after one step: slope {short_decimal(answer[0])}, "
            f"intercept {short_decimal(answer[1])}.",
        ),
    )
