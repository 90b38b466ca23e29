"""Questions as other systems know them: one prompt, one answer, known mistakes; between items, files and TOML."""

import re
from collections.abc import Collection as Names
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from problems.answers.reading import Names as Known
from problems.answers.reading import Refusal, read
from problems.answers.reading.tree import Collection, Interval, Matrix, Relation, SetOperation, names_in, rows_of
from problems.snapshot import ItemSnapshot

LARGEST_BANK = 20_000_000  # bytes
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
CHOSEN = ("mc", "multi")
WITH_CHOICES = (*CHOSEN, "tf")


@dataclass(frozen=True)
class Question:
    """One question with fixed numbers. Prose holds ``$LaTeX$``; ``right`` are the right options or the one key."""

    name: str
    title: str
    skill: str
    level: int
    code: str
    prompt: str
    right: tuple[str, ...]
    choices: tuple[str, ...] = ()
    tolerance: str = ""
    hints: tuple[str, ...] = ()
    solution: tuple[str, ...] = ()
    mistakes: tuple[tuple[str, str], ...] = ()


class BankError(ValueError):
    """A bank, or one question of it, that cannot be taken over; says why in a sentence."""


def text_of(content: bytes) -> str:
    """Return the text of a bank's file; raises ``BankError`` for one that is too large or in another encoding."""
    if len(content) > LARGEST_BANK:
        raise BankError(f"This file is larger than {LARGEST_BANK // 10**6} MB. Export the bank in several files.")
    if content.startswith(_UTF_16):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BankError(
            f"Line {line} is not UTF-8. Save the file again in UTF-8; Excel calls it “CSV UTF-8”."
        ) from error


def questions_of(item: ItemSnapshot) -> Iterator[Question]:
    """Yield one question for each part of an item."""
    several = len(item.parts) > 1
    for index, part in enumerate(item.parts):
        code = part.code.rstrip("+±").partition("~")[0]
        chosen = code in CHOSEN
        prompt = f"{item.prompt}\n\n{part.label}".strip() if several else item.prompt
        if part.options and code not in WITH_CHOICES:
            prompt += "".join(f"\n\n{at}. {option}" for at, option in enumerate(part.options, start=1))
        wrong = [
            (_by_text(known.answers[index], part.options) if chosen else known.answers[index], known.feedback)
            for known in item.misconceptions
            if sum(answer is not None for answer in known.answers) == 1 or not several
        ]
        yield Question(
            name=f"{item.family}-{item.level}-{item.seed}" + (f"-{index + 1}" if several else ""),
            title=item.title,
            skill=item.skill,
            level=item.level,
            code=code,
            prompt=prompt,
            right=tuple(part.canonical.split("\n")) if chosen else (part.canonical,),
            choices=part.options if code in WITH_CHOICES else (),
            tolerance=near(part.answer.get("tolerance"), part.answer.get("decimals")),
            hints=item.hints,
            solution=item.solution,
            mistakes=tuple((answer, feedback) for answer, feedback in wrong if answer is not None),
        )


def _by_text(answer: str | None, options: tuple[str, ...]) -> str | None:
    """Return options that are given by their numbers by their texts."""
    numbers = [] if answer is None or answer in options else re.split(r"\s*,\s*", answer)
    if not numbers or not all(one.isdecimal() and 0 < int(one) <= len(options) for one in numbers):
        return answer
    return "\n".join(options[int(one) - 1] for one in numbers)


def distinct(questions: Iterable[Question | BankError]) -> Iterator[Question | BankError]:
    """Yield questions with names of their own: the second "sums" becomes "sums-2"."""
    taken: set[str] = set()
    for one in questions:
        if isinstance(one, BankError):
            yield one
            continue
        name = one.name if one.name not in taken else next(_numbered(one.name, taken))
        taken.add(name)
        yield replace(one, name=name)


def _numbered(name: str, taken: Names[str]) -> Iterator[str]:
    yield from (found for at in count(2) if (found := f"{name[:44]}-{at}") not in taken)


def near(tolerance: object, decimals: object) -> str:
    """Return how near an answer must be as text, empty where it is exact."""
    if tolerance is not None:
        return str(tolerance)
    return f"{1.5 / 10**decimals:.{decimals + 1}f}" if isinstance(decimals, int) else ""


def type_of(answer: str) -> str:
    """Return the type of answer that a text most likely is."""
    try:
        tree = read(answer, Known.of((), lenient=True, defining=True), label=False).tree
    except Refusal as refusal:
        raise BankError(f"its answer “{answer[:60]}” is no mathematics: {refusal.sentence}") from refusal
    match tree:
        case Collection("set", _) | SetOperation():
            return "set"
        case Matrix():
            return "mat"
        case Collection():
            return "mat" if rows_of(tree) is not None else "vec"
        case Interval():
            return "interval"
        case Relation(operators, _):
            return "eqn" if set(operators) == {"="} else "ineq"
    return "expr" if names_in(tree) else "num"


def slug_of(title: str, number: int) -> str:
    """Return an id made of a title."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"\$[^$]*\$", "", title).lower())
    text = "-".join(words)[:40].strip("-")
    return text if text and text[0].isalpha() else f"question-{number}"
