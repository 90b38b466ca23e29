"""Families of the skill ``mm-growth``: growth models."""

from fractions import Fraction
from math import log, log10
from random import Random

from problems.answers.number import Number
from problems.answers.solution_set import SolutionSet
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, text
from problems.snapshot import PlotCall
from problems.statistical_tables import curve_plot


@family(skill=Skill.MM_GROWTH, levels=(3,), title="Exponential growth")
def wp_growth(rng: Random, _level: int) -> Item:
    """Find the growth rate, and the time to reach a multiple of the start."""
    m, r = rng.sample(range(2, 21), 2)
    days, start = rng.randint(2, 12), rng.choice((50, 100, 200, 400))
    reached = days * log(r) / log(m)
    return Item(
        prompt=(
            rf"A service has $U = U_0 e^{{kt}}$ users after $t$ days. It starts with {start} users. "
            f"After {days} days it has {start * m} users. Find $k$ per day, and the time in days to reach "
            f"{start * r} users. Give exact values with ln, or 3 decimal places."
        ),
        parts=(
            Number(f"ln({m})/{days}", label="k", exact=False, decimals=3),
            Number(f"{days}*ln({r})/ln({m})", label="Time in days", exact=False, decimals=3),
        ),
        hints=(
            "Divide the later number of users by the number at the start. Then take logarithms.",
            rf"After {days} days the ratio is {m}, so $e^{{{days}k}} = {m}$.",
        ),
        solution=(
            (
                rf"After {days} days the ratio is $e^{{{days}k}} = {m}$. Take logarithms: "
                rf"$k = \frac{{\ln {m}}}{{{days}}}$."
            ),
            rf"To reach {start * r} users you need $e^{{kt}} = {r}$, so $t = \frac{{\ln {r}}}{{k}}$.",
            rf"Put in $k$: $t = {days}\cdot\frac{{\ln {r}}}{{\ln {m}}} \approx {reached:.3f}$ days.",
        ),
        misconceptions=(
            Misconception(
                "linear-growth",
                (None, text(Fraction(days * (r - 1), m - 1))),
                "Growth multiplies: use logarithms.",
                optional=True,
            ),
            Misconception(
                "rate-as-ratio", (text(Fraction(m, days)), None), "The rate is in the exponent: take the logarithm."
            ),
        ),
        plot=curve_plot(
            0,
            1.15 * max(days, reached),
            [("users", lambda t: start * m ** (t / days))],
            f"An exponential curve from {start} users. It passes {start * m} after {days} days, "
            f"and {start * r} after {reached:.2f} days.",
            "Growth of the users",
            "days",
            "users",
            [(days, start * m, f"{start * m}"), (reached, start * r, f"{start * r}")],
        ),
    )


