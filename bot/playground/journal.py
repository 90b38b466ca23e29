"""What happened lately, for the page's side panel and for tests: requests, answers, events, and what went wrong."""

import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

KEPT = 400
LONGEST_BODY = 20_000


@dataclass
class Journal:
    """The last few hundred entries, newest last, and every problem ever."""

    entries: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT))
    problems: list[str] = field(default_factory=list)
    _number: int = 0

    def note(self, kind: str, **details: Any) -> None:
        """Add an entry."""
        self._number += 1
        self.entries.append({"number": self._number, "kind": kind} | {k: _short(v) for k, v in details.items()})

    def problem(self, sentence: str) -> None:
        """Record a fault of the playground itself, or of what the bot sent: tests fail on any."""
        self.problems.append(sentence)
        self.note("problem", sentence=sentence)

    def after(self, number: int) -> list[Json]:
        """Return the entries that follow a given one."""
        return [entry for entry in self.entries if entry["number"] > number]


def _short(value: Any) -> Any:
    if not isinstance(value, dict | list):
        return value
    text = json.dumps(value)
    return value if len(text) <= LONGEST_BODY else {"cut": text[:LONGEST_BODY]}
