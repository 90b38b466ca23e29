"""The families of ``st-map`` solved by an independent path."""

import re

import numpy as np
import pytest

from problems.probability_statistics.st_map import map_beta, map_normal
from tests.problems.prompts import keys, samples, value


def test_worked_example_of_map_beta() -> None:
    item = map_beta.draw(3, 7)
    assert item.prompt == (
        r"A success probability $p$ has the prior $\mathrm{Beta}(2, 4)$, with density proportional"
        " to $p(1-p)^{3}$. In 11 independent trials there are 0 successes. Find the MAP "
        "estimate of $p$ and the posterior mean of $p$. Give exact values."
    )
    assert keys(item) == ["1/15", "2/17"]


def test_worked_example_of_map_normal() -> None:
    item = map_normal.draw(4, 7)
    assert item.prompt == (
        r"A mean $\mu$ has a normal prior with mean 9 and variance 1. Given $\mu$, 5 values "
        r"are independent and normal with mean $\mu$ and known variance 10. The mean of the data is 17. Find "
        r"the mean and the variance of the posterior of $\mu$. Give exact values."
    )
    assert keys(item) == ["35/3", "2/3"]


def test_mode_and_mean_agree_with_a_fine_grid() -> None:
    grid = np.linspace(0, 1, 200_001)[1:-1]
    for item in samples(map_beta, 25):
        a, b = (int(n) for n in re.findall(r"Beta}\((\d+), (\d+)\)", item.prompt)[0])
        n, k = (
            int(number) for number in re.findall(r"In (\d+) independent trials there (?:is|are) (\d+)", item.prompt)[0]
        )
        posterior = grid ** (a - 1) * (1 - grid) ** (b - 1) * grid**k * (1 - grid) ** (n - k)
        mode, mean = (value(key) for key in keys(item))
        assert grid[np.argmax(posterior)] == pytest.approx(mode, abs=1e-5)
        assert np.average(grid, weights=posterior) == pytest.approx(mean, abs=1e-5)


def test_the_posterior_agrees_with_a_fine_grid() -> None:
    for item in samples(map_normal, 25):
        prior, spread, n, noise, data = (
            float(number)
            for number in re.findall(
                r"mean (-?\d+) and variance (\d+)\. .* (\d+) values .* variance (\d+)\. .* data is (-?\d+)\.",
                item.prompt,
            )[0]
        )
        grid = np.linspace(-40, 60, 200_001)
        exponent = -((grid - prior) ** 2) / (2 * spread) - n * (grid - data) ** 2 / (2 * noise)
        weight = np.exp(exponent - exponent.max())
        mean, variance = (value(key) for key in keys(item))
        assert np.average(grid, weights=weight) == pytest.approx(mean, abs=1e-6)
        assert np.average((grid - mean) ** 2, weights=weight) == pytest.approx(variance, rel=1e-4)
