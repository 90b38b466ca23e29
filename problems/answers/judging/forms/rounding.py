"""Decimals and significant figures, read from what was typed and compared after exact rounding."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from problems.answers.judging.values.equivalence import constant_value
from problems.answers.judging.values.exact import rational
from problems.answers.reading.tree import Binary, Call, Negative, Node, Number


@dataclass(frozen=True)
class Written:
    """How a decimal was written: its places after the point, and the fewest and most significant figures it shows."""

    decimals: int
    fewest: int
    most: int


def written(tree: Node) -> Written | None:
    """Return how a literal (with sign, or times a power of ten) was written, None when it is no literal."""
    match tree:
        case Negative(operand):
            return written(operand)
        case Call("percent", (operand,)):
            how = written(operand)
            return None if how is None else Written(how.decimals + 2, how.fewest, how.most)
        case Number(text):
            return _literal(text)
        case Binary("*", Number(text), Binary("^", Number("10"), exponent)):
            literal, power = _literal(text), rational(exponent)
            places = literal.decimals - int(power or 0)
            return Written(max(places, 0), literal.fewest, literal.most)
    return None


def is_rounding(key: Node, tree: Node) -> bool:
    """Tell whether a response is the key's value, correctly rounded to at least two figures."""
    how, value, wanted = written(tree), decimal_of(tree), decimal_of(key)
    if how is None or value is None or wanted is None or how.decimals < 1 or how.fewest < 2:
        return False
    return bool(0 < abs(value - wanted) * 10**how.decimals <= Decimal("0.5"))


def is_rough_rounding(key: Node, tree: Node) -> bool:
    """Tell whether a decimal is the key's value rounded to one figure or so: ``0.3`` for 1/3."""
    how, value, wanted = written(tree), decimal_of(tree), decimal_of(key)
    if how is None or value is None or wanted is None or how.decimals < 1 or not value:
        return False
    return bool(0 < abs(value - wanted) * 10**how.decimals <= Decimal("0.5"))


def _literal(text: str) -> Written:
    mantissa, mark, power = text.lower().partition("e")
    whole, point, part = mantissa.partition(".")
    digits = (whole + part).lstrip("0")
    fewest = len(digits) if point or mark else len(digits.rstrip("0"))
    places = len(part) - (int(power) if mark else 0)
    return Written(max(places, 0), max(fewest, 1), max(len(digits), 1))


def rounded_to_decimals(value: Decimal, places: int) -> Decimal:
    """Return a value rounded to places after the point, ties up (away from zero) as schools do."""
    step = Decimal(1).scaleb(-places)
    context = Context(prec=80)
    return value.quantize(step, rounding=ROUND_HALF_UP, context=context)


def rounded_to_figures(value: Decimal, figures: int) -> Decimal:
    """Return a value rounded to significant figures, ties up (away from zero) as schools do."""
    if not value:
        return Decimal(0)
    step = Decimal(1).scaleb(value.adjusted() - figures + 1)
    context = Context(prec=80)
    return value.quantize(step, rounding=ROUND_HALF_UP, context=context)


def decimal_of(tree: Node) -> Decimal | None:
    """Return the value of a tree without names to 45 digits, None when it has none or is not real."""
    exact = rational(tree)
    if exact is not None:
        return fraction_as_decimal(exact)
    value = constant_value(tree)
    if value is None or value.imag != 0:
        return None
    text = str(value.real)
    return Decimal(text) if re.fullmatch(r"-?[\d.]+(?:e[+-]?\d+)?", text) else None


def fraction_as_decimal(value: Fraction) -> Decimal:
    """Return a fraction to 70 digits."""
    return Context(prec=70).divide(Decimal(value.numerator), Decimal(value.denominator))


def same_rounded(reference: Node, response: Node, name: str, count: int) -> bool | None:
    """Tell whether both values round to the same number, None when one has no value."""
    first, second = decimal_of(reference), decimal_of(response)
    if first is None or second is None:
        return None
    rounded = rounded_to_decimals if name == "decimals" else rounded_to_figures
    try:
        return bool(rounded(first, count) == rounded(second, count))
    except ArithmeticError:
        return None


def shows(tree: Node, name: str, count: int) -> bool:
    """Tell whether a literal is written with so many decimals or significant figures."""
    how = written(tree)
    if how is None:
        return False
    if name == "decimals":
        return how.decimals == count
    return rational(tree) == 0 or how.fewest <= count <= how.most
