"""Trees up to order, brackets and signs: two responses are of the same form when their normal forms are equal.

A minus sign may move within a product or a sum, and two may cancel where a sum is turned round (``(1-x)(2-x)``).
It does not cross a fraction bar, two do not cancel between other factors, and an inequality keeps its sides. A quotient
below a fraction bar stays one: ``a/(b/c)`` is not of the form of ``a*c/b``.
"""

from typing import TypeAlias

from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Constant,
    Interval,
    Logic,
    Matrix,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    SetOperation,
    Word,
)

Form: TypeAlias = tuple[object, ...]
_SAME = {"exp": "power", "sqrt": "power"}


def normal_form(tree: Node) -> Form:
    """Return the form of a tree: sums and products without order, signs pulled out of factors."""
    sign, form = _signed(tree)
    return ("-", form) if sign < 0 else form


def _signed(tree: Node) -> tuple[int, Form]:  # noqa: C901, PLR0911 - one branch a kind of thing
    """Return the sign of a tree and its form without it."""
    match tree:
        case Number():
            return 1, ("number", str(tree.value), tree.is_decimal)
        case Name(name):
            return 1, ("name", name)
        case Constant(name):
            return 1, ("constant", name)
        case Word(word):
            return 1, ("word", word)
        case Negative():
            return _turned(tree)
        case Binary("+" | "-"):
            return _sum(tree)
        case Binary("*" | "/"):
            return _product(tree)
        case Binary("^", base, exponent):
            return 1, ("power", normal_form(base), normal_form(exponent))
        case Call("exp", (argument,)):
            return 1, ("power", ("constant", "e"), normal_form(argument))
        case Call("log", (argument,)):
            return 1, ("ln", normal_form(argument))
        case Call("binomial" | "factorial" | "root" | "log" as function, arguments):
            return 1, (function, *(normal_form(argument) for argument in arguments))
        case Call(function, arguments):
            return 1, (function, *sorted((normal_form(argument) for argument in arguments), key=repr))
    return 1, _structure(tree)


def _structure(tree: Node) -> Form:  # noqa: PLR0911 - one branch a kind of thing
    match tree:
        case Collection("set", items):
            return ("set", *sorted((normal_form(item) for item in items), key=repr))
        case Collection(kind, items):
            return (kind, *(normal_form(item) for item in items))
        case Logic(operator, items):
            return (operator, *sorted((normal_form(item) for item in items), key=repr))
        case Matrix(rows):
            return ("matrix", *(tuple(normal_form(entry) for entry in row) for row in rows))
        case Interval(left, right, left_closed, right_closed):
            return ("interval", normal_form(left), normal_form(right), left_closed, right_closed)
        case SetOperation(operator, left, right):
            return (operator, *sorted((normal_form(left), normal_form(right)), key=repr))
        case Relation(("=" | "!=" as operator,), (left, right)):
            (one, first), (two, second) = _signed(left), _signed(right)
            return (operator, one * two, *sorted((first, second), key=repr))  # both sides may be turned
        case Relation((operator,), (left, right)):
            pair = [normal_form(left), normal_form(right)]
            return (operator, *pair)
        case Relation(operators, operands):
            return ("chain", operators, *(normal_form(operand) for operand in operands))
    return ("binary", *(normal_form(part) for part in (tree.left, tree.right))) if isinstance(tree, Binary) else ("?",)


def terms(tree: Node, sign: int = 1) -> list[tuple[int, Node]]:
    """Return the terms of a sum with their signs."""
    match tree:
        case Binary("+", left, right):
            return [*terms(left, sign), *terms(right, sign)]
        case Binary("-", left, right):
            return [*terms(left, sign), *terms(right, -sign)]
        case Negative(operand) if isinstance(operand, Binary) and operand.operator in {"+", "-"}:
            return [(sign, tree)]
        case Negative(operand):
            return terms(operand, -sign)
    return [(sign, tree)]


def factors(tree: Node, *, upper: bool = True, through: bool = True) -> list[tuple[bool, Node]]:
    """Return the factors of a product and whether each stands in the numerator; signs are left in place.

    ``through`` looks into a quotient below a fraction bar, where ``a/(b/c)`` has ``c`` in its numerator.
    """
    match tree:
        case Binary("*", left, right):
            return [*factors(left, upper=upper, through=through), *factors(right, upper=upper, through=through)]
        case Binary("/", left, right) if upper or through:
            return [*factors(left, upper=upper, through=through), *factors(right, upper=not upper, through=through)]
    return [(upper, tree)]


def _sum(tree: Node) -> tuple[int, Form]:
    parts = []
    for sign, term in terms(tree):
        own, form = _signed(term)
        parts.append((sign * own, form))
    parts.sort(key=lambda part: (repr(part[1]), part[0]))
    lead = parts[0][0]
    return lead, ("sum", *((sign * lead, form) for sign, form in parts))


def _turned(tree: Negative) -> tuple[int, Form]:
    """Return the sign and the form of what stands behind minus signs; a pair of them stays visible."""
    count, core = _without_minus(tree)
    if isinstance(core, Binary) and core.operator in {"*", "/"}:
        return _product(core, count)
    sign, form = _signed(core)
    turned = sign * (-1) ** count
    return turned, form if count == 1 or _is_sum(core) else ("pairs", count // 2, form)


def _without_minus(tree: Node) -> tuple[int, Node]:
    count = 0
    while isinstance(tree, Negative):
        count, tree = count + 1, tree.operand
    return count, tree


def _is_sum(tree: Node) -> bool:
    return isinstance(tree, Binary) and tree.operator in {"+", "-"}


def _product(tree: Node, outside: int = 0) -> tuple[int, Form]:
    """Return the sign above the fraction bar and the form of a product, with so many minus signs in front of it."""
    signs, minuses, sums = {True: 1, False: 1}, {True: outside, False: 0}, {True: False, False: False}
    parts: list[Form] = []
    for upper, factor in factors(tree, through=False):
        count, core = _without_minus(factor)
        if isinstance(core, Binary) and core.operator in {"*", "/"}:
            count, (sign, form) = 0, _signed(factor)
        else:
            sign, form = _signed(core)
        signs[upper] *= sign * (-1) ** count
        minuses[upper] += count
        sums[upper] = sums[upper] or _is_sum(core)
        if form[0] == "product" and upper:
            parts.extend(form[1:])  # type: ignore[arg-type] # the parts of a product are forms
        else:
            parts.append(form if upper else ("inverse", form))
    pairs = [upper for upper in (True, False) if minuses[upper] > 1 and not sums[upper]]
    parts.extend(("pairs", upper, minuses[upper] // 2) for upper in pairs)
    if signs[False] < 0:
        parts.append(("inverse", "-"))
    parts.sort(key=repr)
    return signs[True] * (-1) ** outside, ("product", *parts)
