"""The families of ``st-estimators`` solved by an independent path."""

import re

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from problems.probability_statistics.st_estimators import estimator_bias, estimator_compare
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_estimator_bias() -> None:
    item = estimator_bias.draw(3, 7)
    assert item.prompt == (
        r"The data $X_1, \dots, X_{20}$ are independent. Each has the mean $\mu = 6$ and the "
        r"variance $\sigma^2 = 21$. Let $\bar X$ be their mean. The estimator of $\mu$ is "
        r"$\hat\theta = 1.2\,\bar X + 1$. Find its bias, its variance and its mean squared error "
        "(MSE). Give exact values."
    )
    assert keys(item) == ["2.2", "1.512", "6.352"]


def test_worked_example_of_estimator_compare() -> None:
    item = estimator_compare.draw(3, 7)
    assert item.prompt == (
        "Two independent estimators $X_1$ and $X_2$ of the same quantity are unbiased. Their "
        "variances are 1 and 11. For which weight $w$ does $wX_1 + (1-w)X_2$ have the smallest "
        "variance? Give the exact value."
    )
    assert keys(item) == ["11/12"]


def test_bias_variance_and_mse_agree_with_the_law_of_a_two_point_sample() -> None:
    for item in samples(estimator_bias, 30):
        mean, variance = (float(between(item.prompt, mark, "$")) for mark in (r"\mu = ", r"\sigma^2 = "))
        n = int(between(item.prompt, "X_{", "}"))
        factor, shift = re.findall(r"\\hat\\theta = ([\d.]+)\\,\\bar X(?: ([+-] \d+))?\$", item.prompt)[0]
        reach = np.sqrt(variance / n) * np.array([-1.0, 1.0])
        values = float(factor) * (mean + reach) + float((shift or "0").replace(" ", ""))
        bias, spread, error = values.mean() - mean, values.var(), ((values - mean) ** 2).mean()
        assert [value(key) for key in keys(item)] == pytest.approx([bias, spread, error])


def test_no_other_weight_has_a_smaller_variance() -> None:
    for item in samples(estimator_compare, 30):
        first, second = (int(n) for n in re.findall(r"variances are (\d+) and (\d+)", item.prompt)[0])
        best = minimize_scalar(lambda w, a=first, b=second: w * w * a + (1 - w) ** 2 * b).x
        assert value(keys(item)[0]) == pytest.approx(best, abs=1e-6)
