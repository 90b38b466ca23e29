"""Conditions over the reals in a simpler writing: what can never hold, sums of squares, odd roots, huge powers."""

from collections.abc import Iterator

from problems.answers.judging.forms.normal_form import factors, terms
from problems.answers.judging.solutions.solved import HUGE
from problems.answers.judging.values.exact import rational
from problems.answers.judging.values.polynomials import polynomial_of
from problems.answers.judging.values.ranges import range_of
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Constant,
    Logic,
    Negative,
    Node,
    Number,
    Relation,
    Word,
    names_in,
    walk,
)

NEVER = Word("false")
_ZERO = Number("0")


def reduced(tree: Node) -> Node:
    """Return a condition with the same real solutions in which parts that never hold are ``false``."""
    match tree:
        case Relation((operator,), (left, right)) if not _is_complex(tree):
            return _relation(operator, left, right)
        case Logic("or", items):
            kept = [item for item in map(reduced, items) if item != NEVER]
            return NEVER if not kept else kept[0] if len(kept) == 1 else Logic("or", tuple(kept))
        case Logic("and", items) | Collection("bare", items):
            parts = tuple(reduced(item) for item in items)
            return NEVER if NEVER in parts else Logic("and", parts)
    return tree


def _is_complex(tree: Node) -> bool:
    return any(isinstance(node, Constant) and node.name == "i" for node in walk(tree))


def _relation(operator: str, left: Node, right: Node) -> Node:
    lowered = _lowered(operator, left, right)
    if lowered is not None:
        return reduced(lowered)
    if _is_never(operator, left, right):
        return NEVER
    parts = list(_vanishing(left, right)) if operator == "=" else []
    if len(parts) > 1:
        return Logic("and", tuple(Relation(("=",), (part, _ZERO)) for part in parts))
    split = (_split(left, right) or _split(right, left)) if operator == "=" else ()
    return reduced(Logic("or", split)) if split else Relation((operator,), (left, right))


def _is_never(operator: str, left: Node, right: Node) -> bool:
    """Tell whether the ranges of both sides leave no room for a relation."""
    whole = range_of(Binary("-", left, right))
    above, below = whole.low >= 0, whole.high <= 0
    side = {"=": True, "<": above, ">": below, "<=": above, ">=": below}.get(operator, False)
    return side and (whole.excludes_zero or operator in {"<", ">"})


def _split(left: Node, right: Node) -> tuple[Node, ...]:
    """Return the equations of which one must hold: a product that is 0, an absolute value that is a number."""
    value = rational(right)
    match left:
        case Call("abs", (inner,)) if value is not None and value > 0:
            return Relation(("=",), (inner, right)), Relation(("=",), (inner, Negative(right)))
        case Binary("*") if value == 0 and len(names_in(left)) > 1:
            found = [factor for upper, factor in factors(left) if upper and names_in(factor)]
            if len(found) > 1 and polynomial_of(left) is not None:
                return tuple(Relation(("=",), (_bare(factor), _ZERO)) for factor in found)
    return ()


def _lowered(operator: str, left: Node, right: Node) -> Relation | None:
    """Return ``x^1000 < 2`` as a relation of ``|x|`` and a root, None for anything else."""
    match left, right:
        case Binary("^", base, Number() as power), bound if _is_huge(power) and names_in(base) and not names_in(bound):
            even = power.value.numerator % 2 == 0
            return Relation((operator,), (Call("abs", (base,)) if even else base, _root(bound, power, even=even)))
        case bound, Binary("^", base, Number() as power) if _is_huge(power) and names_in(base) and not names_in(bound):
            even = power.value.numerator % 2 == 0
            return Relation((operator,), (_root(bound, power, even=even), Call("abs", (base,)) if even else base))
    return None


def _is_huge(power: Number) -> bool:
    return power.value > HUGE and power.value.denominator == 1


def _root(bound: Node, power: Number, *, even: bool) -> Node:
    """Return the root of a bound; that of a negative number under an even power stays negative."""
    value = rational(bound)
    if value in {0, 1}:
        return bound
    if value is not None and value < 0 and even:
        return Negative(Number("1"))
    match bound:
        case Binary("^", base, exponent) if exponent == power and (rational(base) or -1) > 0:
            return base
    return Call("root", (bound, power))


def _vanishing(left: Node, right: Node) -> Iterator[Node]:
    """Yield the terms that must all be 0 because none is negative and their sum is 0 (or the same turned round)."""
    both = [*terms(left), *((-sign, term) for sign, term in terms(right))]
    found = [(sign, term) for sign, term in both if rational(term) != 0]
    for turn in (1, -1):
        signed = [term if sign == turn else Negative(term) for sign, term in found]
        if all(range_of(term).is_square_like for term in signed):
            yield from (_bare(term) for _, term in found)
            return


def _bare(term: Node) -> Node:
    """Return something simpler that is 0 exactly where a term is: ``3(x-1)^2`` and ``x - 1``."""
    match term:
        case Binary("*", left, right) if rational(left):
            return _bare(right)
        case Binary("*" | "/", left, right) if rational(right):
            return _bare(left)
        case Binary("^", base, exponent) if (power := rational(exponent)) is not None and power > 0:
            return _bare(base)
        case Call("abs", (argument,)):
            return _bare(argument)
    return term
