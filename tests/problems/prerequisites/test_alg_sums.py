"""The families of ``alg-sums`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.alg_sums import sigma_eval
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_sigma_eval() -> None:
    item = sigma_eval.draw(2, 7)
    assert item.prompt == r"Evaluate $\sum_{i=1}^{7} (4i - 2)$. Give an integer."
    assert keys(item) == ["98"]


def test_the_sum_agrees_with_adding_the_terms() -> None:
    for item in samples(sigma_eval):
        top = int(between(item.prompt, "^{", "}"))
        term = sp.sympify(between(item.prompt, "} (", ")").replace("i", "*i").replace("(*", "(").lstrip("*"))
        assert int(keys(item)[0]) == sum(term.subs("i", i) for i in range(1, top + 1))
