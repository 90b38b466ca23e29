"""What is left to do in a formula: like terms, fractions to reduce, factors to gather, inverses that meet."""

from math import gcd

from problems.answers.judging.forms.normal_form import factors, normal_form, terms
from problems.answers.judging.values.exact import rational
from problems.answers.judging.values.polynomials import coefficients, common_factor, polynomial_of
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, names_in, walk


def is_lowest(node: Node) -> bool:
    """Tell whether a node that is a fraction of integers is reduced, with a positive denominator."""
    if isinstance(node, Negative) and isinstance(node.operand, Binary) and node.operand.operator == "/":
        top = rational(node.operand.left)
        return top is None or top >= 0  # not -(-1)/4
    if not isinstance(node, Binary) or node.operator != "/":
        return True
    top, bottom = rational(node.left), rational(node.right)
    if bottom is not None and bottom < 0:
        return False
    if top is None or bottom is None:
        return True
    if (
        top.denominator != 1
        or bottom.denominator != 1
        or isinstance(node.right, Binary)
        or isinstance(node.left, Binary)
    ):
        return False
    return gcd(top.numerator, bottom.numerator) == 1 and bottom != 1


def _bare_term(tree: Node) -> tuple[object, ...]:
    """Return the form of a term without its numeric factors."""
    kept = [(upper, factor) for upper, factor in factors(tree) if rational(factor) is None]
    return tuple(sorted((repr(normal_form(factor)), upper) for upper, factor in kept))


def has_like_terms(tree: Node) -> bool:
    """Tell whether two terms differ only in their numbers."""
    parts = [_bare_term(term) for _, term in terms(tree)]
    return len(parts) > 1 and len(set(parts)) < len(parts)


def is_simplified(tree: Node) -> bool:
    """Tell whether nothing obvious is left to do: like terms, numbers, 1·, +0, double signs, fractions."""
    for node in walk(tree):
        if has_like_terms(node) or not is_lowest(node):
            return False
        if isinstance(node, Negative) and isinstance(node.operand, Negative):
            return False
        if isinstance(node, Binary) and not _simple_operation(node):
            return False
        if isinstance(node, Call) and _known_value(node):
            return False
        if _undone(node) or repeats_base(node) or _reducible(node) or _cancels(node):
            return False
    return True


def much_longer(tree: Node, reference: Node) -> bool:
    """Tell whether a tree is far longer than the key: something was not worked out, whatever it is."""
    return sum(1 for _ in walk(tree)) > 2 * sum(1 for _ in walk(reference)) + 4


def _undone(node: Node) -> bool:
    """Tell whether a power stands on a power, or a logarithm meets its exponential."""
    match node:
        case Binary("^", Binary("^", _, inner), outer):
            power = rational(outer)
            return power is not None and (rational(inner) is not None or power.denominator == 1)
        case Binary("^", Call("exp", _), outer):
            return rational(outer) is not None
        case Binary("^", Constant("e"), Call("ln" | "log", (_,))) | Call("exp", (Call("ln" | "log", (_,)),)):
            return True
        case Call("ln" | "log", (Binary("^", Constant("e"), _) | Call("exp", _) | Constant("e"),)):
            return True
    return False


def repeats_base(node: Node) -> bool:
    """Tell whether the same thing is a factor twice, such as ``x^2 * x`` or ``x^3/x``."""
    if not isinstance(node, Binary) or node.operator not in {"*", "/"}:
        return False
    bases = [
        repr(normal_form(base))
        for _, factor in factors(node)
        if rational(base := _base_of(factor)) is None and not isinstance(base, Constant)
    ]
    return len(set(bases)) < len(bases)


def _base_of(factor: Node) -> Node:
    while isinstance(factor, Negative):
        factor = factor.operand
    raised = isinstance(factor, Binary) and factor.operator == "^" and rational(factor.right) is not None
    return factor.left if raised and isinstance(factor, Binary) else factor


def _reducible(node: Node) -> bool:
    """Tell whether top and bottom of a fraction share a polynomial factor."""
    if not isinstance(node, Binary) or node.operator != "/":
        return False
    top, bottom = polynomial_of(node.left), polynomial_of(node.right)
    names = names_in(node)
    if top is None or bottom is None:
        return False
    whole = [*top.values(), *bottom.values()]
    if all(value.denominator == 1 for value in whole) and gcd(*(value.numerator for value in whole)) > 1:
        return True
    if len(names) != 1:
        return False
    (name,) = names
    first, second = coefficients(top, name), coefficients(bottom, name)
    return first is not None and second is not None and len(common_factor(first, second)) > 1


def _cancels(node: Node) -> bool:
    """Tell whether numbers or terms of a sum cancel once its brackets are multiplied out: ``2(x+1) - 2``."""
    parts = terms(node)
    if len(parts) < 2:
        return False
    polynomials = [polynomial_of(term) for _, term in parts]
    total = polynomial_of(node)
    if total is None or any(polynomial is None for polynomial in polynomials):
        return False
    return len({key for polynomial in polynomials for key in polynomial or ()}) > len(total)


def _simple_operation(node: Binary) -> bool:
    left, right = rational(node.left), rational(node.right)
    if node.operator != "/" and left is not None and right is not None and rational(node) is not None:
        return False
    if node.operator in {"+", "-"}:
        return left != 0 and right != 0
    if node.operator == "^":
        return right not in {0, 1}
    if node.operator == "/" and right == 1:
        return False
    repeated = [repr(normal_form(factor)) for _, factor in factors(node) if isinstance(factor, Name | Constant)]
    numbers = [factor for _, factor in factors(node) if rational(factor) is not None]
    whole = [rational(factor) for _, factor in factors(node) if rational(factor) is not None]
    tops = [value for (upper, factor) in factors(node) if upper and (value := rational(factor)) is not None]
    if (
        len(whole) == 2
        and len(tops) == 1
        and all(value is not None and value.denominator == 1 for value in whole)
        and gcd(*(int(value or 0) for value in whole)) > 1
    ):
        return False
    lone = [value for value in (left, right) if node.operator == "*" and value in {0, 1, -1}]
    return len(set(repeated)) == len(repeated) and not lone and len(numbers) <= 2


def _known_value(node: Call) -> bool:
    """Tell whether a function of a number can be worked out: sqrt(8), ln(1), 3!."""
    inner = rational(node.arguments[0])
    if inner is None:
        return False
    if node.function == "sqrt":
        return (
            inner.denominator != 1
            or any(inner % (root * root) == 0 for root in range(2, 60) if root * root <= inner)
            or inner in {0, 1}
        )
    if node.function in {"ln", "log"}:
        return inner == 1
    return node.function in {"factorial", "abs", "binomial", "floor", "ceil"} or (
        node.function in {"sin", "cos", "tan", "exp"} and inner == 0
    )
