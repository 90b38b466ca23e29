"""The families of ``mc-matrix-calc`` solved by an independent path."""

import numpy as np
import sympy as sp

from problems.multivariable_calculus.mc_matrix_calc import grad_least_squares, grad_quadratic_form, shape_of_derivative
from tests.problems.prompts import between, formula, keys, matrices, numbers, samples, vector


def test_worked_example_of_grad_quadratic_form() -> None:
    item = grad_quadratic_form.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}-2&-3\\2&-1\end{pmatrix}$, $b = \begin{pmatrix}2\\-2\end{pmatrix}$ "
        r"and $v = \begin{pmatrix}x\\y\end{pmatrix}$. Let $f(x,y) = v^\top A v + b^\top v$. Find the "
        "gradient of $f$. Give a vector with entries in $x$ and $y$, for example `(2*x + y, 3*y - "
        "1)`."
    )
    assert keys(item) == ["(-4*x - y + 2, -x - 2*y - 2)"]


def test_worked_example_of_grad_least_squares() -> None:
    item = grad_least_squares.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}0&1\\2&2\\1&-1\end{pmatrix}$, $b = "
        r"\begin{pmatrix}-3\\-4\\1\end{pmatrix}$ and $L(w) = \lVert Aw - b\rVert^2$. Find the gradient"
        r" of $L$ at $w = \begin{pmatrix}-2\\-1\end{pmatrix}$. Give a vector of integers."
    )
    assert keys(item) == ["(-12, 0)"]


def test_worked_example_of_shape_of_derivative() -> None:
    item = shape_of_derivative.draw(2, 7)
    assert item.prompt == (
        "The vector $x$ has 4 entries. The vector $y$ is a function of $x$ and has 2 entries. The "
        "matrix $W$ has 7 rows and 4 columns. The loss $L$ is a single number. Choose the shape of "
        r"the gradient $\nabla_x L$, the Jacobian $\frac{\partial y}{\partial x}$ and the gradient "
        r"$\nabla_W L$. A shape is written (rows, columns), or (entries,) for a vector."
    )
    assert keys(item) == ["(4,)", "(2, 4)", "(7, 4)"]


def test_the_gradients_of_quadratic_forms_agree_with_sympy() -> None:
    x, y = sp.symbols("x y")
    for item in samples(grad_quadratic_form, 25):
        (a, b), (c, d) = matrices(between(item.prompt, "$A = ", "$"))[0].astype(int).tolist()
        (e,), (g,) = matrices(between(item.prompt, "$b = ", "$"))[0].astype(int).tolist()
        f = x * (a * x + b * y) + y * (c * x + d * y) + e * x + g * y
        entries = [formula(entry) for entry in keys(item)[0].strip("()").split(",")]
        assert [sp.expand(sp.diff(f, name) - entry) for name, entry in zip((x, y), entries, strict=True)] == [0, 0]


def test_the_gradients_of_squares_agree_with_central_differences() -> None:
    for item in samples(grad_least_squares, 25):
        rows, b, w = matrices(item.prompt)
        slopes = [
            (np.sum((rows @ (w + step) - b) ** 2) - np.sum((rows @ (w - step) - b) ** 2)) / 2
            for step in np.eye(2).reshape(2, 2, 1)
        ]
        assert np.allclose(slopes, vector(keys(item)[0]))


def test_the_shapes_agree_with_numpy() -> None:
    for item in samples(shape_of_derivative, 25):
        n, m, h, columns = (int(number) for number in numbers(item.prompt)[:4])
        assert n == columns
        assert keys(item) == [str(np.zeros(n).shape), str(np.zeros((m, n)).shape), str(np.zeros((h, n)).shape)]
