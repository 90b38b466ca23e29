"""Autocomplete of explorers: what is offered is what the explorer can draw."""

from typing import Any, cast

import pytest

from bot.ui.examples import EXAMPLES, offering
from problems.explorers import explore

OFFERED = (
    ("function", "prerequisites", "graph", "expression"),
    ("range", "prerequisites", "graph", "range"),
    ("2×2 matrix", "linear_algebra", "eigen", "matrix"),
    ("matrix", "linear_algebra", "reduce", "matrix"),
    ("smooth function", "multivariable_calculus", "taylor", "expression"),
    ("map of the plane", "multivariable_calculus", "jacobian", "expression"),
    ("point", "multivariable_calculus", "jacobian", "point"),
    ("probability", "probability_statistics", "bayes", "prior"),
    ("chain", "probability_statistics", "markov", "matrix"),
    ("two-state chain", "probability_statistics", "chain", "matrix"),
    ("points", "mathematical_modelling", "fit", "points"),
    ("cloud", "mathematical_modelling", "pca", "points"),
    ("groups", "mathematical_modelling", "kmeans", "points"),
    ("centres", "mathematical_modelling", "kmeans", "centres"),
    ("step sizes", "optimisation", "rate", "rates"),
    ("surface", "optimisation", "rate", "expression"),
    ("constraint", "optimisation", "lagrange", "constraint"),
)


@pytest.mark.parametrize(("kind", "module", "name", "argument"), OFFERED)
def test_every_example_can_be_drawn(kind: str, module: str, name: str, argument: str) -> None:
    for example in EXAMPLES[kind]:
        assert explore(module, name, {argument: example}, "dark").alt


def test_no_example_is_longer_than_discord_allows() -> None:
    assert max(len(example) for examples in EXAMPLES.values() for example in examples) <= 100


async def test_what_was_typed_narrows_the_examples_whatever_its_spaces() -> None:
    offer = offering("2×2 matrix")
    assert len(await offer(cast("Any", None), "")) == len(EXAMPLES["2×2 matrix"])
    assert [choice.value for choice in await offer(cast("Any", None), "[[0,-1")] == ["[[0, -1], [1, 0]]"]
