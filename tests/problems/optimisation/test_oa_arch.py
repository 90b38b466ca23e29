"""The families of ``oa-arch`` solved by an independent path."""

import itertools
import re
from collections.abc import Callable
from itertools import pairwise

import numpy as np

from problems.optimisation.oa_arch import linear_collapse, param_count_conv, param_count_mlp, xor_separable
from tests.problems.prompts import between, keys, matrices, matrix, samples, vector


def test_worked_example_of_param_count_mlp() -> None:
    item = param_count_mlp.draw(2, 7)
    assert item.prompt == (
        "A dense network has the layer sizes 18–25–10–2. Every unit after the input layer has a bias. How"
        " many parameters does it have? Give an integer."
    )
    assert keys(item) == ["757"]


def test_the_parameters_agree_with_the_arrays_of_a_network() -> None:
    for item in samples(param_count_mlp):
        sizes = [int(n) for n in between(item.prompt, "layer sizes ", ".").split("–")]
        arrays = [np.zeros((after, before + 1)) for before, after in pairwise(sizes)]
        assert int(keys(item)[0]) == sum(array.size for array in arrays)


def test_worked_example_of_param_count_conv() -> None:
    item = param_count_conv.draw(3, 7)
    assert item.prompt == (
        "A convolution layer has 8 filters of size 5×5, each with a bias. Its input has 2 "
        "channels of size 16×16. The stride (the step of a filter) is 3. The padding (zeros at "
        "the edge) is 1 on each side. Places where the filter does not fit completely are left "
        r"out. How many parameters does the layer have? The output channels have the size $m\times"
        " m$. What is $m$? Give integers."
    )
    assert keys(item) == ["408", "5"]


def test_worked_example_of_linear_collapse() -> None:
    item = linear_collapse.draw(3, 7)
    assert item.prompt == (
        "Two layers without an activation compute $h = W_1x + b_1$ and $y = W_2h + b_2$. Here $W_1 = "
        r"\begin{pmatrix}3&2\\1&0\end{pmatrix}$, $b_1 = \begin{pmatrix}-1\\3\end{pmatrix}$, $W_2 = "
        r"\begin{pmatrix}1&-3\\-3&-3\end{pmatrix}$ and $b_2 = \begin{pmatrix}-2\\1\end{pmatrix}$. Find"
        " $W$ and $b$ such that $y = Wx + b$ for every $x$. Give a matrix and a vector."
    )
    assert keys(item) == ["[[0, 2], [-12, -6]]", "(-12, -5)"]


def test_worked_example_of_xor_separable() -> None:
    item = xor_separable.draw(3, 7)
    assert item.prompt == (
        "A linear unit gives 1 when $w_1x_1 + w_2x_2 + b > 0$, and 0 otherwise. Its inputs $x_1, "
        "x_2$ are 0 or 1. AND means: both are 1. NAND means: not both are 1. XNOR means: both are equal. "
        "Which of these functions can one such unit compute? Choose all of them."
    )
    assert keys(item) == ["AND\nNAND\n$x_1$ alone"]


def test_the_convolution_agrees_with_a_sliding_window() -> None:
    for item in samples(param_count_conv, 25):
        outputs, k, _, inputs, size, _, stride, padding = (
            int(number) for number in re.findall(r"\d+", item.prompt)[:8]
        )
        assert int(keys(item)[0]) == np.ones((outputs, inputs, k, k)).size + outputs
        assert int(keys(item)[1]) == len(range(0, size + 2 * padding - k + 1, stride))


def test_the_collapsed_layer_gives_the_same_outputs() -> None:
    for item in samples(linear_collapse, 25):
        w1, b1, w2, b2 = matrices(item.prompt)
        for x in (np.array([[1.0], [0.0]]), np.array([[-2.0], [3.0]])):
            collapsed = matrix(keys(item)[0]) @ x + np.array(vector(keys(item)[1])).reshape(2, 1)
            assert np.allclose(w2 @ (w1 @ x + b1) + b2, collapsed)


def test_a_search_finds_weights_for_the_separable_functions_only() -> None:
    gates: dict[str, Callable[[int, int], object]] = {
        "AND": lambda x, y: x and y,
        "OR": lambda x, y: x or y,
        "NAND": lambda x, y: not (x and y),
        "$x_1$ alone": lambda x, _y: x,
        "XOR": lambda x, y: x != y,
        "XNOR": lambda x, y: x == y,
    }
    corners = list(itertools.product((0, 1), repeat=2))
    weights = list(itertools.product((-2, -1, 0, 1, 2), (-2, -1, 0, 1, 2), (-1.5, -0.5, 0.5, 1.5)))
    units = {tuple(w * x + v * y + b > 0 for x, y in corners) for w, v, b in weights}
    for item in samples(xor_separable, 25):
        found = [
            option for option in item.parts[0].options if tuple(bool(gates[option](x, y)) for x, y in corners) in units
        ]
        assert keys(item)[0].split("\n") == found
