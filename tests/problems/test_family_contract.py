"""What every item family promises, on a few seeds; a new family is covered the day its file appears.

The same checks run on many seeds in ``lemma items verify``.
"""

import json
from functools import cache
from itertools import pairwise

import pytest

from problems.catalogue import catalogue
from problems.curriculum import MODULES
from problems.family import ItemFamily
from problems.plots.registry import draw
from problems.snapshot import ItemSnapshot
from problems.verification.families import CHECKS, Check, fingerprint

SEEDS = range(3)
FAMILIES = catalogue()


@cache
def drawn(family: ItemFamily) -> tuple[ItemSnapshot, ...]:
    return tuple(family.draw(level, seed) for level in family.levels for seed in SEEDS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_a_family_keeps_its_promises(family: ItemFamily, check: Check) -> None:
    found = [(item.level, item.seed, item.prompt, sentence) for item in drawn(family) for sentence in check(item)]
    assert found == []


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_the_same_seed_gives_the_same_item(family: ItemFamily) -> None:
    again = tuple(family.draw(level, seed) for level in family.levels for seed in SEEDS)
    assert drawn(family) == again


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_a_picture_can_be_drawn_from_stored_arguments(family: ItemFamily) -> None:
    shown = drawn(family)[0].plot
    if shown is not None:
        arguments = json.loads(json.dumps(shown.arguments))
        assert draw(shown.name, arguments, "dark").startswith(b"\x89PNG")


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_levels_rise_and_seeds_give_different_items(family: ItemFamily) -> None:
    assert all(low < high for low, high in pairwise(family.levels))
    for level in family.levels:
        items = [family.draw(level, seed) for seed in range(8)]
        assert len({fingerprint(item) for item in items}) >= 3
        assert len({item.item_id for item in items}) == 8


def test_every_module_has_at_least_two_families() -> None:
    for module in MODULES:
        assert sum(family.module == module for family in FAMILIES.values()) >= 2


def test_the_families_use_every_general_kind_of_answer() -> None:
    kinds = {part.code for family in FAMILIES.values() for part in family.draw(family.levels[0], 0).parts}
    wanted = {"num", "int", "num~t", "prob", "expr", "poly", "vec", "mat", "set", "interval", "mc", "multi"}
    assert kinds >= wanted | {"eigvec", "anti", "eqn"}
