"""The families of ``mc-chain`` solved by an independent path."""

import numpy as np
import sympy as sp

from problems.multivariable_calculus.mc_chain import chain_jacobian, chain_path, chain_tree
from tests.problems.prompts import between, formula, keys, matrices, samples, vector


def test_worked_example_of_chain_path() -> None:
    item = chain_path.draw(3, 7)
    assert item.prompt == (
        r"Let $f(x,y) = x^2y$ with $x = 3t + 2$ and $y = t^2$. Find $\frac{df}{dt}$ at $t = 3$. Give "
        "an integer."
    )
    assert keys(item) == ["1320"]


def test_worked_example_of_chain_tree() -> None:
    item = chain_tree.draw(3, 7)
    assert item.prompt == (
        r"Let $z = uv$ with $u = 3x + 3y$ and $v = x - 4y$. Find $\frac{\partial z}{\partial x}$. Give"
        " a polynomial in $x$ and $y$."
    )
    assert keys(item) == ["6*x - 9*y"]


def test_worked_example_of_chain_jacobian() -> None:
    item = chain_jacobian.draw(4, 7)
    assert item.prompt == (
        r"Let $g:\mathbb{R}^2\to\mathbb{R}^2$ and $f:\mathbb{R}^2\to\mathbb{R}$. At $p = (-1,\,1)$ we "
        r"know $g(p) = (-2,\,3)$ and the Jacobian $J_g(p) = \begin{pmatrix}5&2\\1&-4\end{pmatrix}$. "
        r"Also $\nabla f(-2,\,3) = \begin{pmatrix}-1\\-3\end{pmatrix}$. Find the gradient of $f\circ "
        "g$ at $p$. Give a vector."
    )
    assert keys(item) == ["(-8, 10)"]


def test_the_path_derivatives_agree_with_sympy_after_substitution() -> None:
    for item in samples(chain_path, 25):
        t = sp.Symbol("t")
        x, y = (sp.sympify(formula(between(item.prompt, f"${name} = ", "$"))) for name in "xy")
        at = int(between(item.prompt, "at $t = ", "$"))
        assert sp.diff(x**2 * y, t).subs(t, at) == int(keys(item)[0])


def test_the_tree_derivatives_agree_with_sympy_after_expansion() -> None:
    for item in samples(chain_tree, 25):
        u, v = (formula(between(item.prompt, f"${name} = ", "$")) for name in "uv")
        assert sp.expand(sp.diff(sp.expand(u * v), "x") - formula(keys(item)[0])) == 0


def test_the_gradients_agree_with_differences_of_linear_maps() -> None:
    for item in samples(chain_jacobian, 25):
        jacobian, outer = matrices(item.prompt)
        slopes = [float((outer.T @ (jacobian @ step)).item()) for step in np.eye(2).reshape(2, 2, 1)]
        assert slopes == vector(keys(item)[0])
