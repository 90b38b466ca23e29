"""The families of ``bp-forward`` solved by an independent path."""

import numpy as np

from problems.multivariable_calculus.bp_forward import forward_2_2_1
from tests.problems.prompts import between, keys, matrices, samples


def test_worked_example_of_forward_2_2_1() -> None:
    item = forward_2_2_1.draw(2, 7)
    assert item.prompt == (
        r"A network computes $h = \mathrm{ReLU}(Wx+b)$ and $\hat y = v^\top h + c$. Here $W = "
        r"\begin{pmatrix}-2&2\\2&-2\end{pmatrix}$, $x = \begin{pmatrix}-1\\-3\end{pmatrix}$, $b = "
        r"\begin{pmatrix}2\\-3\end{pmatrix}$, $v = \begin{pmatrix}-2\\1\end{pmatrix}$ and $c = 3$. "
        r"Compute $\hat y$. Give an integer."
    )
    assert keys(item) == ["4"]


def test_the_output_agrees_with_numpy() -> None:
    for item in samples(forward_2_2_1):
        weights, x, b, v = matrices(item.prompt)
        c = int(between(item.prompt, "$c = ", "$"))
        assert (v.T @ np.maximum(weights @ x + b, 0)).item() + c == int(keys(item)[0])
