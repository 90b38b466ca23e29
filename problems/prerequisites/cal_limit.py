"""Families of the skill ``cal-limit``: limits of quotients."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_sum, text
from problems.snapshot import PlotCall


@family(skill=Skill.CAL_LIMIT, levels=(2,), title="Limit by factoring")
def limit_factor(rng: Random, _level: int) -> Item:
    """Find the limit of a quadratic divided by one of its factors."""
    r = s = 0
    while r in (s, s + 1):
        r, s = rng.randint(-6, 6), rng.randint(-6, 6)
    top = tex_sum([(1, "x^2"), (-(r + s), "x"), (r * s, "")])
    below, kept = tex_sum([(1, "x"), (-r, "")]), tex_sum([(1, "x"), (-s, "")])
    factored = "".join(part if part == "x" else f"({part})" for part in (below, kept))
    return Item(
        prompt=rf"Find $\lim_{{x\to {r}}}\frac{{{top}}}{{{below}}}$. Give an integer.",
        parts=(Number(text(r - s), integer=True),),
        hints=(
            "Factor the top, and cancel the common factor. Then put in the number.",
            f"The top is ${factored}$.",
        ),
        solution=(
            rf"Putting in $x = {r}$ gives $\frac{{0}}{{0}}$. So simplify first.",
            f"The top is 0 at $x = {r}$, so ${below}$ is a factor: ${top} = {factored}$.",
            rf"Cancel ${below}$. The quotient is ${kept}$ for $x \ne {r}$.",
            rf"Put in $x = {r}$: the limit is ${r} - {bracketed(s)} = {r - s}$.",
        ),
        misconceptions=(
            Misconception("zero-over-zero-is-zero", "0", "0/0 is undecided: simplify first."),
            Misconception("zero-over-zero-is-one", "1", "0/0 is undecided: simplify first."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [r - 3, r + 3],
                "curves": [["quotient", [r - 3 - s, r + 3 - s]]],
                "holes": [[r, r - s, f"hole at ({r}, {r - s})"]],
                "title": "The quotient has a hole",
            },
            "after",
            f"The line y = {kept} with a hole at the point ({r}, {r - s}).",
        ),
    )
