"""The families of ``go-convex`` solved by an independent path."""

import numpy as np

from problems.multivariable_calculus.go_convex import convex_k
from tests.problems.prompts import between, keys, numbers, samples


def test_worked_example_of_convex_k() -> None:
    item = convex_k.draw(3, 7)
    assert item.prompt == (
        "For which real $k$ is $f(x,y) = 2x^2 + 2kxy + 2y^2$ convex on the whole plane? Give an "
        "interval, for example `[-1, 1]`."
    )
    assert keys(item) == ["[-2, 2]"]


def test_the_smallest_eigenvalue_is_zero_at_the_ends() -> None:
    for item in samples(convex_k):
        a, c = (
            float(between(item.prompt, start, end) or 1) for start, end in (("f(x,y) = ", "x^2"), ("2kxy + ", "y^2"))
        )
        low, high = (float(n) for n in numbers(keys(item)[0]))
        assert low == -high
        for k, semidefinite in ((high, True), (high + 0.01, False), (low - 0.01, False), (0.0, True)):
            assert (np.linalg.eigvalsh(np.array([[a, k], [k, c]])).min() >= -1e-9) == semidefinite
