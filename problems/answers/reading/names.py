"""Which names a response may use, and how a run of letters is cut into them: longest match, the item's own first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from problems.answers.reading.characters import GREEK
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.vocabulary import CONSTANTS, FUNCTIONS, GREEK_NAMES

_WORDS = frozenset(
    [
        "no",
        "yes",
        "ok",
        "hi",
        "so",
        "to",
        "is",
        "it",
        "if",
        "as",
        "at",
        "we",
        "me",
        "my",
        "do",
        "be",
        "by",
        "of",
        "on",
        "he",
        "up",
        "us",
        "am",
        "an",
    ]
)
_SUM_INDEX = re.compile(r"(?:sum|prod|[ΣΠ∏∑])\s*(?:\\limits)?\s*(?:\^\s*(?:\w|\{[^{}]*\}))?\s*_\s*[{(]?\s*([ij])\s*=")
_UNKNOWN_LETTER = 50
_MOST_OPEN_LETTERS = 6
_LONGEST_RUN = 48


@dataclass(frozen=True)
class Piece:
    """A part of a run of letters: its kind (``name``, ``function``, ``constant``), meaning, offset and length."""

    kind: str
    text: str
    offset: int
    length: int
    known: bool = True


@dataclass(frozen=True)
class Names:
    """The declared names. When ``lenient``, unknown letters are read as further symbols instead of refused.

    When ``defining``, a name with digits such as ``x1`` is a new name (the text of a key).
    """

    declared: tuple[str, ...]
    lenient: bool = False
    defining: bool = False

    @classmethod
    def of(cls, names: Iterable[str], *, lenient: bool = False, defining: bool = False) -> Self:
        """Return names with the longest first, each once."""
        spelled = [GREEK.get(name, name) for name in names]
        return cls(tuple(sorted(dict.fromkeys(spelled), key=lambda name: (-len(name), name))), lenient, defining)

    def canonical(self, name: str) -> str:
        """Return the declared spelling of a name (``x1`` for ``x_1``), or the name itself."""
        if name in self.declared:
            return name
        bare = name.replace("_", "")
        return next((declared for declared in self.declared if declared.replace("_", "") == bare), name)

    def known(self, name: str) -> bool:
        """Tell whether a name is declared, in any of its spellings."""
        return self.canonical(name) in self.declared

    def with_indices(self, text: str) -> "Names":
        """Return the names with the indices of sums, so that ``i`` and ``j`` are no imaginary unit there."""
        indices = {letter for letter in _SUM_INDEX.findall(text) if not self.known(letter)}
        return replace(self, declared=(*self.declared, *sorted(indices))) if indices else self

    def described(self) -> str:
        """Say which symbols may be used: ``only x and y are used here``."""
        if not self.declared:
            return "only numbers are used here"
        names = sorted(self.declared)
        listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        return f"only {listed} {'is' if len(names) == 1 else 'are'} used here"

    def cut(self, run: str, position: int, *, opens: bool) -> tuple[Piece, ...]:
        """Cut a run of ASCII letters into known pieces; ``opens`` says that a bracket follows. Raises ``Refusal``."""
        if len(run) > _LONGEST_RUN:
            raise Refusal("This word is too long. Write a formula, with * between factors.", position, "unknown-name")
        pieces = _best_cut(self.declared, run, opens, not self.defining)
        unknown = [piece for piece in pieces if not piece.known]
        letters_allowed = _MOST_OPEN_LETTERS if self.lenient else 1
        if not unknown or (len(unknown) <= letters_allowed and (self.lenient or run.lower() not in _WORDS)):
            return pieces
        sentence = f"I don't know `{run[:20]}`: {self.described()}. Check the spelling or write it as a formula."
        raise Refusal(sentence, position, "unknown-name")


@lru_cache(maxsize=4096)
def _best_cut(declared: tuple[str, ...], run: str, opens: bool, imaginary: bool) -> tuple[Piece, ...]:
    """Return the cheapest cut of a run: few unknown letters first, then few and long pieces."""
    best: list[tuple[int, tuple[Piece, ...]]] = [(0, ())] * (len(run) + 1)
    for start in range(len(run) - 1, -1, -1):
        options = []
        for piece, cost in _pieces_at(declared, run, start, opens, imaginary):
            rest_cost, rest = best[start + piece.length]
            options.append((cost + rest_cost, (piece, *rest)))
        best[start] = min(options, key=lambda option: (option[0], -option[1][0].length))
    return best[0][1]


def _pieces_at(
    declared: tuple[str, ...], run: str, start: int, opens: bool, imaginary: bool
) -> list[tuple[Piece, int]]:
    found: list[tuple[Piece, int]] = []
    for length in range(min(len(run) - start, 16), 0, -1):
        word = run[start : start + length]
        last = start + length == len(run)
        if word in declared:
            found.append((Piece("name", word, start, length), 10))
        elif (function := _function(word, declared)) and (not last or opens or word not in GREEK_NAMES | {"sinc"}):
            found.append((Piece("function", function, start, length), 11))
        elif word in CONSTANTS:
            found.append((Piece("constant", CONSTANTS[word], start, length), 12))
        elif word == "j" and "i" not in declared and imaginary:
            found.append((Piece("constant", "i", start, length), 12))
        elif word in GREEK_NAMES:
            found.append((Piece("name", word, start, length, known=False), _UNKNOWN_LETTER))
    letter = run[start]
    if letter not in declared and letter not in CONSTANTS and not any(piece.text == "i" for piece, _ in found):
        found.append((Piece("name", letter, start, 1, known=False), _UNKNOWN_LETTER))
    return found


def _function(word: str, declared: tuple[str, ...]) -> str | None:
    if word in FUNCTIONS:
        return None if word == "sinc" and "c" in declared else FUNCTIONS[word]
    if word[0] in declared:
        return None
    return FUNCTIONS.get(word.lower()) if len(word) >= 2 and (word.istitle() or word.isupper()) else None
