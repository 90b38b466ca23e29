"""The families of ``pr-conditional`` solved by an independent path."""

import numpy as np
import pytest

from problems.probability_statistics.pr_conditional import cond_table, total_prob
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_cond_table() -> None:
    item = cond_table.draw(2, 7)
    assert item.prompt == (
        "Of 192 cases, 64 are really positive and predicted positive. Another 17 are really negative "
        "but predicted positive. Another 21 are really positive but predicted negative. The other 90 "
        "are really negative and predicted negative. A random case is predicted positive. What is the "
        "probability that it is really positive? Give an exact fraction or 3 decimal places."
    )
    assert keys(item) == ["64/81"]


def test_worked_example_of_total_prob() -> None:
    item = total_prob.draw(2, 7)
    assert item.prompt == (
        "Machine A makes 60 % of the parts, B makes 10 % and C makes 30 %. Of their parts, 4 %, 5 % "
        "and 6 % are defective, in this order. What is the probability that a random part is "
        "defective? Give the exact value."
    )
    assert keys(item) == ["0.047"]


def test_the_conditional_probability_agrees_with_counting() -> None:
    for item in samples(cond_table):
        _, both, predicted_only = (int(n) for n in numbers(item.prompt)[:3])
        predicted = [True] * both + [False] * predicted_only
        assert value(keys(item)[0]) == pytest.approx(sum(predicted) / len(predicted))


def test_the_total_probability_agrees_with_a_thousand_parts_of_each_percent() -> None:
    for item in samples(total_prob):
        shares, rates = ([float(n) / 100 for n in numbers(item.prompt)[start : start + 3]] for start in (0, 3))
        assert sum(shares) == pytest.approx(1)
        assert value(keys(item)[0]) == pytest.approx(float(np.dot(shares, rates)))
