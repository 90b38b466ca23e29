"""Eigenvalues, each with an eigenvector."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.structures.array_trees import array_of
from problems.answers.judging.structures.spaces import Span, is_zero
from problems.answers.judging.values.equivalence import compare
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node, Reading, read
from problems.answers.reading.latex import latex_of_list
from problems.answers.reading.tree import Binary, Collection, Logic, Relation, is_scalar
from problems.verdict import Verdict

_NAMES = ("lambda", "lambda_1", "lambda_2", "lambda_3", "v", "v_1", "v_2", "v_3", "x")


@dataclass(frozen=True)
class Eigenpairs(AnswerType):
    """Pairs such as ``2: (1, 0); 3: (1, 1)``; each vector is judged up to a non-zero factor."""

    code: ClassVar[str] = "eigpairs"

    def symbols(self) -> Names:
        """Return the names that may label values and vectors."""
        return Names.of(_NAMES)

    def read(self, response: str) -> Reading:
        """Read a response in which a colon or an arrow joins a value to its vector."""
        return read(_joined(response), self.symbols())

    def key(self) -> Node:
        """Return the tree of the key."""
        return read(_joined(self.canonical), self.symbols()).tree

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        key, given = _pairs(self.key()), _pairs(tree)
        if not given:
            return incorrect("type-pairs", "Give each eigenvalue with a vector, such as 2: (1, 0); 3: (1, 1).")
        size = len(key[0][1])
        if any(len(vector) != size for _, vector in given):
            return incorrect("vector-length", f"Each eigenvector has {size} entries.")
        if any(all(is_zero(entry) for entry in vector) for _, vector in given):
            return incorrect("zero-vector", "The zero vector is never an eigenvector.")
        return _judged(key, given)

    def shown(self, tree: Node) -> str:
        """Return the LaTeX of listed vectors one after the other: they are no matrix."""
        return latex_of_list(tree)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        size = len(_pairs(self.key())[0][1])
        rows = [
            f"{index + 7}: ({', '.join('1' if place == index else '0' for place in range(size))})"
            for index in range(size)
        ]
        return "; ".join(rows)


def _joined(text: str) -> str:
    return text.replace(":", ",").replace("->", ", ").replace("→", ",").replace(";", ",").replace("\n", ", ")


def _pairs(tree: Node) -> list[tuple[Node, tuple[Node, ...]]]:
    """Return the pairs of value and vector; several vectors may follow one value."""
    found: list[tuple[Node, tuple[Node, ...]]] = []
    value: Node | None = None
    parts = list(_parts(tree))
    if all(isinstance(part, Binary) and part.operator == "*" and is_scalar(part.left) for part in parts):
        parts = [half for part in parts if isinstance(part, Binary) for half in (part.left, part.right)]  # 1 (1, 0)
    for part in parts:
        array = array_of(part)
        if array is None:
            value = part
        elif value is not None:
            found.append((value, array.entries))
    return found


def _parts(tree: Node) -> Iterator[Node]:
    """Yield numbers and vectors from left to right."""
    match tree:
        case Relation(_, operands):
            yield from _parts(operands[-1])
        case Collection(kind, items) if kind == "bare" or not all(is_scalar(item) for item in items):
            for item in items:
                yield from _parts(item)
        case Logic(_, items):
            for item in items:
                yield from _parts(item)
        case _:
            yield tree


def _repeats(given: list[tuple[Node, tuple[Node, ...]]]) -> bool:
    """Tell whether the vectors listed for one value are linearly dependent."""
    listed = [tuple(vector for other, vector in given if compare(value, other).equal) for value, _ in given]
    return any(Span(vectors).rank < len(vectors) for vectors in listed if len(vectors) > 1)


def _judged(key: list[tuple[Node, tuple[Node, ...]]], given: list[tuple[Node, tuple[Node, ...]]]) -> Verdict:
    if _repeats(given):
        return incorrect("repeated", "Two of your vectors for one value are multiples of each other, or say the same.")
    found, wrong_value, wrong_vector = set(), 0, 0
    for value, vector in given:
        same = [index for index, (wanted, _) in enumerate(key) if compare(wanted, value).equal]
        space = Span(tuple(key[index][1] for index in same))
        if not same:
            wrong_value += 1
        elif space.holds(vector):
            found.update(
                same if len(same) == 1 else same[: sum(1 for other, _ in given if compare(other, value).equal)]
            )
        else:
            wrong_vector += 1
    credit = max(0.0, (len(found) - wrong_value - wrong_vector) / len(key))
    if wrong_value:
        told = "is not an eigenvalue" if wrong_value == 1 else "are not eigenvalues"
        return incorrect("eigenvalue", f"{wrong_value} of your values {told}.", credit=credit)
    if wrong_vector:
        return incorrect(
            "eigenvector",
            "The values are right, but one vector does not belong to its value."
            if wrong_vector == 1
            else f"The values are right, but {wrong_vector} vectors do not belong to their values.",
            credit=credit,
        )
    if len(found) < len(key):
        missing = len(key) - len(found)
        told = "1 pair is" if missing == 1 else f"{missing} pairs are"
        return incorrect("missing-pair", f"What you have is right, but {told} missing.", credit=credit)
    return correct()
