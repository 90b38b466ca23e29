"""The families of ``oa-loss`` solved by an independent path."""

import numpy as np
import pytest

from problems.optimisation.oa_loss import loss_best_constant, loss_hinge, loss_mse_mae
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_loss_mse_mae() -> None:
    item = loss_mse_mae.draw(2, 7)
    assert item.prompt == (
        "Four targets are $0, 9, 8, 13$. The predictions are $1, 4, 11, 18$, in the same order. "
        "Compute the MSE, the MAE and the RMSE. Give exact values."
    )
    assert keys(item) == ["15", "7/2", "sqrt(60)/2"]


def test_the_losses_agree_with_numpy() -> None:
    for item in samples(loss_mse_mae):
        targets, predictions = (
            np.array([float(n) for n in between(item.prompt, mark, "$").split(", ")])
            for mark in ("targets are $", "predictions are $")
        )
        errors = predictions - targets
        wanted = [np.mean(errors**2), np.mean(np.abs(errors)), np.sqrt(np.mean(errors**2))]
        assert [value(key) for key in keys(item)] == pytest.approx(wanted[: len(keys(item))])


def test_worked_example_of_loss_best_constant() -> None:
    item = loss_best_constant.draw(3, 7)
    assert item.prompt == (
        "The targets are 3, -4, -3. A model predicts the same constant $c$ for all of them. Which $c$"
        " minimises the mean squared error? Which $c$ minimises the mean absolute error? Give exact "
        "values."
    )
    assert keys(item) == ["-4/3", "-3"]


def test_worked_example_of_loss_hinge() -> None:
    item = loss_hinge.draw(2, 7)
    assert item.prompt == (
        "A classifier gives four samples the scores -2.3, -0.3, -0.6, 2.1. Their labels are 1, 1, -1,"
        r" 1. The hinge loss of a sample with score $s$ and label $y$ is $\max(0,\,1-ys)$. Find the "
        "mean hinge loss. Give the exact value."
    )
    assert keys(item) == ["1.25"]


def test_no_other_constant_is_better() -> None:
    for item in samples(loss_best_constant, 25):
        ys = np.array([float(number) for number in between(item.prompt, "The targets are ", ". A").split(",")])
        square, absolute = (value(key) for key in keys(item))
        for step in (-0.5, -0.01, 0.01, 0.5):
            assert np.mean((ys - square) ** 2) < np.mean((ys - square - step) ** 2)
            assert np.mean(abs(ys - absolute)) < np.mean(abs(ys - absolute - step))


def test_the_hinge_loss_agrees_with_numpy() -> None:
    for item in samples(loss_hinge, 25):
        scores = np.array([float(number) for number in between(item.prompt, "the scores ", ". Their").split(",")])
        labels = np.array([float(number) for number in between(item.prompt, "labels are ", ". The").split(",")])
        assert value(keys(item)[0]) == pytest.approx(np.maximum(0, 1 - labels * scores).mean())
