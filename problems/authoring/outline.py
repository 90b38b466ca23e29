"""Writes a question of another system as an author's TOML file, ready to be given parameters."""

import json
import re
from collections.abc import Sequence
from itertools import count

from problems.answers.reading import Names, Refusal, read
from problems.answers.reading.tree import names_in
from problems.authoring.bank import Question
from problems.authoring.spoken import SPOKEN

_HEAD = "# Taken over from another system. The numbers are fixed: replace them by [parameters] (docs/authoring.md).\n"
_SCALAR = ("int", "num", "prob", "expr", "poly")
_HINTS = ("Write down what is given and what is asked.", "Check each step of your working.")


def as_toml(question: Question) -> str:
    """Return the text of a file; what the question lacks is filled with plain sentences."""
    chosen = bool(question.choices)
    answer = ", ".join(question.right)
    # an item's first hint is the key idea of its skill, which a family adds by itself
    hints = [*dict.fromkeys((*question.hints[-2:], *_HINTS))][:2]
    ending = f"The answer is {answer}." if chosen else f"The answer is `{answer}`."
    steps = [*question.solution, *(["Look at the question again."] if not question.solution else [])]
    steps = steps[:12] if len(steps) > 1 else [*steps, ending]
    worded = chosen or question.code in SPOKEN
    symbols = [] if worded else _symbols((*question.right, *(wrong for wrong, _ in question.mistakes)), question.code)
    lines = [
        f"id = {_text(question.name)}",
        f"title = {_text(question.title)}",
        f"skill = {_text(question.skill)}",
        f"levels = [{question.level}]",
        *([f"symbols = {_list(symbols)}"] if symbols else []),
        f"prompt = {_text(question.prompt)}",
        f"hints = {_list(hints)}",
        f"solution = {_list(steps)}",
        "\n[[parts]]",
        f"type = {_text(question.code)}",
        *_key(question),
        *([f"choices = {_list(question.choices)}"] if chosen else []),
        *([f"tolerance = {_text(question.tolerance)}"] if question.tolerance else []),
    ]
    for number, (wrong, said) in zip(count(1), _mistakes(question), strict=False):
        sentence = said if said.endswith((".", "?", "!")) else f"{said}."
        lines += ["\n[[misconceptions]]", f'tag = "mistake-{number}"', _wrong(question, wrong)]
        lines += [f"feedback = {_text(sentence)}"]
    return _HEAD + "\n".join(lines) + "\n"


def _key(question: Question) -> list[str]:
    """Return the lines that say what is right."""
    if question.code == "tf":
        word, _, reason = question.right[0].partition(";")
        return [f"truth = {word.strip().lower()}", f"answer = {_text(reason.strip())}"]
    if question.code == "order":
        return [f"answer = {_list(question.right[0].split(', '))}"]
    return [f"answer = {_list(question.right) if question.code == 'multi' else _text(question.right[0])}"]


def _wrong(question: Question, wrong: str) -> str:
    if question.code == "multi":
        return f"answers = [{_list(wrong.split(chr(10)))}]"
    if question.code == "order":
        return f"answers = [{_list(wrong.split(', '))}]"
    return f"answer = {_text(wrong)}"


def _mistakes(question: Question) -> Sequence[tuple[str, str]]:
    if question.mistakes:
        return question.mistakes[:12]
    sentence = "Look at the question once more, and check your working."
    wrong = [choice for choice in question.choices if choice not in question.right]
    if question.code == "tf":
        word, _, reason = question.right[0].partition(";")
        other = "false" if word.strip().lower() == "true" else "true"
        return [(f"{other}; {reason.strip()}", sentence)]
    if question.code == "order":
        return [(", ".join(reversed(question.right[0].split(", "))), sentence)]
    if question.choices:
        return [(wrong[0] if wrong else question.choices[0], sentence)]
    return [(f"({question.right[0]}) + 1" if question.code in _SCALAR else "0", sentence)]


def _symbols(texts: Sequence[str], code: str) -> list[str]:
    found: set[str] = set()
    for text in texts:
        try:
            found |= names_in(read(text, Names.of((), lenient=True, defining=True), label=False).tree)
        except Refusal:
            continue
    if code == "anti":
        found -= {"C"}  # the constant of integration
    return sorted(name for name in found if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name))


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "")


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"
