"""The family of ``vec-subspace`` solved by an independent path."""

import re

import numpy as np
from numpy.typing import NDArray

from problems.linear_algebra.vec_subspace import subspace_test
from tests.problems.prompts import keys, numbers, samples


def test_worked_example_of_subspace_test() -> None:
    item = subspace_test.draw(3, 7)
    assert item.prompt == (r"Which of these sets are subspaces of $\mathbb{R}^3$? Choose all that are.")
    assert keys(item) == ["the span of $(-1, 1, 2)$ and $(-1, 3, 1)$\nall vectors with $-x_1 - 2x_2 + 3x_3 = 0$"]


def holds(option: str, x: NDArray[np.float64]) -> bool:
    """Tell whether a vector lies in one of the sets that are not subspaces by their wording."""
    if "union" in option:
        one, two = (int(found) - 1 for found in re.findall(r"x_(\d)\$-axis", option))
        return any(all(x[other] == 0 for other in range(3) if other != axis) for axis in (one, two))
    if "at least" in option or "at most" in option:
        signs = [1 if bound == "at least" else -1 for bound in re.findall("at least|at most", option)]
        return all(sign * entry >= 0 for sign, entry in zip(signs, x, strict=True))
    if "x_1x_2" in option:
        return bool(x[0] * x[1] == 0)
    raise AssertionError(option)


def is_subspace(option: str) -> bool:
    """Decide by the wording, or by trying sums and multiples of small vectors."""
    if option.startswith(("the span", "all multiples")):
        return True
    if "=" in option and "x_1x_2" not in option:
        return option.split("= ")[1].startswith("0")
    grid = [np.array(v, float) for v in np.ndindex(3, 3, 3)]
    inside = [v - 1 for v in grid if holds(option, v - 1)]
    return all(holds(option, u + v) and holds(option, -u) for u in inside for v in inside)


def test_the_subspaces_are_those_closed_under_sums_and_multiples() -> None:
    for item in samples(subspace_test, 25):
        options = item.parts[0].options
        assert len(options) == item.level + 2
        assert [option for option in options if is_subspace(option)] == keys(item)[0].split("\n")


def test_spans_are_planes_and_multiples_are_lines() -> None:
    for item in samples(subspace_test, 25):
        for option in item.parts[0].options:
            if option.startswith("the span"):
                assert np.linalg.matrix_rank(np.array(numbers(option), float).reshape(2, 3)) == 2
            if option.startswith("all multiples"):
                assert any(numbers(option))
