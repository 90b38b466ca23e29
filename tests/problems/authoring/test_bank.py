"""Banks of questions: Moodle XML and CSV, out and in again."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from problems.authoring import read_family
from problems.authoring.bank import BankError, Question, questions_of
from problems.authoring.moodle import read_moodle, write_moodle
from problems.authoring.outline import as_toml
from problems.authoring.spreadsheet import read_csv, write_csv
from problems.catalogue import catalogue

_GUIDE = Path(__file__).parents[3] / "docs" / "authoring.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", _GUIDE.read_text("utf-8"), re.DOTALL)[:3]


def _questions(source: str) -> list[Question]:
    family = read_family(source)
    return [one for seed in range(3) for one in questions_of(family.draw(family.levels[-1], seed))]


def _taken(found: list[Question | BankError]) -> list[Question]:
    assert not [one for one in found if isinstance(one, BankError)]
    return [one for one in found if isinstance(one, Question)]


@pytest.mark.parametrize(
    ("source", "kind"),
    [*zip(EXAMPLES, ("numerical", "shortanswer", "multichoice"), strict=True)],
    ids=["num", "mat", "mc"],
)
def test_a_drawn_item_is_a_moodle_question_with_feedback(source: str, kind: str) -> None:
    text = write_moodle(_questions(source))
    root = ET.fromstring(text)  # noqa: S314  # we wrote it
    assert {entry.get("type") for entry in root} == {kind}
    for entry in root:
        fractions = [float(answer.get("fraction") or 0) for answer in entry.findall("answer")]
        assert fractions.count(100) == 1
        assert any(answer.findtext("feedback/text") for answer in entry.findall("answer"))
        shown = entry.findtext("questiontext/text") or ""
        assert r"\(" in shown
        assert "$" not in shown
    assert "<![CDATA[" in text


@pytest.mark.parametrize("source", EXAMPLES, ids=["num", "mat", "mc"])
def test_a_bank_of_csv_comes_back_as_it_was(source: str) -> None:
    questions = _questions(source)
    assert _taken(list(read_csv(write_csv(questions), "pr-basics", 1))) == questions


@pytest.mark.parametrize("source", EXAMPLES, ids=["num", "mat", "mc"])
@pytest.mark.parametrize("form", ["moodle", "csv"])
def test_an_imported_question_is_a_family_with_the_same_key(source: str, form: str) -> None:
    questions = _questions(source)
    skill, level = questions[0].skill, questions[0].level
    text = write_moodle(questions) if form == "moodle" else write_csv(questions)
    found = read_moodle(text, skill, level) if form == "moodle" else read_csv(text, skill, level)
    for before, after in zip(questions, _taken(list(found)), strict=True):
        item = read_family(as_toml(replace(after, name="taken-over"))).draw(level, 0)
        assert item.prompt == before.prompt
        assert len(item.misconceptions) == len(before.mistakes)
        if before.code != "num":
            assert item.parts[0].canonical == before.right[0]


def test_every_family_of_the_course_can_be_written() -> None:
    families = list(catalogue().values())[::9]
    questions = [one for family in families for one in questions_of(family.draw(family.levels[0], 0))]
    root = ET.fromstring(write_moodle(questions))  # noqa: S314  # we wrote it
    assert len(root) == len(questions) >= len(families)
    assert len(_taken(list(read_csv(write_csv(questions), "pr-basics", 1)))) == len(questions)


@pytest.mark.parametrize(
    "text", ["", "<quiz>", '<!DOCTYPE x [<!ENTITY a "aaaa">]><quiz>&a;</quiz>', "no XML at all", "<a>" * 5000]
)
def test_what_is_no_bank_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(BankError):
        list(read_moodle(text, "pr-basics", 1))
    with pytest.raises(BankError):
        list(read_csv(text, "pr-basics", 1))


def test_a_question_of_another_kind_is_named_and_the_next_one_is_taken() -> None:
    bank = """<quiz><question type="essay"><name><text>Write</text></name></question>
    <question type="shortanswer"><name><text>Double it</text></name><questiontext><text>What is \\(x+x\\)?</text>
    </questiontext><answer fraction="100"><text>2*x</text></answer></question></quiz>"""
    first, second = read_moodle(bank, "fun-evaluate", 1)
    assert "essay" in str(first)
    assert isinstance(second, Question)
    item = read_family(as_toml(second)).draw(1, 0)
    assert (item.prompt, item.parts[0].code, item.parts[0].canonical) == ("What is $x+x$?", "expr", "2*x")
