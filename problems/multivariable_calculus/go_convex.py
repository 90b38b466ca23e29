"""Families of the skill ``go-convex``: when a function is convex."""

from random import Random

from problems.answers.interval import Interval
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum
from problems.snapshot import PlotCall


@family(skill=Skill.GO_CONVEX, levels=(3,), title="Convex for which k?")
def convex_k(rng: Random, _level: int) -> Item:
    """Find all k for which a quadratic form is convex; the bound is a whole number."""
    a, c = rng.choice(((1, 1), (1, 4), (4, 1), (1, 9), (9, 1), (2, 8), (8, 2), (4, 4), (4, 9), (9, 4), (3, 3), (2, 2)))
    bound = round((a * c) ** 0.5)
    form = f"{tex_sum([(a, 'x^2')])} + 2kxy + {tex_sum([(c, 'y^2')])}"
    return Item(
        prompt=(
            f"For which real $k$ is $f(x,y) = {form}$ convex on the whole plane? "
            "Give an interval, for example `[-1, 1]`."
        ),
        parts=(Interval(f"[-{bound}, {bound}]", names=("k",)),),
        hints=(
            "The Hessian must be positive semidefinite. Look at its determinant.",
            rf"Half of the Hessian is $\begin{{pmatrix}}{a}&k\\k&{c}\end{{pmatrix}}$.",
        ),
        solution=(
            rf"Half of the Hessian is $\begin{{pmatrix}}{a}&k\\k&{c}\end{{pmatrix}}$. Its diagonal is positive.",
            rf"It is positive semidefinite when the determinant ${a * c} - k^2$ is at least 0.",
            rf"So $k^2 \le {a * c}$, that is, $-{bound} \le k \le {bound}$.",
        ),
        misconceptions=(
            Misconception("one-side", f"(-oo, {bound}]", "The inequality for k² has two ends."),
            Misconception("open-ends", f"(-{bound}, {bound})", "Semidefinite is still convex: include the ends."),
            Misconception("bound-not-rooted", f"[-{a * c}, {a * c}]", "Take the root of the bound.", optional=True),
        ),
        plot=PlotCall(
            "number-line",
            {"pieces": [[-bound, bound, True, True]]},
            "after",
            f"Number line: all k from {-bound} to {bound}, both included.",
        ),
    )
