"""The families of ``mc-taylor`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.mc_taylor import taylor2
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_taylor2() -> None:
    item = taylor2.draw(4, 7)
    assert item.prompt == (
        r"Find the second-order Taylor polynomial of $f(x,y) = \ln(1 + 2x - y)$ at $(0,\,0)$. Give a "
        "polynomial in $x$ and $y$ with exact coefficients."
    )
    assert keys(item) == ["2*x - y - 2*x^2 + 2*x*y - 1/2*y^2"]


def test_the_polynomials_agree_with_the_series_along_every_ray() -> None:
    x, y, t = sp.symbols("x y t")
    for item in samples(taylor2, 25):
        written = between(item.prompt, "f(x,y) = ", "$")
        inside = formula(written.removeprefix("e^{").removeprefix(r"\ln(").rstrip("})"))
        f = sp.exp(inside) if written.startswith("e") else sp.log(inside)
        along = f.subs({x: t * x, y: t * y}, simultaneous=True)
        series = sum(sp.diff(along, t, order).subs(t, 0) / sp.factorial(order) for order in range(3))
        assert sp.expand(series - formula(keys(item)[0])) == 0
