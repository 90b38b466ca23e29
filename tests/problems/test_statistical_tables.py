"""The tables and small helpers of the module against SciPy."""

from fractions import Fraction

import numpy as np
import pytest
from scipy import stats

from problems.statistical_tables import (
    CHI2_95,
    T_95,
    below,
    deviation,
    products,
    quantile,
    signed,
    squares,
    times,
)


def test_the_tables_agree_with_scipy() -> None:
    for df, critical in T_95.items():
        assert critical == pytest.approx(stats.t.ppf(0.975, df), abs=6e-4)
    for df, critical in CHI2_95.items():
        assert critical == pytest.approx(stats.chi2.ppf(0.95, df), abs=6e-4)


def test_the_normal_law_agrees_with_scipy() -> None:
    for z in (-2.5, -1.0, 0.0, 0.3, 1.96):
        assert below(z) == pytest.approx(stats.norm.cdf(z))
        assert quantile(below(z)) == pytest.approx(z)


def test_sums_of_deviations_agree_with_numpy() -> None:
    xs, ys = [1, 4, 6, 9], [2, 0, 7, 3]
    assert float(squares(xs)) == pytest.approx(4 * np.var(xs))
    assert float(products(xs, ys)) == pytest.approx(3 * np.cov(xs, ys)[0, 1])
    assert deviation(xs) == pytest.approx(np.std(xs, ddof=1))


def test_numbers_and_counts_are_written_for_a_sentence() -> None:
    assert [signed(Fraction(-1, 2)), signed(3)] == ["(-0.5)", "3"]
    assert [times(0), times(1), times(4)] == ["never", "once", "4 times"]
