"""The families of ``mm-formulate`` solved by an independent path."""

from problems.mathematical_modelling.mm_formulate import wp_mixture
from tests.problems.prompts import keys, numbers, samples


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
