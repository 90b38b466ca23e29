"""The families of ``alg-log-exp`` solved by an independent path."""

import math
import re

import pytest

from problems.prerequisites.alg_log_exp import log_likelihood_algebra, log_solve
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_log_solve() -> None:
    item = log_solve.draw(3, 7)
    assert item.prompt == (
        r"Solve $3\,e^{4x} = 34$ for $x$. Give the exact value, or a decimal with 3 decimal places. "
        "You may write `ln(3)/2`."
    )
    assert keys(item) == ["ln(34/3)/4"]


def test_the_solution_satisfies_the_equation() -> None:
    for item in samples(log_solve):
        a, k, b = (float(n) for n in numbers(item.prompt)[:3])
        x = value(keys(item)[0].replace("ln", "log"))
        assert a * math.exp(k * x) == pytest.approx(b)


def test_worked_example_of_log_likelihood_algebra() -> None:
    item = log_likelihood_algebra.draw(2, 7)
    assert item.prompt == (
        r"Expand $\ln\left(p^8(1-p)^5\right)$ for $0 < p < 1$. No power and no product may stand "
        "inside a logarithm. Give a sum, with a number before each logarithm."
    )
    assert keys(item) == ["8*ln(p) + 5*ln(1 - p)"]


def test_the_expanded_logarithm_has_the_same_values() -> None:
    for item in samples(log_likelihood_algebra, 25):
        match = re.search(r"p\^(\d)\(1-p\)\^(\d)", item.prompt)
        assert match is not None
        a, b = int(match[1]), int(match[2])
        key = re.fullmatch(r"(\d)\*ln\(p\) \+ (\d)\*ln\(1 - p\)", keys(item)[0])
        assert key is not None
        for p in (0.2, 0.7):
            written = int(key[1]) * math.log(p) + int(key[2]) * math.log(1 - p)
            assert math.log(p**a * (1 - p) ** b) == pytest.approx(written)
