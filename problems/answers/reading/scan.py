"""What a tokenizer holds while it works: the text, the place in it, and the tokens so far."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from problems.answers.reading.names import Names
from problems.answers.reading.refusal import Refusal

MOST_TOKENS = 400


@dataclass(frozen=True)
class Token:
    """A piece of the response: ``kind`` is number, name, constant, function, word, op, open, close, command or end."""

    kind: str
    text: str
    position: int
    spaced: bool = False
    known: bool = True


@dataclass
class Scan(ABC):
    """A tokenizer at work on one folded text; ``tokens.Tokenizer`` knows the pieces."""

    text: str
    names: Names
    position: int = 0
    spaced: bool = False
    tokens: list[Token] = field(default_factory=list)
    environments: list[str] = field(default_factory=list)
    nesting: int = 0

    @abstractmethod
    def step(self, end: int) -> None:
        """Read one piece at the position, not beyond ``end``."""

    def run(self) -> list[Token]:
        """Return all tokens, ended by one of kind ``end``; raises ``Refusal``."""
        while self.position < len(self.text):
            self.step(len(self.text))
        self.add("end", "", len(self.text))
        return self.tokens

    def inner(self, text: str) -> list[Token]:
        """Return the tokens of another text in the same names, without its end; raises ``Refusal``."""
        return type(self)(text, self.names).run()[:-1]

    def add(self, kind: str, text: str, position: int | None = None, *, known: bool = True) -> None:
        """Append a token; raises ``Refusal`` when there are too many."""
        if len(self.tokens) >= MOST_TOKENS:
            raise Refusal("This answer has too many parts. Please shorten it.", self.position, "too-long")
        where = self.position if position is None else position
        self.tokens.append(Token(kind, text, where, self.spaced, known))
        self.spaced = False

    def group(self, parts: list[tuple[str, str]]) -> None:
        """Append tokens inside invisible brackets."""
        self.add("open", "group")
        for kind, text in parts:
            self.add(kind, text)
        self.add("close", "group")
