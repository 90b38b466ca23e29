"""A basis of a subspace: any vectors that span it, with none too many."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.structures.affine_sets import parts_of
from problems.answers.judging.structures.kinds import mismatch
from problems.answers.judging.structures.labels import unlabelled, without_labels
from problems.answers.judging.structures.spaces import Span, is_zero, rank, span_of, vectors_of
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node
from problems.answers.reading.latex import latex_of_list
from problems.answers.reading.tree import is_scalar, names_in
from problems.verdict import Verdict


@dataclass(frozen=True)
class Subspace(AnswerType):
    """A subspace; the key is a list of basis vectors, ``[[1,0,1],[0,1,1]]`` or ``span{(1,0,1),(0,1,1)}``."""

    code: ClassVar[str] = "subspace"

    def symbols(self) -> Names:
        """Return the names that parameters may have."""
        return Names.of(("t", "s", "r", "u", "a", "b", "c", "k", "lambda", "mu"))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response; raises ``Refusal`` for vectors of unequal length."""
        del response
        tree = without_labels(unlabelled(tree))
        if names_in(tree) and not is_scalar(tree):
            parts = parts_of(tree)
            if parts is None or not all(is_zero(entry) for entry in parts[0]):
                return mismatch(tree, "subspace")
            return judge_span(span_of(self.key()), Span(parts[1]))
        if is_scalar(tree) or vectors_of(tree) is None or names_in(tree):
            return mismatch(tree, "subspace")
        return judge_span(span_of(self.key()), span_of(tree))

    def shown(self, tree: Node) -> str:
        """Return the LaTeX of listed vectors one after the other: they are no matrix."""
        return latex_of_list(tree)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        size = len(span_of(self.key()).vectors[0])
        return f"({', '.join('1' * size)}), ({', '.join(str(index + 1) for index in range(size))})"


def judge_span(key: Span, given: Span) -> Verdict:  # noqa: PLR0911 - one branch a kind of thing
    """Judge spanning vectors: same space, and independent."""
    size, wanted_size = len(given.vectors[0]), len(key.vectors[0])
    if size != wanted_size:
        return incorrect("vector-length", f"Your vectors have {size} entries, but these have {wanted_size}.")
    wanted, got, together = key.rank, given.rank, rank((*key.vectors, *given.vectors))
    if together == wanted == got:
        if len(given.vectors) == got:
            return correct()
        if any(all(is_zero(entry) for entry in vector) for vector in given.vectors):
            return incorrect("zero-vector", "The span is right, but the zero vector is in no basis.", credit=0.5)
        return incorrect("not-independent", "The span is right, but your vectors are not independent.", credit=0.5)
    if together == wanted:
        return incorrect("too-few", "Your vectors lie in the space, but they do not span it yet.", credit=0.5)
    if together == got:
        return incorrect("too-many", "Your vectors span a larger space.")
    return incorrect("other-space", "Your vectors span another space.")
