"""Families of the skill ``oa-regular``: ridge and lasso."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import dot
from problems.family import Item, Misconception, family
from problems.notation import bracketed, quotient, short_decimal, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall
from problems.statistical_tables import curve_plot


@family(skill=Skill.OA_REGULAR, levels=(3,), title="Ridge regression with one feature")
def ridge_1d(rng: Random, _level: int) -> Item:
    """Minimise a penalised sum of squares for one weight."""
    xs = tuple(nonzero(rng, -3, 4) for _ in range(3))
    ys = tuple(nonzero(rng, -5, 8) for _ in range(3))
    while dot(xs, ys) == 0:
        ys = tuple(nonzero(rng, -5, 8) for _ in range(3))
    penalty = rng.randint(1, 10)
    top, bottom = dot(xs, ys), dot(xs, xs)
    answer = Fraction(int(top), int(bottom) + penalty)
    data = ", ".join(f"$({x}, {y})$" for x, y in zip(xs, ys, strict=True))
    mixed = " + ".join(rf"{bracketed(x)}\cdot{bracketed(y)}" for x, y in zip(xs, ys, strict=True))
    return Item(
        prompt=(
            rf"The data $(x, y)$ are {data}. Find the weight $w$ that minimises "
            rf"$\sum (y - wx)^2 + {'' if penalty == 1 else penalty}w^2$. Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            r"Set the derivative with respect to $w$ to 0. You need $\sum xy$ and $\sum x^2$.",
            rf"Here $\sum xy = {top}$ and $\sum x^2 = {bottom}$.",
        ),
        solution=(
            rf"The sums are $\sum xy = {mixed} = {top}$ and $\sum x^2 = {bottom}$.",
            rf"The derivative is $-2\sum x(y-wx) + {2 * penalty}w$. Set it to 0.",
            rf"This gives $w\,(\sum x^2 + {penalty}) = \sum xy$.",
            rf"So $w = {quotient(int(top), int(bottom) + penalty)}$.",
        ),
        misconceptions=(
            Misconception("no-penalty", text(Fraction(int(top), int(bottom))), "Include the penalty."),
            Misconception(
                "penalty-subtracted-above",
                text(Fraction(int(top) - penalty, int(bottom))),
                "That resembles lasso. Ridge adds the penalty below.",
                optional=True,
            ),
        ),
        plot=curve_plot(
            0,
            4 * penalty,
            [("best w", lambda size: float(top) / (float(bottom) + size))],
            f"The best w against the penalty λ. It starts at {text(Fraction(int(top), int(bottom)))} without penalty "
            "and "
            f"shrinks towards 0. At λ = {penalty} it is {text(answer)}.",
            "Shrinking with the penalty",
            "λ",
            "w",
            [(penalty, float(answer), f"w = {text(answer)}")],
        ),
    )


@family(skill=Skill.OA_REGULAR, levels=(4,), title="Lasso with one weight")
def lasso_1d(rng: Random, _level: int) -> Item:
    """Minimise a square with an absolute penalty: the soft threshold."""
    a, size = Fraction(nonzero(rng, -12, 12), 2), Fraction(rng.randint(1, 8), 2)
    sign = 1 if a > 0 else -1
    value = sign * max(abs(a) - size, Fraction(0))
    shown, minus = short_decimal(a), f"w - {short_decimal(a)}" if a > 0 else f"w + {short_decimal(-a)}"
    clipped = abs(a) <= size
    factor = "" if size == 1 else rf"{short_decimal(size)}\,"
    xs = [round(-8 + step / 2, 2) for step in range(33)]
    return Item(
        prompt=(
            rf"Find the $w$ that minimises $\frac12({minus})^2 + {factor}\lvert w\rvert$. "
            "Give the exact value."
        ),
        parts=(Number(short_decimal(value)),),
        idea="The absolute value has a corner at 0.",
        hints=(
            "Look at the cases $w > 0$, $w < 0$ and $w = 0$ separately.",
            (
                rf"For $w {'>' if a > 0 else '<'} 0$ the derivative is ${minus} {'+' if a > 0 else '-'} "
                rf"{short_decimal(size)}$. Where is it 0?"
            ),
        ),
        solution=(
            (
                rf"For $w \ne 0$ with the sign of ${shown}$, the derivative is 0 at $w = "
                f"{short_decimal(a - sign * size)}$."
            ),
            (
                "This number does not have that sign, so it is not a solution. The minimum is at the corner $w = 0$."
                if clipped
                else f"This number has the right sign, so it is the minimum: $w = {short_decimal(value)}$."
            ),
            (
                rf"In one formula: $w = \mathrm{{sign}}(a)\max(\lvert a\rvert - \lambda,\,0)$ with $a = {shown}$ and "
                rf"$\lambda = {short_decimal(size)}$."
            ),
        ),
        misconceptions=(
            Misconception("ridge-formula", text(a / (1 + size)), "The absolute value subtracts λ. It does not divide."),
            Misconception("no-clipping", short_decimal(a - sign * size), "The weight stops at 0.", optional=True),
            Misconception("penalty-ignored", short_decimal(a), "Include the penalty.", optional=True),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": xs,
                "curves": [["best w", [max(abs(x) - float(size), 0) * (1 if x > 0 else -1) for x in xs]]],
                "points": [[float(a), float(value), f"w = {short_decimal(value)}"]],
                "title": "Soft threshold",
                "x_label": "a",
                "y_label": "w",
            },
            "after",
            f"The best w against a: zero between −{short_decimal(size)} and {short_decimal(size)}, "
            f"then lines with slope 1. At a = {shown} it is {short_decimal(value)}.",
        ),
    )


@family(skill=Skill.OA_REGULAR, levels=(4,), title="Ridge penalty from a prior")
def ridge_map(rng: Random, _level: int) -> Item:
    """Find the ridge penalty that belongs to a normal prior."""
    noise, prior = rng.sample(range(1, 13), 2)
    value = Fraction(noise, prior)
    return Item(
        prompt=(
            "A model is $y_i = wx_i + e_i$. The errors $e_i$ are independent and normal with mean 0 and "
            f"variance {noise}. "
            rf"The prior of $w$ is normal with mean 0 and variance {prior}. The most probable $w$ after the data "
            r"minimises $\sum_i (y_i - wx_i)^2 + \lambda w^2$. Find $\lambda$. Give the exact value."
        ),
        parts=(Number(text(value)),),
        hints=(
            "Write minus the logarithm of likelihood times prior. Leave out constants.",
            rf"It is $\frac{{1}}{{2\cdot{noise}}}\sum_i (y_i - wx_i)^2 + \frac{{1}}{{2\cdot{prior}}}w^2$.",
        ),
        solution=(
            (
                rf"Let $\sigma^2 = {noise}$ and $\tau^2 = {prior}$ be the variances of the errors and of $w$. "
                r"Minus the log posterior is $\frac{1}{2\sigma^2}\sum_i (y_i-wx_i)^2 + \frac{1}{2\tau^2}w^2$ plus "
                "a constant."
            ),
            (
                r"Multiply by $2\sigma^2$. The minimum stays at the same $w$: "
                r"$\sum_i (y_i-wx_i)^2 + \frac{\sigma^2}{\tau^2}w^2$."
            ),
            rf"So $\lambda = \frac{{\sigma^2}}{{\tau^2}} = {quotient(noise, prior)}$.",
        ),
        misconceptions=(
            Misconception("inverse", text(1 / value), "A tight prior (a small variance) means a large penalty."),
            Misconception("factor-half", text(value / 2), "Both terms have the factor ½, so it cancels."),
        ),
    )
