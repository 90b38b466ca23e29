"""The families of ``go-rate`` solved by an independent path."""

from fractions import Fraction

import numpy as np
import pytest

from problems.multivariable_calculus.go_rate import gd_best_rate, gd_stability
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_gd_stability() -> None:
    item = gd_stability.draw(3, 7)
    assert item.prompt == (
        r"Let $f(x) = \frac12 x^\top A x$ with a symmetric matrix $A$. Its smallest eigenvalue is 6 "
        r"and its largest eigenvalue is 10. We do gradient descent with the step size $\eta$. "
        r"For which numbers $\eta$ does it converge to the minimum from every start? "
        "Give an interval, for example `(0, 1/2)`."
    )
    assert keys(item) == ["(0, 1/5)"]


def test_worked_example_of_gd_best_rate() -> None:
    item = gd_best_rate.draw(4, 7)
    assert item.prompt == (
        r"Let $f(x) = \frac12 x^\top A x$ with a symmetric matrix $A$. Its smallest eigenvalue is 6 "
        r"and its largest eigenvalue is 12. Which constant step size $\eta$ gives the fastest "
        "worst-case convergence? By which number is the error then multiplied per step, in the worst case? "
        "Give exact values."
    )
    assert keys(item) == ["1/9", "1/3"]


def converges(low: int, high: int, rate: float) -> bool:
    return max(abs(1 - rate * low), abs(1 - rate * high)) < 1


def test_the_interval_ends_where_descent_stops_converging() -> None:
    for item in samples(gd_stability):
        low, high = (
            int(between(item.prompt, f"{word} eigenvalue is ", word2))
            for word, word2 in (("smallest", " "), ("largest", "."))
        )
        end = float(Fraction(keys(item)[0].strip("()").split(", ")[1]))
        assert converges(low, high, end * 0.999)
        assert not converges(low, high, end * 1.001)


def test_no_other_step_size_is_better() -> None:
    for item in samples(gd_best_rate):
        low, high = (
            int(between(item.prompt, f"{word} eigenvalue is ", word2))
            for word, word2 in (("smallest", " "), ("largest", "."))
        )
        best, factor = (float(Fraction(key)) for key in keys(item))
        rates = np.linspace(0.001, 2 / high, 4001)
        worst = np.maximum(np.abs(1 - rates * low), np.abs(1 - rates * high))
        assert worst.min() == pytest.approx(factor, abs=1e-2)
        assert rates[worst.argmin()] == pytest.approx(best, abs=2e-3)
