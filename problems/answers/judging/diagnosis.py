"""What is known about a wrong formula: the wrong name, a general slip, near by rounding, or a value that shows it."""

from problems.answers.judging.equivalence import Comparison
from problems.answers.outcome import incorrect
from problems.answers.reading.tree import Node, names_in
from problems.verdict import Verdict


def diagnosed(reference: Node, response: Node, comparison: Comparison, declared: tuple[str, ...]) -> Verdict:
    """Return the verdict of a wrong formula with the most telling fact about it."""
    strange = wrong_names(reference, response, declared)
    if strange is not None:
        return strange
    del comparison
    return incorrect()


def wrong_names(reference: Node, response: Node, declared: tuple[str, ...]) -> Verdict | None:
    """Return the verdict of a formula in names that the item does not have, None when all are known."""
    unknown = sorted(names_in(response) - names_in(reference) - set(declared))
    if not unknown:
        return None
    name = unknown[0]
    wanted = sorted({*names_in(reference), *declared})
    turned = next((other for other in wanted if other.lower() == name.lower()), None)
    if turned is not None:
        return incorrect(
            "type-case", f"Capital and small letters differ: you wrote `{name}`, the question has `{turned}`."
        )
    if not wanted:
        return incorrect("type-variable", f"The answer is a number, but yours holds `{name}`.")
    return incorrect("type-variable", f"Your answer holds `{name}`, but the question uses {', '.join(wanted)}.")
