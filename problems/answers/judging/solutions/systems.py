"""Systems: conditions that hold together in several names. Their solutions are too thin to be met by chance.

Every branch (of *or*) is brought to the reduced echelon form of its linear equations; what is not linear is kept with
the pivots put in. Two branches are the same when both halves are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from problems.answers.judging.values.exact import rational
from problems.answers.judging.values.polynomials import (
    Polynomial,
    coefficients,
    polynomial_of,
    rational_roots,
    squarefree,
)
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Logic,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    names_in,
)

MOST_BRANCHES = 24
ORDER = {"<": (-1,), "<=": (-1, 0), "=": (0,), "!=": (-1, 1), ">": (1,), ">=": (0, 1)}
Row = tuple[Fraction, ...]


@dataclass(frozen=True)
class Branch:
    """Linear equations in reduced echelon form over (names…, 1), and the other relations in the free names."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    rest: tuple[Relation, ...]

    @property
    def pivots(self) -> tuple[str, ...]:
        """The names that the linear equations give."""
        return tuple(self.names[_pivot(row)] for row in self.rows)

    def solved(self) -> dict[str, Node]:
        """Return what each pivot equals in the free names."""
        return {self.names[_pivot(row)]: _formula(row, self.names) for row in self.rows}

    def point(self) -> tuple[Fraction, ...] | None:
        """Return the one solution where the linear equations leave no freedom, None otherwise."""
        pinned = len(self.rows) == len(self.names) and not self.rest
        return tuple(-row[-1] for row in self.rows) if pinned else None


def is_system(tree: Node) -> bool:
    """Tell whether equations hold together with another relation somewhere in a condition in several names."""
    joined = (Logic, Collection)
    if isinstance(tree, Relation):
        return len(tree.operators) > 1 and "=" in tree.operators
    if isinstance(tree, Logic) and tree.operator == "or":
        return any(is_system(item) for item in tree.items)
    return isinstance(tree, joined) and any("=" in relation.operators for relation in _relations(tree))


def branches(tree: Node, names: tuple[str, ...]) -> tuple[Branch, ...] | None:
    """Return the branches of a condition that are not contradictory, None when it has too many or odd ones."""
    found = []
    for number, relations in enumerate(conjunctions(tree)):
        if number >= MOST_BRANCHES:
            return None
        for branch in _split(_branch(relations, names)):
            if branch not in found:
                found.append(branch)
    return tuple(found)


def _split(branch: Branch | None) -> Iterator[Branch]:
    """Yield a branch for every root where an equation of one name has rational roots only."""
    if branch is None:
        return
    for relation in branch.rest:
        name, roots = _roots(relation)
        if roots is not None:
            for root in roots:
                pinned = Relation(("=",), (Name(name), _number(root)))
                rows = [Relation(("=",), (_side(row, branch.names), Number("0"))) for row in branch.rows]
                others = [one for one in branch.rest if one is not relation]
                yield from _split(_branch([*rows, pinned, *others], branch.names))
            return
    if all(_possible(relation) for relation in branch.rest):
        yield Branch(branch.names, branch.rows, tuple(one for one in branch.rest if names_in(one)))


def _possible(relation: Relation) -> bool:
    """Tell whether a relation of rational numbers is true; any other may be."""
    left, right = (rational(side) for side in relation.operands)
    if left is None or right is None:
        return True
    sign = (left > right) - (left < right)
    return sign in ORDER[relation.operators[0]]


def _roots(relation: Relation) -> tuple[str, list[Fraction] | None]:
    """Return the name and the roots of an equation whose roots are all rational, None for any other."""
    names = names_in(relation)
    if relation.operators != ("=",) or len(names) != 1:
        return "", None
    (name,) = names
    polynomial = polynomial_of(Binary("-", *relation.operands))
    listed = coefficients(polynomial, name) if polynomial else None
    return name, None if listed is None else rational_roots(squarefree(listed))


