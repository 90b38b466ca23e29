"""The family of ``lt-linear`` solved by an independent path."""

import sympy as sp

from problems.linear_algebra.lt_linear import linear_test
from tests.problems.prompts import formula, keys, samples


def test_worked_example_of_linear_test() -> None:
    item = linear_test.draw(2, 7)
    assert item.prompt == ("Which of these maps are linear? Choose all that are.")
    assert keys(item) == [
        "$T(x) = 0$ for every vector $x$\n$T(x)$ is the dot product of $x$ and $(0, -1)$\n$T(x, y) = (x + 2y, 2y)$"
    ]


def is_linear(option: str) -> bool:
    """Decide by the sum and the multiple of two symbolic vectors, or by the wording."""
    if not option.startswith("$T(x, y) = ("):
        return "Ax + b" not in option
    inner = option.removeprefix("$T(x, y) = (").removesuffix(")$").replace("|x|", "Abs(x)")
    entries = [formula(part) for part in inner.split(", ")]
    x, y, u, v, c = sp.symbols("x y u v c", real=True)
    for entry in entries:
        image = sp.Lambda(sp.symbols("x y"), entry)
        if sp.simplify(image(x + u, y + v) - image(x, y) - image(u, v)) != 0:
            return False
        if sp.simplify(image(c * x, c * y) - c * image(x, y)) != 0:
            return False
    return True


def test_the_linear_maps_keep_sums_and_multiples() -> None:
    for item in samples(linear_test, 25):
        options = item.parts[0].options
        assert len(options) == 5
        assert [option for option in options if is_linear(option)] == keys(item)[0].split("\n")
        assert any("Ax + b" in option or "= 0$" in option for option in options)
