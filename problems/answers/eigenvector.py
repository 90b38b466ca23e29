"""An eigenvector: any non-zero multiple of the key, or any non-zero vector of the key's space."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.structures.array_trees import spaced_entries, vector_of
from problems.answers.judging.structures.kinds import mismatch
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.judging.structures.spaces import Span, is_zero, span_of
from problems.answers.outcome import correct, incorrect, not_understood
from problems.answers.reading import Node, Reading
from problems.answers.reading.components import with_components
from problems.answers.reading.tree import Call, Collection, is_scalar, names_in
from problems.verdict import Verdict

_ONE = "This stands for many vectors. Give one of them, with numbers only."


@dataclass(frozen=True)
class Eigenvector(AnswerType):
    """A non-zero vector parallel to the key; a key of several vectors is a space in which it must lie."""

    code: ClassVar[str] = "eigvec"
    chain: ClassVar[str] = "array"

    _: KW_ONLY
    tolerance: str | None = None

    def space(self) -> Span:
        """Return the space of right vectors."""
        return span_of(self.key())

    def read(self, response: str) -> Reading:
        """Read a response; numbers separated by spaces only are entries, and ``i + 2j`` is ``(1, 2)``."""
        return super().read(spaced_entries(with_components(response, len(self.space().vectors[0]))))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        inner = unlabelled(tree)
        entries = vector_of(inner)
        space = self.space()
        size = len(space.vectors[0])
        if isinstance(inner, Collection) and len(inner.items) == 1 and not is_scalar(inner.items[0]):
            entries = vector_of(inner.items[0])
        if entries is None or (is_scalar(inner) and size > 1):
            whole = isinstance(inner, Call) and inner.function == "span"
            return not_understood("type-family", _ONE) if whole else mismatch(inner, "vector")
        if any(names_in(entry) for entry in entries):
            return not_understood("type-family", _ONE)
        if len(entries) != size:
            return incorrect("vector-length", f"Your vector has {len(entries)} entries, but this one has {size}.")
        if all(is_zero(entry) for entry in entries):
            return incorrect("zero-vector", "The zero vector is never an eigenvector.")
        return (
            correct()
            if space.holds(entries, self.tolerance)
            else incorrect("not-parallel", "This vector has another direction. Multiply the matrix by it to check.")
        )

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return f"({', '.join(str(index + 1) for index in range(len(self.space().vectors[0])))})"
