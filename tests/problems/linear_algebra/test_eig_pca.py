"""The families of ``eig-pca`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.linear_algebra.eig_pca import pca_2d_cov, pca_k
from tests.problems.prompts import between, keys, matrices, samples, value


def test_worked_example_of_pca_k() -> None:
    item = pca_k.draw(2, 7)
    assert item.prompt == (
        "A covariance matrix has the eigenvalues $17, 10, 3, 51, 19$. How many principal components "
        "do you need to keep at least 95 % of the variance? Give the smallest number, an integer."
    )
    assert keys(item) == ["4"]


def test_the_share_is_reached_and_not_before() -> None:
    for item in samples(pca_k):
        values = sorted(map(int, between(item.prompt, "eigenvalues $", "$").split(", ")), reverse=True)
        share = int(between(item.prompt, "at least ", " %")) / 100
        k = int(keys(item)[0])
        assert sum(values[:k]) >= share * sum(values) > sum(values[: k - 1])


def test_worked_example_of_pca_2d_cov() -> None:
    item = pca_2d_cov.draw(3, 7)
    assert item.prompt == (
        r"The covariance matrix of two features is $\Sigma = \begin{pmatrix}7&1\\1&7\end{pmatrix}$. "
        "Find the first principal component as a unit vector. Its sign does not matter. Find also "
        "the share of the variance that it explains, as an exact fraction."
    )
    assert keys(item) == ["(1/sqrt(2), 1/sqrt(2))", "4/7"]


def test_the_component_and_its_share_agree_with_numpy() -> None:
    for item in samples(pca_2d_cov, 25):
        cov = matrices(item.prompt)[0]
        values, vectors = np.linalg.eigh(cov)
        found = np.array([float(sp.sympify(entry)) for entry in keys(item)[0][1:-1].split(", ")])
        assert np.linalg.norm(found) == pytest.approx(1)
        assert abs(found @ vectors[:, 1]) == pytest.approx(1)
        assert value(keys(item)[1]) == pytest.approx(values[1] / values.sum())
