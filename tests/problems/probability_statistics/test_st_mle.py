"""The families of ``st-mle`` solved by an independent path."""

import numpy as np
import pytest
from scipy.stats import binom, expon, poisson

from problems.probability_statistics.st_mle import mle_bernoulli, mle_poisson_exp
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_mle_bernoulli() -> None:
    item = mle_bernoulli.draw(2, 7)
    assert item.prompt == (
        "An experiment with success probability $p$ is repeated 17 times, independently. It succeeds "
        "11 times. Find the maximum-likelihood estimate of $p$. Give the exact value."
    )
    assert keys(item) == ["11/17"]


def test_worked_example_of_mle_poisson_exp() -> None:
    item = mle_poisson_exp.draw(3, 7)
    assert item.prompt == (
        "Five waiting times are $6, 1, 4, 6, 3$. They are independent and exponential with rate "
        r"$\lambda$. Find the maximum-likelihood estimate of $\lambda$. Give the exact value."
    )
    assert keys(item) == ["1/4"]


def test_no_other_probability_is_more_likely() -> None:
    for item in samples(mle_bernoulli):
        n, k = (int(number) for number in numbers(item.prompt)[:2])
        grid = np.linspace(0.0005, 0.9995, 1999)
        assert grid[np.argmax(binom.logpmf(k, n, grid))] == pytest.approx(value(keys(item)[0]), abs=1e-3)


def test_no_other_rate_is_more_likely() -> None:
    for item in samples(mle_poisson_exp):
        data = np.array([int(n) for n in between(item.prompt, " $", "$").split(", ")])
        grid = np.linspace(0.05, 10, 4000)
        likelihood = (
            poisson.logpmf(data[:, None], grid) if "counts" in item.prompt else expon.logpdf(data[:, None], 0, 1 / grid)
        )
        assert grid[np.argmax(np.sum(likelihood, axis=0))] == pytest.approx(value(keys(item)[0]), abs=5e-3)
