"""Required forms by code; each is judged on the tree that was typed, and says which rule failed."""

from collections.abc import Callable, Mapping
from math import gcd

from problems.answers.judging.exact import has_decimals, rational
from problems.answers.judging.factoring import is_factored, is_partial_fractions
from problems.answers.judging.normal_form import factors, normal_form, terms
from problems.answers.judging.polynomials import coefficients, degree, polynomial_of
from problems.answers.judging.rounding import shows
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number, names_in, walk

_WORDS = {
    "": "", "same-form": "in the form asked for", "lowest-terms": "as a fraction in lowest terms",
    "single-fraction": "as one fraction",
    "factored": "fully factored", "expanded": "fully expanded", "simplified": "fully simplified",
    "partial-fractions": "as partial fractions",
    "completed-square": "as a completed square", "rationalised": "with no root in a denominator",
    "exact": "exact, with no decimals",
    "decimals": "rounded to {n} decimal places", "sigfigs": "rounded to {n} significant figures",
    "antiderivative": "with + C",
}  # fmt: skip
_RULES = {
    "same-form": "Write it in the form that the question asks for.",
    "lowest-terms": "Reduce every fraction: top and bottom share no factor, and the bottom is positive.",
    "single-fraction": "Write it as one fraction: one top, one bottom, and no fraction inside.",
    "factored": "Write it as a product in which no factor can be split further.",
    "expanded": "Multiply out every bracket.",
    "simplified": "Simplify further: collect like terms, work out numbers and reduce fractions.",
    "partial-fractions": "Write it as a sum of fractions with simple denominators.",
    "completed-square": "Write it as a(x + p)² + q, with x only inside the square.",
    "rationalised": "Remove the root from the denominator.",
    "exact": "Give the exact value, with fractions and roots in place of decimals.",
    "decimals": "Round to exactly {n} decimal places.",
    "sigfigs": "Round to exactly {n} significant figures.",
    "antiderivative": "Correct up to the constant: write + C.",
}
ROUNDING = frozenset({"decimals", "sigfigs"})


def form_in_words(code: str) -> str:
    """Return a form in words, such as ``rounded to 2 decimal places`` for ``decimals:2``."""
    name, _, argument = code.partition(":")
    return _WORDS.get(name, "").format(n=argument)


def rule(code: str) -> str:
    """Return the sentence that says what a form asks for."""
    name, _, argument = code.partition(":")
    return _RULES.get(name, "Write it in the form that the question asks for.").format(n=argument)


def has_form(code: str, response: Node, reference: Node) -> bool:
    """Tell whether a response of the right value is written in the form; an unknown form asks for nothing."""
    name, _, argument = code.partition(":")
    if name in ROUNDING:
        return shows(response, name, int(argument))
    if name == "same-form":
        return normal_form(response) == normal_form(reference)
    test = _tests().get(name)
    return True if test is None else test(response, argument or _main_name(reference))


def _main_name(tree: Node) -> str:
    return next(iter(sorted(names_in(tree))), "x")


def _tests() -> Mapping[str, Callable[[Node, str], bool]]:
    return {
        "lowest-terms": lambda tree, _name: all(_is_lowest(node) for node in walk(tree)),
        "single-fraction": lambda tree, _name: is_single_fraction(tree),
        "factored": is_factored,
        "expanded": lambda tree, _name: is_expanded(tree),
        "simplified": lambda tree, _name: is_simplified(tree),
        "partial-fractions": is_partial_fractions,
        "completed-square": is_completed_square,
        "rationalised": lambda tree, _name: is_rationalised(tree),
        "exact": lambda tree, _name: not has_decimals(tree),
    }


def _is_lowest(node: Node) -> bool:
    """Tell whether a node that is a fraction of integers is reduced, with a positive denominator."""
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


