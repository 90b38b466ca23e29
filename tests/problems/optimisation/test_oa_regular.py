"""The families of ``oa-regular`` solved by an independent path."""

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from problems.optimisation.oa_regular import ridge_1d
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
