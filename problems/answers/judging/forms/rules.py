"""Required forms by code; each is judged on the tree that was typed, and says which rule failed."""

from collections.abc import Callable, Iterator, Mapping

from problems.answers.judging.forms.factoring import is_factored, is_partial_fractions, pieces, splits_at_roots
from problems.answers.judging.forms.normal_form import factors, normal_form, terms
from problems.answers.judging.forms.rounding import shows
from problems.answers.judging.forms.simplifying import (
    has_like_terms,
    is_lowest,
    is_simplified,
    much_longer,
    repeats_base,
)
from problems.answers.judging.values.exact import has_decimals, rational
from problems.answers.judging.values.polynomials import coefficients, degree, polynomial_of, quotient_of
from problems.answers.reading import Names, read
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number, children, names_in, walk

_WORDS = {
    "": "", "same-form": "",  # the statement says which
    "lowest-terms": "as a fraction in lowest terms",
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


def is_form(code: str) -> bool:
    """Tell whether a code names a form."""
    name, _, argument = code.partition(":")
    return name in _WORDS and (name not in ROUNDING or (argument.isascii() and argument.isdigit()))


def form_names() -> str:
    """Return the codes of all forms as a list to show."""
    return ", ".join(f"{name}:N" if name in ROUNDING else name for name in sorted(_WORDS) if name)


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
    if name == "simplified":
        return is_simplified(response) and not much_longer(response, reference)
    if name == "completed-square" and argument and not argument.isidentifier():
        inner = read(argument, Names.of((), lenient=True, defining=True)).tree
        return is_completed_square(_standing_for(response, inner), "u")
    test, main = _tests().get(name), argument or _main_name(reference)
    if test is None or name not in {"factored", "partial-fractions"} or not splits_at_roots(reference):
        return test is None or test(response, main)
    parts = _parts(name, reference, main)  # a key may be split further than the rationals allow
    return _parts(name, response, main) >= parts and (test(response, main) or (parts > 1 and not test(reference, main)))


def _parts(form: str, tree: Node, name: str) -> int:
    """Return into how many factors, or how many fractions, a tree is split."""
    if form == "factored":
        return pieces(tree, name)
    return sum(name in names_in(term) for _, term in terms(tree))


def _standing_for(tree: Node, inner: Node) -> Node:
    """Return a tree with the name ``u`` in place of a formula inside it."""
    if tree == inner:
        return Name("u")
    match tree:
        case Binary(operator, left, right):
            return Binary(operator, _standing_for(left, inner), _standing_for(right, inner))
        case Negative(operand):
            return Negative(_standing_for(operand, inner))
    return tree


def _main_name(tree: Node) -> str:
    return next(iter(sorted(names_in(tree))), "x")


def _tests() -> Mapping[str, Callable[[Node, str], bool]]:
    return {
        "lowest-terms": lambda tree, _name: all(is_lowest(node) for node in walk(tree)),
        "single-fraction": lambda tree, _name: is_single_fraction(tree),
        "factored": is_factored,
        "expanded": lambda tree, _name: is_expanded(tree),
        "partial-fractions": lambda tree, name: is_partial_fractions(tree, name) and not _adds_zero(tree),
        "completed-square": is_completed_square,
        "rationalised": lambda tree, _name: is_rationalised(tree),
        "exact": lambda tree, _name: not has_decimals(tree),
    }


def is_single_fraction(tree: Node) -> bool:
    """Tell whether a tree is one fraction (or none), with no fraction or negative power inside."""
    while isinstance(tree, Negative):
        tree = tree.operand
    parts = (tree.left, tree.right) if isinstance(tree, Binary) and tree.operator == "/" else (tree,)
    if has_decimals(tree):
        return False
    return not any(_is_fraction(node) for part in parts for node in _outside_exponents(part))


def _outside_exponents(tree: Node) -> Iterator[Node]:
    """Yield the parts of a tree but for positive fractional exponents: ``5^(3/2)`` is a root."""
    yield tree
    power = rational(tree.right) if isinstance(tree, Binary) and tree.operator == "^" else None
    for child in children(tree):
        if power is None or power <= 0 or not isinstance(tree, Binary) or child is not tree.right:
            yield from _outside_exponents(child)


def _is_fraction(node: Node) -> bool:
    if not isinstance(node, Binary):
        return False
    negative_power = node.operator == "^" and (value := rational(node.right)) is not None and value < 0
    return node.operator == "/" or negative_power


def _adds_zero(tree: Node) -> bool:
    """Tell whether a term is nothing: ``+ 0``, ``+ 0/(x+2)``."""
    tops = [quotient_of(term) for _, term in terms(tree)]
    return len(tops) > 1 and any(top is not None and not top[0] for top in tops)


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
        over_names = isinstance(node, Binary) and node.operator == "/" and rational(node.right) is None
        if over_names and isinstance(node, Binary) and _is_sum(node.left):
            return False
        zero = (
            isinstance(node, Binary)
            and node.operator in {"+", "-"}
            and 0 in {rational(node.left), rational(node.right)}
        )
        if zero or repeats_base(node):
            return False
    return not has_like_terms(tree)


def _is_sum(tree: Node) -> bool:
    while isinstance(tree, Negative):
        tree = tree.operand
    return isinstance(tree, Binary) and tree.operator in {"+", "-"}


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
        below = walk(node.right) if isinstance(node, Binary) and node.operator == "/" else ()
        if any(_is_root(part) or part == Constant("i") for part in below):
            return False
        if _is_root(node) and _is_fraction(node):  # 2^(-1/2)
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
