"""The families of ``ht-ci`` solved by an independent path."""

import numpy as np
import pytest
from scipy import stats
from scipy.stats import norm

from problems.probability_statistics.ht_ci import ci_mean_t, ci_mean_z, ci_meaning, ci_prop, ci_sample_size
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_ci_mean_z() -> None:
    item = ci_mean_z.draw(2, 7)
    assert item.prompt == (
        "A sample of size $n = 100$ has the mean $47.6$. The standard deviation of the population is "
        r"known: $\sigma = 11$. You may use $\Phi(2.326) \approx 0.99$ and $\Phi(2.576) \approx 0.995$. "
        "Find the 99 % confidence interval for the mean. Give both ends with 2 "
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


def test_worked_example_of_ci_mean_t() -> None:
    item = ci_mean_t.draw(3, 7)
    assert item.prompt == (
        "Measurements from a normal distribution are $46, 37, 42, 38, 42$. Its standard deviation"
        " is not known. The two-sided 5 % critical values of $t$ are 2.776 for 4 degrees of "
        "freedom (df) and 2.571 for 5. Find the 95 % confidence interval for the mean. Give both ends with 2 decimal "
        "places."
    )
    assert keys(item) == ["36.5238", "45.4762"]


def test_worked_example_of_ci_prop() -> None:
    item = ci_prop.draw(2, 7)
    assert item.prompt == (
        "In a sample of 500 people, 337 say yes. Find the 95 % Wald interval for the proportion, "
        "with $z = 1.96$. Give both ends with 3 decimal places."
    )
    assert keys(item) == ["0.63291", "0.71509"]


def test_worked_example_of_ci_sample_size() -> None:
    item = ci_sample_size.draw(3, 7)
    assert item.prompt == (
        "You estimate a proportion. Plan for the worst case $p = 0.5$. The margin may be at most "
        "$E = 0.078$. The level is 95 %, with $z = 1.96$. What is the smallest sample size? Give "
        "an integer."
    )
    assert keys(item) == ["158"]


def test_the_t_interval_agrees_with_scipy() -> None:
    for item in samples(ci_mean_t, 30):
        data = [int(n) for n in between(item.prompt, "are $", "$").split(", ")]
        low, high = stats.t.interval(0.95, len(data) - 1, np.mean(data), stats.sem(data))
        assert right(item, rounded(low, 2), rounded(high, 2))


def test_the_wald_interval_agrees_with_scipy() -> None:
    for item in samples(ci_prop, 30):
        n, k = (int(number) for number in numbers(item.prompt)[:2])
        low, high = stats.norm.interval(0.95, k / n, (k / n * (1 - k / n) / n) ** 0.5)
        assert right(item, rounded(low, 3), rounded(high, 3))


def test_one_person_fewer_breaks_the_margin() -> None:
    for item in samples(ci_sample_size, 40):
        margin = float(between(item.prompt, "E = ", "$"))
        sigma = 0.5 if "proportion" in item.prompt else float(between(item.prompt, r"\sigma = ", "$"))
        n = int(keys(item)[0])
        for z in (1.96, float(stats.norm.ppf(0.975))):
            assert z * sigma / n**0.5 <= margin < z * sigma / (n - 1) ** 0.5
