"""How a family draws: the same every time, no misconception that is right, and a loud failure."""

from random import Random

import pytest

from problems.answers.number import Number
from problems.curriculum import SKILLS, Skill
from problems.family import FamilyExhaustedError, Item, ItemFamily, Misconception, family
from problems.snapshot import ItemSnapshot


def family_with(*misconceptions: Misconception | None, parts: tuple[Number, ...] = (Number("2"),)) -> ItemFamily:
    @family(skill=Skill.ALG_FRACTIONS, levels=(1, 2), title="An example")
    def an_example(_rng: Random, _level: int) -> Item:
        return Item("What is $1+1$?", parts, ("Count.", "Use fingers."), ("It is 2.",), misconceptions)

    return an_example


def tags(item: ItemSnapshot) -> list[str]:
    return [misconception.tag for misconception in item.misconceptions]


WRONG = Misconception("wrong", "11", "Add, do not write side by side.")


def test_a_family_is_named_after_its_function() -> None:
    assert family_with(WRONG).name == "an-example"


def test_the_first_hint_is_the_key_idea_of_the_skill() -> None:
    assert family_with(WRONG).draw(1, 0).hints == (SKILLS["alg-fractions"].key_idea, "Count.", "Use fingers.")


def test_the_snapshot_knows_its_place_in_the_course() -> None:
    item = family_with(WRONG).draw(1, 0)
    assert (item.skill, item.topic, item.module) == ("alg-fractions", "m0-algebra", "prerequisites")
    assert len(item.item_id) == 16
    assert item.item_id == item.item_id.lower()


def test_another_seed_or_level_gives_another_identity() -> None:
    drawn = family_with(WRONG)
    assert len({drawn.draw(level, seed).item_id for level in (1, 2) for seed in (0, 1)}) == 4


def test_a_level_that_the_family_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="no level 5"):
        family_with(WRONG).draw(5, 0)


def test_a_misconception_that_is_always_right_fails_loudly() -> None:
    with pytest.raises(FamilyExhaustedError, match="100 draws"):
        family_with(Misconception("right", "4/2", "This is right.")).draw(1, 0)


def test_an_optional_misconception_that_is_right_is_dropped() -> None:
    right = Misconception("right", "4/2", "This is right.", optional=True)
    assert tags(family_with(right, WRONG).draw(1, 0)) == ["wrong"]


def test_a_misconception_whose_condition_fails_is_skipped() -> None:
    assert tags(family_with(None, WRONG).draw(1, 0)) == ["wrong"]


def test_of_two_equal_misconceptions_the_first_is_kept() -> None:
    same = Misconception("same", "22/2", "The same value.")
    assert tags(family_with(WRONG, same).draw(1, 0)) == ["wrong"]


def test_a_family_whose_misconceptions_all_vanish_fails_loudly() -> None:
    with pytest.raises(FamilyExhaustedError):
        family_with(None).draw(1, 0)


def test_wrong_numbers_are_drawn_again() -> None:
    @family(skill=Skill.ALG_FRACTIONS, levels=(1,), title="Double")
    def double(rng: Random, _level: int) -> Item:
        n = rng.randint(1, 4)
        square = Misconception("square", str(n * n), "Double, do not square.")
        return Item(f"Double {n}.", (Number(str(2 * n)),), ("a", "b"), ("c",), (square,))

    assert all("Double 2." not in double.draw(1, seed).prompt for seed in range(60))


def test_a_misconception_may_concern_one_part_only() -> None:
    parts = (Number("2", label="a"), Number("3", label="b"))
    item = family_with(Misconception("second", (None, "5"), "Look again."), parts=parts).draw(1, 0)
    assert item.misconceptions[0].answers == (None, "5")
