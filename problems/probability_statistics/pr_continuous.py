"""Families of the skill ``pr-continuous``: densities and distribution functions."""

from fractions import Fraction
from math import exp
from random import Random

from problems.answers.number import Number
from problems.answers.piecewise import Piecewise
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, power, short_decimal, tex, text
from problems.snapshot import PlotCall

POINTS = 81


def _curve(xs: list[float], density: list[float], cumulative: list[float], shade: list[float], alt: str) -> PlotCall:
    arguments = {"xs": xs, "density": density, "cumulative": cumulative, "shade": shade}
    return PlotCall("density-and-cdf", arguments, "after", alt)


@family(skill=Skill.PR_CONTINUOUS, levels=(2, 3), title="Constant of a density")
def pdf_constant(rng: Random, level: int) -> Item:
    """Find the constant of a power density and the probability below or above a point; at level 2 it is the middle."""
    n, a = rng.randint(1, 3), rng.choice((1, 2, 3, 4, 5, 6, 8, 10) if level == 2 else (1, 2, 3, 4))
    bottom = 2 if level == 2 else rng.choice((3, 4, 5))
    top = 1 if level == 2 else rng.randint(1, bottom - 1)
    share = Fraction(top, bottom)
    b = share * a
    upper = rng.choice((True, False))
    c, below = Fraction(n + 1, a ** (n + 1)), share ** (n + 1)
    sign = r"\ge" if upper else r"\le"
    answer, flat = (1 - below, 1 - share) if upper else (below, share)
    xs = [a * step / (POINTS - 1) for step in range(POINTS)]
    return Item(
        prompt=(
            rf"A random variable $X$ has the density $f(x) = c\,{power('x', n)}$ for $0 \le x \le {a}$. "
            "It is 0 elsewhere. "
            rf"Find $c$ and $P(X {sign} {tex(b)})$. Give exact values."
        ),
        parts=(Number(text(c), label="c"), Probability(text(answer), label="Probability")),
        hints=(
            "The whole area under the density is 1. Integrate to find the constant.",
            rf"The whole area is $c\int_0^{{{a}}} {power('x', n)}\,dx = c\cdot{tex(1 / c)}$.",
        ),
        solution=(
            rf"The whole area must be 1: $c\int_0^{{{a}}} {power('x', n)}\,dx = c\cdot{tex(1 / c)} = 1$.",
            f"So $c = {tex(c)}$.",
            rf"Up to ${tex(b)}$ the area is $\int_0^{{{tex(b)}}} {tex(c)}\,{power('x', n)}\,dx = {tex(below)}$.",
            *((rf"The area above it is $1 - {tex(below)} = {tex(answer)}$.",) if upper else ()),
        ),
        misconceptions=(
            Misconception("height-one", (text(Fraction(1, a**n)), None), "The area, not the height, equals 1."),
            Misconception("flat-density", (None, text(flat)), "The density is not flat."),
        ),
        plot=_curve(
            xs,
            [float(c) * x**n for x in xs],
            [(x / a) ** (n + 1) for x in xs],
            [float(b), float(a)] if upper else [0.0, float(b)],
            f"The density on [0, {a}]. The area {'from' if upper else 'up to'} {text(b)} is shaded: {text(answer)}.",
        ),
    )


