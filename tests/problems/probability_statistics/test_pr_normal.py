"""The families of ``pr-normal`` solved by an independent path."""

import pytest
from scipy.stats import norm

from problems.probability_statistics.pr_normal import normal_quantile, normal_z
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_normal_z() -> None:
    item = normal_z.draw(2, 7)
    assert item.prompt == (
        "A random variable $X$ is normal with mean $53$ and variance $4$. Find $P(X < 51)$. Give 3 decimal places."
    )
    assert keys(item) == ["0.158655"]


def test_the_probability_agrees_with_scipy() -> None:
    for item in samples(normal_z):
        mean, variance, x = (float(n) for n in numbers(item.prompt)[:3])
        assert value(keys(item)[0]) == pytest.approx(norm.cdf(x, mean, variance**0.5), abs=1e-6)


def test_worked_example_of_normal_quantile() -> None:
    item = normal_quantile.draw(3, 7)
    assert item.prompt == (
        "A random variable $X$ is normal with mean $73$ and standard deviation $14$. Find the "
        "number $x$ with $P(X < x) = 0.99$. "
        r"You may use $\Phi(2.326) \approx 0.99$ and $\Phi(2.576) \approx 0.995$. Give 2 decimal places."
    )
    assert keys(item) == ["105.5689"]


def test_the_quantile_agrees_with_scipy() -> None:
    for item in samples(normal_quantile, 30):
        mean, deviation, share = (float(n) for n in numbers(item.prompt)[:3])
        assert right(item, rounded(norm.ppf(share, mean, deviation), 2))
        assert right(item, rounded(mean + deviation * float(rounded(norm.ppf(share), 2)), 2))
