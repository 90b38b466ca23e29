"""The families of ``st-covariance`` solved by an independent path."""

from fractions import Fraction

import numpy as np
import pytest

from problems.notation import text_matrix
from problems.probability_statistics.st_covariance import corr_cause, cov_corr, cov_matrix
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, matrices, numbers, samples


def test_worked_example_of_cov_corr() -> None:
    item = cov_corr.draw(3, 7)
    assert item.prompt == (
        "Five pairs $(x, y)$ are observed: $(1, 8)$, $(7, 0)$, $(8, 0)$, $(8, 11)$, $(1, 1)$. "
        "Find the sample covariance as an exact value. Find the correlation $r$ with 3 decimal "
        "places."
    )
    assert keys(item) == ["-3/4", "-3/sqrt(5724)"]


def test_worked_example_of_cov_matrix() -> None:
    item = cov_matrix.draw(3, 7)
    assert item.prompt == (
        r"The rows of $X = \begin{pmatrix}-4&-1\\-3&-1\\0&-3\\-1&5\end{pmatrix}$ are four data "
        "points. The columns are two features. Find the sample covariance matrix of the features."
        " Give a matrix with exact entries, for example `[[2, 1/3], [1/3, 4]]`."
    )
    assert keys(item) == ["[[10/3, 2/3], [2/3, 12]]"]


def test_worked_example_of_corr_cause() -> None:
    item = corr_cause.draw(2, 7)
    assert item.prompt == (
        "In a sample of 60 months, two variables are observed: ice cream sales and drownings. "
        "Their correlation is $r = 0.5$. Which conclusions follow? Choose all of them."
    )
    assert keys(item)[0].split("\n") == [
        "On average, high values of one variable go with high values of the other.",
        "A least-squares line explains 25 % of the variance of one variable by the other.",
        "It is possible that a third variable is behind both.",
    ]


def test_covariance_and_correlation_agree_with_numpy() -> None:
    for item in samples(cov_corr, 25):
        flat = [float(n) for n in numbers(between(item.prompt, "observed: ", ". Find"))]
        xs, ys = flat[::2], flat[1::2]
        covariance = float(np.cov(xs, ys)[0, 1])
        exact = Fraction(covariance).limit_denominator(20)
        assert float(exact) == pytest.approx(covariance)
        assert right(item, exact, rounded(float(np.corrcoef(xs, ys)[0, 1]), 3))


def test_the_covariance_matrix_agrees_with_numpy() -> None:
    for item in samples(cov_matrix, 30):
        entries = 3 * np.cov(matrices(item.prompt)[0], rowvar=False)
        assert np.allclose(entries, np.rint(entries))
        assert right(item, text_matrix([[Fraction(round(entry), 3) for entry in row] for row in entries]))


def test_what_follows_is_the_association_the_square_and_a_possible_third_variable() -> None:
    for item in samples(corr_cause, 30):
        r = float(between(item.prompt, "r = ", "$"))
        share = f"explains {100 * r * r:.10g} %"
        words = "high values of one variable go with " + ("high" if r > 0 else "low")
        picked = [
            "ABCDEF"[place]
            for place, option in enumerate(item.parts[0].options)
            if share in option or words in option or "third" in option
        ]
        assert len(picked) == 3
        assert right(item, ", ".join(picked))