def is_single_fraction(tree: Node) -> bool:
    """Tell whether a tree is one fraction (or none), with no fraction or negative power inside."""
    while isinstance(tree, Negative):
        tree = tree.operand
    parts = (tree.left, tree.right) if isinstance(tree, Binary) and tree.operator == "/" else (tree,)
    return not any(_is_fraction(node) for part in parts for node in walk(part))


def _is_fraction(node: Node) -> bool:
    if not isinstance(node, Binary):
        return False
    negative_power = node.operator == "^" and (value := rational(node.right)) is not None and value < 0
    return node.operator == "/" or negative_power


def is_expanded(tree: Node) -> bool:
    """Tell whether no product or whole power of a sum is left."""
    for node in walk(tree):
        if isinstance(node, Binary) and node.operator == "*" and (_is_sum(node.left) or _is_sum(node.right)):
            return False
        if isinstance(node, Binary) and node.operator == "^" and _is_sum(node.left):
            power = rational(node.right)
            if power is not None and power.denominator == 1 and power > 1:
                return False
        if isinstance(node, Negative) and _is_sum(node.operand):
            return False
        if isinstance(node, Binary) and node.operator == "/" and _is_sum(node.left):
            return False
    return not _has_like_terms(tree)


def _is_sum(tree: Node) -> bool:
    while isinstance(tree, Negative):
        tree = tree.operand
    return isinstance(tree, Binary) and tree.operator in {"+", "-"}


def _bare_term(tree: Node) -> tuple[object, ...]:
    """Return the form of a term without its numeric factors."""
    kept = [(upper, factor) for upper, factor in factors(tree) if rational(factor) is None]
    return tuple(sorted((repr(normal_form(factor)), upper) for upper, factor in kept))


def _has_like_terms(tree: Node) -> bool:
    parts = [_bare_term(term) for _, term in terms(tree)]
    return len(parts) > 1 and len(set(parts)) < len(parts)


def is_simplified(tree: Node) -> bool:
    """Tell whether nothing obvious is left to do: like terms, numbers, 1·, +0, double signs, fractions."""
    for node in walk(tree):
        if _has_like_terms(node) or not _is_lowest(node):
            return False
        if isinstance(node, Negative) and isinstance(node.operand, Negative):
            return False
        if isinstance(node, Binary) and not _simple_operation(node):
            return False
        if isinstance(node, Call) and _known_value(node):
            return False
    return True


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


def is_completed_square(tree: Node, name: str) -> bool:
    """Tell whether a tree is a(x + p)² + q with the name only inside the square; a linear one is as it is."""
    polynomial = polynomial_of(tree)
    if polynomial is not None and degree(polynomial, name) < 2:
        return True
    holding = [term for _, term in terms(tree) if name in names_in(term)]
    if len(holding) != 1:
        return False
    squares = [factor for _, factor in factors(holding[0]) if name in names_in(factor)]
    if len(squares) != 1:
        return False
    square = squares[0]
    while isinstance(square, Negative):
        square = square.operand
    if not (isinstance(square, Binary) and square.operator == "^" and square.right == Number("2")):
        return False
    inside = polynomial_of(square.left)
    return inside is not None and degree(inside, name) == 1 and len(coefficients(inside, name) or [0, 0]) == 2


def is_rationalised(tree: Node) -> bool:
    """Tell whether no root stands in a denominator."""
    for node in walk(tree):
        if isinstance(node, Binary) and node.operator == "/" and any(_is_root(part) for part in walk(node.right)):
            return False
        if (
            isinstance(node, Binary)
            and node.operator == "^"
            and _is_fraction(node)
            and any(_is_root(part) for part in walk(node.left))
        ):
            return False
        if (
            _is_root(node)
            and isinstance(node, Call)
            and (inner := rational(node.arguments[0])) is not None
            and inner.denominator != 1
        ):
            return False
    return True


def _is_root(node: Node) -> bool:
    if isinstance(node, Call):
        return node.function in {"sqrt", "cbrt", "root", "fourth"}
    power = rational(node.right) if isinstance(node, Binary) and node.operator == "^" else None
    return power is not None and power.denominator != 1
