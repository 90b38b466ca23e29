"""The families of ``fun-lines`` solved by an independent path."""

import re

from problems.prerequisites.fun_lines import line_through
from tests.problems.prompts import formula, keys, numbers, samples


def test_worked_example_of_line_through() -> None:
    item = line_through.draw(2, 7)
    assert item.prompt == (
        r"Find the line through the points $(-4,\,-3)$ and $(-6,\,-9)$. Give an equation in $x$ and "
        "$y$, for example `y = 7*x - 30`."
    )
    assert keys(item) == ["y = 3*x + 9"]


def test_the_line_meets_both_points() -> None:
    for item in samples(line_through, 25):
        line = formula(keys(item)[0].removeprefix("y = "))
        for point in re.findall(r"\$\(([^$]*)\)\$", item.prompt):
            x, y = numbers(point)
            assert line.subs("x", x) == y
