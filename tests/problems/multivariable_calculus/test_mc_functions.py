"""The families of ``mc-functions`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.mc_functions import level_match, level_set, mv_evaluate
from tests.problems.prompts import between, formula, keys, numbers, samples


def test_worked_example_of_mv_evaluate() -> None:
    item = mv_evaluate.draw(1, 7)
    assert item.prompt == (r"Let $f(x,y) = -3x^2 - xy + 2y$. Find the value $f(4,\,2)$. Give an integer.")
    assert keys(item) == ["-52"]


def test_worked_example_of_level_set() -> None:
    item = level_set.draw(2, 7)
    assert item.prompt == (
        r"Let $f(x,y) = x^2 + 5y^2$. Find the level set of $f$ that contains the point $(2,\,-1)$. "
        "Give its equation in $x$ and $y$, for example `x^2 + y^2 = 9`."
    )
    assert keys(item) == ["x^2 + 5*y^2 = 9"]


def test_worked_example_of_level_match() -> None:
    item = level_match.draw(2, 7)
    assert item.prompt == (
        "The picture shows level sets of one function, with their values. Which function is it? Choose one."
    )
    assert keys(item) == ["$2(x + 2y)$"]


def test_the_values_agree_with_sympy() -> None:
    for item in samples(mv_evaluate, 25):
        f = formula(between(item.prompt, "f(x,y) = ", "$"))
        p, q = numbers(between(item.prompt, "the value $f(", ")$"))
        assert f.subs({"x": p, "y": q}) == int(keys(item)[0])


def test_the_level_set_has_one_value_and_contains_the_point() -> None:
    for item in samples(level_set, 25):
        f = formula(between(item.prompt, "f(x,y) = ", "$"))
        p, q = numbers(between(item.prompt, "the point $(", ")$"))
        left, right = keys(item)[0].split(" = ")
        assert sp.expand(formula(left) - f) == 0
        assert f.subs({"x": p, "y": q}) == int(right)


def test_only_the_key_fits_the_picture() -> None:
    for item in samples(level_match, 25):
        assert item.plot is not None
        drawn = item.plot.arguments
        spots = [(i, j) for i in range(0, 25, 3) for j in range(0, 25, 3)]
        fitting = []
        for option in item.parts[0].options:
            plain = option.strip("$").replace(r"\lvert x\rvert", "Abs(x)").replace(r"\lvert y\rvert", "Abs(y)")
            f = sp.lambdify(sp.symbols("x y"), formula(plain).subs({}))
            if all(abs(f(drawn["xs"][i], drawn["ys"][j]) - drawn["heights"][j][i]) < 0.01 for i, j in spots):
                fitting.append(option)
        assert fitting == keys(item)
