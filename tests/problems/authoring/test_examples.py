"""The examples of docs/authoring.md are families that keep every promise."""

import re
from pathlib import Path

import pytest

from problems.authoring import read_family
from problems.authoring.parts import TYPES
from problems.authoring.pictures import KINDS
from problems.verification.families import count_items, look_at

_GUIDE = Path(__file__).parents[3] / "docs" / "authoring.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", _GUIDE.read_text("utf-8"), re.DOTALL)


def test_the_guide_has_an_example_of_each_great_kind() -> None:
    codes = [set(re.findall(r'^type = "(\w+)"', source, re.MULTILINE)) for source in EXAMPLES]
    assert codes == [{"num"}, {"mat"}, {"mc"}, {"tf"}]


@pytest.mark.parametrize("source", EXAMPLES, ids=["number", "matrix", "choice", "statement"])
def test_an_example_keeps_every_promise(source: str) -> None:
    family = read_family(source)
    for level in family.levels:
        report = look_at(family, level, range(12))
        assert not report.findings
        assert report.items == 12
        assert count_items(family, level) == 40


def test_every_kind_of_answer_and_of_picture_is_in_the_guide() -> None:
    guide = _GUIDE.read_text("utf-8")
    assert [name for name in (*TYPES, *KINDS) if f"`{name}`" not in guide] == []


@pytest.mark.parametrize("source", EXAMPLES, ids=["number", "matrix", "choice", "statement"])
def test_an_example_is_read_again_to_the_same_items(source: str) -> None:
    first, second = read_family(source), read_family(source, trial=False)
    assert first.draw(first.levels[0], 5) == second.draw(second.levels[0], 5)
