"""The families of ``oa-select`` solved by an independent path."""

import numpy as np

from problems.optimisation.oa_select import cv_folds
from tests.problems.prompts import keys, numbers, samples


def test_worked_example_of_cv_folds() -> None:
    item = cv_folds.draw(2, 7)
    assert item.prompt == (
        "You compare 9 settings with 5-fold cross-validation on 255 examples. There is no final "
        "refit. How many fits are there? How many examples does each fit train on? Give integers."
    )
    assert keys(item) == ["45", "204"]


def test_the_counts_agree_with_running_the_folds() -> None:
    for item in samples(cv_folds):
        settings, folds, n = (int(number.lstrip("-")) for number in map(str, numbers(item.prompt)[:3]))
        parts = np.array_split(np.arange(n), folds)
        fits = [n - len(part) for _ in range(settings) for part in parts]
        assert [int(key) for key in keys(item)] == [len(fits), fits[0]]
