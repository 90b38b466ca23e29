"""Families of the skill ``oa-linreg-gd``: linear regression by gradient descent."""

from fractions import Fraction
from random import Random

from problems.answers.interval import Interval
from problems.answers.tuple_of import TupleOf
from problems.curriculum import Skill
from problems.exact import dot, multiply, scale, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, tex, tex_matrix, tex_point, text, text_vector
from problems.sampling import integers
from problems.snapshot import PlotCall


@family(skill=Skill.OA_LINREG_GD, levels=(3,), title="One step of linear regression")
def linreg_gd_step(rng: Random, _level: int) -> Item:
    """Do one step from (0, 0) on the mean squared error."""
    xs = tuple(rng.sample(range(-2, 6), 3))
    ys = integers(rng, 3, -4, 9)
    while sum(ys) == 0 or dot(xs, ys) == 0 or sum(ys) == dot(xs, ys):
        ys = integers(rng, 3, -4, 9)
    rate = rng.choice((Fraction(3, 10), Fraction(3, 100), Fraction(6, 100)))
    products, total = int(dot(xs, ys)), int(sum(ys))
    gradient = (Fraction(-2 * products, 3), Fraction(-2 * total, 3))
    answer = scale(-rate, gradient)
    data = ", ".join(f"$({x}, {y})$" for x, y in zip(xs, ys, strict=True))
    mixed = " + ".join(rf"{bracketed(x)}\cdot{bracketed(y)}" for x, y in zip(xs, ys, strict=True))
    return Item(
        prompt=(
            rf"The model is $\hat y = wx + b$ and the loss is the mean squared error. The data are {data}. "
            rf"Start at $(w, b) = (0, 0)$ and do one step of gradient descent with $\eta = {short_decimal(rate)}$. "
            "Give the new $w$ and $b$ as exact values."
        ),
        parts=(TupleOf(text_vector(answer), parts=("w", "b")),),
        hints=(
            "At the start every prediction is 0, so the errors are minus the targets.",
            rf"The gradient is $-\frac23(\sum xy,\,\sum y)$ with $\sum xy = {products}$ and $\sum y = {total}$.",
        ),
        solution=(
            r"At the start the predictions are 0, so each error $\hat y - y$ is $-y$.",
            rf"The sums are $\sum xy = {mixed} = {products}$ and $\sum y = {total}$.",
            rf"The gradient is $-\frac{{2}}{{3}}(\sum xy,\,\sum y) = {tex_point(gradient)}$.",
            rf"Subtract ${short_decimal(rate)}$ times the gradient: $(w, b) = {tex_point(answer)}$.",
        ),
        misconceptions=(
            Misconception("no-mean", text_vector(scale(3, answer)), "Divide by the number of data."),
            Misconception(
                "factor-two-missing", text_vector(scale(Fraction(1, 2), answer)), "The square brings a factor 2."
            ),
            Misconception("ascent", text_vector(scale(-1, answer)), "Subtract the gradient."),
        ),
        plot=PlotCall(
            "scatter-fit",
            {"xs": list(xs), "ys": list(ys), "coefficients": [float(answer[0]), float(answer[1])]},
            "after",
            f"The data with the line after one step: slope {short_decimal(answer[0])}, "
            f"intercept {short_decimal(answer[1])}.",
        ),
    )


COLUMNS = (
    ((1, 1, 1), (-1, 0, 1)),
    ((1, 1, 1), (1, -2, 1)),
    ((1, 0, 1), (1, 3, -1)),
    ((1, 1, 1, 1), (-3, -1, 1, 3)),
    ((1, 1, 1, 1), (1, -1, 1, -1)),
    ((1, 1, 0, 0), (0, 0, 1, 2)),
    ((1, 2, 2), (2, 1, -2)),
    ((2, 1, 0, 1), (0, 1, 2, -1)),
)


@family(skill=Skill.OA_LINREG_GD, levels=(4,), title="Stable learning rates of linear regression")
def linreg_gd_rate(rng: Random, _level: int) -> Item:
    """Find all stable learning rates for a mean squared error with orthogonal columns."""
    first, second = rng.choice(COLUMNS)
    u, v = scale(rng.choice((-1, 1, 2, 3)), first), scale(rng.choice((-1, 1, 2, 3)), second)
    order = list(range(len(u)))
    rng.shuffle(order)
    X = tuple((u[row], v[row]) for row in order)
    n = len(X)
    top = max(dot(u, u), dot(v, v))
    limit = Fraction(n) / top
    gram = multiply(transpose(X), X)
    return Item(
        prompt=(
            rf"We minimise $L(w) = \frac{{1}}{{{n}}}\lVert Xw - y\rVert^2$ with $X = {tex_matrix(X)}$ by "
            "gradient descent. "
            r"For which learning rates $\eta > 0$ does it converge from every start? Give an interval with exact ends."
        ),
        parts=(Interval(f"(0, {text(limit)})", names=("eta",)),),
        hints=(
            (
                r"Find the Hessian of $L$. Gradient descent converges when $\eta$ is below 2 divided by its "
                "largest eigenvalue."
            ),
            rf"The matrix $X^\top X$ is ${tex_matrix(gram)}$. The Hessian is $\frac{{2}}{{{n}}}X^\top X$.",
        ),
        solution=(
            rf"The columns are orthogonal, so $X^\top X = {tex_matrix(gram)}$ is diagonal.",
            (
                rf"The Hessian of $L$ is $\frac{{2}}{{{n}}}X^\top X$. Its largest eigenvalue is "
                rf"$\frac{{2\cdot{top}}}{{{n}}} = {tex(Fraction(2) * top / n)}$."
            ),
            rf"Gradient descent converges for $\eta$ below 2 divided by this eigenvalue: $0 < \eta < {tex(limit)}$.",
        ),
        misconceptions=(
            Misconception(
                "hessian-without-two-over-n", f"(0, {text(Fraction(2) / top)})", "The Hessian carries the factor 2/n."
            ),
            Misconception(
                "smallest-eigenvalue",
                f"(0, {text(Fraction(n) / min(dot(u, u), dot(v, v)))})",
                "The largest eigenvalue limits the learning rate.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "rates",
            {"eigenvalues": [2 * float(dot(u, u)) / n, 2 * float(dot(v, v)) / n]},
            "after",
            f"The factor per step of both directions against the learning rate. Both are below 1 up to {text(limit)}.",
        ),
    )