@family(skill=Skill.MM_GROWTH, levels=(3, 4), title="Power law from two points")
def wp_loglinear(rng: Random, level: int) -> Item:
    """Find a power law from two points; level 3 has a point at 1."""
    while True:
        i, j, twice = 0 if level == 3 else rng.randint(1, 2), rng.randint(1, 2), rng.randint(1, 6)
        a = rng.randint(2, 9)
        x1, x2 = 4**i, 4 ** (i + j)
        y1, y2 = a * 2 ** (twice * i), a * 2 ** (twice * (i + j))
        if y2 <= 300_000:
            break
    b = Fraction(twice, 2)
    powers = [f"${4**j} = 2^{{{2 * j}}}$"]  # of the x-values, and of the y-values where it helps
    if twice * j > 1:
        powers.insert(0, f"${2 ** (twice * j)} = 2^{{{twice * j}}}$")
    reason = "" if b == 1 else f", because {' and '.join(powers)}"
    return Item(
        prompt=(
            f"The cost of a training run follows $y = ax^b$, where $x$ is the size of the data. "
            f"For $x = {x1}$ the cost is $y = {y1}$. For $x = {x2}$ it is $y = {y2}$. "
            "Find $b$ and $a$. Give exact values."
        ),
        parts=(Number(text(b), label="b"), Number(text(a), label="a")),
        hints=(
            "Take logarithms: $\\ln y = \\ln a + b\\ln x$. So $b$ is a slope.",
            (
                rf"The slope is $b = \frac{{\ln({y2}/{y1})}}{{\ln({x2}/{x1})}} = "
                rf"\frac{{\ln {y2 // y1}}}{{\ln {x2 // x1}}}$."
            ),
        ),
        solution=(
            (
                rf"Divide the two equations: $\frac{{{y2}}}{{{y1}}} = {y2 // y1}$ and $\frac{{{x2}}}{{{x1}}} = "
                f"{x2 // x1}$. "
                f"So ${y2 // y1} = {x2 // x1}^b$."
            ),
            rf"Take logarithms: $b = \frac{{\ln {y2 // y1}}}{{\ln {x2 // x1}}} = {tex(b)}${reason}.",
            rf"Then $a = y_1x_1^{{-b}} = \frac{{{y1}}}{{{y1 // a}}} = {a}$.",
        ),
        misconceptions=(
            Misconception(
                "slope-without-logs", (text(Fraction(y2 - y1, x2 - x1)), None), "Take logarithms of both variables."
            ),
            Misconception("intercept-as-a", (None, f"ln({a})"), "Undo the logarithm."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [0, round(log10(x2) + 0.3, 4)],
                "curves": [["cost", [round(log10(a), 4), round(log10(a) + float(b) * (log10(x2) + 0.3), 4)]]],
                "points": [[round(log10(x), 4), round(log10(y), 4), f"({x}, {y})"] for x, y in ((x1, y1), (x2, y2))],
                "title": "Both axes are logarithms",
                "x_label": "log10 of x",
                "y_label": "log10 of y",
            },
            "after",
            f"On logarithmic axes the power law is a line with slope {text(b)} through both points.",
        ),
    )


@family(skill=Skill.MM_GROWTH, levels=(4,), title="Logistic growth")
def wp_logistic_limit(rng: Random, _level: int) -> Item:
    """Find the equilibria of logistic growth, and the size with the fastest growth."""
    rate, size = Fraction(rng.randint(1, 12), 10), 10 * rng.randint(4, 60)
    shown = short_decimal(rate)
    return Item(
        prompt=(
            rf"The number of users follows $P' = {shown}\,P\left(1 - \frac{{P}}{{{size}}}\right)$. "
            "Find the set of all values of $P$ at which the number does not change. "
            "At which $P$ does it grow fastest? Give a set and a number."
        ),
        parts=(
            SolutionSet(f"{{0, {size}}}", names=("P",), label="Values without change"),
            Number(text(size // 2), label="Fastest growth at P"),
        ),
        idea="No change means that the derivative is 0.",
        hints=(
            "There is no change where the right side is 0. It is a downward parabola in $P$.",
            rf"The right side is 0 for $P = 0$ and for $1 - \frac{{P}}{{{size}}} = 0$.",
        ),
        solution=(
            rf"No change: $P = 0$ or $1 - \frac{{P}}{{{size}}} = 0$. So $P = 0$ or $P = {size}$.",
            (
                rf"Growth is $g(P) = {shown}P - \frac{{{shown}}}{{{size}}}P^2$. Its derivative is "
                rf"${shown} - \frac{{2\cdot{shown}}}{{{size}}}P$."
            ),
            f"The derivative is 0 at $P = {size // 2}$, in the middle between the two zeros.",
        ),
        misconceptions=(
            Misconception("fastest-at-the-limit", (None, text(size)), "At this size the growth is 0."),
            Misconception("zero-left-out", (f"{{{size}}}", None), "Without users there is no change either."),
        ),
        plot=PlotCall(
            "logistic-field",
            {"rate": float(rate), "size": size},
            "after",
            f"A field of short lines: the slope of P against time. They are flat at 0 and at {size}, "
            f"and steepest at {size // 2}. Three curves from small starts level off at {size}.",
        ),
    )
