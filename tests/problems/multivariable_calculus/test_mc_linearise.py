"""The families of ``mc-linearise`` solved by an independent path."""

from fractions import Fraction

import sympy as sp

from problems.multivariable_calculus.mc_linearise import linear_approx, tangent_plane
from tests.problems.prompts import between, formula, keys, numbers, samples


def test_worked_example_of_tangent_plane() -> None:
    item = tangent_plane.draw(3, 7)
    assert item.prompt == (
        r"Find the tangent plane of $z = -2x^2 - 2y^2$ at $(x,y) = (-2,\,-2)$. Give an equation in "
        "$x$, $y$ and $z$, for example `z = 2*x + y - 1`."
    )
    assert keys(item) == ["z = 8*x + 8*y + 16"]


def test_worked_example_of_linear_approx() -> None:
    item = linear_approx.draw(2, 7)
    assert item.prompt == (
        r"A function has $f(2,4) = -3$ and $\nabla f(2,4) = (-3,\,-4)$. Estimate $f(2.1,\,4.1)$ with "
        "the linear approximation. Give the exact value of the estimate."
    )
    assert keys(item) == ["-3.7"]


def test_the_plane_touches_the_surface() -> None:
    for item in samples(tangent_plane):
        surface = formula(between(item.prompt, "z = ", "$"))
        plane = formula(keys(item)[0].removeprefix("z = "))
        x, y = numbers(between(item.prompt, "(x,y) = (", ")"))
        at = {"x": x, "y": y}
        assert plane.subs(at) == surface.subs(at)
        assert all(sp.diff(plane, name) == sp.diff(surface, name).subs(at) for name in "xy")


def test_the_estimate_is_the_value_plus_gradient_times_step() -> None:
    for item in samples(linear_approx):
        p, q, value_there, _, _, g, h, x, y = numbers(item.prompt)[:9]
        assert Fraction(keys(item)[0]) == value_there + g * (x - p) + h * (y - q)
