"""The families of ``fun-transform`` solved by an independent path."""

import re

import numpy as np

from problems.prerequisites.fun_transform import graph_shift
from tests.problems.prompts import keys, samples


def test_worked_example_of_graph_shift() -> None:
    item = graph_shift.draw(2, 7)
    assert item.prompt == (
        r"The graph of the sigmoid $\sigma(x)$ is moved left by 4. Then it is stretched vertically by "
        r"the factor 5. The picture shows both graphs. Which formula does the new graph have? Choose "
        r"one."
    )
    assert keys(item) == ["$5\\sigma(x + 4)$"]


def test_the_formula_agrees_with_the_picture() -> None:
    for item in samples(graph_shift, 25):
        match = re.fullmatch(r"\$(\d)\\sigma\(x ([+-]) (\d)\)\$", keys(item)[0])
        assert match is not None
        assert item.plot is not None
        xs = np.array(item.plot.arguments["xs"])
        inside = xs + int(match[2] + match[3])
        assert np.allclose(int(match[1]) / (1 + np.exp(-inside)), item.plot.arguments["curves"][1][1], atol=1e-3)
        assert f"moved {'left' if match[2] == '+' else 'right'} by {match[3]}" in item.prompt
