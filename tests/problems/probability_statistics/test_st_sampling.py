"""The families of ``st-sampling`` solved by an independent path."""

import pytest

from problems.probability_statistics.st_sampling import std_error
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_std_error() -> None:
    item = std_error.draw(2, 7)
    assert item.prompt == (
        r"A population has the standard deviation $\sigma = 16$. A sample has the size $n = 9$. What "
        "is the standard error of the mean? Which sample size divides the standard error by 3? Give "
        "exact values."
    )
    assert keys(item) == ["16/3", "81"]


def test_the_standard_error_and_the_sample_size_fit_together() -> None:
    for item in samples(std_error):
        sigma, n = (float(between(item.prompt, f"{name} = ", "$")) for name in (r"\sigma", "n"))
        error = value(keys(item)[0])
        assert error == pytest.approx(sigma / n**0.5)
        if item.level == 2:
            factor = float(between(item.prompt, "error by ", "?"))
            assert sigma / float(keys(item)[1]) ** 0.5 == pytest.approx(error / factor)
