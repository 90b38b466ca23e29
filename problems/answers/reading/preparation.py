"""What surrounds an answer is taken off before it is read: marks, words, labels, notations of programs."""

import re

from problems.answers.reading.characters import ARROW, fold
from problems.answers.reading.decorations import without_hat
from problems.answers.reading.labels import without_label, without_wrapping
from problems.answers.reading.names import Names
from problems.answers.reading.refusal import Refusal

_ABOUT = re.compile(
    r"^\s*(?:(?:≈|≅|≃|~=|~(?=\s*[-−]?[\d.])|\\(?:approx|sim|simeq|cong)(?![a-z]))"
    r"|(?:it\ is|it's|i\ (?:get|got|think|found)|so|thus|hence"
    r"|therefore|about|around|roughly|approx(?:\.|imately)?|circa|ca\.|exactly|precisely|equals|equal\ to|is)\s"
    r"(?=.*[^\sa-z])"
    r"|∴|\\therefore(?![a-z])|=(?!=)|⇒|=>|\\implies(?![a-z])|\\Rightarrow(?![a-z]))+",
    re.IGNORECASE,
)
_PYTHON = re.compile(
    r"(?<![A-Za-z])(?:(?:np|numpy|jnp|sp|sympy|torch|tf|math|Math)\.(?:linalg\.)?)?"
    r"(?:array|asarray|matrix|Matrix|tensor|vector|Vector|column_vector)(?=\s*\()"
    r"|(?<![A-Za-z])(?:np|numpy|jnp|sp|sympy|torch|tf|math|Math)\.(?=[a-z])|,\s*dtype\s*=\s*[\w.]+"
)
_ABSENT = re.compile(
    r"\s*(?:no|nope|neither|null\s+set|n/a|(?:it\s+is\s+|it's\s+)?not(?:\s+an?\s+(?:eigenvector|multiple))?)\s*",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?<![A-Za-z0-9_])([A-Za-zα-ω])(\d{1,2})(?=\s*(?:=(?!=)|≈|:=))")  # x1 = …
_COUNTED_TUPLE = re.compile(r"\s*\(\s*[A-Za-zα-ω]\d{1,2}(?:\s*,\s*[A-Za-zα-ω]\d{1,2})*\s*\)(?=\s*=)")  # (w0, w1) = …
_COLON = re.compile(r"(?<![A-Za-z0-9_])([A-Za-zα-ω](?:_?\w)?)\s*:\s*(?=[-−+(\[√\\.\d])")
_TIMES_TEN = re.compile(r"(?<=\d)\s*[xX]\s*(?=10\s*(?:\^|\*\*|[⁻⁰¹²³⁴-⁹]))")
_ROW = re.compile(r"\s*[|(\[│]?\s*([-−\d./]+(?:[ \t]+[-−\d./]+)+)\s*[|)\]│]?\s*")
_LAST_AND = re.compile(r",\s*(?:and\b|\\text\s*\{\s*and\s*\})(?=\s*[-−\d.])")
_CHOOSE = re.compile(r"\{\s*(\w{1,3})\s*\\choose\s+(\w{1,3})\s*\}")
_TAKEN = re.compile(
    r"(?<![\w.^_])(?:\{\})?[_^]?\{?([\d⁰-⁹¹²³₀-₉]{1,3})\}?\s*C\s*_?\{?([\d₀-₉]{1,3})\}?(?!\w)"  # 5C2, _5C_2
)
_DERIVATIVE = re.compile(
    r"\\[dt]?frac\s*\{\s*(?:d|∂|\\partial)(?:\^?\{?2\}?|²)?\s*\}\s*\{\s*(?:d|∂|\\partial)\s*[A-Za-z]"
    r"|(?<![A-Za-z])(?:d\s*/\s*d[a-z]|∂\s*/\s*∂\s*[a-z])(?![A-Za-z])"
)
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
_INNER = r"[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*"
_OVER = re.compile(rf"\{{({_INNER}?)\\over(?![A-Za-z])({_INNER})\}}|^([^{{}}]*)\\over(?![A-Za-z])([^{{}}]*)$")
_UPPER_FIRST = re.compile(
    r"([A-Za-z]\}?|\\[A-Za-z]+)\s*\^\s*(\{[^{}]*\}|\w)\s*_\s*(\{[^{}]*\}|[A-Za-z0-9](?![A-Za-z0-9]))"  # x^2_1
)
_COLOUR = re.compile(r"\\(?:text)?color\s*\{[^{}]*\}")
_WORD_INDEX = re.compile(r"_\s*\{\s*\\(?:text|mathrm|textrm|rm)\s*\{?\s*([A-Za-z0-9]{1,12})\s*\}?\s*\}")
_ANGLES = re.compile(r"(?<![\w)\]}])(\d*)<([^<>=≤≥]*,[^<>=≤≥]*)>(?=\s*(?:$|[)\]},;*·/]|[-+−]\s*\d*<|\^))")
_ROOT = re.compile(r"(?<![\\a-z])sqrt(\[\d{1,2}\]\{)")


