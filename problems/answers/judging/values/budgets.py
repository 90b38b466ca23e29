"""What is too large or too much work to judge: found before any work is done."""

import math

from problems.answers.judging.values.equivalence import formula
from problems.answers.judging.values.exact import has_names
from problems.answers.judging.values.prime_powers import prime_powers
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import Binary, Call, Node, walk

_MOST_DIGITS = 10**6
_LARGEST_FACTORIAL = 10**4
_SENTENCE = "A power or a factorial here is too large for me to work out. Please write it with smaller numbers."


def refuse_too_large(tree: Node) -> None:
    """Raise ``Refusal`` where a number in a tree has more than a million digits: ``9^9^9^9``, ``10000000!``."""
    if prime_powers(tree) is not None:
        return  # exact, however large
    for node in walk(tree):
        match node:
            case Binary("^", base, exponent) if not has_names(node) and _digits(base, exponent) > _MOST_DIGITS:
                raise Refusal(_SENTENCE, None, "too-large")
            case Binary("^", _, exponent) if not has_names(exponent) and math.isinf(_size(exponent)):
                raise Refusal(_SENTENCE, None, "too-large")
            case Call("factorial" | "gamma", (argument,)) if _size(argument) > _LARGEST_FACTORIAL:
                raise Refusal(_SENTENCE, None, "too-large")


def _digits(base: Node, exponent: Node) -> float:
    """Return about how many digits a power of two numbers has."""
    size, power = _size(base), _size(exponent)
    return 0.0 if size in {0.0, 1.0} or not power else abs(math.log10(size)) * power


def _size(tree: Node) -> float:
    """Return the absolute value of a formula of numbers, infinity beyond all floats, 0 where it has none."""
    quick = None if has_names(tree) else formula(tree, ())
    try:
        value = 0.0 if quick is None else float(abs(quick(())))
    except OverflowError:
        return math.inf
    except (ArithmeticError, ValueError, TypeError):
        return 0.0
    return 0.0 if math.isnan(value) else value
