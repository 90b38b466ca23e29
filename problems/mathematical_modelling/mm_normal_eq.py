"""Families of the skill ``mm-normal-eq``: design matrices and normal equations."""

from fractions import Fraction
from random import Random

from problems.answers.choice import Choice
from problems.answers.matrix import Matrix
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import apply, inverse2, multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_point, tex_sum, tex_vector, text_matrix, text_vector
from problems.sampling import integers, shuffled
from problems.snapshot import PlotCall


@family(skill=Skill.MM_NORMAL_EQ, levels=(2,), title="Write the design matrix")
def design_matrix(rng: Random, _level: int) -> Item:
    """Write the design matrix of a quadratic model."""
    xs = rng.sample([x for x in range(-4, 6) if x != 0], rng.choice((3, 4)))
    X = tuple((1, x, x * x) for x in xs)
    return Item(
        prompt=(
            f"The data have the inputs $x = {', '.join(map(str, xs))}$, in this order. "
            r"The model is $\hat y = w_0 + w_1x + w_2x^2$. Write the design matrix $X$. Give it row by row, for "
            r"example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(X)),),
        idea="The matrix times the weights gives all predictions at once.",
        hints=(
            "There is one row for each data point and one column for each weight.",
            f"The first row is for $x = {xs[0]}$: it holds $1$, $x$ and $x^2$.",
        ),
        solution=(
            r"Each weight has one column: $1$ for $w_0$, $x$ for $w_1$, and $x^2$ for $w_2$.",
            f"The first row is $(1,\\,{xs[0]},\\,{xs[0] ** 2})$.",
            f"All rows: $X = {tex_matrix(X)}$.",
        ),
        misconceptions=(
            Misconception(
                "ones-missing",
                text_matrix([(x, x * x) for x in xs]),
                "The intercept needs a column of ones.",
            ),
            Misconception("transposed", text_matrix(transpose(X)), "Rows are data points, columns are weights."),
        ),
    )


@family(skill=Skill.MM_NORMAL_EQ, levels=(3,), title="Fit a line with the normal equations")
def normal_eq_fit(rng: Random, _level: int) -> Item:
    """Fit a line to three points."""
    xs = rng.choice(((0, 1, 2), (-1, 0, 1)))
    ys = integers(rng, 3, -4, 9)
    while ys[0] - 2 * ys[1] + ys[2] == 0 or (ys[0] - 2 * ys[1] + ys[2]) % 3:
        ys = integers(rng, 3, -4, 9)
    X = tuple((1, x) for x in xs)
    gram, right = multiply(transpose(X), X), apply(transpose(X), ys)
    weights = apply(inverse2(gram), right)
    points = ", ".join(f"$({x}, {y})$" for x, y in zip(xs, ys, strict=True))
    equations = [
        f"{tex_sum([(row[0], 'w_0'), (row[1], 'w_1')])} = {value}" for row, value in zip(gram, right, strict=True)
    ]
    slope = ys[1] - ys[0]
    origin = Fraction(int(right[1]), sum(x * x for x in xs))
    return Item(
        prompt=(
            rf"Fit $\hat y = w_0 + w_1x$ to the points {points} by least squares. "
            "Give $(w_0, w_1)$ as a vector with exact entries."
        ),
        parts=(Vector(text_vector(weights)),),
        hints=(
            r"Write the matrix $X$ with a column of ones. Then solve $X^\top X w = X^\top y$.",
            rf"Here $X^\top X = {tex_matrix(gram)}$ and $X^\top y = {tex_vector(right)}$.",
        ),
        solution=(
            rf"The design matrix is $X = {tex_matrix(X)}$.",
            rf"The normal equations are ${tex_matrix(gram)}w = {tex_vector(right)}$.",
            rf"Row by row: ${equations[0]}$ and ${equations[1]}$.",
            f"Their solution is $w = {tex_vector(weights)}$, so $(w_0, w_1) = {tex_point(weights)}$.",
        ),
        misconceptions=(
            Misconception(
                "line-through-two-points",
                text_vector((ys[0] - slope * xs[0], slope)),
                "No line passes through all points. Minimise the squares.",
                optional=True,
            ),
            Misconception("through-origin", text_vector((0, origin)), "Keep the column of ones.", optional=True),
            Misconception("swapped", text_vector(weights[::-1]), "The intercept comes first.", optional=True),
        ),
        plot=PlotCall(
            "scatter-fit",
            {"xs": list(xs), "ys": list(ys), "coefficients": [float(weights[1]), float(weights[0])]},
            "after",
            f"Three points with the fitted line. Its intercept is {weights[0]} and its slope is {weights[1]}.",
        ),
    )


CARDS = (
    r"the loss is $\lVert Xw - y\rVert^2$",
    r"its gradient is $2X^\top(Xw - y)$",
    r"at the minimum $2X^\top(Xw - y) = 0$",
    r"so $X^\top Xw = X^\top y$",
    r"so $w = \frac{y}{X}$",
)


@family(skill=Skill.MM_NORMAL_EQ, levels=(3,), title="Derive the normal equations")
def normal_eq_derive(rng: Random, _level: int) -> Item:
    """Choose the right order of the steps that lead to the normal equations."""
    places = shuffled(rng, ("A", "B", "C", "D", "E"))  # the letters of the cards, in the order of CARDS
    loss, gradient, zero, solved, divided = places
    shown = " ".join(f"{letter}: {CARDS[places.index(letter)]}." for letter in sorted(places))

    def order(*letters: str) -> str:
        return " → ".join(letters)

    right = order(loss, gradient, zero, solved)
    wrong = order(loss, gradient, zero, divided)
    early = order(loss, zero, gradient, solved)
    late = order(gradient, loss, solved, zero)
    short = order(loss, divided, gradient, zero)
    return Item(
        prompt=(
            f"Five cards are about least squares. {shown} "
            "Four of them, in the right order, derive the normal equations. One card is not a valid step. "
            "Choose the right order."
        ),
        parts=(Choice(right, choices=shuffled(rng, (right, wrong, early, late, short))),),
        hints=(
            "Begin with the loss. A minimum needs a gradient, and the gradient must be 0 there.",
            (
                f"The first card is {loss}. Card {divided} is not a step, because a matrix like $X$ has no inverse in "
                "general."
            ),
        ),
        solution=(
            f"Card {loss}: write the loss. Card {gradient}: find its gradient.",
            f"Card {zero}: set the gradient to 0. Card {solved}: expand and move one term to the other side.",
            f"Card {divided} is wrong: there is no division by a matrix, and $X$ has no inverse in general.",
        ),
        misconceptions=(
            Misconception("divided-by-x", wrong, "The matrix X has no inverse in general."),
            Misconception("zero-before-gradient", early, "Find the gradient before you set it to 0."),
            Misconception("divided-at-once", short, "The matrix X has no inverse in general."),
        ),
    )
