r"""Letters with a hat, a bar or a tilde are names of their own: ``x̄``, ``\bar{x}``, ``xbar`` and ``x_bar`` are one."""

import re
import unicodedata
from dataclasses import replace

from problems.answers.reading.characters import GREEK
from problems.answers.reading.names import Names
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Scan
from problems.answers.reading.vocabulary import CONSTANTS, FUNCTIONS, GREEK_NAMES

MARKS = {"\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde"}
COMMANDS = {
    "hat": "hat", "widehat": "hat", "bar": "bar", "overline": "bar", "tilde": "tilde", "widetilde": "tilde",
}  # fmt: skip
DECORATIONS = frozenset(MARKS.values())
_SPOKEN = re.compile(r"([A-Za-z]|[A-Za-z]{2,7})(hat|bar|tilde)")
_SPELLED = re.compile(r"_(?:\{\s*)?(hat|bar|tilde)(?![A-Za-z])(?:\s*\})?")
_HATTED_LEFT = re.compile(
    r"\s*(?:\\(?:wide)?hat\s*(?:\{\s*([A-Za-z])\s*\}|([A-Za-z]))|([A-Za-z])\u0302|([ĉêĥŵŷẑ])|([A-Za-z])_?hat)(?=\s*=)"
)
_NO_NAMES = frozenset({"that", "what", "chat"})


def split(character: str) -> tuple[str, str]:
    """Return the letter and the decoration of a character such as ``ŷ``, two empty texts for any other."""
    parts = unicodedata.normalize("NFD", character)
    plain = len(parts) == 2 and (parts[0] in GREEK or (parts[0].isascii() and parts[0].isalpha()))
    return (parts[0], MARKS[parts[1]]) if plain and parts[1] in MARKS else ("", "")


def joined(name: str, decoration: str) -> str:
    """Return the name of a decorated letter; its index comes last: ``x_bar_1``."""
    letter, mark, index = name.partition("_")
    return f"{letter}_{decoration}{mark}{index}"


def without_hat(text: str, names: Names) -> str:
    """Return an equation for ``ŷ`` as one for ``y``, where the item has no other letter of this kind."""
    found = _HATTED_LEFT.match(text)
    if found is None:
        return text
    letter = next(group for group in found.groups() if group)
    letter = split(letter)[0] or letter
    other = names.known(f"{letter}_hat") or not names.known(letter)
    return text if other else f"{letter}{text[found.end() :]}"


def decorate(scan: Scan, decoration: str) -> None:
    """Put a decoration on the letter that was read last; raises ``Refusal`` for one that the item does not have."""
    last = scan.tokens[-1]
    name = scan.names.canonical(joined(last.text, decoration))
    known = scan.names.known(name)
    if not known and not scan.names.lenient and scan.names.known(last.text):
        sentence = f"I don't know `{name}`: {scan.names.described()}."
        raise Refusal(sentence, last.position, "unknown-name")
    scan.tokens[-1] = replace(last, kind="name", text=name, known=known)


def marked(scan: Scan) -> None:
    """Read the mark over a letter, or its name after an underscore, where one follows the letter read last."""
    if scan.tokens[-1].kind not in {"name", "constant"}:
        return
    spelled = _SPELLED.match(scan.text, scan.position)
    mark = scan.text[scan.position : scan.position + 1]
    if mark in MARKS and mark:
        scan.position += 1
        decorate(scan, MARKS[mark])
    elif spelled is not None and not scan.names.known(scan.tokens[-1].text + "_" + spelled.group(1)[:1]):
        scan.position = spelled.end()
        decorate(scan, spelled.group(1))


def spoken(scan: Scan, word: str) -> bool:
    """Read ``xbar`` and ``thetahat``, unless these letters are a product of the item's own names."""
    found = _SPOKEN.fullmatch(word)
    if found is None or word in _NO_NAMES:
        return False
    letter, decoration = found.groups()
    names = scan.names
    one = len(letter) == 1 or letter in GREEK_NAMES or names.known(letter)
    known = names.known(joined(letter, decoration))
    if not one or word in FUNCTIONS or word in CONSTANTS or not (known or names.lenient or names.known(letter)):
        return False
    if not known and all(names.known(part) for part in word):
        return False
    scan.add("name", letter, known=names.known(letter))
    scan.position += len(word)
    decorate(scan, decoration)
    return True
