"""Controls: buttons lead to arguments that a learner could have typed, and stop at the ends."""

from fractions import Fraction

import pytest

from problems.explorers import ExplorerInputError, explore, explorers, variations, varied
from problems.explorers.controls import exactly, written

WITHOUT = {("mathematical_modelling", "pca")}  # data, and nothing beside it to vary
EVERY = sorted(set(explorers()) - WITHOUT)


@pytest.mark.parametrize(("module", "name"), EVERY)
def test_every_button_below_the_defaults_leads_to_a_picture_or_a_sentence(module: str, name: str) -> None:
    offers = variations(module, name, {})
    assert 1 <= len(offers) <= 10
    for button in [number for number, offer in enumerate(offers) if offer.arguments is not None][:2]:
        arguments = varied(module, name, {}, button)
        assert arguments != varied(module, name, {}, None)
        try:
            said = explore(module, name, arguments, "dark").alt
        except ExplorerInputError as refused:  # a range without the curve, more right answers than answers
            said = str(refused)
        assert said.endswith(".")


@pytest.mark.parametrize(("module", "name"), EVERY)
def test_every_button_says_something_else(module: str, name: str) -> None:
    said = [(offer.name, offer.value) for offer in variations(module, name, {})]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("module", "name", "given", "value", "argument", "text"),
    [
        ("optimisation", "descent", {"rate": "1/10"}, "0.05", "rate", "0.05"),
        ("linear_algebra", "transform", {"matrix": "[1/3 1; 0 2]"}, "-2/3", "matrix", "[[-2/3, 1], [0, 2]]"),
        ("linear_algebra", "transform", {"matrix": "[[0.5, 1], [0, 2]]"}, "3", "matrix", "[[0.5, 1], [0, 3]]"),
        ("multivariable_calculus", "taylor", {"degree": "4"}, "5", "degree", "5"),
        ("mathematical_modelling", "kmeans", {"centres": "2"}, "3", "centres", "3"),
        ("prerequisites", "graph", {"range": "0 to 4"}, "-2, 6", "range", "-2, 6"),
        ("probability_statistics", "bayes", {"prior": "1%"}, "0.02", "prior", "0.02"),
        ("probability_statistics", "interval", {"level": "95"}, "99", "level", "99"),
        (
            "probability_statistics",
            "distribution",
            {"name": "binomial", "parameters": "10, 0.3"},
            "0.35",
            "parameters",
            "10, 0.35",
        ),
        ("probability_statistics", "chain", {}, "0.3", "matrix", "[[0.9, 0.1], [0.3, 0.7]]"),
        ("optimisation", "rate", {"rates": "0.1, 0.2"}, "0.2, 0.4", "rates", "0.2, 0.4"),
    ],
)
def test_a_button_steps_one_argument(
    module: str, name: str, given: dict[str, str], value: str, argument: str, text: str
) -> None:
    offers = [offer for offer in variations(module, name, given) if offer.value == value]
    assert [offer.arguments[argument] for offer in offers if offer.arguments] == [text]


def test_a_button_ends_where_the_argument_does() -> None:
    down, up = variations("multivariable_calculus", "taylor", {"degree": "8"})[:2]
    assert down.arguments is not None
    assert up.arguments is None
    with pytest.raises(ExplorerInputError, match="older picture"):
        varied("multivariable_calculus", "taylor", {"degree": "8"}, 1)


@pytest.mark.parametrize("button", [-1, 10, 99])
def test_a_button_that_is_not_there_gets_a_sentence(button: int) -> None:
    with pytest.raises(ExplorerInputError, match="older picture"):
        varied("optimisation", "descent", {}, button)


def test_what_cannot_be_read_is_not_varied() -> None:
    assert all(offer.name != "from" for offer in variations("probability_statistics", "distribution", {"from": "-oo"}))


def test_numbers_are_written_as_a_learner_would() -> None:
    assert [written(value) for value in (0.1 + 0.2, 2.0, -0.0, 0.00005, 1e6)] == ["0.3", "2", "0", "0.00005", "1000000"]
    assert [exactly(Fraction(text)) for text in ("1/3", "0.25", "-2")] == ["1/3", "0.25", "-2"]
