"""The families of ``go-convex`` solved by an independent path."""

import math
import random
from collections.abc import Callable

import numpy as np

from problems.multivariable_calculus.go_convex import convex_k, convex_test
from tests.problems.prompts import between, keys, matrices, numbers, samples

LINE: dict[str, tuple[Callable[[float], float], float]] = {
    "$x^2$": (lambda x: x * x, -3),
    "$e^x$": (math.exp, -3),
    r"$-\ln x$ for $x > 0$": (lambda x: -math.log(x), 0.01),
    r"$\lvert x\rvert$": (abs, -3),
    r"$\ln(1 + e^x)$": (lambda x: math.log(1 + math.exp(x)), -3),
    r"$\max(x, 0)$": (lambda x: max(x, 0), -3),
    "$x^4$": (lambda x: x**4, -3),
    "$x^3$": (lambda x: x**3, -3),
    r"$\sin x$": (math.sin, -3),
    r"$\sqrt{x}$ for $x \ge 0$": (math.sqrt, 0),
    "$-x^2$": (lambda x: -x * x, -3),
}


def test_worked_example_of_convex_k() -> None:
    item = convex_k.draw(3, 7)
    assert item.prompt == (
        r"For which real $k$ is $f(x,y) = 6x^2 + 2kxy + 6y^2 + 3x + 4y$ convex on the whole plane? "
        r"Give an interval, for example `[-1, 1]`."
    )
    assert keys(item) == ["[-6, 6]"]


def test_the_smallest_eigenvalue_is_zero_at_the_ends() -> None:
    for item in samples(convex_k):
        a, c = (
            float(between(item.prompt, start, end) or 1) for start, end in (("f(x,y) = ", "x^2"), ("2kxy + ", "y^2"))
        )
        low, high = (float(n) for n in numbers(keys(item)[0]))
        assert low == -high
        for k, semidefinite in ((high, True), (high + 0.01, False), (low - 0.01, False), (0.0, True)):
            assert (np.linalg.eigvalsh(np.array([[a, k], [k, c]])).min() >= -1e-9) == semidefinite


def test_worked_example_of_convex_test() -> None:
    item = convex_test.draw(3, 7)
    assert item.prompt == (
        "Which of these functions are convex on their whole domain? The domain is all real numbers (or "
        "the whole plane) unless a condition is given. Choose all of them."
    )
    assert keys(item) == ["$\\lvert x\\rvert$\n$\\ln(1 + e^x)$"]


def is_convex(option: str) -> bool:
    """Test many random chords."""
    rng = random.Random(option)
    if "A x" in option:
        rows = matrices(option)[0]
        return bool(np.linalg.eigvalsh(rows).min() >= -1e-9)
    if option == "$x^2y^2$":
        return not 0.25 > (1 + 0) / 2 * 0  # the chord from (1, 0) to (0, 1) has the value 0, the middle has 1/16
    f, low = LINE[option]
    chords = [(rng.uniform(low, 3), rng.uniform(low, 3)) for _ in range(400)]
    return all(f((one + two) / 2) <= (f(one) + f(two)) / 2 + 1e-9 for one, two in chords)


def test_the_convex_functions_pass_the_chord_test() -> None:
    for item in samples(convex_test, 25):
        convex = [option for option in item.parts[0].options if is_convex(option)]
        assert keys(item)[0].split("\n") == convex
