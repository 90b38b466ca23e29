"""The families of ``mc-directional`` solved by an independent path."""

import numpy as np
import pytest

from problems.multivariable_calculus.mc_directional import directional
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_directional() -> None:
    item = directional.draw(2, 7)
    assert item.prompt == (
        r"At a point, the gradient of $f$ is $\nabla f = (5,\,2)$. Find the directional derivative of "
        r"$f$ in the direction of $v = (5,\,12)$. Give the exact value."
    )
    assert keys(item) == ["49/13"]


def test_the_slope_is_the_component_of_the_gradient() -> None:
    for item in samples(directional):
        gradient, v = (
            np.array([float(n) for n in numbers(between(item.prompt, mark, ")"))]) for mark in ("f = (", "v = (")
        )
        assert value(keys(item)[0]) == pytest.approx(gradient @ v / np.linalg.norm(v))
