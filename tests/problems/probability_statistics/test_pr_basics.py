"""The families of ``pr-basics`` solved by an independent path."""

import pytest
from scipy.stats import binom

from problems.probability_statistics.pr_basics import EQUAL, UNEQUAL, independent_check, prob_at_least_one, prob_union
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_prob_union() -> None:
    item = prob_union.draw(1, 7)
    assert item.prompt == (
        r"Two events have $P(A) = 0.49$, $P(B) = 0.28$ and $P(A\cap B) = 0.09$. Find $P(A\cup B)$. "
        "Give the exact value."
    )
    assert keys(item) == ["0.68"]


def test_worked_example_of_prob_at_least_one() -> None:
    item = prob_at_least_one.draw(2, 7)
    assert item.prompt == (
        "An experiment is repeated 4 times, independently. Each time it succeeds with probability "
        r"$\frac{2}{5}$. What is the probability of at least one success? Give an exact fraction or 3 "
        "decimal places."
    )
    assert keys(item) == ["544/625"]


def test_the_union_agrees_with_counting_outcomes() -> None:
    for item in samples(prob_union):
        a, b, both = (round(100 * float(n)) for n in numbers(item.prompt)[:3])
        first, second = set(range(a)), set(range(a - both, a - both + b))
        assert float(value(keys(item)[0])) == pytest.approx(len(first | second) / 100)


def test_at_least_one_agrees_with_adding_all_counts() -> None:
    for item in samples(prob_at_least_one):
        n, p = numbers(item.prompt)[:2]
        chance = sum(binom.pmf(k, int(n), float(p)) for k in range(1, int(n) + 1))
        assert value(keys(item)[0]) == pytest.approx(chance)


def test_worked_example_of_independent_check() -> None:
    item = independent_check.draw(2, 7)
    assert item.prompt == (
        r"Two events have $P(A\cap B) = 0$. With probability 0.2, $A$ happens and $B$ does not. With "
        "probability 0.6, $B$ happens and $A$ does not. Neither happens with probability 0.2. True or "
        "false: $A$ and $B$ are independent. Choose also the reason."
    )
    assert keys(item) == ["false; P(A and B) differs from P(A)·P(B)."]


def test_independence_agrees_with_the_rank_of_the_table() -> None:
    for item in samples(independent_check, 40):
        cells = [round(100 * float(n)) for n in numbers(item.prompt)[:4]]
        assert sum(cells) == 100
        holds = cells[0] * cells[3] == cells[1] * cells[2]
        letter = "ABCD"[item.parts[0].options.index(EQUAL if holds else UNEQUAL)]
        assert right(item, f"{'true' if holds else 'false'}, {letter}")
