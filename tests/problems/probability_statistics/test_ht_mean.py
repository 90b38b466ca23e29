"""The families of ``ht-mean`` solved by an independent path."""

import re

from scipy import stats

from problems.probability_statistics.ht_mean import paired_test, t_test_data, welch_test, z_test_mean
from problems.statistical_tables import KEEP, REJECT
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_z_test_mean() -> None:
    item = z_test_mean.draw(3, 7)
    assert item.prompt == (
        "A sample of size $n = 25$ from a normal distribution has the mean $71.312$. The standard"
        r" deviation of the population is $\sigma = 8$. Test $H_0$: $\mu = 72$ against $H_1$: $\mu"
        r" \ne 72$. Use $\alpha = 0.01$. Find $z$ with 2 decimal places and the p-value with 3 "
        "decimal places. What is the decision?"
    )
    assert keys(item) == ["-0.43", "0.667196", "Do not reject H₀."]


def test_worked_example_of_t_test_data() -> None:
    item = t_test_data.draw(3, 7)
    assert item.prompt == (
        "Measurements from a normal distribution are $39, 33, 30, 40, 40, 35, 41, 30$. Test "
        r"$H_0$: $\mu = 39$ against $H_1$: $\mu \ne 39$ at $\alpha = 0.05$. The two-sided 5 % "
        "critical values of $t$ are 2.365 for 7 degrees of freedom (df) and 2.306 for 8. Find $t$ with 2 decimal places"
        " and the degrees of freedom. What is the decision?"
    )
    assert keys(item) == ["-1.845374", "7", "Do not reject H₀."]


def test_worked_example_of_paired_test() -> None:
    item = paired_test.draw(3, 7)
    assert item.prompt == (
        "Six people are measured twice, in the same order. Before: $63, 67, 77, 50, 75, 54$. "
        "After: $68, 69, 78, 52, 71, 54$. Find the paired $t$ statistic for the mean of after − "
        "before, under $H_0$: no change. Give 2 decimal places."
    )
    assert keys(item) == ["0.825723"]


def test_worked_example_of_welch_test() -> None:
    item = welch_test.draw(4, 7)
    assert item.prompt == (
        "Group 1 has the size 42, the mean $24.5$ and the standard deviation 8. Group 2 has the "
        "size 57, the mean $27.9$ and the standard deviation 3. Both are sample standard "
        "deviations. Find the Welch statistic $t$ for group 1 − group 2. Give 2 decimal places."
    )
    assert keys(item) == ["-2.621827"]


def test_the_z_test_agrees_with_scipy() -> None:
    for item in samples(z_test_mean, 25):
        n, mean, sigma, null, alpha = (
            float(between(item.prompt, mark, "$"))
            for mark in ("n = ", "the mean $", r"\sigma = ", r"$H_0$: $\mu = ", r"\alpha = ")
        )
        z = (mean - null) / (sigma / n**0.5)
        p = 2 * stats.norm.sf(abs(z))
        assert right(item, rounded(z, 2), rounded(p, 3), REJECT if p < alpha else KEEP)


def test_the_t_test_agrees_with_scipy() -> None:
    for item in samples(t_test_data, 30):
        data = [int(n) for n in between(item.prompt, "are $", "$").split(", ")]
        t, p = stats.ttest_1samp(data, int(between(item.prompt, r"$H_0$: $\mu = ", "$")))
        assert right(item, rounded(t, 2), len(data) - 1, REJECT if p < 0.05 else KEEP)


def test_the_paired_test_agrees_with_scipy() -> None:
    for item in samples(paired_test, 30):
        before, after = (
            [int(n) for n in between(item.prompt, mark, "$").split(", ")] for mark in ("Before: $", "After: $")
        )
        assert right(item, rounded(stats.ttest_rel(after, before)[0], 2))


def test_the_welch_test_agrees_with_scipy() -> None:
    for item in samples(welch_test, 30):
        groups = re.findall(r"size (\d+), the mean \$([\d.]+)\$ and the standard deviation (\d+)", item.prompt)
        (n, x, s), (m, y, r) = ((int(size), float(mean), float(spread)) for size, mean, spread in groups)
        assert right(item, rounded(stats.ttest_ind_from_stats(x, s, n, y, r, m, equal_var=False)[0], 2))
