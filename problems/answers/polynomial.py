"""A polynomial in the item's names: an expression that is equal after expansion."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.expression import Expression


@dataclass(frozen=True)
class Polynomial(Expression):
    """A polynomial, in any writing unless a form is asked."""

    code: ClassVar[str] = "poly"

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return f"3*{self.names[0]}^2 - 1"
