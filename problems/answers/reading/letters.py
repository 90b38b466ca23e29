"""Runs of letters: phrases, keywords, names with their indices, functions, constants, Greek letters."""

import re
from dataclasses import replace

from problems.answers.reading.characters import GREEK, SUBSCRIPTS
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Scan
from problems.answers.reading.vocabulary import CALLED, CONSTANTS, FUNCTIONS, KEYWORDS, PHRASES

_LETTERS = re.compile(r"[A-Za-z]+")
_INDEX = re.compile(r"_\{\s*([A-Za-z0-9]{1,6})\s*\}|_([0-9]{1,3}|[A-Za-z]{1,3}(?![A-Za-z]))|([₀-₉ₙₓₖₘₜᵢⱼₐ]+)")
_BASE = re.compile(
    r"_\s*\{\s*([A-Za-z]|[0-9]+(?:\.[0-9]+)?)\s*\}|_\s*([0-9]{1,3}(?:\.[0-9]{1,3})?|[A-Za-z])|([₀-₉ₙₓₖₘₜᵢⱼₐ]+)"
)
_FORMULA = re.compile(r"_(?:\{([A-Za-z0-9+\-*/, ]{1,12})\}|\(([A-Za-z0-9+\-*/, ]{1,12})\))")
_PHRASE = re.compile("|".join(rf"{phrase}\b" for phrase in sorted(PHRASES, key=len, reverse=True)), re.IGNORECASE)


def letters(scan: Scan) -> None:
    """Read a phrase, a keyword, or a run of letters cut into names, functions and constants."""
    phrase = _PHRASE.match(scan.text, scan.position)
    if phrase and not (scan.position and scan.text[scan.position - 1].isalpha()):
        scan.add("word", PHRASES[phrase.group().lower()])
        scan.position = phrase.end()
        return
    run = _LETTERS.match(scan.text, scan.position)
    assert run is not None  # noqa: S101 - the caller saw a letter
    word = run.group()
    if subscripted(scan, word):
        return
    if _is_call(scan, word, run.end()):
        scan.add("function", CALLED[word])
    elif word in KEYWORDS and not scan.names.known(word):
        scan.add("op", KEYWORDS[word])
    elif word in {"U", "u"} and not scan.names.known(word) and between_sets(scan, run.end()):
        scan.add("op", "union")
    elif word in {"deg", "degree", "degrees"} and not scan.names.known(word) and scan.tokens:
        scan.add("op", "°")
    elif word == "percent" and scan.tokens:
        scan.add("op", "%")
    else:
        pieces(scan, word)
        return
    scan.position = run.end()


def _is_call(scan: Scan, word: str, end: int) -> bool:
    """Tell whether ``re(…)`` is a function here: a word that is one only right before a bracket."""
    declared = any(scan.names.known(name) for name in (word, word[0]))
    return word in CALLED and scan.text[end : end + 1] == "(" and not declared


def between_sets(scan: Scan, end: int) -> bool:
    """Tell whether the letter stands between a closing and an opening bracket."""
    following = scan.text[end:].lstrip()[:2]
    return bool(scan.tokens) and scan.tokens[-1].text in {")", "]", "}"} and following[:1] in {"(", "[", "{", "\\"}


def pieces(scan: Scan, word: str) -> None:
    """Cut a run of letters and append its pieces."""
    start = scan.position
    following = scan.text[start + len(word) :].lstrip()
    for piece in scan.names.cut(word, start, opens=following[:1] in {"(", "{", "[", "|", "\\", "^", "*", "_"}):
        scan.add(piece.kind, piece.text, start + piece.offset, known=piece.known)
    scan.position = start + len(word)
    attached(scan)


def subscripted(scan: Scan, word: str) -> bool:
    """Read a declared name that holds digits or an underscore, such as ``x1`` or ``x_1``."""
    rest = scan.text[scan.position :]
    for declared in scan.names.declared:
        if not re.search(r"[\d_']", declared):
            continue
        for spelling in {declared, declared.replace("_", "")}:
            follows = rest[len(spelling) : len(spelling) + 1]
            if (
                rest.startswith(spelling)
                and len(spelling) >= len(word)
                and not (spelling[-1].isdigit() and follows.isdigit())
            ):
                scan.add("name", declared)
                scan.position += len(spelling)
                return True
    return False


def greek(scan: Scan, character: str) -> None:
    """Read a Greek letter as the constant π, a declared name, or its spelled name."""
    name = GREEK[character]
    if character in scan.names.declared:
        scan.add("name", character)
    elif name in CONSTANTS and not scan.names.known(name):
        scan.add("constant", CONSTANTS[name])
    elif name in FUNCTIONS and not scan.names.known(name) and scan.text[scan.position + 1 : scan.position + 2] == "(":
        scan.add("function", FUNCTIONS[name])
    else:
        scan.add("name", name)
    scan.position += 1
    attached(scan)


def attached(scan: Scan) -> None:
    """Join a subscript to the name before it: ``x_1``, ``x₁``, ``x_{1}``, ``a_{n+1}``; refuse ``x2``."""
    rest = scan.text[scan.position :]
    last = scan.tokens[-1]
    match = (_BASE if last.kind == "function" else _INDEX).match(rest)
    if match and last.kind in {"name", "constant"}:
        index = match.group(1) or match.group(2) or "".join(SUBSCRIPTS[mark] for mark in match.group(3))
        name = scan.names.canonical(f"{last.text}_{index}")
        scan.tokens[-1] = replace(last, kind="name", text=name, known=scan.names.known(name))
        scan.position += match.end()
    elif indexed := _FORMULA.match(rest) if last.kind == "name" else None:
        index = re.sub(r"\s", "", indexed.group(1) or indexed.group(2))
        name = scan.names.canonical(f"{last.text}_({index})")
        scan.tokens[-1] = replace(last, text=name, known=scan.names.known(name))
        scan.position += indexed.end()
    elif match and last.kind == "function":
        index = match.group(1) or match.group(2) or "".join(SUBSCRIPTS[mark] for mark in match.group(3))
        scan.add("op", "_")
        number = index[0].isdigit()
        kind = "number" if number else "constant" if index in CONSTANTS else "name"
        scan.group([(kind, index)])
        scan.position += match.end()
    elif re.match(r"[0-9]", rest) and last.kind in {"name", "constant"}:
        digits = re.match(r"[0-9]+", rest)
        index = digits.group() if digits else ""
        name = scan.names.canonical(f"{last.text}_{index}")
        if name in scan.names.declared or scan.names.defining:
            scan.tokens[-1] = replace(last, kind="name", text=name, known=True)
            scan.position += len(index)
            return
        sentence = (
            f"What does {last.text}{index} mean? Write {last.text}^{index} for a power or "
            f"{index}*{last.text} for a product."
        )
        raise Refusal(sentence, scan.position, "digit-after-name")
