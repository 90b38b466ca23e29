"""Families of the skill ``go-convex``: when a function is convex."""

from math import isqrt
from random import Random

from problems.answers.choice import MultipleChoice
from problems.answers.interval import Interval
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_sum
from problems.sampling import shuffled
from problems.snapshot import PlotCall

SQUARES = tuple((a, c) for a in range(1, 10) for c in range(1, 10) if isqrt(a * c) ** 2 == a * c)


@family(skill=Skill.GO_CONVEX, levels=(3,), title="Convex for which k?")
def convex_k(rng: Random, _level: int) -> Item:
    """Find all k for which a quadratic form is convex; the bound is a whole number."""
    a, c = rng.choice(SQUARES)
    d, e = rng.randint(-4, 4), rng.randint(-4, 4)
    bound = round((a * c) ** 0.5)
    form = tex_sum([(a, "x^2"), (2, "kxy"), (c, "y^2"), (d, "x"), (e, "y")])
    linear = " The terms with $x$ and $y$ alone vanish in it." if d or e else ""
    return Item(
        prompt=(
            f"For which real $k$ is $f(x,y) = {form}$ convex on the whole plane? "
            "Give an interval, for example `[-1, 1]`."
        ),
        parts=(Interval(f"[-{bound}, {bound}]", names=("k",)),),
        hints=(
            "Find the second derivatives. When is the determinant of their matrix not negative?",
            rf"Half of the Hessian is $\begin{{pmatrix}}{a}&k\\k&{c}\end{{pmatrix}}$.",
        ),
        solution=(
            rf"Half of the Hessian is $\begin{{pmatrix}}{a}&k\\k&{c}\end{{pmatrix}}$. {linear}",
            "The diagonal is positive.",
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


CUBE, MODULUS, ROOT = "$x^3$", r"$\lvert x\rvert$", r"$\sqrt{x}$ for $x \ge 0$"
CONVEX = {
    "$x^2$": "The second derivative is $2 > 0$.",
    "$e^x$": "The second derivative is $e^x > 0$.",
    r"$-\ln x$ for $x > 0$": r"The second derivative is $\frac{1}{x^2} > 0$.",
    MODULUS: "Every chord lies on or above the graph, although there is a corner.",
    r"$\ln(1 + e^x)$": r"The second derivative is $\sigma(x)(1-\sigma(x)) > 0$.",
    r"$\max(x, 0)$": "Every chord lies on or above the graph, although there is a corner.",
    "$x^4$": r"The second derivative is $12x^2 \ge 0$.",
}
NOT_CONVEX = {
    CUBE: "The second derivative $6x$ is negative for $x < 0$.",
    r"$\sin x$": r"The second derivative $-\sin x$ changes its sign.",
    ROOT: "The second derivative is negative for $x > 0$.",
    "$-x^2$": "The second derivative is $-2 < 0$.",
}


def _form(rng: Random, *, convex: bool) -> tuple[str, str]:
    while True:
        a, b, c = rng.randint(1, 4), rng.choice((-3, -2, -1, 1, 2, 3)), rng.randint(1, 4)
        minor = a * c - b * b
        if (minor >= 0) is convex:
            sign = "not negative" if convex else "negative"
            return (
                rf"$x^\top A x$ with $A = {tex_matrix(((a, b), (b, c)))}$",
                f"The determinant of the matrix is ${minor}$, which is {sign}, and the diagonal is positive.",
            )


@family(skill=Skill.GO_CONVEX, levels=(2, 3), title="Which functions are convex?")
def convex_test(rng: Random, level: int) -> Item:
    """Choose the convex functions; level 3 has functions of two variables too."""
    right, wrong = dict(rng.sample(sorted(CONVEX.items()), 2)), dict(rng.sample(sorted(NOT_CONVEX.items()), 2))
    if rng.choice((True, False)):
        right[MODULUS] = CONVEX[MODULUS]
    else:
        wrong[CUBE] = NOT_CONVEX[CUBE]
    if MODULUS not in right:
        wrong[CUBE] = NOT_CONVEX[CUBE]
    if level == 3:
        convex = rng.choice((True, False))
        name, why = _form(rng, convex=convex)
        (right if convex else wrong)[name] = why
        if rng.choice((True, False)):
            wrong["$x^2y^2$"] = r"At $(1,\,1)$ its Hessian has the determinant $2\cdot2 - 4^2 < 0$."
    options = shuffled(rng, (*right, *wrong))

    def numbers(chosen: set[str]) -> str:
        return ", ".join(str(options.index(option) + 1) for option in options if option in chosen)

    increasing = {CUBE, ROOT} & set(wrong)
    smooth = set(right) - {MODULUS, r"$\max(x, 0)$"}
    plane = " (or the whole plane)" if level == 3 else ""
    return Item(
        prompt=(
            "Which of these functions are convex on their whole domain? "
            f"The domain is all real numbers{plane} unless a condition is given. Choose all of them."
        ),
        parts=(MultipleChoice(tuple(option for option in options if option in right), choices=options),),
        idea="Convex means: every chord lies on or above the graph.",
        hints=(
            "Check the second derivative or the Hessian. With a corner, check the chords.",
            f"{len(right)} of the {len(options)} functions are convex.",
        ),
        solution=tuple(
            f"{option}: {'convex' if option in right else 'not convex'}. {(right | wrong)[option]}"
            for option in options
        ),
        misconceptions=(
            Misconception(
                "increasing-is-convex",
                numbers(set(right) | increasing),
                "Convexity is about the second derivative, not the first.",
            )
            if increasing
            else None,
            Misconception(
                "corner-is-not-convex", numbers(smooth), "A function with a corner can be convex: test chords."
            )
            if smooth and smooth != set(right)
            else None,
            Misconception("reversed", numbers(set(wrong)), "These are the others: convex means that chords lie above."),
        ),
        plot=_chord(MODULUS if MODULUS in right else CUBE),
    )


def _chord(name: str) -> PlotCall:
    """Draw a chord that shows why the modulus is convex, or why the cube is not."""
    xs = [round(-2 + 0.1 * step, 1) for step in range(41)]
    modulus = name == MODULUS
    low, high = (-1.0, 2.0) if modulus else (-2.0, 0.0)
    start, end = (abs(low), abs(high)) if modulus else (low**3, high**3)
    slope = (end - start) / (high - low)
    return PlotCall(
        "graph",
        {
            "xs": xs,
            "curves": [
                ["|x|" if modulus else "x³", [round(abs(x) if modulus else x**3, 3) for x in xs]],
                ["chord", [round(start + slope * (x - low), 3) if low <= x <= high else None for x in xs]],
            ],
            "points": [[low, start, ""], [high, end, ""]],
            "title": "The chord lies above the graph" if modulus else "This chord lies below the graph",
        },
        "after",
        "The graph of |x| with a chord from x = -1 to x = 2. The chord lies on or above the graph: convex."
        if modulus
        else "The graph of x³ with a chord from x = -2 to x = 0. The chord lies below the graph: not convex.",
    )
