"""Questions as other systems know them: one prompt, one answer, known mistakes; between items, files and TOML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from problems.answers.reading import Names, Refusal, read
from problems.answers.reading.tree import Collection, Interval, Matrix, Relation, SetOperation, names_in, rows_of
from problems.snapshot import ItemSnapshot


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


def questions_of(item: ItemSnapshot) -> Iterator[Question]:
    """Yield one question for each part of an item."""
    several = len(item.parts) > 1
    for index, part in enumerate(item.parts):
        code = part.code.rstrip("+±").partition("~")[0]
        chosen = code in {"mc", "multi"}
        prompt = f"{item.prompt}\n\n{part.label}".strip() if several else item.prompt
        if part.options and not chosen:
            prompt += "".join(f"\n\n{at}. {option}" for at, option in enumerate(part.options, start=1))
        wrong = [
            (known.answers[index], known.feedback)
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
            choices=part.options if chosen else (),
            tolerance=near(part.answer.get("tolerance"), part.answer.get("decimals")),
            hints=item.hints,
            solution=item.solution,
            mistakes=tuple((answer, feedback) for answer, feedback in wrong if answer is not None),
        )


def near(tolerance: object, decimals: object) -> str:
    """Return how near an answer must be as text, empty where it is exact."""
    if tolerance is not None:
        return str(tolerance)
    return f"{1.5 / 10**decimals:.{decimals + 1}f}" if isinstance(decimals, int) else ""


def type_of(answer: str) -> str:
    """Return the type of answer that a text most likely is."""
    try:
        tree = read(answer, Names.of((), lenient=True, defining=True), label=False).tree
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