def prepared(text: str, names: Names, *, label: bool) -> str:
    """Return the text without marks, words and labels around the answer; raises ``Refusal`` where nothing is left."""
    folded = _plainer(fold(without_wrapping(text)))
    folded = without_label(folded, names) if label else without_hat(folded, names)
    folded = _without_reals(folded, names)
    if not folded.strip():
        raise Refusal("There is no answer yet. Type one, then send it.", 0, "empty")
    if _DERIVATIVE.search(folded) and not names.known("d"):
        raise Refusal("I do not differentiate. Write the result as a formula.", None, "latex")
    folded = _indexed(_with_equals(folded) if label else folded, names)
    if not names.known("x"):
        folded = _TIMES_TEN.sub("*", folded)
    if not names.known("C"):
        folded = _TAKEN.sub(_taken, folded)
    return folded


def _plainer(text: str) -> str:
    """Read LaTeX's raised degree sign, its thousands comma in braces and calls of Python as plain marks."""
    text = text.replace(ARROW, "")
    text = _ABOUT.sub(lambda sign: " " * len(sign.group()), text)
    text = "none" if _ABSENT.fullmatch(text) else text
    text = _with_rows(text) if "\n" in text else text
    if "(" in text or "." in text:
        text = _PYTHON.sub(lambda call: " " * len(call.group()), text)
    text = _LAST_AND.sub(lambda word: "," + " " * (len(word.group()) - 1), text)
    text = _latex(text) if "\\" in text or "_" in text else text
    text = _ANGLES.sub(r"\1⟨\2⟩", text)
    text = _ROOT.sub(r"\\sqrt\1", text)
    return re.sub(r"(?<=\d)\{,\}(?=\d{3}(?!\d))", "", text)


def _latex(text: str) -> str:
    r"""Write old or unusual LaTeX in the usual way: ``{a \over b}``, ``x^2_1``, ``30^\circ``."""
    text = _CHOOSE.sub(r"binom(\1, \2)", text)
    if "\\over" in text:
        text = _OVER.sub(_fraction, text)
    text = _COLOUR.sub("", text)
    text = _UPPER_FIRST.sub(r"\1_\3^\2 ", text)
    text = _WORD_INDEX.sub(r"_{\1}", text)
    return re.sub(r"\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))", "°", text)


def _fraction(found: re.Match[str]) -> str:
    top, bottom = found.group(1) or found.group(3) or "", found.group(2) or found.group(4) or ""
    return rf"\frac{{{top}}}{{{bottom}}}"


def _taken(found: re.Match[str]) -> str:
    """Return ``5C2`` in any of its writings as a binomial."""
    return "binom({}, {})".format(*(part.translate(_PLAIN_DIGITS) for part in found.groups()))


def _indexed(text: str, names: Names) -> str:
    """Read ``x1 = 2`` and ``(w0, w1) = (0, 3)`` as labels with an index."""
    if "=" not in text and "≈" not in text:
        return text
    pair = _COUNTED_TUPLE.match(text)
    if pair is not None:
        text = re.sub(r"([A-Za-zα-ω])(\d)", r"\1_\2", pair.group()) + text[pair.end() :]
    return _COUNTED.sub(lambda found: found.group() if names.known(found.group()) else "_".join(found.groups()), text)


def _with_equals(text: str) -> str:
    """Read ``a: 3, b: -2`` as ``a = 3, b = -2``; a colon inside braces is another matter."""
    if text.count(":") < 2 or "{" in text or "=" in text:
        return text
    return _COLON.sub(r"\1 = ", text)


def _with_rows(text: str) -> str:
    """Read lines of numbers between bars or round brackets as the rows of a matrix."""
    lines = [_ROW.fullmatch(line) for line in text.strip().split("\n")]
    if len(lines) < 2 or any(line is None for line in lines):
        return text
    rows = [", ".join(line.group(1).split()) for line in lines if line is not None]
    return f"[[{'], ['.join(rows)}]]"


def _without_reals(text: str, names: Names) -> str:
    """Read R without {0} (a backslash between them) as a set; a backslash before a brace is LaTeX elsewhere."""
    match = re.match(r"\s*(R|ℝ|\\mathbb\{R\})\s*(\\|-|\\setminus|∖)\s*\\?[\[({]", text)
    if match is None or names.known("R"):
        return text
    sign = match.start(2)
    blanks = " " * (match.end(2) - sign - 1)
    return (
        text[: match.start(1)]
        + "ℝ"
        + " " * (match.end(1) - match.start(1) - 1)
        + text[match.end(1) : sign]
        + "∖"
        + blanks
        + text[match.end(2) :]
    )
