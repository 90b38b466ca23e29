"""Families of the skill ``fun-lines``: equations of lines."""

from fractions import Fraction
from random import Random

from problems.answers.equation import Equation
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import Exact, bracketed, tex_point, tex_sum, text_sum
from problems.notation import line_through as tex_line
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.FUN_LINES, levels=(1, 2), title="Line through two points")
def line_through(rng: Random, level: int) -> Item:
    """Find the line through two points; level 1 has positive slopes and coordinates."""
    if level == 1:
        m, x1, y1 = rng.randint(1, 4), rng.randint(0, 4), rng.randint(1, 6)
        x2 = x1 + rng.randint(1, 4)
    else:
        m, x1, y1 = nonzero(rng, -4, 4), rng.randint(-6, 6), rng.randint(-6, 6)
        x2 = x1
        while x2 == x1:
            x2 = rng.randint(-6, 6)
    y2 = y1 + m * (x2 - x1)

    def line(slope: Exact) -> str:
        return f"y = {text_sum([(slope, 'x'), (y1 - slope * x1, '')])}"

    start = y1 - m * x1
    ends = sorted((x1, x2))
    xs = [ends[0] - 1, ends[1] + 1]
    return Item(
        prompt=(
            f"Find the line through the points ${tex_point((x1, y1))}$ and ${tex_point((x2, y2))}$. "
            "Give an equation in $x$ and $y$, for example `y = 7*x - 30`."
        ),
        parts=(Equation(line(m)),),
        hints=(
            "Find the slope: change in $y$ divided by change in $x$. Then put in one point.",
            (
                rf"The slope is $\frac{{{y2} - {bracketed(y1)}}}{{{x2} - {bracketed(x1)}}} = "
                rf"\frac{{{y2 - y1}}}{{{x2 - x1}}}$."
            ),
        ),
        solution=(
            (
                rf"The slope is $\frac{{{y2} - {bracketed(y1)}}}{{{x2} - {bracketed(x1)}}} = "
                rf"\frac{{{y2 - y1}}}{{{x2 - x1}}} = {m}$."
            ),
            f"Put in the first point: $y = {tex_line(x1, y1, m)}$.",
            f"Simplify: $y = {tex_sum([(m, 'x'), (start, '')])}$.",
        ),
        misconceptions=(
            Misconception(
                "inverted-slope",
                line(Fraction(1, m)),
                "The slope is the change in y divided by the change in x.",
                optional=abs(m) == 1,
            ),
            Misconception("sign-of-slope", line(-m), "Use the same order of points above and below."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": xs,
                "curves": [["line", [m * x + start for x in xs]]],
                "points": [[x1, y1, f"({x1}, {y1})"], [x2, y2, f"({x2}, {y2})"]],
                "title": "Line through two points",
            },
            "after",
            f"The line with slope {m} through ({x1}, {y1}) and ({x2}, {y2}).",
        ),
    )
