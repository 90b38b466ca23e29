"""A diagonalisation: P and D with A P = P D, in any order and scale."""

from dataclasses import dataclass
from typing import Any, ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.structures.array_trees import Array, array_of
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.judging.structures.spaces import number
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node
from problems.answers.reading.tree import Collection, Logic, Name, Relation
from problems.verdict import Evidence, Verdict


@dataclass(frozen=True)
class Diagonalisation(AnswerType):
    """The key is one pair, ``[[1,1],[0,1]], [[2,0],[0,3]]`` (P, then D)."""

    code: ClassVar[str] = "diag"

    def symbols(self) -> Names:
        """Return the names that may label the matrices."""
        return Names.of(("P", "D"))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        pair, key = _pair(tree), _pair(self.key())
        if pair is None or key is None:
            return incorrect("type-pair", "Give two matrices: P = [[…]], D = [[…]].")
        if any(array.shape != key[0].shape for array in pair):
            return incorrect("shape", f"Both matrices are {key[0].shape[0]}×{key[0].shape[1]}.")
        mp = context(DIGITS)
        (p, d), (p0, d0) = (tuple(_matrix(mp, array) for array in one) for one in (pair, key))
        small, size = mp.mpf(10) ** -30, key[0].shape[0]
        if any(abs(d[i, j]) > small for i in range(size) for j in range(size) if i != j):
            return incorrect("not-diagonal", "D must be diagonal: all entries off the diagonal are 0.")
        if abs(_determinant(mp, p)) < small:
            return incorrect("not-invertible", "P must be invertible: its columns are independent eigenvectors.")
        a = p0 * d0 * p0**-1
        if mp.mnorm(a * p - p * d, "f") < small * (1 + mp.mnorm(a, "f")):
            return correct(Evidence.NUMERIC)
        return _explained(mp, a, p, d, size)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "P = [[1, 2], [3, 4]], D = [[5, 0], [0, 6]]"


def _pair(tree: Node) -> tuple[Array, Array] | None:
    items = tree.items if isinstance(tree, Collection | Logic) else ()
    named = [item.operands[0] for item in items if isinstance(item, Relation)]
    if named == [Name("D"), Name("P")]:
        items = items[::-1]
    arrays = [array_of(unlabelled(item)) for item in items]
    first, second = arrays if len(arrays) == 2 else (None, None)
    return (first, second) if first is not None and second is not None else None


def _matrix(mp: Any, array: Array) -> Any:
    return mp.matrix([[number(entry) for entry in row] for row in array.rows])


def _determinant(mp: Any, matrix: Any) -> Any:
    """Return a determinant; mpmath fails on some singular matrices."""
    try:
        return mp.det(matrix)
    except (TypeError, ZeroDivisionError):
        return mp.mpf(0)


def _explained(mp: Any, a: Any, p: Any, d: Any, size: int) -> Verdict:
    small = mp.mpf(10) ** -25
    vectors = [mp.matrix([p[i, j] for i in range(size)]) for j in range(size)]
    images = [a * vector for vector in vectors]
    own = [_factor(mp, vector, image, size) for vector, image in zip(vectors, images, strict=True)]
    if all(value is not None for value in own):
        return incorrect(
            "order-of-values",
            "The columns of P are eigenvectors. Put each eigenvalue in D under its own column.",
            credit=0.5,
        )
    if sorted(float(abs(d[i, i])) for i in range(size)) and all(
        abs(_determinant(mp, a - d[i, i] * mp.eye(size))) < small * 100 for i in range(size)
    ):
        return incorrect(
            "columns-not-eigenvectors", "The values in D are right, but a column of P is no eigenvector.", credit=0.5
        )
    return incorrect("diagonalisation", "A P and P D differ. Check each column of P.")


def _factor(mp: Any, vector: Any, image: Any, size: int) -> Any:
    """Return the eigenvalue of a vector, None when it is no eigenvector."""
    place = max(range(size), key=lambda index: abs(vector[index]))
    factor = image[place] / vector[place]
    return factor if mp.norm(image - factor * vector) < mp.mpf(10) ** -25 * (1 + mp.norm(image)) else None
