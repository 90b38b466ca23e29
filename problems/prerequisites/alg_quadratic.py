"""Families of the skill ``alg-quadratic``: quadratic equations and completing the square."""

from random import Random

from problems.answers.number import Number
from problems.answers.solution_set import SolutionSet
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text, text_set
from problems.sampling import nonzero
from problems.snapshot import PlotCall


def _factor(root: int) -> str:
    return "x" if root == 0 else f"({tex_sum([(1, 'x'), (-root, '')])})"


@family(skill=Skill.ALG_QUADRATIC, levels=(2,), title="Solve a quadratic equation")
def quad_roots(rng: Random, _level: int) -> Item:
    """Solve a quadratic with two whole roots by factoring."""
    r = s = 0
    while r in (s, -s):
        r, s = rng.randint(-7, 7), rng.randint(-7, 7)
    equation = tex_sum([(1, "x^2"), (-(r + s), "x"), (r * s, "")])
    low, high = min(r, s) - 2, max(r, s) + 2
    return Item(
        prompt=f"Find all solutions of ${equation} = 0$. Give a set, for example `{{1, 2}}`.",
        parts=(SolutionSet(text_set((r, s))),),
        hints=(
            "Find two numbers. Their product is the last number. Their sum is the middle one with the other sign.",
            f"The two numbers have the sum ${r + s}$ and the product ${r * s}$.",
        ),
        solution=(
            f"Two numbers with sum ${r + s}$ and product ${r * s}$ are ${r}$ and ${s}$.",
            f"So ${equation} = {_factor(r)}\\,{_factor(s)}$.",
            f"A product is zero only when one factor is zero: $x = {r}$ or $x = {s}$.",
        ),
        misconceptions=(
            Misconception(
                "signs-of-roots", text_set((-r, -s)), "A factor (x − r) is zero at x = r, with the sign changed."
            ),
            Misconception("one-root-only", text_set((max(r, s),)), "There are two solutions."),
        ),
        plot=PlotCall(
            "polynomial",
            {
                "coefficients": [1, -(r + s), r * s],
                "low": low,
                "high": high,
                "points": [[r, 0, str(r)], [s, 0, str(s)]],
            },
            "after",
            f"A parabola that opens upwards and meets the x-axis at {min(r, s)} and {max(r, s)}.",
        ),
    )


@family(skill=Skill.ALG_QUADRATIC, levels=(3,), title="Complete the square")
def complete_square(rng: Random, _level: int) -> Item:
    """Write x² + 2hx + c as (x + p)² + q."""
    h, c = nonzero(rng, -6, 6), rng.randint(-9, 9)
    q = c - h * h
    given = tex_sum([(1, "x^2"), (2 * h, "x"), (c, "")])
    return Item(
        prompt=f"Write ${given}$ in the form $(x+p)^2+q$. Give $p$ and $q$ as integers.",
        parts=(Number(text(h), label="p", integer=True), Number(text(q), label="q", integer=True)),
        idea="$(x+p)^2 = x^2+2px+p^2$.",
        hints=(
            "Halve the coefficient of $x$. That number is $p$.",
            f"Half of ${2 * h}$ is ${h}$. Now compare $(x{h:+d})^2$ with the given expression.",
        ),
        solution=(
            f"Half of the coefficient of $x$ is $p = {h}$.",
            f"The square is $(x{h:+d})^2 = {tex_sum([(1, 'x^2'), (2 * h, 'x'), (h * h, '')])}$.",
            f"It adds ${h * h}$, so subtract it again: $q = {c} - {h * h} = {q}$.",
        ),
        misconceptions=(
            Misconception("no-halving", (text(2 * h), text(c - 4 * h * h)), "Halve the coefficient of x first."),
            Misconception("forgot-to-subtract", (text(h), text(c)), f"The square adds {h * h}; take it away again."),
        ),
        plot=PlotCall(
            "polynomial",
            {"coefficients": [1, 2 * h, c], "low": -h - 4, "high": -h + 4, "points": [[-h, q, f"vertex ({-h}, {q})"]]},
            "after",
            f"A parabola that opens upwards with its lowest point at ({-h}, {q}).",
        ),
    )
