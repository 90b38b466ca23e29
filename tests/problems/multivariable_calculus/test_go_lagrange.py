"""The families of ``go-lagrange`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.multivariable_calculus.go_lagrange import lagrange_circle, lagrange_entropy, lagrange_line
from tests.problems.prompts import between, formula, keys, numbers, samples, value, vector


def test_worked_example_of_lagrange_line() -> None:
    item = lagrange_line.draw(3, 7)
    assert item.prompt == (
        "Minimise $x^2 + y^2$ subject to $x + 2y = 5$. "
        "Give the point as a vector, and the smallest value of $x^2 + y^2$."
    )
    assert keys(item) == ["(1, 2)", "5"]


def test_no_other_point_of_the_line_is_nearer() -> None:
    x, y = sp.symbols("x y")
    for item in samples(lagrange_line):
        left, right = between(item.prompt, "subject to $", "$").split(" = ")
        on_the_line = sp.solve(formula(left) - int(right), y)[0]
        distance = x**2 + on_the_line**2
        (nearest,) = sp.solve(sp.diff(distance, x), x)
        assert vector(keys(item)[0]) == [float(nearest), float(on_the_line.subs(x, nearest))]
        assert value(keys(item)[1]) == float(distance.subs(x, nearest))


def test_worked_example_of_lagrange_circle() -> None:
    item = lagrange_circle.draw(4, 7)
    assert item.prompt == (
        "Find the maximum of $f(x,y) = -8x - 15y$ subject to $x^2 + y^2 = 2601$. Give the largest "
        "value, and the point where $f$ has it, as a vector."
    )
    assert keys(item) == ["867", "(-24, -45)"]


def test_worked_example_of_lagrange_entropy() -> None:
    item = lagrange_entropy.draw(5, 7)
    assert item.prompt == (
        "A distribution has 4 outcomes with probabilities $p_1, p_2, p_3, p_4$. Its entropy is "
        r"$-\sum_{i=1}^{4} p_i\ln p_i$. Which distribution has the largest entropy? Which one has the "
        r"largest entropy when $p_1 = \frac{1}{2}$ is fixed? Give two vectors of fractions."
    )
    assert keys(item) == ["(1/4, 1/4, 1/4, 1/4)", "(1/2, 1/6, 1/6, 1/6)"]


def test_the_largest_value_on_the_circle_agrees_with_a_search() -> None:
    for item in samples(lagrange_circle, 25):
        f = formula(between(item.prompt, "f(x,y) = ", "$"))
        a, b = float(f.coeff("x")), float(f.coeff("y"))
        r = float(between(item.prompt, "y^2 = ", "$")) ** 0.5
        angles = np.linspace(0, 2 * np.pi, 200_001)
        values = a * r * np.cos(angles) + b * r * np.sin(angles)
        top = angles[np.argmax(values)]
        assert value(keys(item)[0]) == pytest.approx(values.max(), rel=1e-6)
        assert np.allclose(vector(keys(item)[1]), [r * np.cos(top), r * np.sin(top)], atol=r * 1e-4)


def test_no_other_distribution_has_a_larger_entropy() -> None:
    rng = np.random.default_rng(3)
    for item in samples(lagrange_entropy, 25):
        fixed = float(numbers(between(item.prompt, "$p_1 = ", "$"))[0])
        for key, bound in zip(keys(item), (None, fixed), strict=True):
            best = np.array(vector(key))
            assert best.sum() == pytest.approx(1)
            others = rng.dirichlet(np.ones(len(best)), 300)
            if bound is not None:
                others = np.column_stack(
                    [np.full(300, bound), (1 - bound) * rng.dirichlet(np.ones(len(best) - 1), 300)]
                )
                assert best[0] == pytest.approx(bound)
            entropies = -np.sum(others * np.log(others), axis=1)
            assert entropies.max() <= -np.sum(best * np.log(best)) + 1e-9
