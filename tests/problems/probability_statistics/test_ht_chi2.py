"""The families of ``ht-chi2`` solved by an independent path."""

import re

import numpy as np
from scipy import stats

from problems.probability_statistics.ht_chi2 import chi2_fit, chi2_indep
from problems.statistical_tables import KEEP, REJECT
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, matrices, samples


def test_worked_example_of_chi2_fit() -> None:
    item = chi2_fit.draw(3, 7)
    assert item.prompt == (
        "In 70 independent draws, the categories A, B, C, D have the counts $6, 12, 19, 33$. $H_0$ says that "
        r"their probabilities are $0.1, 0.2, 0.3, 0.4$. Test at $\alpha = 0.05$. The 5 % critical "
        r"values of $\chi^2$ are 7.815 for 3 degrees of freedom (df) and 9.488 for 4. "
        r"Find $\chi^2$ with 2 decimal places and the degrees"
        " of freedom. What is the decision?"
    )
    assert keys(item) == ["1.511905", "3", "Do not reject H₀."]


def test_worked_example_of_chi2_indep() -> None:
    item = chi2_indep.draw(4, 7)
    assert item.prompt == (
        "Two groups choose among A, B and C. The counts are "
        r"$\begin{pmatrix}40&26&42\\20&4&3\end{pmatrix}$, with one row for each group and one "
        r"column for each choice. Find the $\chi^2$ statistic of independence without continuity "
        "correction, with 2 decimal places. Find also the degrees of freedom."
    )
    assert keys(item) == ["12.500000", "2"]


def test_the_test_of_fit_agrees_with_scipy() -> None:
    for item in samples(chi2_fit, 30):
        observed = [int(n) for n in re.findall(r"\$(\d+(?:, \d+)+)\$", item.prompt)[0].split(", ")]
        shares = [1 / 6] * 6
        if "die" not in item.prompt:
            shares = [float(n) for n in between(item.prompt, "probabilities are $", "$").split(", ")]
        statistic, p = stats.chisquare(observed, sum(observed) * np.array(shares))
        assert right(item, rounded(statistic, 2), len(shares) - 1, REJECT if p < 0.05 else KEEP)


def test_the_test_of_independence_agrees_with_scipy() -> None:
    for item in samples(chi2_indep, 30):
        statistic, _, df, expected = stats.chi2_contingency(matrices(item.prompt)[0], correction=False)
        assert expected.min() >= 5
        assert np.allclose(expected, np.rint(expected))
        assert right(item, rounded(statistic, 2), df)
