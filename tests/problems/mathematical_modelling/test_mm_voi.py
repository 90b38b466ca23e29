"""The families of ``mm-voi`` solved by an independent path."""

import re

import numpy as np
import pytest
from numpy.typing import NDArray

from problems.mathematical_modelling.mm_voi import wp_voi_perfect, wp_voi_test
from problems.snapshot import ItemSnapshot
from tests.problems.prompts import keys, samples, value


def test_worked_example_of_wp_voi_perfect() -> None:
    item = wp_voi_perfect.draw(4, 7)
    assert item.prompt == (
        "You can buy the server or rent one. The probability that the load is high is 0.8. Otherwise "
        'the load is low. The action "buy the server" brings 170 in the first case and -30 in the '
        'second case. The action "rent one" brings 50 in the first case and 40 in the second case. '
        "(All values are in thousand euros.) You maximise the expected value. What is the expected "
        "value of perfect information about the case? Give the exact value in thousand euros."
    )
    assert keys(item) == ["14"]


def test_worked_example_of_wp_voi_test() -> None:
    item = wp_voi_test.draw(5, 7)
    assert item.prompt == (
        "You can buy the server or rent one. The probability that the load is high is 0.8. Otherwise "
        'the load is low. The action "buy the server" brings 80 in the first case and 20 in the '
        'second case. The action "rent one" brings 0 in the first case and 70 in the second case. '
        "(All values are in thousand euros.) A test gives a positive result with probability 0.9 in "
        "the first case. It gives a negative result with probability 0.9 in the second case. It costs"
        " 20. You maximise the expected value. What is the value of the "
        "test, before you subtract its price? Should "
        "you buy it? Give the exact value in thousand euros, and choose."
    )
    assert keys(item) == ["2.6", "no"]


def read(item: ItemSnapshot) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    values = re.findall(r"brings (-?\d+) in the first case and (-?\d+) in the second", item.prompt)
    match = re.search(r"is (0\.\d)\. Otherwise", item.prompt)
    assert match is not None
    p = float(match[1])
    return np.array(values, dtype=float), np.array([p, 1 - p])


def test_perfect_information_agrees_with_the_mean_regret() -> None:
    for item in samples(wp_voi_perfect, 25):
        table, shares = read(item)
        regret = (table.max(axis=0) - table) @ shares
        assert value(keys(item)[0]) == pytest.approx(regret.min())


def test_a_test_is_worth_the_best_rule_over_its_results() -> None:
    for item in samples(wp_voi_test, 25):
        table, shares = read(item)
        right, clear = (float(number) for number in re.findall(r"result with probability (0\.\d)", item.prompt))
        likelihood = np.array([[right, 1 - clear], [1 - right, clear]])
        rules = [
            sum(
                likelihood[result, state] * shares[state] * table[rule[result], state]
                for result in (0, 1)
                for state in (0, 1)
            )
            for rule in ((0, 0), (0, 1), (1, 0), (1, 1))
        ]
        worth = max(rules) - (table @ shares).max()
        assert value(keys(item)[0]) == pytest.approx(worth)
        price = float(item.prompt.split("It costs ")[1].split(".")[0])
        assert keys(item)[1] == ("yes" if worth > price else "no")
