"""The families of ``pr-normal`` solved by an independent path."""

import pytest
from scipy.stats import norm

from problems.probability_statistics.pr_normal import normal_z
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
