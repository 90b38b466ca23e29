"""Prints a tree as LaTeX: the reading that a learner is shown."""

from problems.answers.reading.characters import GREEK
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
    rows_of,
)

_GREEK = frozenset(GREEK.values())
_LATIN_CAPITALS = {
    "Alpha": "A", "Beta": "B", "Epsilon": "E", "Zeta": "Z", "Eta": "H", "Iota": "I", "Kappa": "K", "Mu": "M", "Nu": "N",
    "Omicron": "O", "Rho": "P", "Tau": "T", "Chi": "X",
}  # fmt: skip
_COMMANDS = frozenset(
    {"sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "coth", "ln", "exp", "max", "min"}
)
_ACCENTS = frozenset({"hat", "bar", "tilde"})
_NAMES = {f"a{name}": f"arc{name}" for name in ("sin", "cos", "tan")}
_RELATIONS = {"=": "=", "!=": r"\ne ", "<": "<", "<=": r"\le ", ">": ">", ">=": r"\ge ", "in": r"\in ", "->": r"\to "}
_SETS = {"union": r"\cup", "intersection": r"\cap", "difference": r"\setminus"}
_WORDS = {
    "empty": r"\emptyset", "reals": r"\mathbb{R}", "undefined": r"\text{undefined}", "true": r"\text{true}",
    "false": r"\text{false}",
}  # fmt: skip
_CONSTANTS = {"pi": r"\pi", "e": "e", "i": "i", "oo": r"\infty"}
_POWER = {"+": 50, "-": 50, "±": 50, "*": 60, "/": 100, "^": 70}
_BRACKETS = {"tuple": ("(", ")"), "list": ("[", "]"), "set": (r"\{", r"\}"), "bare": ("", "")}


def latex_of(tree: Node) -> str:
    """Return the LaTeX of a tree."""
    return _print(tree, 0)


def latex_of_list(tree: Node) -> str:
    """Return the LaTeX of things listed in square brackets, one after the other: rows are no matrix here."""
    listed = isinstance(tree, Collection) and tree.kind == "list"
    return _print(Collection("bare", tree.items) if listed and isinstance(tree, Collection) else tree, 0)


def _print(tree: Node, least: int) -> str:  # noqa: PLR0911 - one branch a kind of thing
    match tree:
        case Number(text):
            return _number(text)
        case Name(name):
            return latex_name(name)
        case Constant(name):
            return _CONSTANTS[name]
        case Word(word):
            return _WORDS[word]
        case Negative(operand):
            return _bracketed(f"-{_print(operand, 60)}", 55, least)
        case Binary():
            return _binary(tree, least)
        case Call():
            return _call(tree, least)
    return _structure(tree, least)


def _structure(tree: Node, least: int) -> str:
    rows = rows_of(tree) if isinstance(tree, Collection) and tree.kind == "list" else None
    if rows is not None and rows[0]:
        tree = Matrix(rows)
    match tree:
        case Collection(kind, items):
            left, right = _BRACKETS[kind]
            inside = ",\\, ".join(_print(item, 5) for item in items)
            return rf"\left{left}{inside}\right{right}" if left else inside
        case Matrix(rows):
            lines = r" \\ ".join(" & ".join(_print(entry, 5) for entry in row) for row in rows)
            return rf"\begin{{pmatrix}} {lines} \end{{pmatrix}}"
        case Interval(left, right, left_closed, right_closed):
            ends = ("[" if left_closed else "(", "]" if right_closed else ")")
            return rf"\left{ends[0]}{_print(left, 5)},\, {_print(right, 5)}\right{ends[1]}"
        case SetOperation(operator, left, right):
            return _bracketed(f"{_print(left, 40)} {_SETS[operator]} {_print(right, 41)}", 40, least)
        case Relation(operators, operands):
            text = _print(operands[0], 31)
            for operator, operand in zip(operators, operands[1:], strict=True):
                text += f" {_RELATIONS[operator]}{_print(operand, 31)}"
            return _bracketed(text, 30, least)
        case Logic(operator, items):
            power = 10 if operator == "or" else 20
            joined = rf"\ \text{{{operator}}}\ ".join(_print(item, power + 1) for item in items)
            return _bracketed(joined, power, least)
    raise TypeError(tree)


def _number(text: str) -> str:
    mantissa, mark, exponent = text.lower().partition("e")
    return rf"{mantissa}\cdot 10^{{{int(exponent)}}}" if mark else text


def _spread(name: str) -> str:
    """Return ``xbar`` as ``x_bar``, any other name as it is."""
    found = next((accent for accent in _ACCENTS if name.endswith(accent) and "_" not in name), "")
    letter = name.removesuffix(found)
    return f"{letter}_{found}" if found and (len(letter) == 1 or letter in _GREEK) else name


def latex_name(name: str) -> str:
    """Return the LaTeX of a name: ``x_1`` gets its index, ``theta`` its letter."""
    letter, mark, index = _spread(name).partition("_")
    if index.partition("_")[0] in _ACCENTS:
        accent, _, rest = index.partition("_")
        printed = rf"\{accent}{{{latex_name(letter)}}}"
        return f"{printed}_{{{rest}}}" if rest else printed
    if letter in _LATIN_CAPITALS:
        printed = rf"\mathrm{{{_LATIN_CAPITALS[letter]}}}"
    elif letter in _GREEK:
        printed = rf"\{letter}"
    elif letter in GREEK:
        printed = rf"\{GREEK[letter]}"
    elif len(letter) > 1 and letter[1:].isdigit() and not mark:
        return f"{letter[0]}_{{{letter[1:]}}}"
    else:
        printed = letter if len(letter) == 1 else rf"\mathrm{{{letter}}}"
    return f"{printed}_{{{index.strip('()')}}}" if mark else printed


def _bracketed(text: str, power: int, least: int) -> str:
    return rf"\left({text}\right)" if power < least else text


def _binary(tree: Binary, least: int) -> str:
    power = _POWER[tree.operator]
    left, right = tree.left, tree.right
    match tree.operator:
        case "/":
            return rf"\frac{{{_print(left, 0)}}}{{{_print(right, 0)}}}"
        case "^":
            return _bracketed(f"{_print(left, 71)}^{{{_print(right, 0)}}}", 70, least)
        case "*":
            first, second = _print(left, 60), _print(right, 61)
            return _bracketed(f"{first}{_times(left, right, first, second)}{second}", 60, least)
        case "±":
            return _bracketed(rf"{_print(left, 50)} \pm {_print(right, 51)}", power, least)
    return _bracketed(f"{_print(left, 50)} {tree.operator} {_print(right, 56)}", power, least)


def _times(left: Node, right: Node, first: str, second: str) -> str:
    """Return the sign of a product, or nothing where the factors can stand side by side."""
    digit = second[0].isdigit() or second.startswith((r"\frac", "-", "["))
    if digit or (isinstance(left, Number) and isinstance(right, Number)):
        return r" \cdot "
    return r"\, " if first[-1:].isalpha() and second[:1].isalpha() else " "


# Calls that are drawn with signs of their own rather than by name.
_DRAWN = {"sqrt", "cbrt", "fourth", "root", "abs", "norm", "floor", "ceil", "binomial", "such-that", "exp"}


def _call(tree: Call, least: int) -> str:  # noqa: C901, PLR0911 - one branch a kind of thing
    """Print a call; each argument once, or deeply nested calls would take exponential time."""
    name, arguments = tree.function, tree.arguments
    match name:
        case "factorial" | "percent" | "degree":
            sign = {"factorial": "!", "percent": r"\%", "degree": r"^{\circ}"}[name]
            return f"{_print(arguments[0], 80)}{sign}"
        case "transpose":
            return f"{_print(arguments[0], 71)}^{{\\top}}"
        case "plusminus":
            return _bracketed(rf"\pm {_print(arguments[0], 60)}", 55, least)
    if name not in _DRAWN:
        return _named(name, arguments)
    first = _print(arguments[0], 0)
    match name:
        case "sqrt" | "cbrt" | "fourth" | "root":
            index = {"sqrt": "", "cbrt": "[3]", "fourth": "[4]"}.get(name, "")
            if name == "root":
                index = f"[{_print(arguments[1], 0)}]"
            return rf"\sqrt{index}{{{first}}}"
        case "abs":
            return rf"\left|{first}\right|"
        case "norm":
            return rf"\left\|{first}\right\|"
        case "floor" | "ceil":
            return rf"\left\l{name} {first}\right\r{name}"
        case "binomial":
            return rf"\binom{{{first}}}{{{_print(arguments[1], 0)}}}"
        case "exp":
            return _bracketed(f"e^{{{first}}}", 70, least)
    return first


def _spelled(name: str, arguments: tuple[Node, ...]) -> str:
    """Return calls that are written with a sign: a sum, a remainder, *not*; nothing for any other."""
    if name == "not":
        return rf"\lnot {_print(arguments[0], 90)}"
    if name == "mod":
        return rf"\left({_print(arguments[0], 60)} \bmod {_print(arguments[1], 61)}\right)"
    if name in {"sum", "product"}:
        index, first, last = (_print(argument, 0) for argument in arguments[1:])
        sign = {"sum": "sum", "product": "prod"}[name]
        return rf"\{sign}_{{{index}={first}}}^{{{last}}} {_print(arguments[0], 60)}"
    return ""


def _named(name: str, arguments: tuple[Node, ...]) -> str:
    if spelled := _spelled(name, arguments):
        return spelled
    if name == "log" and len(arguments) == 2:
        return rf"\log_{{{_print(arguments[1], 0)}}}\left({_print(arguments[0], 5)}\right)"
    inside = ",\\, ".join(_print(argument, 5) for argument in arguments)
    if name == "lg":
        return rf"\log_{{10}}\left({inside}\right)"
    if name == "log":
        return rf"\ln\left({inside}\right)"
    shown = rf"\{_NAMES.get(name, name)}" if name in _COMMANDS or name in _NAMES else rf"\operatorname{{{name}}}"
    return rf"{shown}\left({inside}\right)"
