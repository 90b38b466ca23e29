"""Families of the skill ``alg-linear-eq``: linear equations and inequalities."""

from fractions import Fraction
from random import Random

from problems.answers.interval import Interval
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall


def _move(amount: int, symbol: str) -> str:
    """Say what is added to both sides, or subtracted from them."""
    return f"{'Add' if amount > 0 else 'Subtract'} ${tex_sum([(abs(amount), symbol)])}$"


@family(skill=Skill.ALG_LINEAR_EQ, levels=(1, 2), title="Solve a linear equation")
def lin_eq(rng: Random, level: int) -> Item:
    """Solve a(x - b) = cx + d with a whole root; at level 1 a and c are positive."""
    low = 1 if level == 1 else -5
    a, b, c, root = nonzero(rng, low, 5), nonzero(rng, -5, 5), nonzero(rng, low, 5), rng.randint(-6, 6)
    while a == c:
        c = nonzero(rng, low, 5)
    d = a * (root - b) - c * root
    bracket = tex_sum([(1, "x"), (-b, "")])
    factor = "" if a == 1 else "-" if a == -1 else str(a)
    right = tex_sum([(c, "x"), (d, "")])
    wrong_sign = None if a + c == 0 else text(Fraction(a * b + d, a + c))
    return Item(
        prompt=f"Solve the equation ${factor}({bracket}) = {right}$ for $x$. Give the exact value of $x$.",
        parts=(Number(text(root)),),
        idea="Do the same operation to both sides.",
        hints=(
            "Expand the bracket. Then collect all terms with $x$ on one side.",
            f"The bracket gives ${tex_sum([(a, 'x'), (-a * b, '')])} = {right}$.",
        ),
        solution=(
            f"Expand: ${tex_sum([(a, 'x'), (-a * b, '')])} = {right}$.",
            (
                f"{_move(-c, 'x')}, and {_move(a * b, '')[0].lower()}{_move(a * b, '')[1:]}, on both sides: "
                f"${tex_sum([(a - c, 'x')])} = {a * b + d}$."
            ),
            f"Divide by ${a - c}$: $x = {root}$." if a - c != 1 else f"So $x = {root}$.",
        ),
        misconceptions=(
            Misconception(
                "bracket-not-expanded",
                text(Fraction(b + d, a - c)),
                f"The factor {a} multiplies both terms in the bracket.",
                optional=a == 1,
            ),
            None
            if wrong_sign is None
            else Misconception(
                "sign-when-moving", wrong_sign, "A term changes its sign when it moves to the other side."
            ),
        ),
    )


@family(skill=Skill.ALG_LINEAR_EQ, levels=(2,), title="Solve a linear inequality")
def lin_ineq(rng: Random, _level: int) -> Item:
    """Solve -ax + b <= c, where the sign must be turned."""
    a, b, k = rng.randint(2, 6), nonzero(rng, -9, 9), rng.randint(-5, 5)
    c = b - a * k
    return Item(
        prompt=(
            rf"Solve the inequality ${tex_sum([(-a, 'x'), (b, '')])} \le {c}$. "
            "Give all solutions as an interval, for example `(-oo, 4)` or `[1, oo)`."
        ),
        parts=(Interval(f"[{k}, oo)"),),
        hints=(
            "Bring the constant to the right side. Then divide by the number before $x$.",
            rf"{_move(-b, '')} on both sides: $-{a}x \le {c - b}$.",
        ),
        solution=(
            rf"{_move(-b, '')} on both sides: $-{a}x \le {c - b}$.",
            rf"Divide by $-{a}$. This factor is negative, so $\le$ becomes $\ge$: $x \ge {k}$.",
            rf"The end point {k} is included. The solution is $[{k}, \infty)$.",
        ),
        misconceptions=(
            Misconception("sign-not-turned", f"(-oo, {k}]", "Dividing by a negative number reverses the inequality."),
            Misconception("strict-end", f"({k}, oo)", "≤ includes the end point."),
        ),
        plot=PlotCall(
            "number-line",
            {"pieces": [[k, None, True, False]]},
            "after",
            f"Number line: the solution starts at {k}, included, and goes to the right without end.",
        ),
    )
