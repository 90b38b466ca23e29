"""A place in the tokens: what the parser and its parts for brackets and functions move along."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from problems.answers.reading.choices import Choices
from problems.answers.reading.scan import Token
from problems.answers.reading.tree import Node


@dataclass
class Cursor(ABC):
    """A parser at one place in the tokens; ``parser.Parser`` knows the operators."""

    tokens: list[Token]
    choices: Choices
    index: int = 0
    depth: int = 0
    closers: list[str] = field(default_factory=list)

    @property
    def token(self) -> Token:
        """The token at hand."""
        return self.tokens[self.index]

    def next(self) -> Token:
        """Return the token at hand and pass it."""
        token = self.tokens[self.index]
        if token.kind != "end":
            self.index += 1
        return token

    def at(self, kind: str, text: str) -> bool:
        """Tell whether the token at hand is this one."""
        return self.token.kind == kind and self.token.text == text

    @abstractmethod
    def expression(self, least: int = 0) -> Node:
        """Read an expression whose operators bind at least as tight as ``least``."""
