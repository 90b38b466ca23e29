"""The families of ``bp-layer`` solved by an independent path."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from problems.multivariable_calculus.bp_layer import ce_softmax_grad, delta_matrix, vanishing_product
from tests.problems.prompts import between, keys, matrices, matrix, numbers, samples, value, vector


def test_worked_example_of_delta_matrix() -> None:
    item = delta_matrix.draw(4, 7)
    assert item.prompt == (
        r"A network computes $z^1 = W^1x + b^1$, $h = \mathrm{ReLU}(z^1)$ and $z^2 = W^2h + b^2$. Here"
        r" $\delta^l = \frac{\partial L}{\partial z^l}$. We know $W^2 = "
        r"\begin{pmatrix}-2&-3&-2\\-2&2&0\end{pmatrix}$, $\delta^2 = "
        r"\begin{pmatrix}3\\-3\end{pmatrix}$, $z^1 = \begin{pmatrix}-4\\3\\-2\end{pmatrix}$ and $x = "
        r"\begin{pmatrix}2\\1\end{pmatrix}$. Find $\delta^1$ as a vector. Find $\frac{\partial "
        r"L}{\partial W^1}$ as a matrix with the shape of $W^1$."
    )
    assert keys(item) == ["(0, -15, 0)", "[[0, 0], [-30, -15], [0, 0]]"]


def test_worked_example_of_ce_softmax_grad() -> None:
    item = ce_softmax_grad.draw(3, 7)
    assert item.prompt == (
        r"A network with scores $z$ gives the softmax output $p = (0.2,\,0.65,\,0.15)$. The true class"
        r" is class 2. The loss is the cross-entropy $L = -\ln p_2$. Find the gradient $\frac{\partial"
        r" L}{\partial z}$. Give a vector with exact entries."
    )
    assert keys(item) == ["(0.2, -0.35, 0.15)"]


def test_worked_example_of_vanishing_product() -> None:
    item = vanishing_product.draw(3, 7)
    assert item.prompt == (
        r"A chain of 6 layers computes $h_l = \sigma(w h_{l-1})$ with the weight $w = 3$ in every "
        r"layer. Assume that $\sigma' = \frac14$ holds in every layer. Find $\left\lvert\frac{\partial"
        r" h_6}{\partial h_0}\right\rvert$. Give the exact value; a power such as `(7/5)^3` is fine."
    )
    assert keys(item) == ["729/4096"]


def test_the_layer_gradients_agree_with_differences() -> None:
    step = 1e-3
    for item in samples(delta_matrix, 25):
        upper, delta, z, x = matrices(item.prompt)

        def loss(
            z1: NDArray[np.float64], upper: NDArray[np.float64] = upper, delta: NDArray[np.float64] = delta
        ) -> float:
            return float((delta.T @ (upper @ np.maximum(z1, 0))).item())

        units = np.eye(3).reshape(3, 3, 1) * step
        slopes = [(loss(z + unit) - loss(z - unit)) / (2 * step) for unit in units]
        assert np.allclose(slopes, vector(keys(item)[0]))
        weights = [
            [(loss(z + unit * entry) - loss(z - unit * entry)) / (2 * step) for entry in x.ravel()] for unit in units
        ]
        assert np.allclose(weights, matrix(keys(item)[1]))


def test_the_softmax_gradients_agree_with_differences() -> None:
    for item in samples(ce_softmax_grad, 25):
        shares = np.array([float(number) for number in numbers(between(item.prompt, "$p = (", ")$"))])
        label = int(between(item.prompt, "The true class is class ", ".")) - 1
        scores = np.log(shares)

        def loss(z: NDArray[np.float64], label: int = label) -> float:
            return float(np.log(np.sum(np.exp(z))) - z[label])

        slopes = [(loss(scores + unit) - loss(scores - unit)) / 2e-4 for unit in np.eye(3) * 1e-4]
        assert np.allclose(slopes, [float(entry) for entry in keys(item)[0].strip("()").split(",")], atol=1e-6)


def test_the_factors_agree_with_a_product() -> None:
    for item in samples(vanishing_product, 25):
        n, w = int(between(item.prompt, "A chain of ", " ")), int(between(item.prompt, "$w = ", "$"))
        assert value(keys(item)[0]) == pytest.approx(math.prod([w * 0.25] * n))
