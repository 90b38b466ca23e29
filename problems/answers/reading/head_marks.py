"""Takes the style off what stands before an equality sign: accents, fonts, LaTeX commands for plain signs."""

import re
import unicodedata

from problems.answers.reading.characters import GREEK

_WRAPPERS = re.compile(
    r"\\(hat|bar|vec|tilde|dot|ddot|widehat|widetilde|overline|underline|overrightarrow|mathbf|mathrm|mathbb|mathcal"
    r"|mathit|mathsf|boldsymbol|bm|operatorname|text|textbf|textrm|textit)(?![A-Za-z])\*?\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|([A-Za-z](?![A-Za-z])|\\[a-z]+))?"
)
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
_GREEK = {name: letter for letter, name in GREEK.items()}
_SPELLED = re.compile(rf"(?<![A-Za-z])\\?(?:var)?({'|'.join(sorted(_GREEK, key=len, reverse=True))})(?![A-Za-z])")
_COMMANDS = {
    "mid": "|", "vert": "|", "lvert": "|", "rvert": "|", "Vert": "‖", "lVert": "‖", "rVert": "‖", "langle": "⟨",
    "rangle": "⟩", "cdot": "·", "times": "×", "nabla": "∇", "partial": "∂", "int": "∫", "sum": "Σ", "prime": "'",
    "top": "T", "intercal": "T", "ast": "*", "star": "*", "ell": "ℓ", "circ": "∘", "dagger": "†",
}  # fmt: skip
_SPACING = re.compile(r"\\(?:left|right|[bB]ig+[lrm]?|q?quad|displaystyle|limits|space)(?![a-zA-Z])|\\[,;:! ]|[$`]")
_ACCENTS = ("hat", "bar", "tilde", "widehat", "overline", "widetilde")
_SPOKEN_HAT = re.compile(r"(?<=[A-Za-zα-ω])[_ ]?(?:hat|bar|tilde|star)(?![A-Za-z])")


def normalised(head: str) -> str:
    """Return a head without marks of style: accents, fonts, LaTeX commands for plain signs."""
    text = _SPACING.sub(" ", head)
    text = "".join(letter if letter < "\u0300" else _plain(letter) for letter in unicodedata.normalize("NFD", text))
    for _ in range(3):
        text = _WRAPPERS.sub(_unwrapped, text)
    text = _FRACTION.sub(r"\1/\2", text)
    text = re.sub(r"\\\|", "‖", text)
    text = _SPELLED.sub(lambda found: _GREEK[found.group(1)], text)
    text = re.sub(r"\\([A-Za-z]+)", lambda found: _COMMANDS.get(found.group(1), f" {found.group(1)} "), text)
    text = _SPOKEN_HAT.sub("ˆ", text)
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r"(?<=[^\w'*]) (?=\S)|(?<=\S) (?=[^\w∂∇])", "", text)


def _unwrapped(found: re.Match[str]) -> str:
    """Return the inside of a LaTeX wrapper; an accent leaves its mark after the letter."""
    accent = found.group(1) in _ACCENTS
    inner = found.group(2) if found.group(2) is not None else found.group(3)
    if inner is None:
        return f" {'ˆ' if accent else ''}"
    return f" {inner}{'ˆ' if accent else ''}"


def _plain(letter: str) -> str:
    """Return a styled letter as the plain one, and nothing for an accent."""
    if unicodedata.category(letter) == "Mn":
        return "ˆ"
    styled = "\U0001d400" <= letter <= "\U0001d7ff" or "\u2100" <= letter <= "\u214f"
    return unicodedata.normalize("NFKC", letter) if styled and letter != "ℓ" else letter
