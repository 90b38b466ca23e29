"""Puts the commas into rows written with spaces only: ``[1 2; 3 4]``, ``[[1 2] [3 4]]``, ``1 2; 3 4``."""

from collections.abc import Sequence

from problems.answers.reading.scan import Token

_ENDS = frozenset({"number", "name", "constant", "close"})
_BEGINS = frozenset({"number", "name", "constant", "function", "open", "command"})


def with_commas(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with a comma between entries that only a space separates, inside rows of numbers."""
    marked = list(tokens)
    for first, last in _spaced_groups(marked):
        _insert(marked, first, last)
    return [token for token in marked if token.kind != "gone"] if marked else marked


def _spaced_groups(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the groups (from, to) that are rows of entries separated by spaces, last group first."""
    groups: list[tuple[int, int]] = []
    opened: list[tuple[int, bool, bool, str]] = [(0, False, False, "top")]
    for index, token in enumerate(tokens):
        if token.kind == "open":
            opened.append((index + 1, False, False, token.text))
        elif token.kind in {"close", "end"}:
            first, commas, semicolons, bracket = opened.pop() if opened else (0, True, False, "")
            rowed = bracket in {"[", "\\[", "⟨"} or semicolons
            if rowed and not commas and _has_gap(tokens, first, index) and not _is_formula(tokens, first, index):
                groups.append((first, index))
        else:
            first, commas, semicolons, bracket = opened[-1] if opened else (0, True, False, "")
            if opened and token.text in {",", ";", "&"} and token.kind == "op":
                opened[-1] = (first, commas or token.text != ";", semicolons or token.text == ";", bracket)
    return sorted(groups, reverse=True)


def _is_formula(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a sign with space on both sides shows one formula rather than entries: ``[p ln p + q]``."""
    inner = _shallow(tokens, first, last)
    signs = [index for index in inner if tokens[index].kind == "op" and tokens[index].text in {"+", "-", "*", "/"}]
    spaced = [index for index in signs if index > first and tokens[index].spaced and tokens[index + 1].spaced]
    return bool(spaced) and any(tokens[index].kind == "function" for index in inner)


def _has_gap(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(_gap(tokens, index) for index in _shallow(tokens, first, last))


def _shallow(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """Return the indices between two places that are in no inner bracket (an opening one counts as outside)."""
    found, depth = [], 0
    for index in range(first, last):
        if tokens[index].kind == "close":
            depth -= 1
        if depth == 0 and tokens[index].kind != "close":
            found.append(index)
        if tokens[index].kind == "open":
            depth += 1
    return found


def _gap(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a new entry begins at this token."""
    if index == 0:
        return False
    token, before = tokens[index], tokens[index - 1]
    if before.text == "]" and token.text == "[":
        return True
    if not token.spaced or before.kind not in _ENDS:
        return False
    if token.kind in _BEGINS:
        return token.text != "group"
    after = tokens[index + 1] if index + 1 < len(tokens) else token
    return token.kind == "op" and token.text == "-" and not after.spaced and after.kind in _BEGINS


def _insert(tokens: list[Token], first: int, last: int) -> None:
    for index in reversed(_shallow(tokens, first, last)):
        if index > first and _gap(tokens, index):
            tokens.insert(index, Token("op", ",", tokens[index].position))
