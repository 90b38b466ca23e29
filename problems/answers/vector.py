"""A vector, judged entry by entry."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.scalars import Wanted, tolerance_of
from problems.answers.judging.structures.array_trees import array_of, spaced_entries, vector_of
from problems.answers.judging.structures.arrays import judge_entries
from problems.answers.judging.structures.kinds import mismatch, unworked
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.outcome import incorrect
from problems.answers.reading import Names, Node, Reading
from problems.answers.reading.components import with_components
from problems.answers.reading.tree import Collection, Word, is_scalar
from problems.verdict import Verdict


@dataclass(frozen=True)
class Vector(AnswerType):
    """A vector; a row, a column or a list are the same."""

    code: ClassVar[str] = "vec"
    chain: ClassVar[str] = "array"

    names: tuple[str, ...] = ()
    _: KW_ONLY
    tolerance: str | None = None

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def read(self, response: str) -> Reading:
        """Read a response; numbers separated by spaces only are entries, and ``i + 2j`` is ``(1, 2)``."""
        size = 0 if {"i", "j", "k"} & set(self.names) else len(vector_of(self.key()) or ())
        return super().read(spaced_entries(with_components(response, size)))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        unfinished = unworked(tree, "vector")
        if unfinished is not None:
            return unfinished
        inner = unlabelled(tree)
        entries = vector_of(inner)
        key = vector_of(self.key()) or ()
        if entries is None or isinstance(inner, Word) or (is_scalar(inner) and len(key) > 1):
            return mismatch(inner, "vector")
        if isinstance(inner, Collection) and inner.kind == "set":
            return incorrect("type-set", "A set has no order. Write the vector in round brackets, such as (1, 2, 3).")
        if len(entries) != len(key):
            array = array_of(inner)
            if array is not None and not array.is_vector:
                return incorrect("type-matrix", "You gave a matrix, but I asked for a vector.")
            return incorrect("vector-length", f"Your vector has {len(entries)} entries, but this one has {len(key)}.")
        return judge_entries(key, entries, Wanted(self.form, tolerance_of(self.tolerance), self.names))

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        places = range(len(vector_of(self.key()) or ()))
        if not self.names:
            return f"({', '.join(str(place + 1) for place in places)})"
        return f"({', '.join(f'{place + 2}*{self.names[place % len(self.names)]}' for place in places)})"
