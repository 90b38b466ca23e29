"""What kind of thing a tree is, and the verdict for one of another kind than was asked."""

from problems.answers.judging.structures.array_trees import array_of
from problems.answers.outcome import incorrect, not_understood
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
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
    is_scalar,
    names_in,
    walk,
)
from problems.verdict import Verdict

_WITH_ARTICLE = {
    "expression": "an expression", "number": "a number", "equation": "an equation", "inequality": "an inequality",
    "statement": "a statement", "list": "a list",
    "vector": "a vector", "set": "a set", "matrix": "a matrix", "interval": "an interval", "words": "words",
    "polynomial": "a polynomial",
    "condition": "a condition", "subspace": "a set of spanning vectors", "probability": "a probability",
    "span": "a span",
}  # fmt: skip


_CALCULATED = frozenset({"number", "expression", "vector", "matrix", "probability"})


def kind_of(tree: Node) -> str:  # noqa: PLR0911 - one branch a kind of thing
    """Return the kind of a tree in one word."""
    match tree:
        case Relation(operators):
            return "equation" if set(operators) == {"="} else "inequality"
        case Logic():
            return "statement"
        case Collection("set"):
            return "set"
        case Collection():
            return "list"
        case Matrix():
            return "matrix"
        case Interval() | SetOperation():
            return "interval"
        case Word():
            return "words"
        case Call("span", _):
            return "span"
    return "expression" if is_scalar(tree) else "vector"


def unworked(tree: Node, wanted: str) -> Verdict | None:
    """Ask for the result where a tree calculates with whole vectors or matrices, None where it does not.

    Sums and multiples go entry by entry, like ``1 + 2`` for 3; norms, products, powers and transposes do not.
    """
    if not any(_is_unworked(node) for node in walk(tree)):
        return None
    what = {"matrix": "matrix", "vector": "vector"}.get(wanted, "number")
    sentence = f"Work this out to one {what}. I compare results and do not calculate with vectors or matrices for you."
    return not_understood("unworked", sentence)


def _is_unworked(node: Node) -> bool:
    match node:
        case Call(function, (argument,)):
            array = array_of(argument)
            return array is not None and function != "span" and not (function == "transpose" and array.is_vector)
        case Binary("*", left, right):
            return array_of(left) is not None and array_of(right) is not None
        case Binary("^", base, _):
            return array_of(base) is not None
    return False


def mismatch(tree: Node, wanted: str) -> Verdict:
    """Return the verdict of a readable answer of another type; its tag begins with ``type-``."""
    unfinished = unworked(tree, wanted) if wanted in _CALCULATED else None
    if unfinished is not None:
        return unfinished
    if (
        isinstance(tree, Collection)
        and wanted == "matrix"
        and len({len(item.items) for item in tree.items if isinstance(item, Collection)}) > 1
    ):
        raise Refusal(
            "The rows of this matrix have different lengths. Give each row equally many entries.", None, "matrix-rows"
        )
    if _has_condition_behind(tree):
        sentence = f"Give only {_WITH_ARTICLE[wanted]}. Leave out what stands behind the comma."
        return not_understood("condition-behind", sentence)
    got = kind_of(tree)
    if _WITH_ARTICLE[got] == _WITH_ARTICLE[wanted]:
        return incorrect("different", f"This is not the {got} that I asked for.")
    shown = "number" if got == "expression" and wanted != "number" and not names_in(tree) else got
    sentence = f"You gave {_WITH_ARTICLE[shown]}, but I asked for {_WITH_ARTICLE[wanted]}."
    return incorrect(f"type-{got}", sentence)


def _has_condition_behind(tree: Node) -> bool:
    """Tell whether a formula is followed by conditions, such as ``2x + C, C in R``."""
    match tree:
        case Collection("bare", (first, *behind)) if behind and is_scalar(first):
            return all(isinstance(item, Relation | Logic) for item in behind)
    return False


def decimal_comma(tree: Node) -> Verdict | None:
    """Ask what ``0,5`` means where one number is wanted, None for anything else."""
    match tree:
        case Collection("bare", (whole, part)) if _is_comma(left := _digits(whole), right := _digits(part)):
            thousands = (
                len(right) == len("000") and len(left.removeprefix("-")) <= len("000") and left not in {"0", "-0"}
            )
            sentence = (
                f"A comma separates numbers here. Write {left}{right}, or {left}.{right} for a decimal number."
                if right.isdigit() and thousands
                else f"Write a decimal number with a point: {left}.{right}."
                if right.isdigit()
                else f"A comma separates numbers here. Write {left}{right} without it."
            )
            return not_understood("comma", sentence)
    return None


def _is_comma(left: str, right: str) -> bool:
    """Tell whether two literals may be the parts of one decimal number."""
    return left.removeprefix("-").isdigit() and right[:1].isdigit()


def _digits(tree: Node) -> str:
    """Return the literal that a part before or after a comma shows, empty when it shows none."""
    match tree:
        case Number(text):
            return text
        case Negative(Number(text)):
            return f"-{text}"
        case Call("percent" | "degree", (Number(text),)) | Binary("*", Number(text), _):
            return text
    return ""


def without_grouping(tree: Node) -> Node:
    """Return a formula in which square and curly brackets around one value only group: ``[a + b] c``."""
    match tree:
        case Collection("set" | "list", (item,)):
            inner = without_grouping(item)
            return inner if is_scalar(inner) else tree
        case Binary(operator, left, right):
            return Binary(operator, without_grouping(left), without_grouping(right))
        case Negative(operand):
            return Negative(without_grouping(operand))
        case Call(function, arguments):
            return Call(function, tuple(without_grouping(argument) for argument in arguments))
    return tree


def single(tree: Node) -> Node:
    """Return the one element of a list or set with one element, and what follows ``x =``."""
    match tree:
        case Relation(("=",), (Name(), right)) if is_scalar(right):
            return right
        case Relation(("=",), (left, Name())) if is_scalar(left):
            return left
        case Relation(operators, (Name(), *rest)) if len(rest) > 1 and set(operators) == {"="}:
            return Relation(operators[1:], tuple(rest))  # x = 2*3 = 6
        case Relation(("in",), (Number() as part, Number() as whole)):
            return Binary("/", part, whole)  # 1 in 4
        case Collection("set" | "list", (item,)):
            return single(item)
    return tree
