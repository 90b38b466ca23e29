"""Distributions of test statistics under H0: standard normal, Student's t, chi-square."""

from collections.abc import Callable
from dataclasses import dataclass
from math import atan, cos, erfc, exp, lgamma, log, pi, sqrt

import numpy as np

SLICES = 500  # of Simpson's rule, an even number; far more than four digits need


@dataclass(frozen=True)
class NullLaw:
    """One distribution: its density, the probability above a value, and where it lives."""

    symbol: str
    words: str
    density: Callable[[float], float]
    above: Callable[[float], float]
    low: float
    high: float

    def p_value(self, statistic: float, tail: str) -> float:
        """Return the probability of a value at least as extreme."""
        if tail == "two-sided":
            return min(1.0, 2 * self.above(abs(statistic)))
        return self.above(statistic) if tail == "right" else 1 - self.above(statistic)

    def critical(self, level: float, tail: str) -> list[float]:
        """Return the values beyond which H0 is rejected."""
        if tail == "two-sided":
            end = self._quantile(level / 2)
            return [end, -end]
        return [self._quantile(level) if tail == "right" else self._quantile(1 - level)]

    def window(self, statistic: float) -> tuple[float, float]:
        """Return what to show: where the distribution lives, and the statistic."""
        reach = 1.15 * abs(statistic)
        return (self.low if self.low == 0 else min(self.low, -reach)), max(self.high, reach)

    def _quantile(self, share: float) -> float:
        """Return the value that so large a share lies above."""
        low, high = (0.0 if self.low == 0 else -1000.0), 1000.0
        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if self.above(middle) > share else (low, middle)
        return (low + high) / 2


def law_named(name: str, freedom: int) -> NullLaw:
    """Return the distribution of this name; the normal one has no degrees of freedom."""
    if name == "t":
        return _student(freedom)
    if name == "chi-square":
        return _chi_square(freedom)
    return NullLaw(
        "z",
        "standard normal distribution",
        lambda z: exp(-z * z / 2) / sqrt(2 * pi),
        lambda z: erfc(z / sqrt(2)) / 2,
        -4.0,
        4.0,
    )


def _student(n: int) -> NullLaw:
    constant = exp(lgamma((n + 1) / 2) - lgamma(n / 2)) / sqrt(n * pi)

    def above(t: float) -> float:
        # with t = √n·tan θ the density becomes cos^(n-1) θ on a finite interval
        angle = atan(t / sqrt(n))
        return constant * sqrt(n) * _simpson(lambda turn: cos(turn) ** (n - 1), angle, pi / 2)

    reach = 4.5 if n > 4 else 6.0
    words = f"t distribution with {n} degree{'s' if n > 1 else ''} of freedom"
    return NullLaw("t", words, lambda t: constant * (1 + t * t / n) ** (-(n + 1) / 2), above, -reach, reach)


def _chi_square(n: int) -> NullLaw:
    half = n / 2

    def density(x: float) -> float:
        return 0.0 if x <= 0 else exp((half - 1) * log(x) - x / 2 - half * log(2) - lgamma(half))

    def above(x: float) -> float:
        if x <= 0:
            return 1.0
        # the series of the lower incomplete gamma function
        term = exp(half * log(x / 2) - x / 2 - lgamma(half + 1))
        total, k = 0.0, 0
        while term > 1e-17 * max(total, 1e-300) and k < 5000:
            total, k = total + term, k + 1
            term *= (x / 2) / (half + k)
        return max(0.0, 1 - total)

    words = f"chi-square distribution with {n} degree{'s' if n > 1 else ''} of freedom"
    high = n + 5 * sqrt(2 * n) + 2
    return NullLaw("χ²", words, lambda x: min(density(x), 1.2), above, 0.0, high)


def _simpson(function: Callable[[float], float], low: float, high: float) -> float:
    values = np.array([function(float(x)) for x in np.linspace(low, high, SLICES + 1)])
    weights = np.ones(len(values))
    weights[1:-1:2], weights[2:-1:2] = 4, 2
    return float((high - low) / (len(values) - 1) / 3 * (weights @ values))
