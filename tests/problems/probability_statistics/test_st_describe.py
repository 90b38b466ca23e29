"""The families of ``st-describe`` solved by an independent path."""

import numpy as np
import pytest

from problems.probability_statistics.st_describe import mean_var_sample
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_mean_var_sample() -> None:
    item = mean_var_sample.draw(2, 7)
    assert item.prompt == "The data are $7, 19, 11, 12, 6$. Find the mean and the sample variance. Give exact values."
    assert keys(item) == ["11", "53/2"]


def test_mean_and_variance_agree_with_numpy() -> None:
    for item in samples(mean_var_sample):
        data = [float(n) for n in between(item.prompt, "are $", "$").split(", ")]
        assert [value(key) for key in keys(item)] == pytest.approx([np.mean(data), np.var(data, ddof=1)])
