"""The families of ``oa-select`` solved by an independent path."""

import numpy as np
import pytest

from problems.optimisation.oa_select import bias_variance, cv_folds
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_cv_folds() -> None:
    item = cv_folds.draw(2, 7)
    assert item.prompt == (
        "You compare 9 settings with 5-fold cross-validation on 255 examples. There is no final "
        "refit. How many fits are there? How many examples does each fit train on? Give integers."
    )
    assert keys(item) == ["45", "204"]


def test_the_counts_agree_with_running_the_folds() -> None:
    for item in samples(cv_folds):
        settings, folds, n = (int(number.lstrip("-")) for number in map(str, numbers(item.prompt)[:3]))
        parts = np.array_split(np.arange(n), folds)
        fits = [n - len(part) for _ in range(settings) for part in parts]
        assert [int(key) for key in keys(item)] == [len(fits), fits[0]]


def test_worked_example_of_bias_variance() -> None:
    item = bias_variance.draw(3, 7)
    assert item.prompt == (
        "Four training sets of the same kind give four models. At one input they predict 3, 4, 0, 5. "
        "The true value of the function there is 4. A new observation there has noise with mean 0 and"
        " variance 1. Treat the four models as equally likely. Find the squared bias, and the "
        "variance of the predictions (divide by 4). Find the expected squared error for a new "
        "observation. Give exact values."
    )
    assert keys(item) == ["1", "7/2", "11/2"]


def test_the_parts_add_up_to_the_expected_error() -> None:
    for item in samples(bias_variance, 25):
        predictions = np.array([float(number) for number in between(item.prompt, "they predict ", ". The").split(",")])
        truth = float(between(item.prompt, "there is ", "."))
        noise = float(between(item.prompt, "mean 0 and variance ", "."))
        bias, variance, total = (value(key) for key in keys(item))
        assert variance == pytest.approx(np.var(predictions))
        assert bias == pytest.approx((predictions.mean() - truth) ** 2)
        assert total == pytest.approx(np.mean((predictions - truth) ** 2) + noise)