def _side(row: Row, names: tuple[str, ...]) -> Node:
    total: Node = _number(row[-1])
    for name, value in zip(names, row, strict=False):
        total = Binary("+", total, Binary("*", _number(value), Name(name)))
    return total


def _relations(tree: Node) -> Iterator[Relation]:
    if isinstance(tree, Relation):
        yield tree
    elif isinstance(tree, Logic | Collection):
        for item in tree.items:
            yield from _relations(item)


def conjunctions(tree: Node) -> Iterator[tuple[Relation, ...]]:
    """Yield the conjunctions whose *or* is the condition."""
    match tree:
        case Relation(operators, operands):
            pairs = zip(operators, operands, operands[1:], strict=False)
            yield tuple(Relation((operator,), (left, right)) for operator, left, right in pairs)
        case Logic("or", items):
            for item in items:
                yield from conjunctions(item)
        case Logic(_, items) | Collection("bare", items):
            for choice in product(*(tuple(conjunctions(item)) for item in items)):
                yield tuple(relation for relations in choice for relation in relations)


def _branch(relations: Sequence[Relation], names: tuple[str, ...]) -> Branch | None:
    """Return a conjunction in normal form, None when its linear equations contradict each other."""
    rows: list[Row] = []
    rest = list(relations)
    while True:
        linear = [(relation, row) for relation in rest if (row := _row(relation, names)) is not None]
        if not linear:
            break
        rows = _echelon([*rows, *(row for _, row in linear)])
        if any(not any(row[:-1]) for row in rows):
            return None
        kept = [relation for relation in rest if all(relation is not one for one, _ in linear)]
        values = {names[_pivot(row)]: _formula(row, names) for row in rows}
        rest = [Relation(one.operators, tuple(replaced(side, values) for side in one.operands)) for one in kept]
    return Branch(names, tuple(rows), tuple(rest))


def _row(relation: Relation, names: tuple[str, ...]) -> Row | None:
    """Return the coefficients of a linear equation, None for anything else."""
    if relation.operators != ("=",):
        return None
    difference: Polynomial | None = polynomial_of(Binary("-", *relation.operands))
    if difference is None or any(sum(power for _, power in key) > 1 for key in difference):
        return None
    return (*(difference.get(((name, 1),), Fraction(0)) for name in names), difference.get((), Fraction(0)))


def _pivot(row: Row) -> int:
    return next(place for place, value in enumerate(row) if value)


def _echelon(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that are not zero in reduced echelon form; the last column may hold a pivot (contradiction)."""
    left, done = [row for row in rows if any(row)], list[Row]()
    while left:
        pivot = min(left, key=_pivot)
        left.remove(pivot)
        place = _pivot(pivot)
        unit = tuple(value / pivot[place] for value in pivot)
        clear = [
            tuple(value - row[place] * one for value, one in zip(row, unit, strict=True)) for row in (*left, *done)
        ]
        left, done = [row for row in clear[: len(left)] if any(row)], [*clear[len(left) :], unit]
    return sorted(done, key=_pivot)


def _formula(row: Row, names: tuple[str, ...]) -> Node:
    """Return what a row says about the name of its pivot."""
    total: Node = _number(-row[-1])
    for name, value in list(zip(names, row, strict=False))[_pivot(row) + 1 :]:
        if value:
            total = Binary("-", total, Binary("*", _number(value), Name(name)))
    return total


def _number(value: Fraction) -> Node:
    number: Node = Number(str(abs(value.numerator)))
    if value.denominator != 1:
        number = Binary("/", number, Number(str(value.denominator)))
    return Negative(number) if value < 0 else number


def replaced(tree: Node, values: dict[str, Node]) -> Node:
    """Return a formula with formulas in place of some names."""
    match tree:
        case Name(name):
            return values.get(name, tree)
        case Binary(operator, left, right):
            return Binary(operator, replaced(left, values), replaced(right, values))
        case Call(function, arguments):
            return Call(function, tuple(replaced(argument, values) for argument in arguments))
        case Negative(operand):
            return Negative(replaced(operand, values))
    return tree
