"""A check says nothing about what is right, and names what is not."""

from dataclasses import replace
from random import Random

import pytest

from problems.answers.number import Number
from problems.catalogue import catalogue
from problems.curriculum import Skill
from problems.family import Item, ItemFamily, Misconception, family
from problems.snapshot import ItemSnapshot, MisconceptionSnapshot, PlotCall
from problems.verification.families import CHECKS, count_items, look_at, variety
from problems.verification.judging import misconceptions_are_rejected_and_recognised, the_key_is_accepted
from problems.verification.prose import (
    formulas_are_well_bracketed,
    hints_and_steps_are_complete,
    its_terms_are_in_the_glossary,
    sentences_are_short,
    the_plot_is_described,
)
from problems.verification.report import Finding, Report, percentile

SUM = Item(
    "What is $1+1$?",
    (Number("2"),),
    ("Count.", "Use your fingers."),
    ("One and one.", "It is $2$."),
    (Misconception("glued", "11", "Add the numbers; do not write them side by side."),),
)


def a_family(*items: Item) -> ItemFamily:
    @family(skill=Skill.ALG_FRACTIONS, levels=(1,), title="A sum")
    def a_sum(rng: Random, _level: int) -> Item:
        return rng.choice(items)

    return a_sum


def item() -> ItemSnapshot:
    return a_family(SUM).draw(1, 0)


def test_a_sound_family_brings_no_findings() -> None:
    report = look_at(catalogue()["det-2x2"], 1, range(5))
    assert report.findings == ()
    assert (report.items, len(report.draws)) == (5, 5)
    assert report.judgements >= 5 * 7


def test_a_family_that_cannot_draw_is_named_with_its_seed() -> None:
    broken = replace(SUM, misconceptions=(Misconception("right", "4/2", "This is right."),))
    found = look_at(a_family(broken), 1, range(7, 8)).findings
    assert [(finding.check, finding.seed) for finding in found] == [("draw", 7)]
    assert "FamilyExhaustedError" in found[0].sentence


def test_a_family_that_keeps_state_is_not_deterministic() -> None:
    counter = iter(range(100))

    @family(skill=Skill.ALG_FRACTIONS, levels=(1,), title="A sum")
    def a_count(_rng: Random, _level: int) -> Item:
        return replace(SUM, prompt=f"What is $1+1$? This is number {next(counter)}.")

    assert [finding.check for finding in look_at(a_count, 1, range(1)).findings] == ["deterministic"]


def test_a_key_that_is_judged_wrong_is_found() -> None:
    part = item().parts[0]
    spoilt = replace(item(), parts=(replace(part, canonical="3"),))
    assert "['3'] is incorrect" in next(the_key_is_accepted(spoilt))


@pytest.mark.parametrize(("answer", "word"), [("2", "correct"), ("hovercraft", "not-understood")])
def test_a_mistake_that_is_accepted_or_unreadable_is_found(answer: str, word: str) -> None:
    spoilt = replace(item(), misconceptions=(MisconceptionSnapshot("glued", (answer,), "No."),))
    assert word in next(misconceptions_are_rejected_and_recognised(spoilt))


def test_an_item_without_known_mistakes_is_found() -> None:
    assert list(misconceptions_are_rejected_and_recognised(replace(item(), misconceptions=()))) == [
        "it knows no mistake"
    ]


def test_what_is_missing_or_too_long_is_found() -> None:
    spoilt = replace(item(), hints=("a", "a", "b"), solution=("only one",), prompt="x" * 701)
    found = " ".join(hints_and_steps_are_complete(spoilt))
    assert "three different hints" in found
    assert "fewer than two steps" in found
    assert "701 characters" in found


@pytest.mark.parametrize("prompt", ["$x", "An empty $ $ formula", "$\\frac{1}{2$", "$2 + -3$"])
def test_a_formula_that_is_not_well_bracketed_is_found(prompt: str) -> None:
    assert list(formulas_are_well_bracketed(replace(item(), prompt=prompt)))


def test_a_long_sentence_is_found_and_a_formula_counts_as_one_word() -> None:
    assert list(sentences_are_short(replace(item(), prompt="word " * 21)))
    assert not list(sentences_are_short(replace(item(), prompt="word " * 19 + "$a + b + c + d$")))


def test_a_plot_without_words_or_name_is_found() -> None:
    found = " ".join(the_plot_is_described(replace(item(), plot=PlotCall("hologram", {}, "never", ""))))
    assert "alt text" in found
    assert "'never'" in found
    assert "hologram" in found


def test_a_term_that_is_not_in_the_glossary_is_found() -> None:
    assert "phlogiston" in next(its_terms_are_in_the_glossary(replace(item(), terms=("phlogiston",))))


def test_a_level_with_few_items_is_counted_to_the_last_and_one_with_many_to_forty() -> None:
    few = [replace(SUM, prompt=f"Sum number {number}: $1+1$.") for number in range(4)]
    assert count_items(a_family(*few), 1) == 4
    assert variety(a_family(*few), 1) == Report()
    assert count_items(catalogue()["det-2x2"], 1) == 40


def test_a_level_with_one_item_is_found() -> None:
    assert [finding.check for finding in variety(a_family(SUM), 1).findings] == ["variety"]


def test_reports_add_up_and_survive_json() -> None:
    one = Report(2, 10, 1, (Finding("sum", 1, 0, "draw", "why"),), (1.0, 2.0))
    both = Report.merged((one, Report.from_json(one.as_json())))
    assert (both.items, both.judgements, both.pictures, len(both.findings)) == (4, 20, 2, 2)
    assert both.draws == (1.0, 2.0, 1.0, 2.0)


def test_percentiles_are_taken_from_what_was_measured() -> None:
    assert percentile([], 0.95) == 0
    assert percentile([5, 1, 3], 0.5) == 3
    assert percentile(range(100), 0.95) == 95


def test_every_check_has_a_name_of_its_own() -> None:
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS)
