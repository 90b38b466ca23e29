"""Banks of questions: Moodle XML and CSV, out and in again."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from problems.authoring import read_family
from problems.authoring.bank import LARGEST_BANK, BankError, Question, distinct, questions_of, text_of
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


@pytest.mark.parametrize("form", ["moodle", "csv"])
def test_every_type_of_answer_goes_out_and_comes_in_as_a_family(form: str) -> None:
    by_type: dict[str, Question] = {}
    for family in catalogue().values():
        for one in questions_of(family.draw(family.levels[0], 0)):
            by_type.setdefault(one.code, one)
    assert len(by_type) >= 18
    for code, question in by_type.items():
        text = write_moodle([question]) if form == "moodle" else write_csv([question])
        read = read_moodle if form == "moodle" else read_csv
        (after,) = _taken(list(read(text, question.skill, question.level)))
        item = read_family(as_toml(after)).draw(question.level, 0)
        expected = "mc" if form == "moodle" and code == "tf" else code
        assert item.parts[0].code.rstrip("+±").partition("~")[0] == expected


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


_ONE = """<question type="shortanswer"><name><text>Sum</text></name><questiontext><text>1 + 1?</text></questiontext>
<answer fraction="100"><text>2</text></answer></question>"""


@pytest.mark.parametrize(
    ("bank", "told"),
    [
        (f"<quiz>{_ONE.replace('100', 'full')}</quiz>", "has an answer whose fraction is no number. Write 100"),
        (f"<quiz>{_ONE.replace('100', '0')}</quiz>", "“Sum” has no right answer."),
        (f"<quiz>{_ONE.replace('<text>2</text>', '<text></text>')}</quiz>", "“Sum” has no right answer."),
        (f"<quiz>{_ONE.replace('1 + 1?', '')}</quiz>", "“Sum” has no question text."),
        (f"<quiz>{_ONE.replace('<text>2</text>', '<text>two apples!!</text>')}</quiz>", "is no mathematics"),
    ],
)
def test_a_moodle_question_that_cannot_be_taken_over_says_why(bank: str, told: str) -> None:
    (found,) = read_moodle(bank, "pr-basics", 1)
    assert isinstance(found, BankError)
    assert told in str(found)


@pytest.mark.parametrize(
    ("bank", "told"),
    [
        ("<html><body>Sign in</body></html>", "This XML holds no questions."),
        ('<!DOCTYPE q [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>', "declares entities"),
        ('<!DOCTYPE q SYSTEM "file:///etc/passwd"><quiz/>', "declares entities"),
        ("<quiz>" * 20_000, "This is not XML"),
        ("<quiz>\x00</quiz>", "This is not XML"),
    ],
)
def test_a_hostile_xml_file_is_refused_at_once(bank: str, told: str) -> None:
    with pytest.raises(BankError, match=told):
        list(read_moodle(bank, "pr-basics", 1))


def test_a_declared_encoding_does_not_matter_once_the_text_is_read() -> None:
    bank = f'<?xml version="1.0" encoding="UTF-16"?><quiz>{_ONE}</quiz>'
    assert len(_taken(list(read_moodle(bank, "pr-basics", 1)))) == 1


HEAD = "title,type,prompt,answer,choices,level,mistakes,feedback\n"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Sum,num,1+1?,,,,,", "row 2: title, prompt and answer must be filled in."),
        ("Sum,num,1+1?,2,,hard,,", "row 2: the level is “hard”; write a number from 1 to 5."),
        ("Sum,num,1+1?,2,,1,3 || 4,Too much.", "row 2: there are 2 mistakes but 1 pieces of feedback"),
    ],
)
def test_a_row_that_cannot_be_taken_over_says_why(row: str, told: str) -> None:
    (found,) = read_csv(HEAD + row, "pr-basics", 1)
    assert isinstance(found, BankError)
    assert told in str(found)


def test_a_giant_cell_is_refused_in_a_sentence() -> None:
    with pytest.raises(BankError, match="This is not CSV, near line"):
        list(read_csv(HEAD + "x" * 200_000, "pr-basics", 1))


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_bank_of_a_spreadsheet_in_another_country_is_read(delimiter: str) -> None:
    text = (HEAD + "Sum,num,1+1?,2,,1,,\n").replace(",", delimiter)
    (question,) = _taken(list(read_csv(text, "pr-basics", 1)))
    assert (question.right, question.level) == (("2",), 1)


@pytest.mark.parametrize("answer", ["=1+1", "-x", "@SUM(A1)", "+cmd|' /C calc'!A0", "-3", "'quoted"])
def test_no_cell_is_a_formula_for_a_spreadsheet_and_each_comes_back(answer: str) -> None:
    question = Question("q", answer, "pr-basics", 1, "expr", answer, (answer,))
    text = write_csv([question])
    cells = next(row for row in csv.reader(io.StringIO(text)) if row[0] == "q")
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@") and not re.fullmatch(r"-?\d+", cell)]
    assert _taken(list(read_csv(text, "pr-basics", 1))) == [question]


def test_questions_of_one_name_get_names_of_their_own() -> None:
    one = Question("sum", "Sum", "pr-basics", 1, "num", "1+1?", ("2",))
    names = [found.name for found in _taken(list(distinct([one, one, one])))]
    assert names == ["sum", "sum-2", "sum-3"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_in_a_usual_encoding_is_read(encoding: str) -> None:
    assert "Größe" in text_of("Größe".encode(encoding))


def test_a_file_in_another_encoding_or_too_large_is_refused_with_what_to_do() -> None:
    with pytest.raises(BankError, match=r"Line 2 is not UTF-8\. Save the file again in UTF-8"):
        text_of("title\nGröße".encode("latin-1"))
    with pytest.raises(BankError, match="larger than 20 MB"):
        text_of(b"x" * (LARGEST_BANK + 1))
