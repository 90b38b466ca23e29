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
        ("prerequisites", "tangent", {"expression": "x^2", "at": "-3", "range": "-4, 4"}, "tangent is y = -6x - 9"),
        ("prerequisites", "tangent", {"expression": "|x|", "at": "-1"}, "the slope is -1: the curve falls"),
        ("linear_algebra", "eigen", {"matrix": "[[2,1],[1,2]]"}, "eigenvalue 3 has the eigenvector (1, 1)"),
        ("linear_algebra", "eigen", {"matrix": "[[0,-1],[1,0]]"}, "0 plus or minus 1 i, so no real vector"),
        ("linear_algebra", "eigen", {"matrix": "[[3,0],[0,3]]"}, "Every vector is an eigenvector with eigenvalue 3"),
        ("linear_algebra", "eigen", {"matrix": "[[2,1],[0,2]]"}, "The eigenvalue 2 has the eigenvector (1, 0)"),
        ("linear_algebra", "eigen", {"matrix": "[[0.1,0],[0,0.1]]"}, "Every vector is an eigenvector"),
        ("linear_algebra", "eigen", {"matrix": "[[1,10^-9],[0,1]]"}, "The eigenvalue 1 has the eigenvector (1, 0)"),
        ("linear_algebra", "reduce", {}, "one solution, (1, 2)"),
        ("linear_algebra", "reduce", {"matrix": "[[1,2,3],[2,4,6]]"}, "infinitely many solutions, 1 free"),
        ("linear_algebra", "reduce", {"matrix": "[[1,2,3],[2,4,7]]"}, "no solution"),
        ("linear_algebra", "reduce", {"matrix": "[[0,2],[3,1]]"}, "swap rows 1 and 2"),
        ("linear_algebra", "reduce", {"matrix": "[[1,0],[0,1]]"}, "in 0 steps"),
        ("linear_algebra", "project", {}, "The projection is (2, 1)"),
        (
            "linear_algebra",
            "project",
            {"vector": "1,2,4", "onto": "(1,0,0),(0,1,0)"},
            "error (0, 0, 4) is perpendicular",
        ),
        ("multivariable_calculus", "taylor", {"degree": "2"}, "is 1 - 0.5x to the power 2."),
        ("multivariable_calculus", "taylor", {"expression": "ln(x)", "centre": "1", "degree": "1"}, "is (x - 1)."),
        ("multivariable_calculus", "jacobian", {}, "determinant is 5"),
        ("multivariable_calculus", "jacobian", {"expression": "y, x"}, "turns round orientation"),
        (
            "multivariable_calculus",
            "backprop",
            {"inputs": "2", "hidden": "[[3]]", "output": "5", "biases": "1, 0", "target": "30", "activation": "relu"},
            "prediction is 35, the loss is 12.5. Slopes of the loss: output 5; output weights 35; hidden weights 50.",
        ),
        ("probability_statistics", "bayes", {"prior": "1%"}, "with probability 0.1538"),
        ("probability_statistics", "interval", {"deviation": "10", "size": "100"}, "standard error 1."),
        ("probability_statistics", "test", {}, "two-sided p-value is 0.03573"),
        ("probability_statistics", "test", {"distribution": "t", "freedom": "1", "statistic": "1"}, "p-value is 0.5."),
        (
            "probability_statistics",
            "test",
            {"distribution": "chi-square", "freedom": "2", "statistic": "5.991"},
            "p-value is 0.05001. The critical value is 5.991",
        ),
        (
            "probability_statistics",
            "markov",
            {"matrix": "[[0.9,0.1],[0.4,0.6]]"},
            "stationary distribution is (0.8, 0.2)",
        ),
        ("probability_statistics", "markov", {"matrix": "[[0,1],[1,0]]"}, "does not settle"),
        ("probability_statistics", "markov", {"matrix": "[[1,0],[0,1]]"}, "several stationary distributions"),
        ("mathematical_modelling", "pca", {"points": "(0,0),(1,1),(2,2)"}, "explains 100.0% of the variance"),
        ("mathematical_modelling", "kmeans", {}, "It stops after 2 steps"),
        ("mathematical_modelling", "kmeans", {"centres": "(1,1),(6,6),(50,50)"}, "groups of 3, 4, 0 points"),
        (
            "mathematical_modelling",
            "decide",
            {},
            "best on average is action 2. To know the state beforehand would be worth 32",
        ),
        ("optimisation", "rate", {}, "step sizes below 0.25 are stable"),
        (
            "optimisation",
            "rate",
            {"expression": "x^2", "start": "3", "rates": "0.5, 1.1"},
            "0.5 arrives; 1.1 runs away",
        ),
        ("optimisation", "lagrange", {}, "largest of these values is 1 and the smallest is -1"),
        ("optimisation", "lagrange", {"expression": "x^2 + y^2", "constraint": "x + y = 1"}, "(0.5, 0.5) with f = 0.5"),
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
        ("prerequisites", "tangent", {"expression": "|x|", "at": "0"}, "no tangent at x = 0"),
        ("prerequisites", "tangent", {"at": "9"}, "outside the range"),
        ("linear_algebra", "reduce", {"matrix": "[[1,2],[3,4],[5,6],[7,8],[9,1]]"}, "1 to 4 rows, not 5"),
        ("linear_algebra", "reduce", {"matrix": "[[sqrt(2), 1]]"}, "whole numbers or fractions"),
        ("linear_algebra", "project", {"onto": "(0, 0)"}, "not zero"),
        ("linear_algebra", "project", {"vector": "1, 2, 3"}, "3 numbers in each row, not 2"),
        ("multivariable_calculus", "taylor", {"expression": "|x|"}, "no Taylor polynomial at x = 0"),
        ("multivariable_calculus", "taylor", {"expression": "ln(x)", "centre": "-1"}, "no Taylor polynomial"),
        ("multivariable_calculus", "jacobian", {"expression": "x + y"}, "2 expressions in x and y"),
        ("multivariable_calculus", "jacobian", {"expression": "sqrt(x), y", "point": "-1, 0"}, "no Jacobian"),
        ("multivariable_calculus", "backprop", {"inputs": "1, 2, 3"}, "2 numbers in each row"),
        ("probability_statistics", "bayes", {"prior": "2"}, "between 0 and 1"),
        ("probability_statistics", "interval", {"level": "100"}, "between 50 and 99.9"),
        ("probability_statistics", "test", {"tail": "both"}, "choose one of two-sided, left, right"),
        ("probability_statistics", "markov", {"matrix": "[[0.5, 0.5]]"}, "2 to 4 rows"),
        ("mathematical_modelling", "pca", {"points": "(1,1),(1,1),(1,1)"}, "All points are the same"),
        ("mathematical_modelling", "kmeans", {"centres": "9"}, "whole number from 1 to 6"),
        ("mathematical_modelling", "decide", {"probabilities": "0.5, 0.6"}, "add up to 1"),
        ("optimisation", "rate", {"rates": "-0.1"}, "above 0"),
        ("optimisation", "lagrange", {"constraint": "x + y"}, "one equation"),
        ("optimisation", "lagrange", {"constraint": "x^2 + y^2 = 100"}, "wider range"),
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


def test_numbers_beyond_what_a_computer_holds_end_in_words_not_in_an_error() -> None:
    assert explore("optimisation", "lagrange", {"expression": "x^999999"}, "dark").alt
