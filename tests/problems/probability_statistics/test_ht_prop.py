"""The families of ``ht-prop`` solved by an independent path."""

import re

from scipy import stats

from problems.probability_statistics.ht_prop import ab_test
from problems.statistical_tables import KEEP, REJECT
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import keys, samples


def test_worked_example_of_ab_test() -> None:
    item = ab_test.draw(3, 7)
    assert item.prompt == (
        "Page 1 has 1950 visitors, and 771 of them click. Page 2 has 1400 visitors, and 620 of "
        r"them click. Test at $\alpha = 0.05$ whether the click rates differ, with the pooled "
        "proportion. Find $z$ for page 1 − page 2 with 2 decimal places. Find the two-sided "
        "p-value with 3 decimal places. What is the decision?"
    )
    assert keys(item) == ["-2.750206", "0.005956", "Reject H₀."]


def test_the_pooled_test_agrees_with_a_chi_square_test() -> None:
    for item in samples(ab_test, 30):
        n, k, m, j = (
            int(x)
            for x in re.findall(r"has (\d+) visitors, and (\d+)", item.prompt)[0]
            + re.findall(r"Page 2 has (\d+) visitors, and (\d+)", item.prompt)[0]
        )
        statistic, p, _, _ = stats.chi2_contingency([[k, n - k], [j, m - j]], correction=False)
        sign = 1 if k * m > j * n else -1
        assert right(item, rounded(sign * statistic**0.5, 2), rounded(p, 3), REJECT if p < 0.05 else KEEP)
