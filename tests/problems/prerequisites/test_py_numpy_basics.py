"""The families of ``py-numpy-basics`` solved by an independent path."""

import numpy as np

from problems.prerequisites.py_numpy_basics import np_star_vs_at
from tests.problems.prompts import between, keys, matrix, samples


def test_worked_example_of_np_star_vs_at() -> None:
    item = np_star_vs_at.draw(1, 7)
    assert item.prompt == (
        "The NumPy arrays are `A = np.array([[-2, 4], [-2, -1]])` and `B = np.array([[-1, 0], [3, "
        "4]])`. What is `A * B`? Give a matrix, for example `[[1, 2], [3, 4]]`."
    )
    assert keys(item) == ["[[2, 0], [-6, -4]]"]


def test_numpy_gives_the_same_array() -> None:
    for item in samples(np_star_vs_at):
        first, second = (matrix(between(item.prompt, f"{name} = np.array(", ")")) for name in "AB")
        assert np.array_equal(first * second, matrix(keys(item)[0]))
