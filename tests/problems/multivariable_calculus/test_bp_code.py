"""The families of ``bp-code`` solved by an independent path."""

from fractions import Fraction

from problems.multivariable_calculus.bp_code import grad_check
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_grad_check() -> None:
    item = grad_check.draw(2, 7)
    assert item.prompt == (
        "Let $f(x) = x^3$. Approximate $f'(-4)$ by the central difference with $h = 0.1$. "
        "It uses the two points $-4.1$ and $-3.9$. Give its "
        "exact value. How far is it from the true derivative? Give the exact distance."
    )
    assert keys(item) == ["48.01", "0.01"]


def test_the_differences_agree_with_the_definition() -> None:
    for item in samples(grad_check, 25):
        a, h = Fraction(between(item.prompt, "$f'(", ")$")), Fraction(between(item.prompt, "$h = ", "$"))
        difference = ((a + h) ** 3 - (a - h) ** 3) / (2 * h)
        assert [Fraction(key) for key in keys(item)] == [difference, abs(difference - 3 * a**2)]
