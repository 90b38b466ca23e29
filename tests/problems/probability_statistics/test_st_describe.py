"""The families of ``st-describe`` solved by an independent path."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from problems.probability_statistics.st_describe import mean_var_sample, median_iqr, outlier_effect
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_mean_var_sample() -> None:
    item = mean_var_sample.draw(2, 7)
    assert item.prompt == "The data are $7, 19, 11, 12, 6$. Find the mean and the sample variance. Give exact values."
    assert keys(item) == ["11", "53/2"]


def test_mean_and_variance_agree_with_numpy() -> None:
    for item in samples(mean_var_sample):
        data = [float(n) for n in between(item.prompt, "are $", "$").split(", ")]
        assert [value(key) for key in keys(item)] == pytest.approx([np.mean(data), np.var(data, ddof=1)])


def test_worked_example_of_median_iqr() -> None:
    item = median_iqr.draw(2, 7)
    assert item.prompt == (
        "The data are $45, 47, 28, 18, 25, 7, 2, 21, 54, 35, 1$. Find the median and the "
        "interquartile range. For the quartiles, leave the median out: they are the medians of "
        "the lower and of the upper half. Give integers."
    )
    assert keys(item) == ["25", "38"]


def test_worked_example_of_outlier_effect() -> None:
    item = outlier_effect.draw(2, 7)
    assert item.prompt == (
        "The mean of 5 values is 13. One more value is added: 85. It is far above all others. "
        "Find the new mean exactly. Now let this value move further and further out. Which "
        "summaries grow without bound? Choose all of them."
    )
    assert keys(item) == ["25", "the mean\nthe standard deviation"]


def test_median_and_quartiles_agree_with_numpy() -> None:
    for item in samples(median_iqr, 25):
        data = sorted(int(n) for n in between(item.prompt, "are $", "$").split(", "))
        half = len(data) // 2
        spread = np.median(data[half + 1 :]) - np.median(data[:half])
        assert right(item, int(np.median(data)), int(spread))


def test_only_mean_and_deviation_follow_the_far_value() -> None:
    for item in samples(outlier_effect, 30):
        n, mean, far = (int(number) for number in numbers(item.prompt)[:3])
        data = [mean - 1, mean + 1] * (n // 2) + [mean] * (n % 2)
        summaries: dict[str, Callable[..., Any]] = {
            "the mean": np.mean,
            "the median": np.median,
            "the standard deviation": np.std,
            "the interquartile range": lambda x: np.subtract(*np.quantile(x, [0.75, 0.25])),
        }
        options = item.parts[1].options
        picked = ["ABCD"[i] for i, name in enumerate(options) if summaries[name]([*data, 10**9]) > 10**6]
        assert right(item, Fraction(sum([*data, far]), n + 1), ", ".join(picked))
