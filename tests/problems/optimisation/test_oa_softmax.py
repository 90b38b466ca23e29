"""The families of ``oa-softmax`` solved by an independent path."""

import numpy as np
import pytest
from scipy.special import softmax

from problems.optimisation.oa_softmax import cross_entropy, entropy_kl, softmax_values
from tests.problems.prompts import between, keys, numbers, samples, value, vector


def test_worked_example_of_softmax_values() -> None:
    item = softmax_values.draw(2, 7)
    assert item.prompt == (
        r"The scores of three classes are $(\ln 7,\,\ln 3,\,\ln 8)$. Find their softmax as a vector "
        "with exact entries. What happens to the probabilities when you add 5 to every score? Choose "
        "one answer."
    )
    assert keys(item) == ["(7/18, 1/6, 4/9)", "they stay the same"]


def test_worked_example_of_cross_entropy() -> None:
    item = cross_entropy.draw(2, 7)
    assert item.prompt == (
        "A model predicts $P(y = 1) = 0.77$. The true label is $y = 0$. Compute the cross-entropy loss "
        "with the natural logarithm. Give 3 decimal places."
    )
    assert keys(item) == ["-ln(0.23)"]


def test_the_softmax_agrees_with_scipy() -> None:
    for item in samples(softmax_values):
        scores = np.log([float(n) for n in numbers(between(item.prompt, "$(", ")$"))])
        assert vector(keys(item)[0]) == pytest.approx(softmax(scores).tolist())
        assert softmax(scores + 5) == pytest.approx(softmax(scores))


def test_the_cross_entropy_is_minus_the_log_of_the_true_class() -> None:
    for item in samples(cross_entropy):
        if "$y = " in item.prompt:
            share, label = float(between(item.prompt, "P(y = 1) = ", "$")), int(between(item.prompt, "$y = ", "$"))
            true = share**label * (1 - share) ** (1 - label)
        else:
            shares = [float(n) for n in numbers(between(item.prompt, "$(", ")$"))]
            true = shares[int(between(item.prompt, "class is number ", ".")) - 1]
        assert value(keys(item)[0].replace("ln", "log")) == pytest.approx(-np.log(true))


def test_worked_example_of_entropy_kl() -> None:
    item = entropy_kl.draw(3, 7)
    assert item.prompt == (
        r"Let $p = (\frac{1}{2},\,\frac{1}{8},\,\frac{1}{8},\,\frac{1}{8},\,\frac{1}{8})$ and $q = "
        r"(\frac{1}{16},\,\frac{1}{2},\,\frac{1}{16},\,\frac{1}{4},\,\frac{1}{8})$. Find the entropy "
        r"$H(p)$ and the divergence $\mathrm{KL}(p\,\Vert\,q) = \sum_i p_i\log_2\frac{p_i}{q_i}$, both"
        " in bits. Give exact values."
    )
    assert keys(item) == ["2", "5/4"]


def test_entropy_and_divergence_agree_with_numpy() -> None:
    for item in samples(entropy_kl, 25):
        p, q = (
            np.array([float(number) for number in numbers(between(item.prompt, f"{name} = (", ")$"))]) for name in "pq"
        )
        assert p.sum() == q.sum() == 1
        expected = [-(p * np.log2(p)).sum(), (p * np.log2(p / q)).sum()]
        assert [value(key) for key in keys(item)] == pytest.approx(expected)
