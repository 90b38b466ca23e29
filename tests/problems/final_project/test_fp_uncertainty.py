"""The families of ``fp-uncertainty`` solved by an independent path."""

import pytest
from scipy.stats import norm

from problems.final_project.fp_uncertainty import score_interval
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_score_interval() -> None:
    item = score_interval.draw(3, 7)
    assert item.prompt == (
        "A model is right on 318 of 400 test examples. Find the 95 % Wald interval of its accuracy, with "
        "$z = 1.96$. Give both ends with 3 decimal places. A rival model has the accuracy 0.81. Is this "
        "score inside or outside the interval? Choose one answer."
    )
    assert keys(item) == ["0.75544", "0.83456", "inside"]


def test_the_interval_agrees_with_the_normal_quantile() -> None:
    for item in samples(score_interval):
        k, n = (int(number) for number in numbers(item.prompt)[:2])
        rival = float(between(item.prompt, "has the accuracy ", ". Is"))
        low, high = norm.interval(0.95, k / n, (k / n * (1 - k / n) / n) ** 0.5)
        assert [value(key) for key in keys(item)[:2]] == pytest.approx([low, high], abs=1e-4)
        assert keys(item)[2] == ("inside" if low < rival < high else "outside")
