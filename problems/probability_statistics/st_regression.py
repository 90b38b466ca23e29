"""Families of the skill ``st-regression``: least-squares lines."""

from fractions import Fraction
from random import Random

from problems.answers.equation import Equation
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import Exact, quotient, short_decimal, tex, tex_sum, text, text_sum
from problems.snapshot import PlotCall
from problems.statistical_tables import cloud, listed, scatter_plot, signed


def _line(slope: Exact, intercept: Exact) -> str:
    return f"y = {text_sum([(slope, 'x'), (intercept, '')])}"


@family(skill=Skill.ST_REGRESSION, levels=(2, 3), title="Least-squares line")
def reg_slope(rng: Random, level: int) -> Item:
    """Fit a line to four or five points with whole means; at level 2 the slope has a short decimal."""
    count = level + 2
    while True:
        xs = sorted(rng.sample(range(9), count))
        ys = [rng.randint(0, 12) for _ in range(count)]
        if sum(xs) % count or sum(ys) % count:
            continue
        x_mean, y_mean = sum(xs) // count, sum(ys) // count
        sxy = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True))
        sxx, syy = sum((x - x_mean) ** 2 for x in xs), sum((y - y_mean) ** 2 for y in ys)
        slope = Fraction(sxy, sxx)
        if sxy and sxx != syy and slope.denominator in (1, 2, 4, 5, 10):
            break
    pairs = [(x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True)]
    line = [(slope, "x"), (y_mean - slope * x_mean, "")]
    ends = Fraction(ys[-1] - ys[0], xs[-1] - xs[0])
    points = ", ".join(f"$({x}, {y})$" for x, y in zip(xs, ys, strict=True))
    return Item(
        prompt=(
            f"Find the least-squares line of the points {points}. "
            "Give an equation in $x$ and $y$ with exact numbers, for example `y = 2*x + 1/2`."
        ),
        parts=(Equation(f"y = {text_sum(line)}", names=("x", "y")),),
        hints=(
            (
                "Find the two means. For the slope, divide the sum of products of deviations "
                "by the sum of the squared deviations of $x$."
            ),
            rf"The means are $\bar x = {x_mean}$ and $\bar y = {y_mean}$.",
        ),
        solution=(
            rf"The means are $\bar x = {x_mean}$ and $\bar y = {y_mean}$.",
            (
                f"Multiply the deviations of $x$ and $y$ pair by pair: ${listed(pairs)}$. "
                rf"They add up to $S_{{xy}} = {sxy}$. "
                rf"The squared deviations of $x$ add up to $S_{{xx}} = {sxx}$."
            ),
            f"So the slope is ${quotient(sxy, sxx)}$.",
            f"The line passes through $({x_mean}, {y_mean})$: $y = {tex_sum(line)}$.",
        ),
        misconceptions=(
            Misconception(
                "x-on-y",
                _line(Fraction(sxy, syy), y_mean - Fraction(sxy, syy) * x_mean),
                "Divide by the variation of x.",
            ),
            Misconception(
                "end-points", _line(ends, ys[0] - ends * xs[0]), "Use all points, not only the ends.", optional=True
            ),
        ),
        plot=PlotCall(
            "scatter-fit",
            {"xs": xs, "ys": ys, "coefficients": [float(slope), float(y_mean - slope * x_mean)]},
            "after",
            f"The points with the fitted line of slope {tex(slope) if slope.denominator == 1 else float(slope)}.",
        ),
    )


@family(skill=Skill.ST_REGRESSION, levels=(2,), title="Explained share of variation")
def reg_r2(rng: Random, _level: int) -> Item:
    """Find R² from sums of squares or from a correlation."""
    sums = rng.choice((True, False))
    total = rng.choice((20, 25, 40, 50, 80, 100, 125, 200, 250, 400))
    rest = rng.randint(1, total // 2 - 1) if rng.random() < 0.7 else rng.randint(total // 2 + 1, total - 1)
    r = Fraction(rng.choice([*range(10, 70, 5), *range(71, 100)]), 100) * rng.choice((-1, 1))
    answer = 1 - Fraction(rest, total) if sums else r * r
    given = (
        f"The total sum of squares is {total}. The residual sum of squares is {rest}."
        if sums
        else f"The correlation of $x$ and $y$ is $r = {short_decimal(r)}$."
    )
    first = rf"$R^2 = 1 - \frac{{{rest}}}{{{total}}}$" if sums else rf"$R^2 = r^2 = {signed(r)}^2$"
    return Item(
        prompt=f"A least-squares line with intercept is fitted to data. {given} Find $R^2$. Give the exact value.",
        parts=(Number(short_decimal(answer)),),
        idea="$R^2$ is the explained share of the variation of $y$.",
        hints=(
            "Subtract the unexplained share from 1."
            if sums
            else "For a line with one $x$, the correlation gives this share directly.",
            f"The unexplained share is {rest}/{total}." if sums else f"For one $x$, square {short_decimal(r)}.",
        ),
        solution=(
            f"The unexplained share of the variation is ${rest}/{total} = {short_decimal(1 - answer)}$."
            if sums
            else "For a line with one $x$, the explained share is the square of the correlation.",
            f"So {first} $= {short_decimal(answer)}$.",
        ),
        misconceptions=(
            Misconception("unexplained-share", text(1 - answer), "That is the unexplained share."),
            Misconception("explained-sum", str(total - rest), "Divide by the total sum of squares.")
            if sums
            else Misconception("not-squared", short_decimal(r), "Square r."),
        ),
        plot=scatter_plot(
            *cloud(rng, float(answer) ** 0.5 if sums or r > 0 else float(r)),
            f"An example of 24 points with R² = {float(answer):.3f}: their least-squares line, and the residuals as "
            "dotted lines.",
        ),
    )
