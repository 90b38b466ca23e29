"""The families of ``mm-pca`` solved by an independent path."""

import re

import numpy as np
import pytest
import sympy as sp

from problems.mathematical_modelling.mm_pca import pca_data, pca_scale
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_pca_data() -> None:
    item = pca_data.draw(4, 7)
    assert item.prompt == (
        r"A data set has the four points $(-5,\,-4)$, $(3,\,0)$, $(-5,\,6)$, $(3,\,-10)$. Do PCA "
        "on it, with centring and without scaling. Find the first principal component as a vector"
        r" of length 1. Find the absolute value of the score of the point $(3,\,-10)$ on it. Find "
        "the share of the total variance that the first component explains. Give exact values."
    )
    assert keys(item) == ["(1/sqrt(5), -2/sqrt(5))", "4*sqrt(5)", "4/5"]


def test_worked_example_of_pca_scale() -> None:
    item = pca_scale.draw(3, 7)
    assert item.prompt == (
        "A data set has two features: speed in metres per second, and energy in kilojoules. Both have"
        " about the same variance. They are correlated, but not perfectly. Now you write the energy "
        "in joules. So its values are multiplied by 1000. What happens to the first principal "
        "component? What makes PCA independent of the units? Choose."
    )
    assert keys(item) == [
        "It turns almost completely towards the energy axis.",
        "Divide each centred feature by its standard deviation before PCA.",
    ]


def test_the_components_agree_with_numpy() -> None:
    for item in samples(pca_data, 25):
        listed = re.findall(r"\$\(([^$]*)\)\$", item.prompt)
        points = np.array([[float(number) for number in numbers(point)] for point in listed])
        data, chosen = points[:4], points[4]
        mean = data.mean(axis=0)
        eigenvalues, vectors = np.linalg.eigh(np.cov(data.T))
        top = vectors[:, -1]
        key = np.array([float(sp.sympify(entry)) for entry in keys(item)[0][1:-1].split(",")])
        assert abs(top @ key) == pytest.approx(1)
        assert abs(top @ (chosen - mean)) == pytest.approx(value(keys(item)[1]))
        assert eigenvalues[-1] / eigenvalues.sum() == pytest.approx(value(keys(item)[2]))


def test_the_component_turns_in_a_simulation() -> None:
    rng = np.random.default_rng(5)
    data = rng.multivariate_normal([0, 0], [[1, 0.6], [0.6, 1]], size=500) * [1000, 1]
    assert abs(np.linalg.eigh(np.cov(data.T))[1][0, -1]) > 0.999
    for item in samples(pca_scale, 25):
        assert item.prompt.split("Now you write the ")[1].split(" in ")[0] in keys(item)[0]
        assert keys(item)[1].startswith("Divide each centred feature")
