"""What ``not (…)`` says: the opposite of a condition, spelled out."""

from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import Call, Logic, Name, Node, Relation

_OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def negated(tree: Node, position: int) -> Node:
    """Return the opposite of a condition or of a letter that stands for one; raises ``Refusal`` for anything else."""
    match tree:
        case Logic(operator, items):
            return Logic("and" if operator == "or" else "or", tuple(negated(item, position) for item in items))
        case Relation(operators, operands) if all(operator in _OPPOSITE for operator in operators):
            pairs = zip(operators, operands, operands[1:], strict=False)
            links = tuple(Relation((_OPPOSITE[operator],), (left, right)) for operator, left, right in pairs)
            return links[0] if len(links) == 1 else Logic("or", links)
        case Name():
            return Call("not", (tree,))
        case Call("not", (inner,)):
            return inner
    raise Refusal("Put a condition after `not`, such as not (x > 2).", position, "words")
