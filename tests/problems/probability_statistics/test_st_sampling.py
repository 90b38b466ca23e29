"""The families of ``st-sampling`` solved by an independent path."""

import pytest
from scipy.stats import norm

from problems.probability_statistics.st_sampling import clt_prob, std_error
from tests.problems.probability_statistics.solved import right, rounded
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


def test_worked_example_of_clt_prob() -> None:
    item = clt_prob.draw(3, 7)
    assert item.prompt == (
        r"A population has the mean $\mu = 66$ and the standard deviation $\sigma = 12$. A random "
        r"sample of size $n = 36$ has the mean $\bar X$. Use the central limit theorem to find "
        r"$P(\bar X > 68)$. Give 3 decimal places."
    )
    assert keys(item) == ["0.158655"]


def test_the_tail_of_the_mean_agrees_with_scipy() -> None:
    for item in samples(clt_prob, 30):
        mean, sigma, n = (float(between(item.prompt, mark, "$")) for mark in (r"\mu = ", r"\sigma = ", "n = "))
        bound = float(between(item.prompt, "X > ", ")$"))
        assert right(item, rounded(norm.sf(bound, mean, sigma / n**0.5), 3))
