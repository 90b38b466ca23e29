"""The families of ``oa-logreg`` solved by an independent path."""

import math
import re

import numpy as np
import pytest
import sympy as sp
from numpy.typing import NDArray

from problems.answers.marking import mark
from problems.optimisation.oa_logreg import logreg_prob, logreg_step, odds_ratio
from problems.verdict import Status
from tests.problems.prompts import between, formula, keys, numbers, samples, value, vector


def test_worked_example_of_logreg_step() -> None:
    item = logreg_step.draw(3, 7)
    assert item.prompt == (
        r"The model is $p = \sigma(w_1x_1 + w_2x_2 + b)$ with the sigmoid $\sigma$ and log loss. All three"
        r" parameters start at 0. One example has $x = (4,\,3)$ and the label $y = 1$. Do one step of "
        r"gradient descent with $\eta = 0.5$. Give the new $w_1$, $w_2$ and $b$ as exact values."
    )
    assert keys(item) == ["(1, 3/4, 1/4)"]


@pytest.mark.parametrize("response", ["w_1 = 1, w_2 = 0.75, b = 0.25", "b = 1/4, w1 = 1, w2 = 3/4", "(1, 3/4, 1/4)"])
def test_the_parameters_may_be_named_in_any_order(response: str) -> None:
    assert mark(logreg_step.draw(3, 7), [response]).status is Status.CORRECT


def test_swapped_names_of_parameters_are_wrong() -> None:
    assert mark(logreg_step.draw(3, 7), ["w_1 = 1/4, w_2 = 3/4, b = 1"]).status is Status.INCORRECT


def loss(parameters: NDArray[np.float64], x: list[float], y: int) -> float:
    p = 1 / (1 + np.exp(-(parameters @ np.array([*x, 1.0]))))
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)))


def test_the_step_follows_the_numerical_gradient() -> None:
    for item in samples(logreg_step):
        x = [float(n) for n in numbers(between(item.prompt, "x = (", ")"))]
        y = int(between(item.prompt, "$y = ", "$"))
        rate = float(between(item.prompt, r"\eta = ", "$"))
        slopes = [(loss(step, x, y) - loss(-step, x, y)) / 2e-5 for step in 1e-5 * np.eye(3)]
        assert vector(keys(item)[0]) == pytest.approx([-rate * slope for slope in slopes], abs=1e-6)


def test_worked_example_of_logreg_prob() -> None:
    item = logreg_prob.draw(2, 7)
    assert item.prompt == (
        r"A logistic regression has the features $u$ and $v$. It predicts $P(y=1) = \sigma(z)$. Here "
        r"$\sigma$ is the sigmoid and $z = u - v + \ln 9$. Find $P(y=1)$ at $(u,v) = (-1,\,-1)$, as a "
        r"fraction. Where is $P(y=1) = \frac12$? Give the exact equation of this line in $u$ and $v$."
    )
    assert keys(item) == ["9/10", "u - v + ln(9) = 0"]


def test_worked_example_of_odds_ratio() -> None:
    item = odds_ratio.draw(2, 7)
    assert item.prompt == (
        r"A logistic regression has the coefficient $w = -\ln 6$ for the feature $x$. The feature "
        "grows by 1, and all other features stay the same. By which factor are the odds of $y = 1$ "
        "multiplied? Give the exact value."
    )
    assert keys(item) == ["1/6"]


def test_the_probability_agrees_with_the_sigmoid() -> None:
    for item in samples(logreg_prob, 25):
        linear, m = between(item.prompt, "$z = ", "$").split(r" + \ln ")
        z = formula(linear.replace("u", "x").replace("v", "y")) + sp.log(int(m))
        u, v = numbers(between(item.prompt, "$(u,v) = (", ")$"))
        assert value(keys(item)[0]) == pytest.approx(1 / (1 + math.exp(-float(z.subs({"x": u, "y": v})))))
        boundary = formula(keys(item)[1].removesuffix(" = 0").replace("u", "x").replace("v", "y"))
        assert sp.simplify(boundary - z) == 0


def test_the_odds_change_by_the_factor() -> None:
    for item in samples(odds_ratio, 25):
        match = re.search(r"\$w = (-?)\\ln (\d+)\$.*grows by (\d)", item.prompt)
        assert match is not None
        w, step = math.log(int(match[2])) * (-1 if match[1] else 1), int(match[3])
        before, after = (1 / (1 + math.exp(-(w * x - 0.4))) for x in (0.3, 0.3 + step))
        odds = after / (1 - after) / (before / (1 - before))
        assert value(keys(item)[0]) == pytest.approx(odds, rel=1e-6)
