"""A bank as CSV: one question a row, several texts in one cell separated by ``||``."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping

from problems.authoring.bank import BankError, Question, slug_of

COLUMNS = (
    "id", "title", "skill", "level", "type", "prompt", "answer", "choices", "tolerance",
    "hints", "solution", "mistakes", "feedback",
)  # fmt: skip
_BETWEEN = " || "
_DELIMITERS = (",", ";", "\t")
_LEVELS = ("1", "2", "3", "4", "5")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def write_csv(questions: Iterable[Question]) -> str:
    """Return a bank as one CSV text with a row of headings."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for one in questions:
        head = (one.name, one.title, one.skill, one.level, one.code, one.prompt)
        lists = (one.hints, one.solution, [wrong for wrong, _ in one.mistakes], [said for _, said in one.mistakes])
        choice = (_BETWEEN.join(one.right), _BETWEEN.join(one.choices), one.tolerance)
        writer.writerow(map(_harmless, [*map(str, head), *choice, *(_BETWEEN.join(texts) for texts in lists)]))
    return file.getvalue()


def read_csv(text: str, skill: str, level: int) -> Iterator[Question | BankError]:
    """Yield each question of a bank, or why it cannot be taken over; raises ``BankError`` for what is no bank."""
    lines = io.StringIO(text.removeprefix("\ufeff"))
    first = lines.readline()
    lines.seek(0)
    rows = csv.DictReader(lines, delimiter=max(_DELIMITERS, key=first.count))
    try:
        missing = [name for name in ("title", "type", "prompt", "answer") if name not in (rows.fieldnames or ())]
        if missing:
            raise BankError(f"The first row lacks the column {missing[0]}. It needs title, type, prompt and answer.")
        for number, row in enumerate(rows, start=2):
            yield _taken(row, number, skill, level)
    except csv.Error as error:
        raise BankError(f"This is not CSV, near line {rows.line_num + 1}: {error}.") from error


def _taken(row: Mapping[str, str | None], number: int, skill: str, level: int) -> Question | BankError:
    try:
        return _read({name: _plain((row.get(name) or "").strip()) for name in COLUMNS}, number, skill, level)
    except BankError as error:
        return BankError(f"row {number}: {error}")


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe makes it text."""
    return f"'{cell}" if cell[:1] in _FORMULA and not _NUMBER.fullmatch(cell) else cell


def _plain(cell: str) -> str:
    """Return a cell as it was before ``_harmless``."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA else cell


def _read(row: dict[str, str], number: int, skill: str, level: int) -> Question:
    if not (row["title"] and row["prompt"] and row["answer"]):
        raise BankError("title, prompt and answer must be filled in.")
    wrong, said = _texts(row["mistakes"]), _texts(row["feedback"])
    if len(wrong) != len(said):
        raise BankError(f"there are {len(wrong)} mistakes but {len(said)} pieces of feedback; write one for each.")
    if row["level"] and row["level"] not in _LEVELS:
        raise BankError(f"the level is “{row['level'][:20]}”; write a number from 1 to 5.")
    return Question(
        name=row["id"] or slug_of(row["title"], number),
        title=row["title"][:80],
        skill=row["skill"] or skill,
        level=int(row["level"] or level),
        code=row["type"],
        prompt=row["prompt"],
        right=_texts(row["answer"]),
        choices=_texts(row["choices"]),
        tolerance=row["tolerance"],
        hints=_texts(row["hints"]),
        solution=_texts(row["solution"]),
        mistakes=tuple(zip(wrong, said, strict=False)),
    )


def _texts(cell: str) -> tuple[str, ...]:
    return tuple(text.strip() for text in cell.split(_BETWEEN.strip()) if text.strip())
