"""What is wrong in an author's file: a sentence, the line and the field."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_COMPLAINTS = 25


@dataclass(frozen=True)
class Complaint:
    """One thing to put right; ``line`` counts from 1, 0 where the whole file is meant."""

    line: int
    field: str
    sentence: str

    def __str__(self) -> str:
        place = f"line {self.line}" if self.line else ""
        named = f"`{self.field}`" if self.field else ""
        return ": ".join((*filter(None, (", ".join(filter(None, (place, named))),)), self.sentence))


class AuthoringError(ValueError):
    """A file that is no family yet; it says everything that was found, in the order of the lines."""

    def __init__(self, complaints: Iterable[Complaint]) -> None:
        found = dict.fromkeys(complaints)
        self.complaints = tuple(sorted(found, key=lambda complaint: complaint.line))[:MOST_COMPLAINTS]
        super().__init__("\n".join(map(str, self.complaints)))
