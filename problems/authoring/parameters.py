"""What a parameter may be: numbers of a range with steps, numbers or formulas of a list, or words."""

from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import TypeAlias

from problems.answers.judging.values.exact import rational
from problems.answers.reading import Node
from problems.authoring.folding import number

Value: TypeAlias = Node | str  # words are plain text
_TRIES = 200


@dataclass(frozen=True)
class Spaced:
    """The numbers ``low, low + step, …`` (``count`` of them), over one of ``over``, without ``excluded``."""

    low: Fraction
    step: Fraction
    count: int
    over: tuple[int, ...] = (1,)
    excluded: frozenset[Fraction] = frozenset()

    def draw(self, rng: Random) -> Value | None:
        """Return one of the numbers; None where none was found that is not excluded."""
        for _ in range(_TRIES):
            value = (self.low + rng.randrange(self.count) * self.step) / rng.choice(self.over)
            if value not in self.excluded:
                return number(value)
        return None

    def has_zero(self) -> bool:
        """Tell whether 0 is among the numbers."""
        steps = -self.low / self.step
        return steps.denominator == 1 and 0 <= steps < self.count and 0 not in self.excluded

    def has_words(self) -> bool:
        """Tell whether there are words among the values."""
        return False


@dataclass(frozen=True)
class Listed:
    """The values of a list."""

    values: tuple[Value, ...]

    def draw(self, rng: Random) -> Value | None:
        """Return one of the values."""
        return rng.choice(self.values)

    def has_zero(self) -> bool:
        """Tell whether 0 is among the values."""
        return any(not isinstance(value, str) and rational(value) == 0 for value in self.values)

    def has_words(self) -> bool:
        """Tell whether there are words among the values."""
        return any(isinstance(value, str) for value in self.values)


Domain: TypeAlias = Spaced | Listed
