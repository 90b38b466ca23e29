"""The families of ``st-mle`` solved by an independent path."""

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.stats import binom, expon, norm, poisson, uniform

from problems.probability_statistics.st_mle import (
    mle_bernoulli,
    mle_custom,
    mle_normal_var,
    mle_poisson_exp,
    mle_uniform,
)
from tests.problems.probability_statistics.solved import right
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
        n, k = (int(number) for number in numbers(item.prompt.replace("succeeds once", "succeeds 1 times"))[:2])
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


def test_worked_example_of_mle_normal_var() -> None:
    item = mle_normal_var.draw(3, 7)
    assert item.prompt == (
        r"The data $7, 10, 8, 10, 10$ are independent and normal. The mean $\mu$ and the variance "
        r"$\sigma^2$ are both unknown. Find the maximum-likelihood estimate of $\sigma^2$. Give "
        "the exact value."
    )
    assert keys(item) == ["8/5"]


def test_worked_example_of_mle_custom() -> None:
    item = mle_custom.draw(4, 7)
    assert item.prompt == (
        r"Independent data $x_1, \dots, x_{25}$ have the density $f(x) = \theta x^{\theta-1}$ on "
        r"$(0, 1)$. Here $\theta > 0$. You know $\sum \ln x_i = -23.5$. Find the "
        r"maximum-likelihood estimate of $\theta$. Give the exact value."
    )
    assert keys(item) == ["50/47"]


def test_worked_example_of_mle_uniform() -> None:
    item = mle_uniform.draw(4, 7)
    assert item.prompt == (
        "The data $1.6, 2.1, 3.6$ are independent and uniform on the closed interval $[0, "
        r"\theta]$. Find the maximum-likelihood estimate of $\theta$. Give the exact value."
    )
    assert keys(item) == ["3.6"]


def test_no_other_variance_is_more_likely() -> None:
    for item in samples(mle_normal_var, 25):
        data = np.array([int(n) for n in between(item.prompt, "data $", "$").split(", ")])
        best = minimize_scalar(
            lambda v, x=data: -norm.logpdf(x, x.mean(), v**0.5).sum(), bounds=(0.05, 200), method="bounded"
        ).x
        assert value(keys(item)[0]) == pytest.approx(best, rel=1e-3)


def test_no_other_exponent_is_more_likely() -> None:
    for item in samples(mle_custom, 25):
        n = int(between(item.prompt, "x_{", "}"))
        total = float(between(item.prompt, r"\ln x_i = ", "$"))
        best = minimize_scalar(
            lambda t, n=n, s=total: -(n * np.log(t) + (t - 1) * s), bounds=(1e-3, 40), method="bounded"
        ).x
        assert value(keys(item)[0]) == pytest.approx(best, rel=1e-3)


def test_no_other_end_is_more_likely() -> None:
    for item in samples(mle_uniform, 25):
        data = np.array([float(n) for n in between(item.prompt, "data $", "$").split(", ")])
        grid = np.arange(1, 200) / 10
        likelihood = [uniform.pdf(data, 0, end + 1e-9).prod() for end in grid]
        assert right(item, grid[int(np.argmax(likelihood))])
