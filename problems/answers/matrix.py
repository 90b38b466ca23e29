"""A matrix, judged entry by entry."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.scalars import Wanted, tolerance_of
from problems.answers.judging.structures.array_trees import Array, array_of
from problems.answers.judging.structures.arrays import judge_array
from problems.answers.judging.structures.kinds import mismatch, unworked
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.outcome import incorrect
from problems.answers.reading import Names, Node, Reading
from problems.answers.reading.components import with_identity
from problems.answers.reading.tree import Matrix as Grid
from problems.answers.reading.tree import rows_of
from problems.verdict import Verdict


@dataclass(frozen=True)
class Matrix(AnswerType):
    """A matrix of the same shape with the same entries."""

    code: ClassVar[str] = "mat"
    chain: ClassVar[str] = "array"

    names: tuple[str, ...] = ()
    _: KW_ONLY
    tolerance: str | None = None

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def read(self, response: str) -> Reading:
        """Read a response; ``I`` and ``2I`` are multiples of the identity where the key is square."""
        key = array_of(self.key())
        square = key is not None and key.shape[0] == key.shape[1] and "I" not in self.names
        return super().read(with_identity(response, key.shape[0]) if key is not None and square else response)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        unfinished = unworked(tree, "matrix")
        if unfinished is not None:
            return unfinished
        key, array = array_of(self.key()), array_of(unlabelled(tree))
        if array is None or key is None:
            return mismatch(unlabelled(tree), "matrix")
        if array.flat and not key.flat:
            if len(key.rows) == 1 and len(array.entries) == len(key.entries):
                array = Array((array.entries,))
            elif key.shape != array.shape:
                return incorrect(
                    "type-vector", "You gave a list of numbers. Write a matrix row by row, such as [[1, 2], [3, 4]]."
                )
        return judge_array(key, array, Wanted(self.form, tolerance_of(self.tolerance), self.names))

    def shown(self, tree: Node) -> str:
        """Return the LaTeX of a matrix, whichever brackets its rows were typed in."""
        rows = rows_of(tree)
        return super().shown(tree if rows is None else Grid(rows))

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        key = array_of(self.key())
        rows, columns = key.shape if key is not None else (2, 2)
        lines = [", ".join(str(row * columns + column + 1) for column in range(columns)) for row in range(rows)]
        return f"[[{'], ['.join(lines)}]]"
