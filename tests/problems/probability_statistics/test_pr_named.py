"""The families of ``pr-named`` solved by an independent path."""

import pytest
from scipy.stats import binom

from problems.probability_statistics.pr_named import binomial_exact
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_binomial_exact() -> None:
    item = binomial_exact.draw(2, 7)
    assert item.prompt == (
        r"A random variable $X$ has the binomial distribution with $n = 3$ and $p = \frac{1}{4}$. Find"
        " $P(X = 2)$. Give the exact value."
    )
    assert keys(item) == ["9/64"]


def test_the_probability_agrees_with_scipy() -> None:
    for item in samples(binomial_exact):
        n, p, k = numbers(item.prompt)[:3]
        assert value(keys(item)[0]) == pytest.approx(binom.pmf(int(k), int(n), float(p)))
