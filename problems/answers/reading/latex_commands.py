"""LaTeX commands inside a response: fractions, roots, matrices, brackets, Greek letters."""

import re

from problems.answers.reading import decorations, sums
from problems.answers.reading.arguments import argument, inside
from problems.answers.reading.letters import attached
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Scan, Token
from problems.answers.reading.vocabulary import (
    CALLED,
    CONSTANTS,
    FUNCTIONS,
    GREEK_NAMES,
    LATEX_REFUSED,
    LATEX_SPACES,
    LATEX_TEXT,
    LATEX_WRAPPERS,
    MATRIX_ENVIRONMENTS,
)

_COMMAND = re.compile(r"\\([A-Za-z]+)\*?|\\(.)", re.DOTALL)
_ENVIRONMENT = re.compile(r"\s*\{([a-z]+)\*?\}(?:\[[a-z]*\]|\{[a-z|]*\})?", re.IGNORECASE)
_WRAPPED = re.compile(r"\s*\{([^{}\\]*)\}")
_SIDES = frozenset({"left", "right", "mleft", "mright"})
_SIDED = re.compile(r"\||\\\||\\[lr]?vert(?![A-Za-z])|\\[lr]?Vert(?![A-Za-z])")
_SIDED_BARS = re.compile(r"\\(left|right)\s*(?:\||\\\||\\[lr]?[vV]ert)")
_BARS: dict[str, tuple[str, str]] = {
    "lvert": ("open", "|"), "rvert": ("close", "|"), "lVert": ("open", "‖"), "rVert": ("close", "‖"),
}  # fmt: skip
_FRACTIONS = frozenset({"frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "choose"})


def latex_command(scan: Scan, end: int) -> None:
    """Read one command at the scan's position and append its tokens; raises ``Refusal``."""
    match = _COMMAND.match(scan.text, scan.position, end)
    if match is None:
        raise Refusal("A backslash at the end says nothing. Remove it.", scan.position, "latex")
    name, mark = match.group(1), match.group(2)
    start = scan.position
    scan.position = match.end()
    if mark is not None:
        _marked(scan, mark, start)
    elif not _with_arguments(scan, name, start, end):
        _alone(scan, name, start)


def _with_arguments(scan: Scan, name: str, start: int, end: int) -> bool:
    """Read a command that takes what follows it, and tell whether it was one."""
    if name in _FRACTIONS:
        _fraction(scan, name, start, end)
    elif name == "sqrt":
        _root(scan, start, end)
    elif name in {"begin", "end"}:
        _environment(scan, name, start)
    elif name in sums.SIGNS:
        sums.sign(scan, sums.SIGNS[name], start, end)
    elif name in decorations.COMMANDS:
        _decorated(scan, decorations.COMMANDS[name], start, end)
    elif name == "pmod":
        scan.add("op", "mod", start)
        argument(scan, end)
    elif name in LATEX_WRAPPERS:
        _wrapper(scan, name, start)
    else:
        return False
    return True


def _alone(scan: Scan, name: str, start: int) -> None:
    """Read a command that stands for a sign, a space or a word."""
    if name in _BARS:
        scan.add(*_BARS[name], start)
    elif name in _SIDES and (found := _side_bar(scan)):
        bar = "‖" if found == "\\|" or "V" in found else "|"
        scan.add("open" if name.endswith("left") else "close", bar, start)
        scan.position += len(found)
    elif name in LATEX_TEXT:
        _replace(scan, LATEX_TEXT[name], start)
    elif name in LATEX_SPACES:
        scan.spaced = True
        if name in _SIDES and scan.text[scan.position : scan.position + 1] == ".":
            scan.position += 1
    else:
        _word(scan, name, start)


def _side_bar(scan: Scan) -> str:
    r"""Return the bar after ``\left`` or ``\right`` where every bar of the text has its side, else nothing."""
    bar = _SIDED.match(scan.text, scan.position)
    sides = _SIDED_BARS.findall(scan.text) if bar is not None else []
    return bar.group() if bar is not None and sides.count("left") == sides.count("right") else ""


def _decorated(scan: Scan, decoration: str, start: int, end: int) -> None:
    r"""Read ``\bar{x}`` as a name of its own, and a bar over a whole formula as the conjugate."""
    first = len(scan.tokens)
    argument(scan, end)
    inner = scan.tokens[first + 1 : -1]
    if len(inner) == 1 and inner[0].kind in {"name", "constant"}:
        del scan.tokens[first:]
        scan.tokens.append(inner[0])
        decorations.decorate(scan, decoration)
        attached(scan)
    elif decoration == "bar":
        scan.tokens.insert(first, Token("function", "conj", start))
    else:
        raise Refusal("I read a hat or a tilde over one letter only.", start, "latex")


def _marked(scan: Scan, mark: str, start: int) -> None:
    if mark in "{}":
        scan.add("open" if mark == "{" else "close", "\\{" if mark == "{" else "\\}", start)
    elif mark == "\\":
        scan.add("op", ";", start)
    elif mark in ",;:! ()[]":
        scan.spaced = True
    elif mark in "%|":
        scan.add("op", "%" if mark == "%" else "‖", start)
    elif mark == "$" or (mark == ">" and scan.tokens):
        scan.spaced = True  # a currency sign, a space of TeX
    elif mark in "*_-+=<>^":
        scan.position = start + 1  # Discord's escape of a markup character
    else:
        raise Refusal(f"I don't know `\\{mark}`. Remove the backslash.", start, "latex")


def _fraction(scan: Scan, name: str, start: int, end: int) -> None:
    if name.endswith("frac") and scan.tokens and scan.tokens[-1].kind == "number":
        mixed = re.match(r"\s*(?:\{\s*\d+\s*\}|\d)\s*(?:\{\s*\d+\s*\}|\d)", scan.text[scan.position :])
        if mixed:
            sentence = "Is this a mixed number or a product? Write a sum, such as 2+1/2, or a product with *."
            raise Refusal(sentence, start, "mixed-number")
    scan.add("command", "frac" if name.endswith("frac") else "binom", start)
    argument(scan, end)
    argument(scan, end)


def _root(scan: Scan, start: int, end: int) -> None:
    index = re.match(r"\s*\[([^\[\]]{1,20})\]", scan.text[scan.position : end])
    if index:
        scan.add("command", "root", start)
        base = scan.position
        inner_end = base + index.end(1)
        scan.position = base + index.start(1)
        inside(scan, inner_end)
        scan.position = inner_end + 1
        argument(scan, end)
    elif re.match(r"\s*\d", scan.text[scan.position :]):
        scan.add("command", "sqrt", start)
        argument(scan, end)
    else:
        scan.add("function", "sqrt", start)


def _environment(scan: Scan, name: str, start: int) -> None:
    match = _ENVIRONMENT.match(scan.text, scan.position)
    if match is None or match.group(1) not in MATRIX_ENVIRONMENTS:
        raise Refusal("I read only matrices after \\begin. You can type [[1,2],[3,4]].", start, "latex")
    if name == "begin":
        scan.environments.append(match.group(1))
    elif not scan.environments or scan.environments.pop() != match.group(1):
        raise Refusal("The names after \\begin and \\end differ. Use the same one.", start, "latex")
    scan.position = match.end()
    scan.add("open" if name == "begin" else "close", "matrix", start)


def _replace(scan: Scan, text: str, start: int) -> None:
    if text.startswith("\\"):
        scan.add("open" if text == "\\{" else "close", text, start)
        return
    for token in scan.inner(text):
        scan.add(token.kind, token.text, start)


def _wrapper(scan: Scan, name: str, start: int) -> None:
    match = _WRAPPED.match(scan.text, scan.position)
    if match is None:
        return
    inner = match.group(1)
    if not inner.strip():
        scan.position = match.end()
        return
    if inner.strip() in CALLED and name != "text":
        scan.add("function", CALLED[inner.strip()], start)
        scan.position = match.end()
        return
    for token in scan.inner(inner):
        scan.add(token.kind, token.text, start, known=token.known)
    scan.position = match.end()
    if name not in {"text", "textrm"}:
        attached(scan)


def _word(scan: Scan, name: str, start: int) -> None:
    if name in scan.names.declared or (name in GREEK_NAMES and name not in FUNCTIONS):
        scan.add("name", name, start)
    elif name in FUNCTIONS:
        scan.add("function", FUNCTIONS[name], start)
    elif name in CALLED:
        scan.add("function", CALLED[name], start)
    elif name in CONSTANTS:
        scan.add("constant", CONSTANTS[name], start)
    elif name in LATEX_REFUSED:
        raise Refusal(LATEX_REFUSED[name], start, "latex")
    elif name in {"varepsilon", "vartheta", "varphi", "varrho", "varsigma"}:
        scan.add("name", name.removeprefix("var"), start)
    elif name in GREEK_NAMES:
        scan.add("name", name, start)
    elif name == "mathbb" and scan.text[scan.position : scan.position + 3] == "{R}":
        scan.add("word", "reals", start)
        scan.position += 3
        return
    elif glued := next((name[:end] for end in range(len(name) - 1, 1, -1) if _is_known(name[:end])), ""):
        scan.position -= len(name) - len(glued)
        _word(scan, glued, start)
        return
    else:
        sentence = f"I don't know the command `\\{name[:20]}`. Write the answer in plain text, such as sqrt(2) or 1/3."
        raise Refusal(sentence, start, "latex")
    attached(scan)


def _is_known(name: str) -> bool:
    """Tell whether a command without its last letters is a function, a constant or a Greek letter: ``cotx``."""
    return name in FUNCTIONS or name in CONSTANTS or name in GREEK_NAMES
