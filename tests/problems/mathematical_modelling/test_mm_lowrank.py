"""The families of ``mm-lowrank`` solved by an independent path."""

import numpy as np
import pytest

from problems.mathematical_modelling.mm_lowrank import svd_storage
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_svd_storage() -> None:
    item = svd_storage.draw(2, 7)
    assert item.prompt == (
        "A grey image is a matrix with 200 rows and 120 columns. You keep the 14 largest singular "
        "values, each with its two singular vectors. How many numbers do you store? What is the ratio of stored to "
        "original numbers? What is the largest number of singular values with which you store fewer "
        "numbers than the image has? Give exact values."
    )
    assert keys(item) == ["4494", "749/4000", "74"]


def test_the_count_agrees_with_the_arrays_of_numpy() -> None:
    for item in samples(svd_storage, 3):
        rows, columns, k = (int(n) for n in numbers(item.prompt)[:3])
        left, sizes, right = np.linalg.svd(np.ones((rows, columns)), full_matrices=False)
        stored = left[:, :k].size + sizes[:k].size + right[:k].size
        most = max(n for n in range(rows + columns) if n * (left[:, 0].size + 1 + right[0].size) < rows * columns)
        assert [value(key) for key in keys(item)] == pytest.approx([stored, stored / (rows * columns), most])
