"""Runs of letters: phrases, keywords, names with their indices, functions, constants, Greek letters."""

import re
from collections.abc import Sequence
from dataclasses import replace

from problems.answers.reading import decorations, sums
from problems.answers.reading.characters import GREEK, SUBSCRIPTS
from problems.answers.reading.names import Piece
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Scan
from problems.answers.reading.vocabulary import CALLED, CONSTANTS, FUNCTIONS, GREEK_NAMES, KEYWORDS, PHRASES

_LETTERS = re.compile(r"[A-Za-z]+")
_GREEK_INDEX = "|".join(sorted(GREEK_NAMES | {"pi"}, key=len, reverse=True))
_INDEX = re.compile(
    r"_\{\s*([A-Za-z0-9]{1,6})\s*\}|_([0-9]{1,3}|[A-Za-z]{1,3}(?![A-Za-z]))|([₀-₉ₙₓₖₘₜᵢⱼₐ]+)"
    rf"|_(?:\{{\s*\\?({_GREEK_INDEX})\s*\}}|\\?({_GREEK_INDEX})(?![A-Za-z])|([α-ω]))"
)
_BASE = re.compile(
    r"_\s*\{\s*([A-Za-z]|[0-9]+(?:\.[0-9]+)?)\s*\}|_\s*([0-9]{1,3}(?:\.[0-9]{1,3})?|[A-Za-z])|([₀-₉ₙₓₖₘₜᵢⱼₐ]+)"
)
_FORMULA = re.compile(r"_(?:\{([A-Za-z0-9+\-*/, ]{1,12})\}|\(([A-Za-z0-9+\-*/, ]{1,12})\))")
_LETTERS_OF_A_WORD = 3
_NO_FUNCTIONS = frozenset({
    "det", "rank", "trace", "dim", "nullity", "ker", "null", "inv", "adj", "var", "cov", "corr", "std", "mean",
    "median", "grad", "div", "curl", "diff", "integrate", "limit", "lim", "dot", "cross", "proj", "round", "len",
    "zeros", "ones", "softmax", "argmax", "argmin", "expand", "factor", "simplify", "solve",
})  # fmt: skip
_OPERANDS = frozenset({"number", "name", "constant", "close"})
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
    if decorations.spoken(scan, word):
        attached(scan)
        return
    if word in sums.SIGNS and sums.limits_follow(scan, run.end()):
        scan.position = run.end()
        sums.sign(scan, sums.SIGNS[word], run.start(), len(scan.text))
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
    if word not in CALLED or scan.text[end : end + 1] != "(":
        return False
    if word == "mod" and scan.tokens and scan.tokens[-1].kind in _OPERANDS:
        return False
    all_letters = len(word) > 2 and all(scan.names.known(letter) for letter in word)
    return not scan.names.known(word) and not all_letters and (len(word) > 2 or not scan.names.known(word[0]))


def between_sets(scan: Scan, end: int) -> bool:
    """Tell whether the letter stands between a closing and an opening bracket."""
    following = scan.text[end:].lstrip()[:2]
    return bool(scan.tokens) and scan.tokens[-1].text in {")", "]", "}"} and following[:1] in {"(", "[", "{", "\\"}


def pieces(scan: Scan, word: str) -> None:
    """Cut a run of letters and append its pieces."""
    start = scan.position
    following = scan.text[start + len(word) :].lstrip()
    cut = scan.names.cut(word, start, opens=following[:1] in {"(", "{", "[", "|", "\\", "^", "*", "_"})
    if following[:1] in {"(", "["}:
        _refuse_unknown_call(scan, word, cut)
    for piece in cut:
        scan.add(piece.kind, piece.text, start + piece.offset, known=piece.known)
    scan.position = start + len(word)
    if cut[-1].text == "atan" and scan.text.startswith("2(", scan.position):
        scan.tokens[-1] = replace(scan.tokens[-1], text="atan2")
        scan.position += 1
        return
    attached(scan)


def _refuse_unknown_call(scan: Scan, word: str, cut: Sequence[Piece]) -> None:
    """Refuse ``softmax(x)`` by its name: read letter by letter it would be a product that nobody means."""
    unknown = [index for index, piece in enumerate(cut) if not piece.known]
    after_function = any(piece.kind == "function" for piece in cut[: unknown[-1]]) if unknown else False
    touching = scan.text[scan.position + len(word)] == "(" and (
        after_function or (len(unknown) >= _LETTERS_OF_A_WORD and not scan.names.defining)
    )
    if len(word) >= _LETTERS_OF_A_WORD and unknown and (touching or word in _NO_FUNCTIONS):
        sentence = f"I don't know `{word[:20]}`: {scan.names.described()}. Put * between the factors of a product."
        raise Refusal(sentence, scan.position, "unknown-name")


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
    elif character in sums.SIGNS and sums.limits_follow(scan, scan.position + 1):
        scan.position += 1
        sums.sign(scan, sums.SIGNS[character], scan.position - 1, len(scan.text))
        return
    else:
        scan.add("name", name)
    scan.position += 1
    attached(scan)


def attached(scan: Scan) -> None:
    """Join a subscript to the name before it: ``x_1``, ``x₁``, ``x_{1}``, ``a_{n+1}``; refuse ``x2``."""
    decorations.marked(scan)
    rest = scan.text[scan.position :]
    last = scan.tokens[-1]
    match = (_BASE if last.kind == "function" else _INDEX).match(rest)
    if match and last.kind in {"name", "constant"}:
        index = next(group for group in match.groups() if group)
        index = GREEK.get(index, "".join(SUBSCRIPTS.get(mark, mark) for mark in index))
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
    elif re.match(r"[0-9]", rest) and last.kind in {"name", "constant"} and last.text != "i":
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
