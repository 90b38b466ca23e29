"""The families of ``mm-growth`` solved by an independent path."""

import math
import re

import pytest
import sympy as sp

from problems.mathematical_modelling.mm_growth import wp_growth, wp_logistic_limit, wp_loglinear
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_wp_growth() -> None:
    item = wp_growth.draw(3, 7)
    assert item.prompt == (
        "A service has $U = U_0 e^{kt}$ users after $t$ days. It starts with 50 users. After 9 days "
        "it has 650 users. Find $k$ per day, and the time in days to reach 450 users. Give exact "
        "values with ln, or 3 decimal places."
    )
    assert keys(item) == ["ln(13)/9", "9*ln(9)/ln(13)"]


def test_rate_and_time_reproduce_the_story() -> None:
    for item in samples(wp_growth):
        start = int(between(item.prompt, "starts with ", " "))
        days, later = (int(n) for n in numbers(between(item.prompt, "After ", " users."))[:2])
        goal = int(between(item.prompt, "to reach ", " "))
        rate, time = (value(key.replace("ln", "log")) for key in keys(item))
        assert start * math.exp(rate * days) == pytest.approx(later)
        assert start * math.exp(rate * time) == pytest.approx(goal)


def test_worked_example_of_wp_loglinear() -> None:
    item = wp_loglinear.draw(4, 7)
    assert item.prompt == (
        "The cost of a training run follows $y = ax^b$, where $x$ is the size of the data. For $x = "
        "16$ the cost is $y = 7168$. For $x = 64$ it is $y = 229376$. Find $b$ and $a$. Give exact "
        "values."
    )
    assert keys(item) == ["5/2", "7"]


def test_worked_example_of_wp_logistic_limit() -> None:
    item = wp_logistic_limit.draw(4, 7)
    assert item.prompt == (
        r"The number of users follows $P' = 0.9\,P\left(1 - \frac{P}{580}\right)$. Find the set of all"
        " values of $P$ at which the number does not change. At which $P$ does it grow fastest? Give a set "
        "and a number."
    )
    assert keys(item) == ["{0, 580}", "290"]


def test_the_power_law_meets_both_points() -> None:
    for item in samples(wp_loglinear, 25):
        points = re.findall(r"\$x = (\d+)\$ (?:the cost|it) is \$y = (\d+)\$", item.prompt)
        b, a = (value(key) for key in keys(item))
        assert [a * float(x) ** b for x, _ in points] == pytest.approx([float(y) for _, y in points])


def test_the_logistic_growth_agrees_with_sympy() -> None:
    users = sp.Symbol("P")
    for item in samples(wp_logistic_limit, 25):
        rate, size = sp.Rational(between(item.prompt, "P' = ", r"\,")), int(between(item.prompt, r"\frac{P}{", "}"))
        growth = rate * users * (1 - users / size)
        assert keys(item)[0] == "{" + ", ".join(str(root) for root in sorted(sp.solve(growth, users))) + "}"
        assert sp.solve(sp.diff(growth, users), users) == [sp.Rational(keys(item)[1])]
