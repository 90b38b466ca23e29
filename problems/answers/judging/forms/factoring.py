"""Forms that need factoring over the rationals: fully factored, partial fractions. SymPy factors, within budgets."""

from math import gcd

from problems.answers.judging.forms.normal_form import factors, terms
from problems.answers.judging.values.polynomials import Polynomial, degree, polynomial_of, quotient_of
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number, names_in, walk

_MOST_DEGREE = 60
_MOST_TERMS = 40
_MOST_DEGREE_OF_SEVERAL = 12


def is_factored(tree: Node, name: str) -> bool:
    """Tell whether a tree is a product of factors that cannot be split over the rationals."""
    numbers = 0
    for upper, factor in factors(_unsigned(tree)):
        base = _base(factor)
        if base is None:
            return False
        for inner_upper, part in (
            factors(base) if isinstance(base, Binary) and base.operator in {"*", "/"} else [(True, base)]
        ):
            piece = _base(part) or part
            if not names_in(piece):
                numbers += 1
            elif not _is_irreducible(piece, name) or not (upper and inner_upper):
                return False
    return numbers <= 4


def splits_at_roots(tree: Node) -> bool:
    """Tell whether a key is split over more than the rationals: with roots or ``i`` among its numbers."""
    return any(_is_beyond(node) for node in walk(tree))


def _is_beyond(node: Node) -> bool:
    if isinstance(node, Constant):
        return True
    power = node.right if isinstance(node, Binary) and node.operator == "^" else None
    root = isinstance(node, Call) or isinstance(power, Binary)
    return root and not names_in(node)


def pieces(tree: Node, name: str) -> int:
    """Return how many factors of a product hold a name, a power counted so many times."""
    total = 0
    for upper, factor in factors(_unsigned(tree)):
        base = _base(factor) or factor
        if name not in names_in(factor) or not upper:
            continue
        inner = pieces(base, name) if isinstance(base, Binary) and base.operator == "*" else 1
        power = _unsigned(factor)
        times = power.right if isinstance(power, Binary) and power.operator == "^" else None
        total += inner * (int(times.value) if isinstance(times, Number) and base is not factor else 1)
    return total


def _unsigned(tree: Node) -> Node:
    while isinstance(tree, Negative):
        tree = tree.operand
    return tree


def _base(factor: Node) -> Node | None:
    """Return what is raised to a whole power; signs dropped; None for another power."""
    factor = _unsigned(factor)
    if isinstance(factor, Binary) and factor.operator == "^":
        if not names_in(factor):
            return factor
        if not isinstance(factor.right, Number) or factor.right.value.denominator != 1:
            return None
        return _unsigned(factor.left)
    return factor


def _is_irreducible(tree: Node, name: str) -> bool:
    polynomial = polynomial_of(tree)
    if polynomial is None:
        return name not in names_in(tree) or _is_linear(tree, name)
    if len(polynomial) == 1:
        (powers,) = polynomial
        coefficient = next(iter(polynomial.values()))
        return sum(power for _, power in powers) <= 1 and coefficient in {1, -1}
    return primitive(polynomial) and irreducible(polynomial)


def _is_linear(tree: Node, name: str) -> bool:
    """Tell whether a factor such as ``x - sqrt(2)`` is the name plus numbers: it cannot be split further."""
    holding = [term for _, term in terms(tree) if names_in(term)]
    return len(holding) == 1 and _unsigned(holding[0]) == Name(name)


def primitive(polynomial: Polynomial) -> bool:
    """Tell whether the coefficients share no whole factor above 1."""
    if any(value.denominator != 1 for value in polynomial.values()):
        return True
    return gcd(*(value.numerator for value in polynomial.values())) == 1


def irreducible(polynomial: Polynomial) -> bool:
    """Tell whether a polynomial cannot be split over the rationals; raises ``ArithmeticError`` beyond the budget."""
    total = max(sum(power for _, power in key) for key in polynomial)
    if total <= 1:
        return True
    several = len({name for key in polynomial for name, _ in key}) > 1
    if total > (_MOST_DEGREE_OF_SEVERAL if several else _MOST_DEGREE) or len(polynomial) > _MOST_TERMS:
        raise ArithmeticError
    import sympy

    names = sorted({name for key in polynomial for name, _ in key})
    symbols = [sympy.Dummy(name) for name in names]
    table = {
        tuple(dict(key).get(name, 0) for name in names): sympy.Rational(value.numerator, value.denominator)
        for key, value in polynomial.items()
    }
    _, parts = sympy.Poly.from_dict(table, *symbols).factor_list()
    return len(parts) == 1 and parts[0][1] == 1


def is_partial_fractions(tree: Node, name: str) -> bool:
    """Tell whether a tree is a sum of polynomials and of fractions over powers of irreducible denominators."""
    return all(_is_simple_term(term, name) for term in _spread(tree))


def _spread(tree: Node) -> list[Node]:
    """Return the terms of a sum, a number in front of a bracket distributed."""
    found = []
    for term in (_unsigned(signed) for _, signed in terms(tree)):
        parts = factors(term) if isinstance(term, Binary) and term.operator in {"*", "/"} else []
        sums = [factor for upper, factor in parts if upper and len(terms(_unsigned(factor))) > 1]
        others = [factor for _, factor in parts if factor not in sums]
        if len(sums) == 1 and others and not any(names_in(factor) for factor in others):
            found.extend(_spread(_unsigned(sums[0])))
        elif isinstance(term, Binary) and term.operator in {"+", "-"}:
            found.extend(_spread(term))
        else:
            found.append(term)
    return found


def _is_simple_term(term: Node, name: str) -> bool:
    quotient = quotient_of(term)
    if quotient is None:
        return False
    top, bottom = quotient
    if degree(bottom, name) == 0:
        return True
    below = [factor for upper, factor in factors(term) if not upper and name in names_in(factor)]
    negative = [
        factor
        for upper, factor in factors(term)
        if upper
        and isinstance(factor, Binary)
        and factor.operator == "^"
        and quotient_of(factor)
        and degree((quotient_of(factor) or ({}, {}))[1], name)
    ]
    if len(below) + len(negative) != 1:
        return False
    base = _unsigned((below or negative)[0])
    if isinstance(base, Binary) and base.operator == "^":
        base = base.left
    polynomial = polynomial_of(base)
    if polynomial is None or not irreducible(polynomial):
        return polynomial is not None and _is_power_of_name(polynomial) and degree(top, name) == 0
    return degree(top, name) < degree(polynomial, name)


def _is_power_of_name(polynomial: Polynomial) -> bool:
    return len(polynomial) == 1
