"""The families of ``mm-bayes-decide`` solved by an independent path."""

import re

import numpy as np
import pytest

from problems.mathematical_modelling.mm_bayes_decide import wp_bandit_beta, wp_fraud, wp_threshold
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_wp_threshold() -> None:
    item = wp_threshold.draw(3, 7)
    assert item.prompt == (
        "You act or you do not act on a possible event. A false alarm means acting without the "
        "event. A miss means not acting when the event happens. "
        "A false alarm costs 12 and a miss costs 9. A correct decision costs nothing. "
        "Above which probability of the event should you act? Should you act when the probability"
        " is 0.4? Give the exact threshold and choose."
    )
    assert keys(item) == ["4/7", "do not act"]


def test_the_costs_are_equal_at_the_threshold() -> None:
    for item in samples(wp_threshold):
        alarm, miss, p = (float(n) for n in numbers(item.prompt)[:3])
        threshold = value(keys(item)[0])
        assert alarm * (1 - threshold) == pytest.approx(miss * threshold)
        assert (keys(item)[1] == "act") == (alarm * (1 - p) < miss * p)


def test_worked_example_of_wp_fraud() -> None:
    item = wp_fraud.draw(4, 7)
    assert item.prompt == (
        "5 % of all payments are fraud. A fraud that is not checked costs 400 euros. A check costs 5 "
        "euros and always stops the loss. A free detector flags 90 % of the frauds and 2 % of the "
        "other payments. What are the expected costs per payment of three rules? The rules are: never"
        " check, always check, and check if flagged. Give exact values in euros."
    )
    assert keys(item) == ["20", "5", "2.32"]


def test_worked_example_of_wp_bandit_beta() -> None:
    item = wp_bandit_beta.draw(3, 7)
    assert item.prompt == (
        "Ad A had 6 clicks in 36 views. Ad B had 14 clicks in 16 views. Before the data, both click "
        "rates have a Beta(1, 1) distribution. Find both posterior means as fractions. Which ad has "
        "the larger one? Why can it be good to show the other ad sometimes?"
    )
    assert keys(item) == ["7/38", "5/6", "ad B", "The other ad may be better, and more data would show it."]


def test_the_expected_costs_agree_with_a_full_table() -> None:
    for item in samples(wp_fraud, 25):
        rate, loss, cost, caught, alarm = (float(number) for number in re.findall(r"\d+(?:\.\d+)?", item.prompt))
        total, every = 0.0, 1_000_000
        frauds = every * rate / 100
        total += frauds * (caught / 100) * cost + frauds * (1 - caught / 100) * loss
        total += (every - frauds) * (alarm / 100) * cost
        assert [value(key) for key in keys(item)] == pytest.approx([frauds * loss / every, cost, total / every])


def test_the_posterior_means_agree_with_an_integral() -> None:
    rates = (np.arange(20_000) + 0.5) / 20_000
    for item in samples(wp_bandit_beta, 25):
        data = [(int(k), int(n)) for k, n in re.findall(r"had (\d+) clicks in (\d+) views", item.prompt)]
        means = []
        for k, n in data:
            density = rates**k * (1 - rates) ** (n - k)
            means.append(float((rates * density).sum() / density.sum()))
        assert [value(key) for key in keys(item)[:2]] == pytest.approx(means, abs=1e-4)
        assert keys(item)[2] == ("ad A" if means[0] > means[1] else "ad B")
