"""The families of ``fun-evaluate`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.fun_evaluate import compose, domain
from tests.problems.prompts import between, formula, keys, numbers, samples


def test_worked_example_of_compose() -> None:
    item = compose.draw(2, 7)
    assert item.prompt == "Let $f(x) = 5x - 2$ and $g(x) = x^2 - 2$. Find $f(g(x))$. Give a polynomial in $x$."
    assert keys(item) == ["5*x^2 - 12"]


def test_worked_example_of_domain() -> None:
    item = domain.draw(3, 7)
    assert item.prompt == (
        r"For which real $x$ is $f(x) = \ln(9 - 3x)$ defined? Give an interval, for example `(-oo, 4)` "
        r"or `[1, oo)`."
    )
    assert keys(item) == ["(-oo, 3)"]


def test_the_composition_agrees_with_sympy() -> None:
    for item in samples(compose):
        f, g = formula(between(item.prompt, "f(x) = ", "$")), formula(between(item.prompt, "g(x) = ", "$"))
        assert sp.expand(f.subs("x", g) - formula(keys(item)[0])) == 0


def test_the_function_is_real_exactly_on_the_domain() -> None:
    for item in samples(domain):
        inside = formula(between(item.prompt, "{" if item.level == 2 else "ln(", "}" if item.level == 2 else ")"))
        (end,) = (int(n) for n in numbers(keys(item)[0]))
        closed, right = "[" in keys(item)[0], keys(item)[0].endswith("oo)")
        for x in range(end - 3, end + 4):
            defined = inside.subs("x", x) >= 0 if item.level == 2 else inside.subs("x", x) > 0
            inside_interval = (x > end) == right if x != end else closed
            assert bool(defined) == inside_interval
