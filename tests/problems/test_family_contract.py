"""What every item family promises; a new family is covered the day its file appears."""

import json
import re
from functools import cache
from itertools import pairwise

import pytest

from problems.answers.marking import mark
from problems.catalogue import catalogue
from problems.curriculum import MODULES
from problems.family import ItemFamily
from problems.plots.registry import draw, plots
from problems.snapshot import ItemSnapshot
from problems.verdict import Status

SEEDS = range(3)
FAMILIES = catalogue()
LONGEST_PROMPT = 700
LONGEST_STEP = 400
MOST_WORDS = 20


@cache
def drawn(family: ItemFamily) -> tuple[ItemSnapshot, ...]:
    return tuple(family.draw(level, seed) for level in family.levels for seed in SEEDS)


def key(item: ItemSnapshot) -> list[str]:
    return [part.canonical for part in item.parts]


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_the_same_seed_gives_the_same_item(family: ItemFamily) -> None:
    again = tuple(family.draw(level, seed) for level in family.levels for seed in SEEDS)
    assert drawn(family) == again


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_the_key_is_accepted(family: ItemFamily) -> None:
    for item in drawn(family):
        assert mark(item, key(item)).status is Status.CORRECT, (item.prompt, key(item))


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_every_misconception_is_rejected_and_recognised(family: ItemFamily) -> None:
    for item in drawn(family):
        assert item.misconceptions
        for misconception in item.misconceptions:
            pairs = zip(misconception.answers, key(item), strict=True)
            verdict = mark(item, [right if wrong is None else wrong for wrong, right in pairs])
            assert verdict.status is Status.INCORRECT, (item.prompt, misconception)
            assert verdict.feedback is not None
            assert verdict.feedback.tag == misconception.tag, (item.prompt, misconception, verdict.feedback)


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_an_item_has_three_hints_and_worked_steps_within_the_limits(family: ItemFamily) -> None:
    for item in drawn(family):
        assert len(item.hints) == len(set(item.hints)) == 3
        assert len(item.solution) >= 2
        assert 0 < len(item.prompt) <= LONGEST_PROMPT
        assert all(0 < len(text) <= LONGEST_STEP for text in (*item.hints, *item.solution))
        assert all(m.feedback.endswith((".", "?", "!")) for m in item.misconceptions)


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_mathematics_stands_between_pairs_of_dollars_and_is_well_bracketed(family: ItemFamily) -> None:
    for item in drawn(family):
        for text in (item.prompt, *item.hints, *item.solution):
            assert text.count("$") % 2 == 0, text
            for formula in text.split("$")[1::2]:
                assert formula.strip(), text
                assert formula.count("{") == formula.count("}"), text
                assert "+ -" not in formula, text
                assert "- -" not in formula, text


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_sentences_are_short(family: ItemFamily) -> None:
    for item in drawn(family):
        for text in (item.prompt, *item.hints, *item.solution, *(m.feedback for m in item.misconceptions)):
            plain = re.sub(r"\$[^$]*\$|`[^`]*`", "X", text)
            for sentence in re.split(r"[.?!:;]\s", plain):
                assert len(sentence.split()) <= MOST_WORDS, sentence


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_a_snapshot_survives_json(family: ItemFamily) -> None:
    for item in drawn(family):
        assert ItemSnapshot.from_json(json.loads(json.dumps(item.as_json()))) == item


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_a_picture_has_alt_text_and_can_be_drawn(family: ItemFamily) -> None:
    for item in drawn(family):
        if item.plot is not None:
            assert 0 < len(item.plot.alt) <= 1024
            assert item.plot.when in {"before", "after"}
            assert item.plot.name in plots()
    shown = drawn(family)[0].plot
    if shown is not None:
        arguments = json.loads(json.dumps(shown.arguments))
        assert draw(shown.name, arguments, "dark").startswith(b"\x89PNG")


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_levels_rise_and_seeds_give_different_items(family: ItemFamily) -> None:
    assert all(low < high for low, high in pairwise(family.levels))
    for level in family.levels:
        items = [family.draw(level, seed) for seed in range(8)]
        assert len({(item.prompt, str(item.plot), str(item.parts)) for item in items}) >= 3
        assert len({item.item_id for item in items}) == 8


def test_every_module_has_at_least_two_families() -> None:
    for module in MODULES:
        assert sum(family.module == module for family in FAMILIES.values()) >= 2


def test_the_families_use_every_general_kind_of_answer() -> None:
    kinds = {part.code for family in FAMILIES.values() for part in family.draw(family.levels[0], 0).parts}
    wanted = {"num", "int", "num~t", "prob", "expr", "poly", "vec", "mat", "set", "interval", "mc", "multi"}
    assert kinds >= wanted | {"eigvec", "anti", "eqn"}
