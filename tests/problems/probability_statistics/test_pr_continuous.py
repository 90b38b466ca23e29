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
        r"elsewhere. Find $c$ and $P(X \le \frac{8}{5})$. Give exact values."
    )
    assert keys(item) == ["1/4", "256/625"]


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


def test_the_constant_and_the_probability_agree_with_sympy() -> None:
    x = sp.Symbol("x")
    for item in samples(pdf_constant, 30):
        form = between(item.prompt, r"f(x) = c\,", "$")
        density = sp.sympify(form.replace("^", "**"))
        end, low, bound = (sp.Rational(n.numerator, n.denominator) for n in _ends(item.prompt))
        c = 1 / sp.integrate(density, (x, low, end))
        assert right(item, c, sp.integrate(c * density, (x, low, bound)))


def _ends(prompt: str) -> tuple[Fraction, Fraction, Fraction]:
    end = numbers(between(prompt, r"0 \le x \le ", "$"))[0]
    bound = numbers(between(prompt, r"P(X \le ", ")$"))[0]
    return end, Fraction(0), bound


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
