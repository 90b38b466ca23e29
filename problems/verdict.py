"""What a judgement says: pure data, JSON-able, shared by the answer types, the workers and the bot."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Status(StrEnum):
    """The six outcomes of judging a response."""

    CORRECT = "correct"
    WRONG_FORM = "wrong-form"
    INCORRECT = "incorrect"
    UNDECIDED = "undecided"
    NOT_UNDERSTOOD = "not-understood"
    TIMED_OUT = "timed-out"


class Evidence(StrEnum):
    """How sure a verdict is."""

    PROVED = "proved"
    NUMERIC = "numerically equal"
    NONE = ""


@dataclass(frozen=True)
class Feedback:
    """A stable tag for counting and one sentence for the learner (plain English, may hold ``$LaTeX$``)."""

    tag: str
    sentence: str


@dataclass(frozen=True)
class Verdict:
    """The outcome of judging one response (or all parts of one).

    ``reading`` is the LaTeX of how the response was read, empty when it could not be read.
    ``credit`` lies between 0 and 1. ``position`` is the 0-based index of the character a refusal points at.
    ``parts`` holds one verdict per part where an item has several.
    """

    status: Status
    reading: str = ""
    credit: float = 0.0
    feedback: Feedback | None = None
    evidence: Evidence = Evidence.NONE
    position: int | None = None
    parts: "tuple[Verdict, ...]" = ()

    def as_json(self) -> dict[str, Any]:
        """Return the verdict as JSON-able data; ``from_json`` reads it back."""
        return {
            "status": self.status.value,
            "reading": self.reading,
            "credit": self.credit,
            "feedback": None
            if self.feedback is None
            else {"tag": self.feedback.tag, "sentence": self.feedback.sentence},
            "evidence": self.evidence.value,
            "position": self.position,
            "parts": [part.as_json() for part in self.parts],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read a verdict written by ``as_json``."""
        feedback = data.get("feedback")
        return cls(
            status=Status(data["status"]),
            reading=data["reading"],
            credit=float(data["credit"]),
            feedback=None if feedback is None else Feedback(feedback["tag"], feedback["sentence"]),
            evidence=Evidence(data["evidence"]),
            position=data.get("position"),
            parts=tuple(cls.from_json(part) for part in data.get("parts", ())),
        )
