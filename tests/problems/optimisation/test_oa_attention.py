"""The families of ``oa-attention`` solved by an independent path."""

import numpy as np

from problems.optimisation.oa_attention import conv1d
from tests.problems.prompts import between, keys, numbers, samples, vector


def test_worked_example_of_conv1d() -> None:
    item = conv1d.draw(2, 7)
    assert item.prompt == (
        r"The signal is $x = (0,\,6,\,-1,\,3,\,-2,\,6)$ and the kernel is $k = (-1,\,-2,\,-2)$. "
        "Compute the valid cross-correlation, as in a deep-learning layer. Give a vector."
    )
    assert keys(item) == ["(-10, -10, -1, -11)"]


def test_the_outputs_agree_with_numpy() -> None:
    for item in samples(conv1d):
        signal, kernel = ([float(n) for n in numbers(between(item.prompt, mark, ")"))] for mark in ("x = (", "k = ("))
        assert vector(keys(item)[0]) == np.correlate(signal, kernel, mode="valid").tolist()
