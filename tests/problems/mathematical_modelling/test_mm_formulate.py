"""The families of ``mm-formulate`` solved by an independent path."""

import re

from problems.mathematical_modelling.mm_formulate import wp_mixture, wp_production
from tests.problems.prompts import keys, numbers, samples, vector


def test_worked_example_of_wp_mixture() -> None:
    item = wp_mixture.draw(2, 7)
    assert item.prompt == (
        "A data centre has 49 servers of two types. A server of type A has 8 GB of memory. A server "
        "of type B has 48 GB of memory. Together they have 1512 GB. How many servers of each type are"
        " there? Give integers."
    )
    assert keys(item) == ["21", "28"]


def test_both_totals_are_right() -> None:
    for item in samples(wp_mixture):
        machines, small, large, memory = (int(n) for n in numbers(item.prompt)[:4])
        x, y = (int(key) for key in keys(item))
        assert x + y == machines
        assert small * x + large * y == memory


def test_worked_example_of_wp_production() -> None:
    item = wp_production.draw(4, 7)
    assert item.prompt == (
        "A company makes $x$ sensors and $y$ cameras. It can make at most 19 items in total. Each"
        " sensor needs 4 kits, and each camera needs 1. In total, 52 kits are available. The "
        "profit is 12 for each sensor and 4 for each camera. Which plan $(x,y)$ has the largest "
        "profit, and how large is it? Give a vector and an integer."
    )
    assert keys(item) == ["(11, 8)", "164"]


def test_the_plan_is_best_among_all_whole_plans() -> None:
    for item in samples(wp_production, 25):
        numbers = [int(number) for number in re.findall(r"\d+", item.prompt.replace("(x,y)", ""))]
        limit, a, b, budget, p, q = numbers
        plans = [
            (p * x + q * y, x, y) for x in range(limit + 1) for y in range(limit + 1 - x) if a * x + b * y <= budget
        ]
        top = max(plans)
        assert sum(plan[0] == top[0] for plan in plans) == 1
        assert (float(keys(item)[1]), *vector(keys(item)[0])) == top
