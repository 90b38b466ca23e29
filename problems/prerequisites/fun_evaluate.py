"""Families of the skill ``fun-evaluate``: composition and domains."""

from math import log
from random import Random

from problems.answers.interval import Interval
from problems.answers.polynomial import Polynomial
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import polynomial, tex_sum, text_sum
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.FUN_EVALUATE, levels=(2,), title="Compose two functions")
def compose(rng: Random, _level: int) -> Item:
    """Find f(g(x)) for a line and a parabola."""
    a, b, c = rng.randint(2, 5), nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    f, g = [(a, "x"), (b, "")], [(1, "x^2"), (c, "")]
    answer = polynomial((a, 0, a * c + b))
    return Item(
        prompt=(f"Let $f(x) = {tex_sum(f)}$ and $g(x) = {tex_sum(g)}$. Find $f(g(x))$. Give a polynomial in $x$."),
        parts=(Polynomial(text_sum(answer), names=("x",)),),
        hints=(
            f"Read from the inside: $g$ acts first. Then $f$ multiplies the result by {a} and adds ${b}$.",
            f"This gives ${a}({tex_sum(g)}){'+' if b > 0 else '-'}{abs(b)}$. Now expand.",
        ),
        solution=(
            f"Put $g(x)$ in place of $x$: $f(g(x)) = {a}({tex_sum(g)}) {'+' if b > 0 else '-'} {abs(b)}$.",
            f"Expand: ${tex_sum([(a, 'x^2'), (a * c, '')])} {'+' if b > 0 else '-'} {abs(b)} = {tex_sum(answer)}$.",
        ),
        misconceptions=(
            Misconception(
                "order-reversed",
                text_sum(polynomial((a * a, 2 * a * b, b * b + c))),
                "In f(g(x)) the function g acts first.",
            ),
            Misconception(
                "product",
                text_sum(polynomial((a, b, a * c, b * c))),
                "Composition is not multiplication.",
            ),
        ),
    )


@family(skill=Skill.FUN_EVALUATE, levels=(2, 3), title="Domain of a function")
def domain(rng: Random, level: int) -> Item:
    """Find the domain of a root (level 2) or of a logarithm (level 3)."""
    a, k = rng.randint(2, 6), rng.randint(-5, 5)
    b = a * k
    root = level == 2
    inside = tex_sum([(a, "x"), (-b, "")]) if root else tex_sum([(b, ""), (-a, "x")])
    function = rf"\sqrt{{{inside}}}" if root else rf"\ln({inside})"
    right, open_end, left = (
        (f"[{k}, oo)", f"({k}, oo)", f"(-oo, {k}]") if root else (f"(-oo, {k})", f"(-oo, {k}]", f"({k}, oo)")
    )
    sign, turned = (r"\ge", rf"x \ge {k}") if root else (">", f"x < {k}")
    return Item(
        prompt=(
            f"For which real $x$ is $f(x) = {function}$ defined? Give an interval, for example `(-oo, 4)` or `[1, oo)`."
        ),
        parts=(Interval(right),),
        idea="Ask what the function cannot take.",
        hints=(
            "A root needs an inside of 0 or more." if root else "A logarithm needs an inside above 0.",
            f"Solve ${inside} {sign} 0$.",
        ),
        solution=(
            f"The inside must satisfy ${inside} {sign} 0$.",
            (
                (f"Bring the constant to the right side: ${a}x \\ge {b}$. " if b else "")
                + f"Divide by ${a}$: ${turned}$."
                if root
                else (f"Bring the constant to the right side: $-{a}x > {-b}$. " if b else "")
                + f"Divide by $-{a}$ and turn the sign: ${turned}$."
            ),
            (
                f"So the domain is ${'[' if root else '('}{k if root else '-' + chr(92) + 'infty'},\\,"
                f"{chr(92) + 'infty' if root else k})$."
            ),
        ),
        misconceptions=(
            Misconception("open-or-closed", open_end, "The root of 0 is defined; the logarithm of 0 is not."),
            Misconception("wrong-side", left, "Solve the inequality for the inside of the function."),
        ),
        plot=_graph(a, k, root=root),
    )


def _graph(a: int, k: int, *, root: bool) -> PlotCall:
    """Draw the function only where it is defined."""
    xs = [round(k + step * abs(step) / 400, 4) for step in range(-40, 41)]  # close together near the end
    inside = [round(a * (x - k) if root else a * (k - x), 4) for x in xs]
    heights = [None if x < 0 or (x == 0 and not root) else round(x**0.5 if root else log(x), 4) for x in inside]
    ends = (
        f"The graph starts at ({k}, 0) and goes to the right. To the left of {k} there is no graph."
        if root
        else f"The graph falls without end near x = {k}. From {k} on to the right there is no graph."
    )
    return PlotCall(
        "graph",
        {
            "xs": xs,
            "curves": [["f", heights]],
            "points": [[k, 0, f"({k}, 0)"]] if root else [],
            "title": f"f is defined for x {'≥' if root else '<'} {k}",
        },
        "after",
        ends,
    )
