"""All points of a system that has finitely many: polynomials in two names, by elimination of each name in turn."""

from fractions import Fraction
from itertools import combinations, product
from typing import Any

from problems.answers.judging.solutions.borders import real_roots
from problems.answers.judging.solutions.systems import Branch, branches
from problems.answers.judging.solutions.truth import holds
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.polynomials import Polynomial, coefficients, quotient_of
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.reading.tree import Binary, Node, Relation, names_in

_MOST_DEGREE = 4
_MOST_TERMS = 16
_MOST_ROOTS = 9


def all_points(tree: Node, names: tuple[str, ...]) -> list[tuple[Value, ...]] | None:
    """Return every real point at which a condition is true, None when they are not known to be finitely many."""
    found: list[tuple[Value, ...]] = []
    listed = branches(tree, names)
    for branch in listed or ():
        points = _of_branch(branch)
        if points is None:
            return None
        found.extend(point for point in points if holds(tree, names, point))
    return None if listed is None else found


def _of_branch(branch: Branch) -> list[tuple[Value, ...]] | None:
    """Return candidates for the points of a branch: those of its equations are among them."""
    free = [name for name in branch.names if name not in branch.pivots]
    values = [_values(branch.rest, name, free) for name in free]
    if len(free) > 2 or any(one is None for one in values):
        return None
    mp = context(DIGITS)
    points = []
    for choice in product(*(one or [] for one in values)):
        known = dict(zip(free, choice, strict=True))
        at = [known.get(name, mp.mpf(0)) for name in branch.names]
        solved = {name: precise_formula(told, branch.names, DIGITS)(at) for name, told in branch.solved().items()}
        points.append(tuple(known.get(name, solved.get(name)) for name in branch.names))
    return points


def _values(rest: tuple[Relation, ...], name: str, free: list[str]) -> list[Value] | None:
    """Return the values that a name can have in common zeros of the equations, None when too many or not known."""
    polynomials = []
    for relation in rest:
        quotient = quotient_of(Binary("-", *relation.operands)) if relation.operators == ("=",) else None
        if quotient and quotient[0] and names_in(relation) <= set(free) and _is_small(quotient[0]):
            polynomials.append(quotient[0])
    for one in polynomials:
        if (alone := coefficients(one, name)) is not None:
            return _roots(alone)
    others = [other for other in free if other != name]
    for one, two in combinations(polynomials, 2):
        if (alone := _eliminated(one, two, name, others[0])) is not None:
            return _roots(alone)
    return None


def _roots(listed: list[Fraction]) -> list[Value] | None:
    roots = real_roots(listed) if len(listed) > 1 else None
    return roots if roots is not None and len(roots) <= _MOST_ROOTS else None


def _is_small(polynomial: Polynomial) -> bool:
    return len(polynomial) <= _MOST_TERMS and all(sum(size for _, size in key) <= _MOST_DEGREE for key in polynomial)


def _eliminated(one: Polynomial, two: Polynomial, name: str, other: str) -> list[Fraction] | None:
    """Return the resultant (coefficients highest first) in one name, None when it is 0: a common curve."""
    import sympy

    symbols = sympy.Dummy(name), sympy.Dummy(other)
    first, second = (
        sympy.Poly.from_dict(
            {
                (dict(key).get(name, 0), dict(key).get(other, 0)): sympy.Rational(value.numerator, value.denominator)
                for key, value in polynomial.items()
            },
            *symbols,
        )
        for polynomial in (one, two)
    )
    result: Any = sympy.resultant(first.as_expr(), second.as_expr(), symbols[1])
    whole = sympy.Poly(result, symbols[0])
    return None if whole.is_zero else [Fraction(int(value.p), int(value.q)) for value in whole.all_coeffs()]
