"""The families of ``oa-init`` solved by an independent path."""

import re
from fractions import Fraction

import numpy as np
import pytest

from problems.optimisation.oa_init import he_init, init_variance
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_init_variance() -> None:
    item = init_variance.draw(3, 7)
    assert item.prompt == (
        r"A unit computes $z = \sum_{i=1}^{500} w_ix_i$. All $w_i$ and all $x_i$ are independent and "
        "have mean 0. Each $x_i$ has the variance 3. Each $w_i$ has the variance $s$. What is the "
        "variance of $z$ for $s = 0.05$? Which $s$ gives $z$ the same variance as each $x_i$? Give "
        "exact values."
    )
    assert keys(item) == ["75", "1/500"]


def test_worked_example_of_he_init() -> None:
    item = he_init.draw(3, 7)
    assert item.prompt == (
        r"Every unit of a deep network computes $z = \sum_{i=1}^{240} w_ix_i$. Its inputs are $x_i = "
        r"\mathrm{ReLU}(z_i')$, where the $z_i'$ of the layer before are symmetric around 0. They have"
        r" equal variances. So $E[x_i^2] = \frac12\mathrm{Var}(z_i')$. The weights have mean 0. They "
        "are independent of each other and of the inputs. Which variance of the weights gives "
        r"$\mathrm{Var}(z) = \mathrm{Var}(z_i')$? Give the exact value."
    )
    assert keys(item) == ["1/120"]


def test_the_variances_agree_with_the_sum_of_second_moments() -> None:
    for item in samples(init_variance, 25):
        n = int(between(item.prompt, "i=1}^{", "}"))
        v, s = int(between(item.prompt, "Each $x_i$ has the variance ", ".")), float(between(item.prompt, "$s = ", "$"))
        assert value(keys(item)[0]) == pytest.approx(sum(s * v for _ in range(n)))
        assert sum(Fraction(keys(item)[1]) * v for _ in range(n)) == v


def test_the_relu_weights_keep_the_variance_in_a_simulation() -> None:
    rng = np.random.default_rng(4)
    for item in samples(he_init, 6):
        match = re.search(r"i=1\}\^\{(\d+)\}", item.prompt)
        assert match is not None
        n = int(match[1])
        before = np.maximum(rng.normal(size=(4000, n)), 0)
        weights = rng.normal(scale=value(keys(item)[0]) ** 0.5, size=(4000, n))
        assert np.var(np.sum(before * weights, axis=1)) == pytest.approx(1, abs=0.2)
