"""The families of ``mm-normal-eq`` solved by an independent path."""

import re

import numpy as np
import pytest

from problems.mathematical_modelling.mm_normal_eq import design_matrix, normal_eq_derive, normal_eq_fit
from tests.problems.prompts import between, keys, matrix, numbers, samples, vector


def test_worked_example_of_design_matrix() -> None:
    item = design_matrix.draw(2, 7)
    assert item.prompt == (
        r"The data have the inputs $x = 4, -4, 2$, in this order. The model is $\hat y = w_0 + w_1x + "
        "w_2x^2$. Write the design matrix $X$. Give it row by row, for example `[[1, 2], [3, 4]]`."
    )
    assert keys(item) == ["[[1, 4, 16], [1, -4, 16], [1, 2, 4]]"]


def test_worked_example_of_normal_eq_fit() -> None:
    item = normal_eq_fit.draw(3, 7)
    assert item.prompt == (
        r"Fit $\hat y = w_0 + w_1x$ to the points $(0, 6)$, $(1, 2)$, $(2, 1)$ by least squares. Give "
        "$(w_0, w_1)$ as a vector with exact entries."
    )
    assert keys(item) == ["(11/2, -5/2)"]


def test_the_design_matrix_is_a_vandermonde_matrix() -> None:
    for item in samples(design_matrix):
        xs = [float(n) for n in between(item.prompt, "$x = ", "$").split(", ")]
        assert np.array_equal(matrix(keys(item)[0]), np.vander(xs, 3, increasing=True))


def test_the_fit_agrees_with_numpy() -> None:
    for item in samples(normal_eq_fit):
        flat = [float(n) for n in numbers(between(item.prompt, "points ", " by"))]
        slope, intercept = np.polyfit(flat[::2], flat[1::2], 1)
        assert vector(keys(item)[0]) == pytest.approx([intercept, slope])


def test_worked_example_of_normal_eq_derive() -> None:
    item = normal_eq_derive.draw(3, 7)
    assert item.prompt == (
        r"Five cards are about least squares. A: so $w = \frac{y}{X}$. B: so $X^\top Xw = X^\top "
        r"y$. C: at the minimum $2X^\top(Xw - y) = 0$. D: its gradient is $2X^\top(Xw - y)$. E: "
        r"the loss is $\lVert Xw - y\rVert^2$. Four of them, in the right order, derive the normal"
        " equations. One card is not a valid step. Choose the right order."
    )
    assert keys(item) == ["E → D → C → B"]


def test_the_cards_stand_in_the_order_of_the_derivation() -> None:
    marks = ("the loss is", "its gradient is", "at the minimum", r"so $X^\top Xw")
    for item in samples(normal_eq_derive, 25):
        cards = dict(re.findall(r"([A-E]): (.*?)\.(?= [A-E]:| Four)", item.prompt))
        shown = [cards[letter] for letter in keys(item)[0].split(" → ")]
        assert all(card.startswith(mark) for card, mark in zip(shown, marks, strict=True))
        assert len(set(item.parts[0].options)) == 5
