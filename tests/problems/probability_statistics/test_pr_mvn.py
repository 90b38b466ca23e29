"""The families of ``pr-mvn`` solved by an independent path."""

import numpy as np
import pytest
from scipy.stats import multivariate_normal

from problems.probability_statistics.pr_mvn import mvn_conditional, mvn_mahalanobis
from tests.problems.prompts import between, keys, matrices, numbers, samples, value


def test_worked_example_of_mvn_mahalanobis() -> None:
    item = mvn_mahalanobis.draw(4, 7)
    assert item.prompt == (
        r"A normal random vector has the mean $\mu = (0,\,0)$ and the covariance matrix $\Sigma = "
        r"\begin{pmatrix}5&-3\\-3&2\end{pmatrix}$. Find the squared Mahalanobis distance of $x = "
        r"(1,\,-2)$ from $\mu$. Give the exact value."
    )
    assert keys(item) == ["10"]


def test_worked_example_of_mvn_conditional() -> None:
    item = mvn_conditional.draw(4, 7)
    assert item.prompt == (
        r"$X$ and $Y$ are jointly normal. Their means are $\mu_X = 10$ and $\mu_Y = 5$. Their "
        r"standard deviations are $\sigma_X = 1$ and $\sigma_Y = 9$. Their correlation is $\rho = "
        "0.5$. Find the mean and the variance of $Y$, given $X = 11$. Give exact values."
    )
    assert keys(item) == ["9.5", "60.75"]


def test_the_distance_agrees_with_the_density() -> None:
    for item in samples(mvn_mahalanobis, 30):
        sigma = matrices(item.prompt)[0]
        mean, x = ([float(n) for n in numbers(between(item.prompt, mark, ")$"))] for mark in (r"\mu = (", "x = ("))
        law = multivariate_normal(mean, sigma)
        assert value(keys(item)[0]) == pytest.approx(2 * (law.logpdf(mean) - law.logpdf(x)))


def test_the_conditional_law_is_the_slice_of_the_joint_density() -> None:
    for item in samples(mvn_conditional, 30):
        mx, my, sx, sy, rho = (
            float(between(item.prompt, mark, "$"))
            for mark in (r"\mu_X = ", r"\mu_Y = ", r"\sigma_X = ", r"\sigma_Y = ", r"\rho = ")
        )
        x = float(between(item.prompt, "given $X = ", "$"))
        law = multivariate_normal([mx, my], [[sx * sx, rho * sx * sy], [rho * sx * sy, sy * sy]])
        mean, variance = (value(key) for key in keys(item))
        ys = mean + np.array([-1.0, 0.0, 1.0]) * sy
        low, middle, high = law.logpdf([[x, y] for y in ys])
        assert low == pytest.approx(high)
        assert middle - low == pytest.approx(sy * sy / (2 * variance))
