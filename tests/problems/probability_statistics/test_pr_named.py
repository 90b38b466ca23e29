"""The families of ``pr-named`` solved by an independent path."""

import pytest
from scipy.stats import binom, geom
from scipy.stats import poisson as poisson_law

from problems.probability_statistics.pr_named import binomial_exact, binomial_tail, geometric_mean, poisson
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_binomial_exact() -> None:
    item = binomial_exact.draw(2, 7)
    assert item.prompt == (
        r"A random variable $X$ has the binomial distribution with $n = 3$ and $p = \frac{2}{3}$. Find "
        "$P(X = 2)$. Give an exact fraction or 3 decimal places."
    )
    assert keys(item) == ["4/9"]


def test_the_probability_agrees_with_scipy() -> None:
    for item in samples(binomial_exact):
        n, p, k = numbers(item.prompt)[:3]
        assert value(keys(item)[0]) == pytest.approx(binom.pmf(int(k), int(n), float(p)))


def test_worked_example_of_binomial_tail() -> None:
    item = binomial_tail.draw(3, 7)
    assert item.prompt == (
        r"A random variable $X$ has the binomial distribution with $n = 6$ and $p = \frac{2}{3}$. Find "
        r"$P(X \ge 5)$. Give an exact fraction or 3 decimal places."
    )
    assert keys(item) == ["256/729"]


def test_worked_example_of_poisson() -> None:
    item = poisson.draw(2, 7)
    assert item.prompt == (
        "Orders arrive as a Poisson process with a rate of 2 per hour. What is the probability of"
        " exactly 3 arrivals in 2 hours? Give 3 decimal places."
    )
    assert keys(item) == ["0.195367"]


def test_worked_example_of_geometric_mean() -> None:
    item = geometric_mean.draw(2, 7)
    assert item.prompt == (
        r"Independent trials succeed with probability $\frac{1}{9}$ each. The first success is at "
        "trial $N$. Find $P(N = 3)$ as an exact fraction or with 3 decimal places. Find also "
        "$E[N]$ exactly."
    )
    assert keys(item) == ["64/729", "9"]


def test_the_tail_agrees_with_scipy() -> None:
    for item in samples(binomial_tail, 30):
        n, p, k = numbers(item.prompt)[:3]
        assert right(item, rounded(binom.sf(int(k) - 1, int(n), float(p)), 3))


def test_the_arrivals_agree_with_scipy() -> None:
    for item in samples(poisson, 30):
        rate, k = (int(between(item.prompt, mark, " ")) for mark in ("rate of ", "exactly "))
        hours = 0.5 if "half an hour" in item.prompt else float(between(item.prompt.split("arrival")[-1], " in ", " "))
        assert right(item, rounded(poisson_law.pmf(k, rate * hours), 3))


def test_the_waiting_time_agrees_with_scipy() -> None:
    for item in samples(geometric_mean, 30):
        p, n = (float(number) for number in numbers(item.prompt)[:2])
        assert right(item, rounded(geom.pmf(int(n), p), 3), round(geom.mean(p)))
