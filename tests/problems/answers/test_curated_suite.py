"""Our own judged answers, as learners type them (the folder ``suite``; its README explains the format)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from problems.answers.checking import check
from problems.verdict import Status

SUITE = Path(__file__).parent / "suite"
EXPECTED = {"+": Status.CORRECT, "-": Status.INCORRECT, "~": Status.WRONG_FORM, "?": Status.NOT_UNDERSTOOD}


@dataclass(frozen=True)
class Block:
    """One question and the answers to it, each with its expected status."""

    place: str
    request: dict[str, Any]
    answers: tuple[tuple[Status, str], ...]


def blocks() -> Iterator[Block]:
    """Read every block of every file."""
    for path in sorted(SUITE.glob("*.suite")):
        head, place = "", ""
        answers: list[tuple[Status, str]] = []
        for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), "== "], 1):
            if line.startswith("== "):
                if head:
                    yield Block(place, request(head), tuple(answers))
                head, place, answers = line[3:], f"{path.stem}:{number}", []
            elif line[:2] in {"+ ", "- ", "~ ", "? "}:
                answers.append((EXPECTED[line[0]], line[2:].replace("⏎", "\n")))


def request(head: str) -> dict[str, Any]:
    """Return what ``lemma check`` is asked, without the response."""
    kind, reference, *options = [field.strip() for field in head.split(" | ")]
    asked: dict[str, Any] = {"kind": kind, "reference": reference}
    for option in options:
        name, _, value = option.partition("=")
        if name == "variables":
            asked[name] = value.split(",")
        elif name == "tolerance":
            asked[name] = {value.partition(":")[0]: float(value.partition(":")[2])}
        else:
            asked[name] = value
    return asked


@pytest.mark.parametrize("block", list(blocks()), ids=lambda block: block.place)
def test_answers_are_judged_as_a_tutor_would(block: Block) -> None:
    judged = [(check({**block.request, "response": text}).status, text) for _, text in block.answers]
    assert judged == list(block.answers)


def test_the_suite_is_large_enough_to_mean_something() -> None:
    assert sum(len(block.answers) for block in blocks()) >= 1500
