"""The families of ``cal-optimise-1d`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.cal_optimise_1d import opt_1d
from tests.problems.prompts import between, formula, keys, samples, vector


def test_worked_example_of_opt_1d() -> None:
    item = opt_1d.draw(3, 7)
    assert item.prompt == (
        "Let $f(x) = x^3 - 27x + 4$. Find the local maximum and the local minimum. Give each as a "
        r"point $(x,\,f(x))$ with integers."
    )
    assert keys(item) == ["(-3, 58)", "(3, -50)"]


def test_the_extrema_agree_with_sympy() -> None:
    x = sp.Symbol("x")
    for item in samples(opt_1d, 25):
        f = formula(between(item.prompt, "f(x) = ", "$"))
        found = {int(sp.sign(sp.diff(f, x, 2).subs(x, at))): (at, f.subs(x, at)) for at in sp.solve(sp.diff(f, x), x)}
        assert [vector(key) for key in keys(item)] == [[float(entry) for entry in found[kind]] for kind in (-1, 1)]