@family(skill=Skill.PR_CONTINUOUS, levels=(2,), title="Probability from a distribution function")
def cdf_to_prob(rng: Random, _level: int) -> Item:
    """Find P(a < X < b) of an exponential variable."""
    while True:
        rate = rng.choice((Fraction(1, 2), Fraction(1), Fraction(2), Fraction(3)))
        a, b = sorted(rng.sample(range(9), 2))
        low, high = Fraction(a, 2), Fraction(b, 2)
        answer = exp(-rate * low) - exp(-rate * high)
        if answer >= 0.02:
            break
    first, second = rate * low, rate * high
    key = f"exp(-{text(first)}) - exp(-{text(second)})" if low else f"1 - exp(-{text(second)})"
    dense = abs(float(rate) * answer)
    xs = [float(step) * 5 / (POINTS - 1) for step in range(POINTS)]
    factor = "" if rate == 1 else tex(rate)
    return Item(
        prompt=(
            rf"A random variable $X$ has the distribution function $F(x) = 1 - e^{{-{factor}x}}$ for $x \ge 0$. "
            f"It is 0 for $x < 0$. Find $P({short_decimal(low)} < X < {short_decimal(high)})$. "
            "Give the exact value or 3 decimal places."
        ),
        parts=(Probability(key, tolerance="0.0015"),),
        hints=(
            "Evaluate the distribution function at both ends, and subtract.",
            rf"At the upper end, $F({short_decimal(high)}) = 1 - e^{{-{tex(second)}}}$.",
        ),
        solution=(
            rf"The probability is $F({short_decimal(high)}) - F({short_decimal(low)})$.",
            (
                rf"Here $F({short_decimal(high)}) = 1 - e^{{-{tex(second)}}} \approx {1 - exp(-second):.4f}$ and "
                rf"$F({short_decimal(low)}) = 1 - e^{{-{tex(first)}}} \approx {1 - exp(-first):.4f}$."
                if low
                else rf"Here $F({short_decimal(high)}) = 1 - e^{{-{tex(second)}}}$ and $F(0) = 0$."
            ),
            rf"The difference is about ${answer:.3f}$.",
        ),
        misconceptions=(
            Misconception("density-difference", decimal(dense, 6), "Use F, not f.", optional=True)
            if rate != 1
            else None,
            Misconception(
                "survival-only", decimal(exp(-second), 6), "Subtract: F at the upper end minus F at the lower end."
            ),
            Misconception(
                "sign", decimal(-answer, 6), "A probability is not negative: F at the upper end comes first."
            ),
            Misconception("lower-end-ignored", decimal(1 - exp(-second), 6), "Subtract F at the lower end.", True),
        ),
        plot=_curve(
            xs,
            [float(rate) * exp(-rate * Fraction(x)) for x in xs],
            [1 - exp(-rate * Fraction(x)) for x in xs],
            [float(low), float(high)],
            f"The density. The area from {short_decimal(low)} to {short_decimal(high)} is shaded: {answer:.3f}.",
        ),
    )


@family(skill=Skill.PR_CONTINUOUS, levels=(3,), title="Distribution function of a uniform variable")
def uniform_pw(rng: Random, _level: int) -> Item:
    """Write the distribution function of a uniform variable."""
    a, width = rng.randint(-5, 8), rng.randint(2, 9)
    b = a + width
    shifted = "x" if a == 0 else f"x - {a}" if a > 0 else f"x + {-a}"
    middle = f"({shifted})/{width}"
    xs = [a - 1 + (width + 2) * step / (POINTS - 1) for step in range(POINTS)]
    return Item(
        prompt=(
            f"A random variable $X$ is uniform on $[{a}, {b}]$. "
            "Write its distribution function $F(x)$ for all real $x$. "
            "Give each piece with its condition, for example `0 if x < 1; x - 1 if 1 <= x < 2; 1 if x >= 2`."
        ),
        parts=(Piecewise(f"0 if x < {a}; {middle} if {a} <= x and x < {b}; 1 if x >= {b}"),),
        hints=(
            "Integrate the density from the left. There are three pieces.",
            rf"The density is $\frac{{1}}{{{width}}}$ between {a} and {b}, and 0 elsewhere.",
        ),
        solution=(
            f"Below {a} there is no probability, so $F(x) = 0$.",
            (
                rf"Between {a} and {b} the area from {a} to $x$ is width times height: $F(x) = "
                rf"\frac{{{shifted}}}{{{width}}}$."
            ),
            f"Above {b} all probability is collected, so $F(x) = 1$.",
        ),
        misconceptions=(
            Misconception(
                "density", f"0 if x < {a}; 1/{width} if {a} <= x and x <= {b}; 0 if x > {b}", "This is the density."
            ),
            Misconception(
                "pieces-missing",
                f"{middle} if {a} <= x and x <= {b}",
                f"Give the value for x < {a} and x > {b} too.",
            ),
        ),
        plot=_curve(
            xs,
            [1 / width if a <= x <= b else 0.0 for x in xs],
            [min(1.0, max(0.0, (x - a) / width)) for x in xs],
            [float(a), float(b)],
            f"The uniform density on [{a}, {b}] with its distribution function, a line from 0 to 1.",
        ),
    )
