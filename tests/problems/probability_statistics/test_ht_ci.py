"""The families of ``ht-ci`` solved by an independent path."""

import pytest
from scipy.stats import norm

from problems.probability_statistics.ht_ci import ci_mean_z, ci_meaning
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_ci_mean_z() -> None:
    item = ci_mean_z.draw(2, 7)
    assert item.prompt == (
        "A sample of size $n = 100$ has the mean $47.6$. The standard deviation of the population is "
        r"known: $\sigma = 11$. Find the 99 % confidence interval for the mean. Give both ends with 2 "
        "decimal places."
    )
    assert keys(item) == ["44.7664", "50.4336"]


def test_worked_example_of_ci_meaning() -> None:
    item = ci_meaning.draw(2, 7)
    assert item.prompt == (
        "A 95 % confidence interval for a mean goes from 50 to 55. Which reading is right? Choose one answer."
    )
    assert keys(item) == ["In repeated samples, about 95 % of such intervals cover the true mean."]


def test_the_interval_agrees_with_exact_quantiles_within_the_tolerance() -> None:
    for item in samples(ci_mean_z):
        n, mean, sigma = (float(between(item.prompt, mark, "$")) for mark in ("$n = ", "mean $", r"\sigma = "))
        level = float(between(item.prompt, "Find the ", " %")) / 100
        low, high = norm.interval(level, mean, sigma / n**0.5)
        assert [value(key) for key in keys(item)] == pytest.approx([low, high], abs=0.005)


def test_the_right_reading_is_about_repeated_samples() -> None:
    for item in samples(ci_meaning):
        assert "repeated samples" in keys(item)[0]
        assert keys(item)[0] in item.parts[0].options
