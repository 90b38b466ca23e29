"""The families of ``pr-discrete`` solved by an independent path."""

import re

import numpy as np
import pytest
import sympy as sp

from problems.probability_statistics.pr_discrete import expect_var, pmf_constant
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import between, keys, samples, value


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


def test_worked_example_of_pmf_constant() -> None:
    item = pmf_constant.draw(2, 7)
    assert item.prompt == (
        r"A random variable $X$ has $P(X = k) = c\,(k+2)$ for $k = 1, \dots, 3$, and no other "
        "values. Find $c$ and $E[X]$. Give exact fractions."
    )
    assert keys(item) == ["1/12", "13/6"]


def test_the_constant_and_the_mean_agree_with_sympy() -> None:
    k = sp.Symbol("k")
    for item in samples(pmf_constant, 30):
        form = sp.sympify(between(item.prompt, r"c\,", "$").replace("^", "**"))
        n = int(between(item.prompt, r"\dots, ", "$"))
        total = sp.summation(form, (k, 1, n))
        assert right(item, 1 / total, sp.summation(k * form, (k, 1, n)) / total)
