"""Several values in a fixed order, judged part by part."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.scalars import tolerance_of
from problems.answers.judging.structures.array_trees import array_of, spaced_entries
from problems.answers.judging.structures.entries import alike
from problems.answers.judging.structures.kinds import mismatch
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.judging.values.equivalence import Outcome
from problems.answers.outcome import correct, incorrect, undecided
from problems.answers.reading import Names, Node, Reading, Refusal
from problems.answers.reading.components import with_components
from problems.answers.reading.tree import Collection, Logic, Name, Relation, is_scalar, rows_of
from problems.verdict import Evidence, Verdict


@dataclass(frozen=True)
class TupleOf(AnswerType):
    """Values such as ``(2, -1)``; ``parts`` names them, so that ``q = -1, p = 2`` can be given in any order."""

    code: ClassVar[str] = "tuple"

    names: tuple[str, ...] = ()
    _: KW_ONLY
    parts: tuple[str, ...] = ()
    tolerance: str | None = None

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of((*self.names, *self.parts))

    def read(self, response: str) -> Reading:
        """Read a response; numbers separated by spaces only are entries, and so are those of a column."""
        return super().read(spaced_entries(with_components(response, 0)))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        key, given = values_of(self.key()), values_of(self.ordered(tree))
        if given is None or key is None:
            return mismatch(tree, "list")
        if len(given) != len(key):
            return incorrect("tuple-length", f"I asked for {len(key)} values, but you gave {len(given)}.")
        comparisons = [alike(one, two, tolerance_of(self.tolerance)) for one, two in zip(key, given, strict=True)]
        wrong = [index for index, comparison in enumerate(comparisons) if comparison.outcome is Outcome.DIFFERENT]
        if wrong:
            return self.explained(key, given, wrong)
        if any(comparison.outcome is Outcome.UNKNOWN for comparison in comparisons):
            return undecided()
        numeric = any(comparison.evidence is Evidence.NUMERIC for comparison in comparisons)
        return correct(Evidence.NUMERIC if numeric else Evidence.PROVED)

    def ordered(self, tree: Node) -> Node:
        """Put ``q = -1, p = 2`` into the order of the parts; raises ``Refusal`` for names used twice or for others."""
        named = named_values(tree)
        key = named_values(self.key()) or ()
        wanted = self.parts or tuple(name for name, _ in key) or self.names
        if named is None or len(named) != len(wanted):
            return tree
        if sorted(name for name, _ in named) != sorted(wanted):
            raise Refusal(f"Name every value once: {', '.join(wanted)}.", None, "labels")
        values = dict(named)
        return Collection("bare", tuple(values[name] for name in wanted))

    def explained(self, key: tuple[Node, ...], given: tuple[Node, ...], wrong: list[int]) -> Verdict:
        """Say which values are wrong, and recognise swapped ones."""
        credit = 1 - len(wrong) / len(key)
        swapped = len(key) == 2 and all(
            alike(one, two, tolerance_of(self.tolerance)).equal for one, two in zip(key, given[::-1], strict=True)
        )
        if swapped:
            return incorrect("swapped", "The values are right, but in the wrong places.", credit=credit)
        if len(wrong) == len(key):
            return incorrect("tuple", "No value is right yet.")
        named = ", ".join(self.parts[index] if index < len(self.parts) else f"value {index + 1}" for index in wrong)
        return incorrect("tuple", f"Look again at {named}. The rest is right.", credit=credit)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        count = len(values_of(self.key()) or ())
        if self.parts:
            return ", ".join(f"{part} = {index + 1}" for index, part in enumerate(self.parts))
        return f"({', '.join(str(index + 1) for index in range(count))})"


def named_values(tree: Node) -> list[tuple[str, Node]] | None:
    """Return names and values of ``x = 1, y = 2`` or ``(x, y) = (1, 2)``, None when not every value is named."""
    match tree:
        case Relation(("=",), (Collection(_, names), Collection(_, values))) if len(names) == len(values):
            pairs = list(zip(names, values, strict=True))
        case Collection(_, items) | Logic(_, items):
            pairs = [
                (item.operands[0], item.operands[1])
                for item in items
                if isinstance(item, Relation) and item.operators == ("=",)
            ]
            if len(pairs) != len(items):
                return None
        case _:
            return None
    found = [(name.name, value) for name, value in pairs if isinstance(name, Name)]
    return found if len(found) == len(pairs) else None


def values_of(tree: Node) -> tuple[Node, ...] | None:
    """Return the values that a tree lists, without their labels; None when it lists none."""
    tree = unlabelled(tree)
    column = rows_of(tree)
    if column is not None and all(len(row) == 1 for row in column) and len(column) > 1:
        return tuple(entry for row in column for entry in row)
    if isinstance(tree, Collection | Logic):
        return tuple(unlabelled(item) for item in tree.items)
    array = array_of(tree)
    if array is not None and array.is_vector:
        return array.entries
    return (tree,) if is_scalar(tree) else None
