"""Families of the skill ``mc-matrix-calc``: gradients of matrix formulas, and their shapes."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import add, apply, scale, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_sum, tex_vector, text_sum, text_vector
from problems.row_reduction import tex_products
from problems.sampling import integers, matrix, nonzero, shuffled


def _row(entries: tuple[list[tuple[int, str]], ...]) -> str:
    return "(" + ", ".join(text_sum(entry) for entry in entries) + ")"


@family(skill=Skill.MC_MATRIX_CALC, levels=(3,), title="Gradient of a quadratic form")
def grad_quadratic_form(rng: Random, _level: int) -> Item:
    """Find the gradient of a quadratic form whose matrix is not symmetric."""
    a, b, c, d = (nonzero(rng, -4, 4) for _ in range(4))
    while b == c:
        c = nonzero(rng, -4, 4)
    e, f = nonzero(rng, -5, 5), nonzero(rng, -5, 5)
    A, S = ((a, b), (c, d)), ((2 * a, b + c), (b + c, 2 * d))

    def linear(M: tuple[tuple[int, int], ...], shift: tuple[int, int]) -> tuple[list[tuple[int, str]], ...]:
        return tuple([(m, "x"), (n, "y"), (s, "")] for (m, n), s in zip(M, shift, strict=True))

    key = linear(S, (e, f))
    shown = r",\; ".join(tex_sum(entry) for entry in key)
    return Item(
        prompt=(
            rf"Let $A = {tex_matrix(A)}$, $b = {tex_vector((e, f))}$ and $v = \begin{{pmatrix}}x\\y\end{{pmatrix}}$. "
            r"Let $f(x,y) = v^\top A v + b^\top v$. Find the gradient of $f$. "
            "Give a vector with entries in $x$ and $y$, for example `(2*x + y, 3*y - 1)`."
        ),
        parts=(Vector(_row(key), names=("x", "y")),),
        hints=(
            "Write $f$ as a sum of terms. Then find both partial derivatives.",
            rf"The sum is $f = {tex_sum([(a, 'x^2'), (b + c, 'xy'), (d, 'y^2'), (e, 'x'), (f, 'y')])}$.",
        ),
        solution=(
            (
                f"Multiply out: $f = {tex_sum([(a, 'x^2'), (b + c, 'xy'), (d, 'y^2'), (e, 'x'), (f, 'y')])}$. "
                "The two mixed terms are added."
            ),
            f"The partial derivatives are ${tex_sum(key[0])}$ and ${tex_sum(key[1])}$.",
            rf"So $\nabla f = ({shown})$. In matrix form it is $(A + A^\top)v + b$.",
        ),
        misconceptions=(
            Misconception(
                "twice-a",
                _row(linear(((2 * a, 2 * b), (2 * c, 2 * d)), (e, f))),
                "The formula 2Av + b holds only for a symmetric matrix A.",
            ),
            Misconception("b-lost", _row(linear(S, (0, 0))), "The gradient of bᵀv is b."),
        ),
    )


@family(skill=Skill.MC_MATRIX_CALC, levels=(3,), title="Gradient of a squared residual")
def grad_least_squares(rng: Random, _level: int) -> Item:
    """Find the gradient of a least-squares loss at a point."""
    A = matrix(rng, 3, 2, -2, 3)
    w, b = (nonzero(rng, -2, 2), nonzero(rng, -2, 2)), integers(rng, 3, -4, 4)
    while not all(map(any, (*A, b))):
        A, b = matrix(rng, 3, 2, -2, 3), integers(rng, 3, -4, 4)
    fitted = apply(A, w)
    residual = add(fitted, scale(-1, b))
    half = apply(transpose(A), residual)
    gradient = scale(2, half)
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$, $b = {tex_vector(b)}$ and $L(w) = \\lVert Aw - b\\rVert^2$. "
            f"Find the gradient of $L$ at $w = {tex_vector(w)}$. Give a vector of integers."
        ),
        parts=(Vector(text_vector(gradient)),),
        hints=(
            "Find the residual $r = Aw - b$ first. Then multiply by $A^\\top$ and by 2.",
            f"The residual is $r = {tex_vector(fitted)} - {tex_vector(b)} = {tex_vector(residual)}$.",
        ),
        solution=(
            f"The residual is $r = Aw - b = {tex_vector(residual)}$.",
            (
                f"Multiply by the transpose: $A^\\top r = {tex_vector(half)}$. "
                f"The first entry is ${tex_products([row[0] for row in A], residual)} = {half[0]}$."
            ),
            f"The square brings a factor 2: $\\nabla L = 2A^\\top r = {tex_vector(gradient)}$.",
        ),
        misconceptions=(
            Misconception(
                "no-transpose-product",
                text_vector(scale(2, residual)),
                "The gradient must have the shape of w. Multiply by Aᵀ.",
            ),
            Misconception("factor-two-missing", text_vector(half), "The square brings a factor 2."),
            Misconception("sign", text_vector(scale(-1, gradient)), "The residual is Aw − b here."),
        ),
    )


@family(skill=Skill.MC_MATRIX_CALC, levels=(2,), title="Shapes of derivatives")
def shape_of_derivative(rng: Random, _level: int) -> Item:
    """Choose the shapes of a gradient, a Jacobian and a matrix gradient."""
    n, m, h = rng.sample(range(2, 8), 3)
    flat, jacobian, weights = f"({n},)", f"({m}, {n})", f"({h}, {n})"
    first = shuffled(rng, (flat, f"({m},)", f"({n}, {n})", "a single number"))
    second = shuffled(rng, (jacobian, f"({n}, {m})", f"({n},)", f"({m}, {m})"))
    third = shuffled(rng, (weights, f"({n}, {h})", f"({h},)", "a single number"))
    return Item(
        prompt=(
            f"The vector $x$ has {n} entries. The vector $y$ is a function of $x$ and has {m} entries. "
            f"The matrix $W$ has {h} rows and {n} columns. The loss $L$ is a single number. "
            r"Choose the shape of the gradient $\nabla_x L$, the Jacobian $\frac{\partial y}{\partial x}$ "
            r"and the gradient $\nabla_W L$. A shape is written (rows, columns), or (entries,) for a vector."
        ),
        parts=(
            Choice(flat, label="Gradient of L with respect to x", choices=first),
            Choice(jacobian, label="Jacobian of y with respect to x", choices=second),
            Choice(weights, label="Gradient of L with respect to W", choices=third),
        ),
        hints=(
            "A gradient has the shape of its variable. A Jacobian has one row for each output.",
            f"The gradient with respect to $x$ has {n} entries, like $x$.",
        ),
        solution=(
            f"A gradient has the shape of its variable. So $\\nabla_x L$ has {n} entries.",
            f"A Jacobian has one row for each output and one column for each input: {m} rows and {n} columns.",
            f"The gradient $\\nabla_W L$ has the shape of $W$: {h} rows and {n} columns.",
        ),
        misconceptions=(
            Misconception("jacobian-flipped", (None, f"({n}, {m})", None), "The rows count the outputs."),
            Misconception(
                "weights-flipped",
                (None, None, f"({n}, {h})"),
                "The gradient has the same shape as W, not as its transpose.",
            ),
            Misconception(
                "gradient-a-number", ("a single number", None, None), "A gradient has the shape of its variable."
            ),
        ),
    )
