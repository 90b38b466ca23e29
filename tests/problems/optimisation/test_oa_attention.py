"""The families of ``oa-attention`` solved by an independent path."""

import re

import numpy as np

from problems.optimisation.oa_attention import attention_weights, conv1d
from tests.problems.prompts import between, keys, numbers, samples, vector


def test_worked_example_of_conv1d() -> None:
    item = conv1d.draw(2, 7)
    assert item.prompt == (
        r"The signal is $x = (0,\,6,\,-1,\,3,\,-2,\,6)$ and the kernel is $k = (-1,\,-2,\,-2)$. "
        "Compute the valid cross-correlation, as in a deep-learning layer. Slide the kernel "
        "without turning it round. Use only places where it fits completely. Give a vector."
    )
    assert keys(item) == ["(-10, -10, -1, -11)"]


def test_the_outputs_agree_with_numpy() -> None:
    for item in samples(conv1d):
        signal, kernel = ([float(n) for n in numbers(between(item.prompt, mark, ")"))] for mark in ("x = (", "k = ("))
        assert vector(keys(item)[0]) == np.correlate(signal, kernel, mode="valid").tolist()


def test_worked_example_of_attention_weights() -> None:
    item = attention_weights.draw(4, 7)
    assert item.prompt == (
        r"A query is $q = (0,\,2,\,-2,\,0)$. The keys are $k_1 = (-2,\,-2,\,0,\,-1)$ and $k_2 = "
        r"(0,\,2,\,2,\,-1)$. The values are $v_1 = (5,\,-2)$ and $v_2 = (-4,\,3)$. Find the output of "
        "scaled dot-product attention. Give a vector with 3 decimal places."
    )
    assert keys(item) == ["(-2.927174, 2.403985)"]


def test_the_attention_agrees_with_numpy() -> None:
    for item in samples(attention_weights, 25):
        q, first, second, v, w = (
            np.array([float(number) for number in numbers(point)])
            for point in re.findall(r"\(([^()]*)\)\$", item.prompt)
        )
        scores = np.array([q @ first, q @ second]) / np.sqrt(4)
        weights = np.exp(scores) / np.exp(scores).sum()
        assert np.allclose(weights @ np.array([v, w]), vector(keys(item)[0]), atol=1e-5)
