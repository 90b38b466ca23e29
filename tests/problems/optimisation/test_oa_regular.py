"""The families of ``oa-regular`` solved by an independent path."""

import re

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from problems.optimisation.oa_regular import lasso_1d, ridge_1d, ridge_map
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_ridge_1d() -> None:
    item = ridge_1d.draw(3, 7)
    assert item.prompt == (
        "The data $(x, y)$ are $(-2, 2)$, $(-3, 5)$, $(2, 2)$. Find the weight $w$ that minimises "
        r"$\sum (y - wx)^2 + 9w^2$. Give the exact value."
    )
    assert keys(item) == ["-15/26"]


def test_no_other_weight_has_a_smaller_cost() -> None:
    for item in samples(ridge_1d):
        flat = [float(n) for n in numbers(between(item.prompt, "are ", ". Find"))]
        xs, ys = np.array(flat[::2]), np.array(flat[1::2])
        penalty = float(between(item.prompt, "^2 + ", "w^2") or 1)
        found = minimize_scalar(lambda w, xs=xs, ys=ys, p=penalty: float(((ys - w * xs) ** 2).sum() + p * w * w))
        assert value(keys(item)[0]) == pytest.approx(found.x, abs=1e-6)


def test_worked_example_of_lasso_1d() -> None:
    item = lasso_1d.draw(4, 7)
    assert item.prompt == (
        r"Find the $w$ that minimises $\frac12(w + 3.5)^2 + 3.5\,\lvert w\rvert$. Give the exact "
        "value."
    )
    assert keys(item) == ["0"]


def test_worked_example_of_ridge_map() -> None:
    item = ridge_map.draw(4, 7)
    assert item.prompt == (
        "A model is $y_i = wx_i + e_i$. The errors $e_i$ are independent and normal with mean 0 and "
        "variance 10. The prior of $w$ is normal with mean 0 and variance 3. The most probable $w$ "
        r"after the data minimises $\sum_i (y_i - wx_i)^2 + \lambda w^2$. Find $\lambda$. Give the "
        "exact value."
    )
    assert keys(item) == ["10/3"]


def test_no_other_weight_has_a_smaller_lasso_loss() -> None:
    for item in samples(lasso_1d, 25):
        match = re.search(r"\(w ([+-]) ([\d.]+)\)\^2 \+ ([\d.]*)", item.prompt)
        assert match is not None
        a, size = -float(match[1] + match[2]), float(match[3] or 1)
        ws = np.arange(-1000, 1001) / 100
        assert ws[np.argmin((ws - a) ** 2 / 2 + size * abs(ws))] == pytest.approx(value(keys(item)[0]))


def test_the_penalty_gives_the_most_probable_weight() -> None:
    xs, ys, ws = np.array([1.0, 2.0, -1.0]), np.array([2.0, 3.0, 0.5]), np.linspace(-3, 3, 60_001)
    for item in samples(ridge_map, 12):
        noise, prior = (float(number) for number in re.findall(r"variance (\d+)", item.prompt))
        errors = ((ys - ws[:, None] * xs) ** 2).sum(axis=1)
        posterior = ws[np.argmax(-errors / (2 * noise) - ws**2 / (2 * prior))]
        ridge = ws[np.argmin(errors + value(keys(item)[0]) * ws**2)]
        assert posterior == pytest.approx(ridge, abs=2e-4)
        assert float(between(item.prompt, "mean 0 and variance ", ".")) == noise
