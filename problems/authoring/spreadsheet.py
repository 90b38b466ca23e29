"""A bank as CSV: one question a row, several texts in one cell separated by ``||``."""

import csv
import io
from collections.abc import Iterable, Iterator

from problems.authoring.bank import BankError, Question, slug_of

COLUMNS = (
    "id", "title", "skill", "level", "type", "prompt", "answer", "choices", "tolerance",
    "hints", "solution", "mistakes", "feedback",
)  # fmt: skip
_BETWEEN = " || "


def write_csv(questions: Iterable[Question]) -> str:
    """Return a bank as one CSV text with a row of headings."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for one in questions:
        head = (one.name, one.title, one.skill, one.level, one.code, one.prompt)
        lists = (one.hints, one.solution, [wrong for wrong, _ in one.mistakes], [said for _, said in one.mistakes])
        choice = (_BETWEEN.join(one.right), _BETWEEN.join(one.choices), one.tolerance)
        writer.writerow([*head, *choice, *(_BETWEEN.join(texts) for texts in lists)])
    return file.getvalue()


def read_csv(text: str, skill: str, level: int) -> Iterator[Question | BankError]:
    """Yield each question of a bank, or why it cannot be taken over; raises ``BankError`` for what is no bank."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = [name for name in ("title", "type", "prompt", "answer") if name not in (rows.fieldnames or ())]
    if missing:
        raise BankError(f"The first row lacks the column {missing[0]}. It needs title, type, prompt and answer.")
    for number, row in enumerate(rows, start=2):
        try:
            yield _read({name: (row.get(name) or "").strip() for name in COLUMNS}, number, skill, level)
        except (BankError, ValueError) as error:
            yield BankError(f"row {number}: {error}")


def _read(row: dict[str, str], number: int, skill: str, level: int) -> Question:
    if not (row["title"] and row["prompt"] and row["answer"]):
        raise BankError("title, prompt and answer must be filled in.")
    wrong, said = _texts(row["mistakes"]), _texts(row["feedback"])
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
