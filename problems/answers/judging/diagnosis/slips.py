"""General slips: edits of the key, matched with the response by their values at a few points."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from problems.answers.judging.diagnosis import mutations
from problems.answers.judging.values.backend import Compiler, Formula, UndefinedError, Value
from problems.answers.judging.values.calculus import NoDerivativeError, derivative
from problems.answers.judging.values.equivalence import compare, formula, value_at
from problems.answers.judging.values.floats import float_backend
from problems.answers.judging.values.points import points
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number, names_in, walk

_POINTS = 4
_MOST_CONFIRMED = 6


@dataclass(frozen=True)
class Slip:
    """A usual mistake: its tag, the sentence for the learner, and what it makes of a key."""

    tag: str
    sentence: str
    made: Callable[[Node], Iterator[Node]]


def _whole(change: Callable[[Node], Node]) -> Callable[[Node], Iterator[Node]]:
    return lambda key: iter((change(key),))


def _times(number: str) -> Callable[[Node], Iterator[Node]]:
    return _whole(lambda key: Binary("*", key, Number(number)))


def _over(number: str) -> Callable[[Node], Iterator[Node]]:
    return _whole(lambda key: Binary("/", key, Number(number)))


def _edit(edit: mutations.Edit) -> Callable[[Node], Iterator[Node]]:
    return partial(mutations.everywhere, edit)


def _differentiated(key: Node) -> Iterator[Node]:
    for name in sorted(names_in(key))[:2]:
        try:
            yield derivative(key, name)
        except NoDerivativeError:
            return


def _missed_chain(key: Node) -> Iterator[Node]:
    """Divide the key by the derivative of something inside it."""
    for name in sorted(names_in(key))[:2]:
        for part in list(walk(key))[:30]:
            if name in names_in(part) and not isinstance(part, Name) and part != key:
                try:
                    yield Binary("/", key, derivative(part, name))
                except NoDerivativeError:
                    continue


def _half_turn(key: Node) -> Node:
    return Binary("/", Binary("*", key, Number("180")), Constant("pi"))


def _radians(key: Node) -> Node:
    return Binary("/", Binary("*", key, Constant("pi")), Number("180"))


@lru_cache(maxsize=1)
def whole_slips() -> tuple[Slip, ...]:
    """Return the slips that change the whole key; they apply to numbers too."""
    one = Number("1")
    return (
        Slip("sign", "The sign is turned: compare plus and minus.", _whole(Negative)),
        Slip("percent", "Your value is a percentage. Divide by 100 or add the sign %.", _times("100")),
        Slip("percent-twice", "You divided by 100 once too often.", _over("100")),
        Slip("complement", "This is the complement: 1 minus the answer.", _whole(lambda key: Binary("-", one, key))),
        Slip(
            "reciprocal",
            "This is the reciprocal: top and bottom are swapped.",
            _whole(lambda key: Binary("/", one, key)),
        ),
        Slip("factor-two", "You are off by a factor of 2: yours is twice the answer.", _times("2")),
        Slip("factor-half", "You are off by a factor of 2: yours is half the answer.", _over("2")),
        Slip(
            "missing-root",
            "This is the square of the answer. Take the square root.",
            _whole(lambda key: Binary("^", key, Number("2"))),
        ),
        Slip("extra-root", "You took a square root too many.", _whole(lambda key: Call("sqrt", (key,)))),
        Slip("degrees", "This is the angle in degrees. The question uses radians.", _whole(_half_turn)),
        Slip("radians", "This is the angle in radians. The question uses degrees.", _whole(_radians)),
        Slip("factor-ten", "You are off by a factor of 10. Check the decimal point.", _times("10")),
        Slip("factor-tenth", "You are off by a factor of 10. Check the decimal point.", _over("10")),
        Slip("logarithm", "You took a logarithm too many.", _whole(lambda key: Call("ln", (key,)))),
        Slip("exponential", "The logarithm is missing.", _whole(lambda key: Call("exp", (key,)))),
        Slip(
            "off-by-one",
            "You are off by one. Check the counting and the arithmetic.",
            lambda key: iter((Binary("+", key, one), Binary("-", key, one))),
        ),
    )


@lru_cache(maxsize=1)
def inner_slips() -> tuple[Slip, ...]:
    """Return the slips inside a formula, the most telling first."""
    return (
        Slip("power-of-sum", "A power of a sum is not the sum of the powers.", _edit(mutations.power_spread)),
        Slip("root-of-sum", "The root of a sum is not the sum of the roots.", _edit(mutations.root_spread)),
        Slip(
            "log-of-sum", "The logarithm of a sum is not the sum of the logarithms.", _edit(mutations.logarithm_spread)
        ),
        Slip("fraction-split", "Fractions add only over a common denominator.", _edit(mutations.fraction_spread)),
        Slip("bracket", "Multiply every term in the bracket.", _edit(mutations.lost_bracket)),
        Slip("minus-bracket", "A minus before a bracket turns every sign in it.", _edit(mutations.minus_bracket)),
        Slip("exponent-sign", "The sign of an exponent is wrong.", _edit(mutations.exponent_sign)),
        Slip("one-sign", "One sign is wrong.", _edit(mutations.flipped_sign)),
        Slip("exponent", "An exponent is off by one.", _edit(mutations.exponent_shifted)),
        Slip(
            "sine-cosine",
            "Check the functions: sine and cosine are exchanged somewhere.",
            _edit(mutations.swapped_function),
        ),
        Slip(
            "missing-factor",
            "A factor is missing. Check the chain rule and constants in front.",
            _edit(mutations.dropped_factor),
        ),
        Slip("missing-term", "A term is missing.", _edit(mutations.dropped_term)),
        Slip("upside-down", "A fraction is upside down.", _edit(mutations.inverted_fraction)),
        Slip("product-for-sum", "You multiplied where you should add.", _edit(mutations.sum_for_product)),
        Slip("sum-for-product", "You added where you should multiply.", _edit(mutations.product_for_sum)),
        Slip("divided", "You divided where you should multiply.", _edit(mutations.divided)),
        Slip("multiplied", "You multiplied where you should divide.", _edit(mutations.multiplied)),
        Slip("letters", "Two letters are exchanged.", mutations.names_exchanged),
        Slip("coefficient-two", "A number is off by a factor of 2.", _edit(mutations.number_doubled)),
        Slip("coefficient", "One number is off by one.", _edit(mutations.number_shifted)),
        Slip("chain-rule", "Multiply by the derivative of the inside.", _missed_chain),
        Slip("differentiated", "You differentiated once too often.", _differentiated),
    )


def is_integral(key: Node, response: Node) -> bool:
    """Tell whether the derivative of a response is the key: the learner gave what was to be differentiated."""
    for name in sorted(names_in(response))[:2]:
        try:
            slope = derivative(response, name)
        except NoDerivativeError:
            continue
        names = tuple(sorted(names_in(key) | names_in(slope)))
        one, two = fingerprint(key, names), fingerprint(slope, names)
        if one and two and _same(one, two) and compare(key, slope).equal:
            return True
    return False


@lru_cache(maxsize=256)
def _fingerprints(key: Node, names: tuple[str, ...]) -> tuple[tuple[Slip, Node, tuple[Value, ...]], ...]:
    """Return the values of every slip of a key at the points, once for all responses."""
    slips = (*whole_slips(), *inner_slips()) if names else whole_slips()
    compiler = Compiler(names, float_backend())  # the edits of a key share most of their parts
    found = []
    for slip in slips:
        for tree in slip.made(key):
            try:
                found.append((slip, tree, _values(compiler.compiled(tree), names)))
            except UndefinedError:
                continue
    return tuple(found)


def fingerprint(tree: Node, names: tuple[str, ...]) -> tuple[Value, ...] | None:
    """Return the values of a formula at the first points, None when it is no formula."""
    quick = formula(tree, names)
    return None if quick is None else _values(quick, names)


def _values(quick: Formula, names: tuple[str, ...]) -> tuple[Value, ...]:
    return tuple(value_at(quick, point) for _, point in zip(range(_POINTS), points(len(names)), strict=False))


def slip_of(key: Node, response: Node) -> Slip | None:
    """Return the slip that leads from the key to the response, None when none or (for numbers) more than one does."""
    names = tuple(sorted(names_in(key) | names_in(response)))
    given = fingerprint(response, names)
    if given is None:
        return None
    alike = [(slip, tree) for slip, tree, values in _fingerprints(key, names) if _same(given, values)]
    if names:
        return next((slip for slip, tree in alike[:_MOST_CONFIRMED] if _is_confirmed(tree, response)), None)
    tags = list(dict.fromkeys(slip.tag for slip, _ in alike))
    return alike[0][0] if len(tags) == 1 else None


def _is_confirmed(tree: Node, response: Node) -> bool:
    """Tell whether a slip gives the response, at least for positive values (the root of x² taken as x)."""
    if compare(tree, response).equal:
        return True
    return compare(tree, response, allowed=lambda point: all(value > 0 for value in point.values())).equal


def _same(one: tuple[Value, ...], two: tuple[Value, ...]) -> bool:
    """Tell whether two fingerprints agree wherever both have a value, and do so often enough."""
    seen = 0
    for first, second in zip(one, two, strict=True):
        if first is None or second is None:
            continue
        if abs(first - second) > 1e-9 * max(abs(first), abs(second), 1e-12):
            return False
        seen += 1
    return seen >= min(3, len(one))
