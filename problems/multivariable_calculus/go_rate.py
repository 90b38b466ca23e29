"""Families of the skill ``go-rate``: which step sizes are stable, and which is best."""

from fractions import Fraction
from random import Random

from problems.answers.interval import Interval
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text
from problems.snapshot import PlotCall


@family(skill=Skill.GO_RATE, levels=(3,), title="Stable step sizes")
def gd_stability(rng: Random, _level: int) -> Item:
    """Find all step sizes for which gradient descent on a quadratic converges."""
    low, high = sorted(rng.sample(range(1, 13), 2))
    limit = Fraction(2, high)
    return Item(
        prompt=(
            r"Let $f(x) = \frac12 x^\top A x$ with a symmetric matrix $A$. "
            f"Its smallest eigenvalue is {low} and its largest eigenvalue is {high}. "
            r"We do gradient descent with the step size $\eta$. "
            r"For which numbers $\eta$ does it converge to the minimum from every start? "
            "Give an interval, for example `(0, 1/2)`."
        ),
        parts=(Interval(f"(0, {text(limit)})", names=("eta",)),),
        hints=(
            r"You need $\lvert 1-\eta\lambda\rvert < 1$ for every eigenvalue $\lambda$.",
            rf"The hardest condition comes from $\lambda = {high}$: $\lvert 1-{high}\eta\rvert < 1$.",
        ),
        solution=(
            r"Each step multiplies the part in an eigen-direction by $1-\eta\lambda$.",
            r"It shrinks when $\lvert 1-\eta\lambda\rvert < 1$, that is, when $0 < \eta < \frac{2}{\lambda}$.",
            (
                rf"This must hold for all eigenvalues. The largest, {high}, gives the smallest bound "
                rf"$\frac{{2}}{{{high}}}$."
            ),
            rf"So $0 < \eta < {tex(limit)}$.",
        ),
        misconceptions=(
            Misconception(
                "smallest-eigenvalue", f"(0, {text(Fraction(2, low))})", "The steepest direction limits the step size."
            ),
            Misconception(
                "one-over-lambda",
                f"(0, {text(Fraction(1, high))})",
                "Convergence holds up to 2/λ, with some oscillation.",
            ),
        ),
        plot=_paths(low, high),
    )


def _paths(low: int, high: int) -> PlotCall:
    """Show the distance to the lowest value for three step sizes: two below the bound, one above."""
    sizes = [round(share * 2 / high, 3) for share in (0.5, 0.95, 1.1)]

    def heights(size: float) -> list[float]:
        values = (sum(value * (1 - size * value) ** (2 * step) for value in (low, high)) / 2 for step in range(10))
        return [float(f"{value:.4g}") for value in values]

    return PlotCall(
        "step-sizes",
        {"curves": [[size, heights(size)] for size in sizes]},
        "after",
        f"The distance to the lowest value after each step, for three step sizes on a logarithmic axis. "
        f"It falls for {sizes[0]:g} and for {sizes[1]:g}. It grows for {sizes[2]:g}, which is above the bound.",
    )


@family(skill=Skill.GO_RATE, levels=(4,), title="Best constant step size")
def gd_best_rate(rng: Random, _level: int) -> Item:
    """Find the step size with the smallest contraction factor, and the factor."""
    low, high = sorted(rng.sample(range(1, 13), 2))
    factor_low = "" if low == 1 else str(low)
    best, factor = Fraction(2, low + high), Fraction(high - low, high + low)
    return Item(
        prompt=(
            r"Let $f(x) = \frac12 x^\top A x$ with a symmetric matrix $A$. "
            f"Its smallest eigenvalue is {low} and its largest eigenvalue is {high}. "
            r"Which constant step size $\eta$ gives the fastest worst-case convergence? "
            "By which number is the error then multiplied per step, in the worst case? Give exact values."
        ),
        parts=(Number(text(best), label="Step size"), Number(text(factor), label="Factor per step")),
        hints=(
            "The worst factor comes from the smallest or the largest eigenvalue. Make both equally large.",
            rf"Solve $1 - {factor_low}\eta = {high}\eta - 1$.",
        ),
        solution=(
            r"The factors at the two ends are $1-\eta\lambda_{\min}$ and $\eta\lambda_{\max}-1$.",
            rf"They are equal when $1 - {factor_low}\eta = {high}\eta - 1$.",
            rf"So ${low + high}\eta = 2$ and $\eta = {tex(best)}$.",
            rf"The factor is then $1 - {factor_low}\eta = {tex(factor)}$.",
        ),
        misconceptions=(
            Misconception(
                "fastest-direction-only",
                (text(Fraction(1, high)), text(1 - Fraction(low, high))),
                "Balance both ends of the spectrum.",
            ),
            Misconception(
                "bound-of-stability",
                (text(Fraction(2, high)), None),
                "There the factor is 1, so the error does not shrink.",
            ),
        ),
        plot=PlotCall(
            "rates",
            {"eigenvalues": [low, high]},
            "after",
            f"The factor per step for both eigenvalues against η. The curves cross at η = {float(best):.3g}.",
        ),
    )
