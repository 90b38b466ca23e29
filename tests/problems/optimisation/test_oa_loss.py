"""The families of ``oa-loss`` solved by an independent path."""

import numpy as np
import pytest

from problems.optimisation.oa_loss import loss_mse_mae
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
