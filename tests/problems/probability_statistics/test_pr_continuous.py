"""The families of ``pr-continuous`` solved by an independent path."""

import re
from fractions import Fraction

import pytest
import sympy as sp
from scipy.stats import expon, uniform

from problems.probability_statistics.pr_continuous import cdf_to_prob, pdf_constant, uniform_pw
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, numbers, samples


def test_worked_example_of_pdf_constant() -> None:
    item = pdf_constant.draw(3, 7)
    assert item.prompt == (
        r"A random variable $X$ has the density $f(x) = c\,x^3$ for $0 \le x \le 2$. It is 0 "
        r"elsewhere. Find $c$ and $P(X \ge \frac{8}{5})$. Give exact values."
    )
    assert keys(item) == ["1/4", "369/625"]


def test_worked_example_of_cdf_to_prob() -> None:
    item = cdf_to_prob.draw(2, 7)
    assert item.prompt == (
        r"A random variable $X$ has the distribution function $F(x) = 1 - e^{-2x}$ for $x \ge 0$. "
        "It is 0 for $x < 0$. Find $P(1.5 < X < 3)$. Give the exact value or 3 decimal places."
    )
    assert keys(item) == ["exp(-3) - exp(-6)"]


def test_worked_example_of_uniform_pw() -> None:
    item = uniform_pw.draw(3, 7)
    assert item.prompt == (
        "A random variable $X$ is uniform on $[-2, 3]$. Write its distribution function $F(x)$ "
        "for all real $x$. Give each piece with its condition, for example `0 if x < 1; x - 1 if "
        "1 <= x < 2; 1 if x >= 2`."
    )
    assert keys(item) == ["0 if x < -2; (x + 2)/5 if -2 <= x and x < 3; 1 if x >= 3"]


def _simpson(exponent: int, low: Fraction, high: Fraction) -> Fraction:
    """Return the area below a power up to the third: Simpson's rule is exact for it."""
    return (high - low) / 6 * (low**exponent + 4 * ((low + high) / 2) ** exponent + high**exponent)


def test_the_constant_and_the_probability_agree_with_simpsons_rule() -> None:
    for item in samples(pdf_constant, 40):
        power = between(item.prompt, r"f(x) = c\,x", "$")
        end = numbers(between(item.prompt, r"0 \le x \le ", "$"))[0]
        sign = re.findall(r"\$P\(X (\\[a-z]+) ", item.prompt)[0]
        bound = numbers(between(item.prompt, f"$P(X {sign} ", ")$"))[0]
        low, high = (Fraction(0), bound) if sign == r"\le" else (bound, end)
        exponent = int(power.strip("^") or 1)
        c = 1 / _simpson(exponent, Fraction(0), end)
        assert right(item, c, c * _simpson(exponent, low, high))


def test_the_exponential_probability_agrees_with_scipy() -> None:
    for item in samples(cdf_to_prob, 30):
        exponent = between(item.prompt, "e^{-", "x}$")
        rate = float(numbers(exponent)[0]) if exponent else 1.0
        low, high = (float(end) for end in re.findall(r"P\(([\d.]+) < X < ([\d.]+)\)", item.prompt)[0])
        assert right(item, rounded(expon.cdf(high, scale=1 / rate) - expon.cdf(low, scale=1 / rate), 3))


def test_the_distribution_function_agrees_with_scipy() -> None:
    x = sp.Symbol("x")
    for item in samples(uniform_pw, 25):
        low, high = (int(n) for n in between(item.prompt, "[", "]").split(", "))
        assert right(item, f"0 if x <= {low}; (x - ({low}))/({high} - ({low})) if {low} < x < {high}; 1 if x >= {high}")
        middle = sp.sympify(between(keys(item)[0], "; ", " if"))
        for point in (low, (3 * low + high) / 4, high):
            assert float(middle.subs(x, point)) == pytest.approx(uniform.cdf(point, low, high - low))
