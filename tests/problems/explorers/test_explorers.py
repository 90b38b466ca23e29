"""Explorers: typed mathematics in, a picture and true words out, a sentence for bad input."""

from pathlib import Path

import pytest

import problems.explorers
from problems.curriculum import MODULES
from problems.explorers import ExplorerInputError, explore, explorers

EVERY = sorted(explorers())


def test_every_module_has_an_explorer() -> None:
    assert {module for module, _ in EVERY} == set(MODULES)


@pytest.mark.parametrize(("module", "name"), EVERY)
def test_an_explorer_works_with_its_defaults(module: str, name: str) -> None:
    found = explore(module, name, {}, "light")
    assert found.media_type in {"image/png", "image/gif"}
    assert found.picture or "$$" in found.caption
    assert 0 < len(found.alt) <= 1024
    assert found.caption.count("$") % 2 == 0


@pytest.mark.parametrize(("module", "name"), EVERY)
def test_nonsense_in_any_argument_gets_one_sentence(module: str, name: str) -> None:
    for argument in explorers()[module, name].arguments:
        for text in ("__import__('os').system('x')", "((", "z" * 5000, "1/0", "💥"):
            with pytest.raises(ExplorerInputError) as refused:
                explore(module, name, {argument: text}, "dark")
            assert str(refused.value).endswith((".", "?", "]]", ")"))


def test_an_explorer_that_does_not_exist_gets_a_sentence() -> None:
    with pytest.raises(ExplorerInputError, match="no explorer"):
        explore("linear_algebra", "nothing", {}, "dark")


@pytest.mark.parametrize(
    ("module", "name", "arguments", "said"),
    [
        ("linear_algebra", "transform", {"matrix": "[[2,1],[1,2]]"}, "eigenvalues are 1 and 3"),
        ("linear_algebra", "transform", {"matrix": "[[1,2],[2,4]]"}, "determinant is 0"),
        ("linear_algebra", "transform", {"matrix": "[[0,-1],[1,0]]"}, "no real eigenline"),
        ("linear_algebra", "svd", {"matrix": "[[3,0],[0,-2]]"}, "3 and 2"),
        ("prerequisites", "graph", {"expression": "x^2-4"}, "x = -2, 2"),
        ("prerequisites", "graph", {"expression": "1/x"}, "does not meet"),
        ("prerequisites", "graph", {"expression": "2x+1", "range": "-1..1"}, "x = -0.5"),
        ("multivariable_calculus", "gradient", {"expression": "x*y", "point": "2, 3"}, "(3, 2)"),
        ("probability_statistics", "distribution", {}, "0.6827"),
        (
            "probability_statistics",
            "distribution",
            {"name": "binomial", "parameters": "10, 1/2", "from": "5", "to": "5"},
            "0.2461",
        ),
        (
            "probability_statistics",
            "distribution",
            {"name": "poisson", "parameters": "2", "from": "1", "to": "oo"},
            "0.8647",
        ),
        ("probability_statistics", "chain", {}, "(0.8, 0.2)"),
        ("mathematical_modelling", "fit", {"points": "(0,1), (1,3), (2,5)"}, "2x + 1"),
        ("mathematical_modelling", "fit", {"points": "[[0,0],[1,1],[2,4]]", "degree": "2"}, "R squared, is 1"),
        ("optimisation", "descent", {"expression": "x^2", "start": "3", "rate": "0.5"}, "ends at 0 "),
        ("optimisation", "descent", {"expression": "x^2", "start": "3", "rate": "1.5"}, "run away"),
        ("final_project", "uncertainty", {"correct": "172", "total": "200"}, "from 0.805 to 0.901"),
    ],
)
def test_the_words_state_what_the_picture_shows(module: str, name: str, arguments: dict[str, str], said: str) -> None:
    assert said in explore(module, name, arguments, "dark").alt


@pytest.mark.parametrize(
    ("module", "name", "arguments", "sentence"),
    [
        ("final_project", "uncertainty", {"correct": "5", "total": "3"}, "more right predictions"),
        ("mathematical_modelling", "fit", {"points": "(0,1),(1,2)", "degree": "4"}, "at least 5 points"),
        ("optimisation", "descent", {"rate": "-1"}, "above 0"),
        ("optimisation", "descent", {"start": "1,2,3"}, "one number"),
        ("prerequisites", "graph", {"range": "5, -5"}, "smaller"),
        ("prerequisites", "graph", {"expression": "sqrt(x)", "range": "-4, -1"}, "no real values"),
        ("probability_statistics", "distribution", {"parameters": "0, -1"}, "above 0"),
        ("probability_statistics", "chain", {"matrix": "[[0.5,0.6],[0.4,0.6]]"}, "add up to 1"),
        ("linear_algebra", "transform", {"matrix": "[[1,2],[3,4],[5,6]]"}, "Type it like this"),
    ],
)
def test_an_impossible_argument_gets_a_sentence_that_helps(
    module: str, name: str, arguments: dict[str, str], sentence: str
) -> None:
    with pytest.raises(ExplorerInputError, match=sentence):
        explore(module, name, arguments, "dark")


def test_no_explorer_evaluates_text_as_code() -> None:
    folder = Path(problems.explorers.__file__).parent
    sources = [file.read_text(encoding="utf-8") for file in folder.glob("*.py")]
    assert not any(word in source for source in sources for word in ("eval(", "exec(", "sympify", "parse_expr"))
