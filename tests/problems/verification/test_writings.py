"""Other writings of a key: as people type it, five of them, none the key itself."""

from collections.abc import Mapping
from functools import cache

import pytest

from problems.catalogue import catalogue
from problems.snapshot import PartSnapshot
from problems.verification.writings import backwards, bare, column, other_writings, rows, square, tight, turned


def part(code: str, canonical: str, options: tuple[str, ...] = (), latex: str = "x") -> PartSnapshot:
    return PartSnapshot(code, {}, "", "1", options, code == "multi", canonical, latex, "")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (square("(1, -2)"), "[1, -2]"),
        (column("(1, 1/2)"), r"\begin{pmatrix} 1 \\ 1/2 \end{pmatrix}"),
        (backwards("{2, 3}"), "{3, 2}"),
        (backwards("{(4, 4), (-4, sqrt(2))}"), "{(-4, sqrt(2)), (4, 4)}"),
        (rows("[[1, 2], [3, 4]]"), "[1, 2; 3, 4]"),
        (turned("y = 2*x"), "2*x = y"),
        (tight("x = 1 or x = 2"), "x=1 or x=2"),
        (bare("(1 + x)*(2 + x)"), "(1 + x)*(2 + x)"),
        (bare("{}"), ""),
    ],
)
def test_a_writing_says_the_same(written: str, expected: str) -> None:
    assert written == expected


def test_a_choice_is_named_by_letter_or_number() -> None:
    found = other_writings(part("mc", "the mean", ("the median", "the mean")))
    assert found[:3] == ("B", "b", "2")


def test_several_choices_are_named_in_any_order() -> None:
    found = other_writings(part("multi", "one\nthree", ("one", "two", "three")))
    assert {"1, 3", "A and C", "AC", "C, A"} <= set(found)


def test_a_truth_value_keeps_its_reason() -> None:
    found = other_writings(part("tf+", "false; Because.", ("Since.", "Because.")))
    assert {"false, B", "FALSE 2", "false because Because."} <= set(found)


@cache
def parts() -> Mapping[str, list[PartSnapshot]]:
    found: dict[str, list[PartSnapshot]] = {}
    for family in catalogue().values():
        for one in family.draw(family.levels[0], 0).parts:
            found.setdefault(one.code, []).append(one)
    return found


@pytest.mark.parametrize("code", parts())
def test_every_type_of_answer_has_five_other_writings(code: str) -> None:
    assert {len(other_writings(one)) for one in parts()[code]} == {5}
    assert all(one.canonical not in other_writings(one) for one in parts()[code])
