"""The families of ``py-numpy-basics`` solved by an independent path."""

import re

import numpy as np

from problems.prerequisites.py_numpy_basics import np_shapes, np_star_vs_at
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


def test_worked_example_of_np_shapes() -> None:
    item = np_shapes.draw(2, 7)
    assert item.prompt == (
        "The NumPy arrays have these shapes: `A` has (4, 6), `B` has (6, 3), and `v` has (6,). Choose"
        " the shapes of `A @ B`, `A @ v`, `A + v` and `A.sum(axis=0)`."
    )
    assert keys(item) == ["(4, 3)", "(4,)", "(4, 6)", "(6,)"]


def test_the_shapes_agree_with_numpy() -> None:
    for item in samples(np_shapes, 25):
        first, second, third = (
            tuple(int(size) for size in re.findall(r"\d+", shape))
            for shape in re.findall(r"has (\([^)]*\))", item.prompt)
        )
        a, b, v = np.ones(first), np.ones(second), np.ones(third)
        results = [np.shape(array) for array in (a @ b, a @ v, a + v, a.sum(axis=0))]
        assert keys(item) == [str(shape) for shape in results[: len(keys(item))]]
