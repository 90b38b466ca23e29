"""What is known about a wrong formula: the wrong name, a general slip, near by rounding, or a value that shows it."""

from problems.answers.judging.diagnosis.slips import is_integral, slip_of
from problems.answers.judging.forms.rounding import is_rough_rounding
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import formula, value_at
from problems.answers.outcome import incorrect
from problems.answers.reading.latex import latex_name
from problems.answers.reading.tree import Binary, Node, names_in, walk
from problems.verdict import Verdict

_CLOSE = 0.011
_SHOWN_AT = (2.0, 1.0, 3.0, 0.5, 4.0, -1.0, 5.0)


def diagnosed(key: Node, response: Node, declared: tuple[str, ...]) -> Verdict:
    """Return the verdict of a wrong formula with the most telling fact about it."""
    strange = wrong_names(key, response, declared)
    if strange is not None:
        return strange
    slip = slip_of(key, response)
    if names_in(key) and not names_in(response) and (slip is None or slip.tag != "differentiated"):
        letters = " and ".join(f"${latex_name(name)}$" for name in sorted(names_in(key))[:3])
        return incorrect("constant", f"Your answer is a number, but the answer depends on {letters}.")
    if slip is not None:
        return incorrect(slip.tag, slip.sentence)
    if not names_in(key):
        return _near(key, response) or incorrect()
    if is_integral(key, response):
        return incorrect("integrated", "This is one step back: the derivative of yours is the answer.")
    return _counterexample(key, response)


def wrong_names(key: Node, response: Node, declared: tuple[str, ...]) -> Verdict | None:
    """Return the verdict of a formula in names that the item does not have, None when all are known."""
    unknown = sorted(names_in(response) - names_in(key) - set(declared))
    if not unknown:
        return None
    name = unknown[0]
    wanted = sorted({*names_in(key), *declared})
    turned = next((other for other in wanted if other.lower() == name.lower()), None)
    if turned is not None:
        return incorrect(
            "type-case", f"Capital and small letters differ: you wrote `{name}`, the question has `{turned}`."
        )
    if not wanted:
        return incorrect("type-variable", f"The answer is a number, but yours holds `{name}`.")
    return incorrect("type-variable", f"Your answer holds `{name}`, but the question uses {', '.join(wanted)}.")


def _near(key: Node, response: Node) -> Verdict | None:
    """Recognise a number that is close: rounded too early, or too much."""
    if is_rough_rounding(key, response):
        return incorrect("rounded-too-far", "This is rounded too far. Keep more digits, or give the exact value.")
    wanted, given = _value(key), _value(response)
    if isinstance(wanted, float) and isinstance(given, float) and wanted and 0 < abs(given / wanted - 1) < _CLOSE:
        return incorrect("rounding", "Close, but not near enough. Round only at the end, or give the exact value.")
    return None


def _value(tree: Node) -> Value:
    quick = formula(tree, ())
    return None if quick is None else value_at(quick, ())


def _is_one_term(key: Node) -> bool:
    """Tell whether one value would give the whole key away: ``5x^2``."""
    has_sum = any(isinstance(node, Binary) and node.operator in {"+", "-"} for node in walk(key))
    return not has_sum and len(names_in(key)) == 1


def _counterexample(key: Node, response: Node) -> Verdict:
    """Return a point with small numbers at which the two formulas differ."""
    names = tuple(sorted(names_in(key) | names_in(response)))
    one, two = formula(key, names), formula(response, names)
    if one is None or two is None:
        return incorrect()
    for start in range(len(_SHOWN_AT)):
        point = tuple(_SHOWN_AT[(start + place) % len(_SHOWN_AT)] for place in range(len(names)))
        wanted, given = value_at(one, point), value_at(two, point)
        if isinstance(wanted, float) and isinstance(given, float) and f"{wanted:.4g}" != f"{given:.4g}":
            at = ", ".join(f"{latex_name(name)} = {value:g}" for name, value in zip(names, point, strict=True))
            told = "" if _is_one_term(key) else f", but the answer gives {wanted:.4g}"
            return incorrect("counterexample", f"At ${at}$ yours gives {given:.4g}{told or ', which is not right'}.")
    return incorrect()
