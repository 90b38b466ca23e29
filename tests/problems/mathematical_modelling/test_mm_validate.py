"""The families of ``mm-validate`` solved by an independent path."""

import numpy as np
from numpy.typing import NDArray

from problems.mathematical_modelling.mm_validate import residual_read
from tests.problems.prompts import keys, samples


def test_worked_example_of_residual_read() -> None:
    item = residual_read.draw(2, 7)
    assert item.prompt == (
        "The picture shows the residuals of a model against its fitted values. What does it show? Choose one answer."
    )
    assert keys(item) == ["a curve: a term is missing in the model"]


def diagnosis(residuals: NDArray[np.float64]) -> str:
    xs = np.linspace(-1, 1, len(residuals))
    if np.abs(residuals).max() > 5 and np.sort(np.abs(residuals))[-2] < 2:
        return "one outlier"
    if abs(np.corrcoef(xs**2, residuals)[0, 1]) > 0.8:
        return "a curve"
    return "a funnel" if residuals[16:].std() > 3 * residuals[:8].std() else "no pattern"


def test_a_simple_statistic_gives_the_same_diagnosis() -> None:
    for item in samples(residual_read, 40):
        assert item.plot is not None
        assert keys(item)[0].startswith(diagnosis(np.array(item.plot.arguments["errors"])))
