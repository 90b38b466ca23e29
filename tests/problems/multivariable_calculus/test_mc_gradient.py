"""The families of ``mc-gradient`` solved by an independent path."""

import math

import pytest
import sympy as sp

from problems.multivariable_calculus.mc_gradient import gradient_at, gradient_normal, steepest_dir
from tests.problems.prompts import between, formula, keys, numbers, samples, vector


def test_worked_example_of_gradient_at() -> None:
    item = gradient_at.draw(2, 7)
    assert item.prompt == (
        r"Let $f(x,y) = 4x^2 - xy - y^2$. Find the gradient $\nabla f(1,\,-4)$. Give a vector, for "
        "example `(1, 2)`."
    )
    assert keys(item) == ["(12, 7)"]


def test_worked_example_of_steepest_dir() -> None:
    item = steepest_dir.draw(2, 7)
    assert item.prompt == (
        "Let $f(x,y) = 2x^2 - y^2 - 9x - 8y$. In which direction does $f$ decrease fastest at "
        r"$(1,\,2)$? Give a vector of length 1 with exact entries."
    )
    assert keys(item) == ["(5/13, 12/13)"]


def gradient(prompt: str) -> list[float]:
    given = formula(between(prompt, "f(x,y) = ", "$"))
    place = between(prompt, r"\nabla f(" if "nabla" in prompt else "at $(", ")")
    x, y = numbers(place)
    return [float(sp.diff(given, name).subs({"x": x, "y": y})) for name in "xy"]


def test_the_gradient_agrees_with_sympy() -> None:
    for item in samples(gradient_at):
        assert vector(keys(item)[0]) == pytest.approx(gradient(item.prompt))


def test_the_direction_is_against_the_gradient_with_length_one() -> None:
    for item in samples(steepest_dir):
        slopes, direction = gradient(item.prompt), vector(keys(item)[0])
        assert math.hypot(*direction) == pytest.approx(1)
        downhill = sum(a * b for a, b in zip(slopes, direction, strict=True))
        assert downhill == pytest.approx(-math.hypot(*slopes))


def test_worked_example_of_gradient_normal() -> None:
    item = gradient_normal.draw(3, 7)
    assert item.prompt == (
        r"The point $(2,\,1)$ lies on the level curve $x^2 + 5y^2 = 9$. Find the tangent line of the "
        "curve at this point. Give an equation in $x$ and $y$, for example `7*x - y = 30`."
    )
    assert keys(item) == ["2*x + 5*y = 9"]


def test_the_tangent_meets_the_curve_twice_at_the_point() -> None:
    t = sp.Symbol("t")
    for item in samples(gradient_normal, 25):
        curve, level = between(item.prompt, "level curve $", "$").split(" = ")
        p, q = numbers(between(item.prompt, "The point $(", ")$"))
        left, right = (formula(side) for side in keys(item)[0].split(" = "))
        assert (left - right).subs({"x": p, "y": q}) == 0
        slope = -left.coeff("x") / left.coeff("y")
        along = sp.expand((formula(curve) - int(level)).subs({"x": p + t, "y": q + slope * t}, simultaneous=True))
        assert sp.roots(along, t) == {0: 2}
