"""Prints a tree as plain text that reads back as the same tree."""

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

_SIGNS = {"union": "∪", "intersection": "∩", "difference": "∖", "in": "∈"}
_WORDS = {"empty": "∅", "reals": "ℝ"}
_BRACKETS = {"tuple": ("(", ")"), "list": ("[", "]"), "set": ("{", "}"), "bare": ("", "")}
_POWERS = {"+": 50, "-": 50, "±": 50, "*": 60, "/": 60, "^": 70}
_POSTFIX = {"factorial": "!", "percent": "%", "degree": "°"}


def plain(tree: Node) -> str:
    """Return the tree as text a learner could type."""
    return _print(tree, 0)


def _print(tree: Node, least: int) -> str:  # noqa: C901, PLR0911 - one branch a kind of thing
    match tree:
        case Number(text):
            return text
        case Name(name):
            return name
        case Constant(name):
            return name
        case Word(word):
            return _WORDS.get(word, word)
        case Negative(operand):
            return _wrap(f"-{_print(operand, 60)}", 50, least)
        case Binary(operator, left, right):
            power = _POWERS[operator]
            bind = (power + 1, 69) if operator == "^" else (power, power + 1)
            return _wrap(f"{_print(left, bind[0])}{operator}{_print(right, bind[1])}", power, least)
        case Call(function, arguments) if function in _POSTFIX:
            return f"{_print(arguments[0], 80)}{_POSTFIX[function]}"
        case Call("transpose", arguments):
            return f"{_print(arguments[0], 71)}^T"
        case Call("plusminus", arguments):
            return _wrap(f"±{_print(arguments[0], 60)}", 50, least)
        case Call(function, arguments):
            return f"{function}({', '.join(_print(argument, 5) for argument in arguments)})"
    return _structure(tree, least)


def _structure(tree: Node, least: int) -> str:
    match tree:
        case Collection(kind, items):
            left, right = _BRACKETS[kind]
            inside = ", ".join(_print(item, 5) for item in items)
            return f"{left}{inside}{right}"
        case Matrix(rows):
            return f"[{'; '.join(', '.join(_print(entry, 5) for entry in row) for row in rows)}]"
        case Interval(left, right, left_closed, right_closed):
            ends = ("[" if left_closed else "(", "]" if right_closed else ")")
            return f"{ends[0]}{_print(left, 5)}, {_print(right, 5)}{ends[1]}"
        case SetOperation(operator, left, right):
            return _wrap(f"{_print(left, 40)} {_SIGNS[operator]} {_print(right, 41)}", 40, least)
        case Relation(operators, operands):
            text = _print(operands[0], 31)
            for operator, operand in zip(operators, operands[1:], strict=True):
                text += f" {_SIGNS.get(operator, operator)} {_print(operand, 31)}"
            return _wrap(text, 30, least)
        case Logic(operator, items):
            power = 10 if operator == "or" else 20
            return _wrap(f" {operator} ".join(_print(item, power + 1) for item in items), power, least)
    raise TypeError(tree)


def _wrap(text: str, power: int, least: int) -> str:
    return f"({text})" if power < least else text
