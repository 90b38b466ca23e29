"""The families of ``pr-discrete`` solved by an independent path."""

import re

import numpy as np
import pytest

from problems.probability_statistics.pr_discrete import expect_var
from tests.problems.prompts import keys, samples, value


def test_worked_example_of_expect_var() -> None:
    item = expect_var.draw(2, 7)
    assert item.prompt == (
        "A random variable $X$ has $P(X=-2) = 0.1$, $P(X=2) = 0.8$ and $P(X=4) = 0.1$. Find $E[X]$ "
        r"and $\mathrm{Var}(X)$. Give exact values."
    )
    assert keys(item) == ["1.8", "1.96"]


def test_mean_and_variance_agree_with_numpy() -> None:
    for item in samples(expect_var):
        pairs = re.findall(r"P\(X=(-?\d+)\) = ([\d.]+)", item.prompt)
        xs, ps = (np.array([float(pair[place]) for pair in pairs]) for place in (0, 1))
        assert ps.sum() == pytest.approx(1)
        mean = float(np.average(xs, weights=ps))
        assert [value(key) for key in keys(item)] == pytest.approx([mean, np.average((xs - mean) ** 2, weights=ps)])
