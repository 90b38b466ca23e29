"""The families of ``mm-expected`` solved by an independent path."""

import math
import re

import pytest

from problems.mathematical_modelling.mm_expected import wp_expected_value, wp_newsvendor, wp_utility
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_wp_expected_value() -> None:
    item = wp_expected_value.draw(2, 7)
    assert item.prompt == (
        "A team can launch a product now or wait. A launch succeeds with probability 0.7 and then "
        "gains 90. Otherwise it loses 120. Waiting has the safe value 40. (All values are in thousand"
        " euros.) What is the expected value of a launch? Which action has the larger expected value?"
        " Give the exact value and choose."
    )
    assert keys(item) == ["27", "wait"]


def test_the_better_action_has_the_larger_expected_value() -> None:
    for item in samples(wp_expected_value):
        p, gain, loss, safe = (float(n) for n in numbers(item.prompt)[:4])
        expected = p * gain - (1 - p) * loss
        assert value(keys(item)[0]) == pytest.approx(expected)
        assert keys(item)[1] == ("launch" if expected > safe else "wait")


def test_worked_example_of_wp_newsvendor() -> None:
    item = wp_newsvendor.draw(4, 7)
    assert item.prompt == (
        "A shop buys newspapers for 7 each and sells them for 16 each. Unsold ones are worth nothing."
        " The demand has these values and probabilities: 40 with 0.2, 60 with 0.3, 80 with 0.1, 100 "
        "with 0.4. How many newspapers should it buy for the largest expected profit? Give an "
        "integer."
    )
    assert keys(item) == ["80"]


def test_worked_example_of_wp_utility() -> None:
    item = wp_utility.draw(3, 7)
    assert item.prompt == (
        "A lottery gives the wealth 324 with probability 0.5. Otherwise it gives the wealth 144. Your"
        r" utility is $u(w) = \ln w$. Which sure wealth is worth as much to you as the lottery? Give "
        "the exact value."
    )
    assert keys(item) == ["216"]


def test_no_other_stock_has_a_larger_expected_profit() -> None:
    for item in samples(wp_newsvendor, 25):
        cost, price = (int(number) for number in re.findall(r"for (\d+) each", item.prompt))
        demand = [(int(value), float(share)) for value, share in re.findall(r"(\d+) with (0\.\d)", item.prompt)]

        def profit(stock: int, cost: int = cost, price: int = price, demand: list[tuple[int, float]] = demand) -> float:
            return sum(share * price * min(stock, value) for value, share in demand) - cost * stock

        best = max(range(demand[-1][0] + 2), key=profit)
        assert int(keys(item)[0]) == best
        assert len(demand) == 4
        assert sum(share for _, share in demand) == pytest.approx(1)


def test_the_sure_wealth_has_the_expected_utility() -> None:
    for item in samples(wp_utility, 25):
        first, p, second = (float(number) for number in re.findall(r"(\d+(?:\.\d+)?)", item.prompt)[:3])
        utility = math.log if r"\ln" in between(item.prompt, "$u(w)", "$") else math.sqrt
        expected = p * utility(first) + (1 - p) * utility(second)
        assert utility(value(keys(item)[0])) == pytest.approx(expected)
