"""Families of the skill ``vec-lincomb``: linear combinations and spans."""

from fractions import Fraction
from itertools import combinations
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import Vector, det2
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex, tex_sum, tex_vector, text, text_vector
from problems.row_reduction import columns, combined, det3, not_parallel, tex_system
from problems.sampling import nonzero, shuffled
from problems.snapshot import PlotCall

HAS_SOLUTION = "The system $cu + dv = w$ has a solution."
NO_SOLUTION = "The system $cu + dv = w$ has no solution."
DIMENSION = "Two vectors cannot span the whole space."
LENGTH = "The length of $w$ decides it."


@family(skill=Skill.VEC_LINCOMB, levels=(2,), title="Find the weights")
def lin_combo_solve(rng: Random, _level: int) -> Item:
    """Write a vector of the plane as a linear combination of two others."""
    u, v = not_parallel(rng, 2, -4, 4)
    c, d = nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    while c == d:
        d = nonzero(rng, -4, 4)
    w = combined(c, u, d, v)
    system = tex_system([([(u[i], "c"), (v[i], "d")], tex(w[i])) for i in range(2)])
    row = 0 if v[0] else 1
    return Item(
        prompt=(
            f"Let $u = {tex_vector(u)}$, $v = {tex_vector(v)}$ and $w = {tex_vector(w)}$. "
            "Find the numbers $c$ and $d$ with $cu + dv = w$. Give two integers."
        ),
        parts=(Number(text(c), label="c", integer=True), Number(text(d), label="d", integer=True)),
        hints=(
            "Write one equation for each component. Then solve the two equations together.",
            f"The system is ${system}$.",
        ),
        solution=(
            f"One equation for each component: ${system}$.",
            _without_d(u, v, w, c),
            (
                f"Put $c$ into equation {row + 1}: ${tex_sum([(v[row], 'd')])} = {tex(w[row] - c * u[row])}$, "
                f"so $d = {d}$."
            ),
        ),
        misconceptions=(
            Misconception("weights-swapped", (text(d), text(c)), "c belongs to u, and d belongs to v."),
            Misconception(
                "componentwise-division",
                (text(Fraction(w[0]) / u[0]), text(Fraction(w[1]) / v[1])),
                "Solve both equations together.",
                optional=True,
            )
            if u[0] and v[1]
            else None,
        ),
        plot=PlotCall(
            "two-grids",
            {"basis": [list(u), list(v)], "vector": list(w), "names": ["u", "v", "w"]},
            "after",
            f"The grid of u = {text_vector(u)} and v = {text_vector(v)}, and w = {text_vector(w)} on it. "
            f"A dotted way along u and v reaches w with the weights {c} and {d}.",
        ),
    )


@family(skill=Skill.VEC_LINCOMB, levels=(3,), title="Is it in the span?")
def span_member(rng: Random, _level: int) -> Item:
    """Decide whether a vector of space lies in the span of two others, and say why."""
    u, v = not_parallel(rng, 3, -3, 4)
    c, d = nonzero(rng, -3, 3), nonzero(rng, -3, 3)
    w = list(combined(c, u, d, v))
    member = rng.random() < 0.5
    if not member:
        place = rng.randrange(3)
        w[place] += nonzero(rng, -3, 3)
        while det3(columns(u, v, w)) == 0:
            place = rng.randrange(3)
            w[place] += nonzero(rng, -3, 3)
    first, second = max(combinations(range(3), 2), key=lambda pair: (_minor(u, v, pair) != 0, -abs(_minor(u, v, pair))))
    third = 3 - first - second
    det = _minor(u, v, (first, second))
    weights = (
        Fraction(w[first] * v[second] - w[second] * v[first], det),
        Fraction(u[first] * w[second] - u[second] * w[first], det),
    )
    left = weights[0] * u[third] + weights[1] * v[third]
    reasons = (HAS_SOLUTION, NO_SOLUTION, DIMENSION, LENGTH)
    right = (reasons[0] if member else reasons[1], "true" if member else "false")
    names = ("first", "second", "third")
    return Item(
        prompt=(
            f"Let $u = {tex_vector(u)}$, $v = {tex_vector(v)}$ and $w = {tex_vector(w)}$. "
            "True or false: $w$ lies in the span of $u$ and $v$. Choose also the reason that proves it."
        ),
        parts=(
            Choice(right[1], label="True or false", choices=("true", "false")),
            Choice(right[0], label="Reason", choices=shuffled(rng, reasons)),
        ),
        hints=(
            "Try to solve $cu + dv = w$. Use two components to find $c$ and $d$, then test the other one.",
            (
                f"The {names[first]} and {names[second]} components give "
                f"${tex_system([([(u[i], 'c'), (v[i], 'd')], tex(w[i])) for i in (first, second)])}$."
            ),
        ),
        solution=(
            (
                f"Use the {names[first]} and {names[second]} components: "
                f"${tex_system([([(u[i], 'c'), (v[i], 'd')], tex(w[i])) for i in (first, second)])}$."
            ),
            f"They give $c = {tex(weights[0])}$ and $d = {tex(weights[1])}$.",
            (
                rf"Test the {names[third]} component: ${bracketed(weights[0])}\cdot {bracketed(u[third])}"
                rf" + {bracketed(weights[1])}\cdot {bracketed(v[third])} = {tex(left)}$, and $w$ has ${tex(w[third])}$."
            ),
            "All three components agree, so the statement is true."
            if member
            else "These numbers differ, so no weights exist and the statement is false.",
        ),
        misconceptions=(
            Misconception("independent-anyway", ("false", None), "Solve for c and d: all three equations hold.")
            if member
            else Misconception("two-equations-only", ("true", None), "The third equation must hold too."),
            Misconception(
                "dimension-decides", (None, DIMENSION), "This is true for every w, so it cannot decide about this one."
            ),
        ),
        plot=PlotCall(
            "space",
            {"vectors": [[*u, "u"], [*v, "v"], [*map(int, w), "w"]], "plane": [list(u), list(v)]},
            "after",
            f"The vectors u = {text_vector(u)} and v = {text_vector(v)} in space with the plane that they span. "
            f"The vector w = {text_vector(w)} {'lies in this plane' if member else 'does not lie in this plane'}.",
        ),
    )


def _without_d(u: Vector, v: Vector, w: Vector, c: int) -> str:
    """Explain how to find c: by an equation without d, or by removing d."""
    for place in range(2):
        if v[place] == 0:
            return f"Equation {place + 1} has no $d$: ${tex_sum([(u[place], 'c')])} = {tex(w[place])}$, so $c = {c}$."
    return (
        f"To remove $d$, multiply equation 1 by ${tex(v[1])}$ and equation 2 by ${tex(v[0])}$, and subtract. "
        f"This gives ${tex_sum([(det2(columns(u, v)), 'c')])} = {tex(v[1] * w[0] - v[0] * w[1])}$, so $c = {c}$."
    )


def _minor(u: tuple[int, ...], v: tuple[int, ...], rows: tuple[int, int]) -> int:
    i, j = rows
    return u[i] * v[j] - u[j] * v[i]
