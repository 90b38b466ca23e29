"""The families of ``fp-metrics`` solved by an independent path."""

import numpy as np
import pytest

from problems.final_project.fp_metrics import baseline_accuracy, metrics_prf
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_metrics_prf() -> None:
    item = metrics_prf.draw(2, 7)
    assert item.prompt == (
        "A classifier has 33 true positives, 5 false positives, 2 false negatives and 46 true "
        "negatives. Find its accuracy, precision, recall and F1 score. Give exact fractions."
    )
    assert keys(item) == ["79/86", "33/38", "33/35", "66/73"]


def test_worked_example_of_baseline_accuracy() -> None:
    item = baseline_accuracy.draw(2, 7)
    assert item.prompt == (
        "The 3 classes of a test set have 80, 13 and 7 examples. A model has the accuracy 0.96. What is "
        "the accuracy of the majority baseline? How much does the model gain over it (accuracy minus "
        "baseline)? Give exact values."
    )
    assert keys(item) == ["0.8", "0.16"]


def test_the_metrics_agree_with_counting_examples() -> None:
    for item in samples(metrics_prf):
        tp, fp, fn, tn = (int(n) for n in numbers(item.prompt)[:4])
        real = np.array([1] * tp + [0] * fp + [1] * fn + [0] * tn)
        said = np.array([1] * tp + [1] * fp + [0] * fn + [0] * tn)
        precision, recall = real[said == 1].mean(), said[real == 1].mean()
        wanted = [(real == said).mean(), precision, recall, 2 / (1 / precision + 1 / recall)]
        assert [value(key) for key in keys(item)] == pytest.approx(wanted)


def test_the_baseline_is_the_share_of_the_largest_class() -> None:
    for item in samples(baseline_accuracy):
        counts = [int(n) for n in between(item.prompt, "set have ", " examples").replace(" and", ",").split(", ")]
        accuracy = float(between(item.prompt, "accuracy ", ". What"))
        baseline, gain = (value(key) for key in keys(item))
        assert baseline == pytest.approx(max(counts) / sum(counts))
        assert gain == pytest.approx(accuracy - baseline)
