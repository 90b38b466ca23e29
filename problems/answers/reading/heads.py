"""What may stand before ``=`` as a name for the answer: ``y``, ``f'(x)``, ``Var(X)``, ``ŷ``, ``dy/dx``, ``A^-1``."""

import re
from functools import lru_cache

from problems.answers.reading.characters import GREEK
from problems.answers.reading.head_marks import normalised
from problems.answers.reading.names import Names
from problems.answers.reading.vocabulary import FUNCTIONS, KEYWORDS

LONGEST = 80
_LETTER = "[A-Za-zα-ωΓΔΘΛΞΠΣΦΨΩℓ]"
_SUB = (
    r"(?:_\{[^{}]{1,14}\}|_\([^()]{1,12}\)|_[A-Za-zα-ω]{1,6}|_[0-9]{1,3}|(?<![0-9])[0-9]{1,2}(?![0-9.])"
    r"|[₀-₉ₙₓₖₘₜᵢⱼₐ₊₋ₚₑ]{1,4})"
)
_SUP = r"(?:'{1,3}|[*ˆ⋆★†ᵀ]|⁻¹|\^\s*(?:\*|T|-1|†|\{\s*(?:\*|-1|T|'+|\(\w\))\s*\}|\(\s*(?:-1|T|\w)\s*\)))"
_ATOM = rf"(?>{_LETTER}{_SUB}?{_SUP}*{_SUB}?)"
_ARGUMENTS = r"\s*(?:\((?:[^()]|\([^()]*\))*\)|\[(?:[^\[\]]|\[[^\[\]]*\])*\]|\{[^{}]*\})"
_SQUARE = r"(?:²|\^\s*(?:2|\{\s*2\s*\}))"
_ABBREVIATED = frozenset(
    {"ans", "sol", "var", "sd", "se", "std", "mse", "mae", "det", "dim", "tr", "iqr", "cov", "cor", "df", "dof", "sum",
    "dom", "ker", "im", "row", "col", "sup", "inf", "lim", "max", "min", "f1"}
)  # fmt: skip
_TAIL = re.compile(r"\s+(?:of|for|is|in|from|to|at|between|after|per)\s+")
_MOST_WORDS, _LONGEST_TAIL, _LONG_WORD = 5, 24, 4
_OF = "det|tr|trace|rank|dim|dom|domain|range|ran|arg|ker|null|nullity|var|cov|grad|im|col"
# One line a shape of label, with what it looks like.
_SHAPES: tuple[str, ...] = (
    rf"{_ATOM}(?P<arguments>{_ARGUMENTS}{_SUB}?)?",  # y, f'(x), P(A|B)
    r"cos\s*(?:[α-ωA-Z]|\([^()0-9]*(?:[α-ωA-Z]|angle|,)[^()0-9]*\))",  # cos θ, cos(u, v)
    rf"(?P<word>[A-Za-zα-ω][A-Za-z_]{{1,17}}[0-9]?(?:_\{{[^{{}}]*\}})?){_SUP}*{_ARGUMENTS}{_SUB}?",  # Var(X)
    rf"(?:Pr?|p){_ARGUMENTS}(?:\s*[·*×⋅/]?\s*(?:Pr?|p){_ARGUMENTS})+",  # P(A) P(B|A)
    rf"\({_ATOM}(?:\s*∘\s*{_ATOM})+\){_ARGUMENTS}",  # (f ∘ g)(x)
    rf"[σsrRχτdD]{_SUB}?ˆ?\s*{_SQUARE}{_SUB}?",  # s², σ̂²
    # dy/dx, ∂²f/∂x∂y
    rf"[dD∂]{_SQUARE}?\s*(?:{_ATOM}(?:{_ARGUMENTS})?|{_ARGUMENTS})?\s*/\s*(?:[d∂]\s*{_ATOM}{_SQUARE}?\s*){{1,2}}.*",
    rf"\(\s*∂{_ATOM}/∂{_ATOM}(?:,\s*∂{_ATOM}/∂{_ATOM})+\)",  # (∂f/∂x, ∂f/∂y)
    rf"\[{_ATOM}\](?:_\w|_\{{[^{{}}]*\}})",  # [x]_B
    rf"∇{_SQUARE}?.{{0,24}}|[Δδ]\s*{_ATOM}",  # ∇f(1, 2), Δx
    r"(?:∫|Σ|∏|Π|(?:lim|max|min|arg\ ?max|arg\ ?min|sum)(?![A-Za-z(])|proj_).*",  # ∫ f dx, max f
    rf"(?:‖|\|\|)[^=]{{1,24}}(?:‖|\|\|)(?:_\d|_∞)?{_SQUARE}?",  # ‖v‖²
    rf"\|(?!\s*x\s*\|)[^=|]{{1,16}}\|{_SQUARE}?",  # |A|
    r"(?:<|⟨)[^=<>⟨⟩]{1,16},[^=<>⟨⟩]{1,16}(?:>|⟩)",  # ⟨u, v⟩
    rf"(?P<factors>{_ATOM}(?:\s*[·⋅*×∘]\s*{_ATOM})+|{_LETTER}{_SUB}?(?:\^\{{?T\}}?|ᵀ)(?:\s*{_ATOM}){{1,3}})",  # u·v
    rf"(?:{_OF})\s+(?:ker\s+|im\s+)?{_ATOM}(?:{_ARGUMENTS})?",  # det A, dim ker A
    rf"(?:log|ln)\s*(?:(?:L|ℓ|P|p)\s*{_ARGUMENTS}|L)",  # ln L(θ)
    r"(?P<product>[A-Z]{2,3})",  # AB
)
_PLAIN = re.compile("|".join(f"(?:{shape})" for shape in _SHAPES))
_TERM = rf"\(*(?:\d{{1,3}}\*?)?{_ATOM}{_SQUARE}?(?:\){_SUP}?)*"
_ARRAYS = re.compile(
    rf"""(?>{_TERM})(?:[-+·*×⋅]?(?>{_TERM}))+
      | [A-Z](?:[²³ⁿ⁻¹⁰⁴-⁹]+|\^(?:-?\w+|\{{[^{{}}]*\}}|\([^()]*\))) | \([A-Z][A-Z]?\){_SUP}
      | \({_ATOM}(?:,{_ATOM}){{1,5}}\)""",
    re.VERBOSE,
)
_LISTED = re.compile(r"\s*\(\s*[A-Za-z]\w?\w?(?:\s*,\s*[A-Za-z]\w?\w?)+\s*\)\s*")
_SIZE = re.compile(r"\s*(?:\||‖|\\\||\\(?:left\s*)?\\?[lr]?[vV]ert|(?:det|rank|norm|tr)\b)")
_LABELLING_FUNCTIONS = frozenset({"norm", "transpose", "max", "min", "re", "im", "conj", "span", "root"})


def is_label(head: str, names: Names, *, arrays: bool = False, letters: bool = False) -> bool:
    """Tell whether a text before ``=`` only names the answer.

    ``letters`` lets one bare letter do so, ``arrays`` lets sums, products and powers of unknown letters.
    """
    if len(head) > LONGEST:
        return False
    if not head.strip():
        return True
    return not _is_unordered(head) and _is_label(head, names, arrays, letters)


def is_size_of_list(head: str, rest: str) -> bool:
    """Tell whether a size such as ``|v|`` stands before a vector, which no size is."""
    return _SIZE.match(head) is not None and rest.strip()[:1] in {"(", "[", "<", "⟨"} and "," in rest


def _is_unordered(head: str) -> bool:
    """Tell whether a head lists letters that are not in the order of the alphabet: ``(y, x)`` says which is which."""
    letters = re.findall(r"[A-Za-z]\w*", head) if _LISTED.fullmatch(head) is not None else []
    return letters != sorted(letters)


@lru_cache(maxsize=512)
def _is_label(head: str, names: Names, arrays: bool, letters: bool) -> bool:
    text = normalised(head)
    match = _PLAIN.fullmatch(text) or _PLAIN.fullmatch(text.lower())
    if (match is not None and _allowed(match, text, names, letters)) or _is_phrase(text, names):
        return True
    return arrays and _ARRAYS.fullmatch(text.replace(" ", "")) is not None and _is_product(text, names)


def _is_phrase(text: str, names: Names) -> bool:
    """Tell whether a text is in words, which are no names and no functions: ``the mean of X``, ``test statistic``."""
    head, *tail = _TAIL.split(text, maxsplit=1)
    words = head.replace("-", " ").replace("ˆ", "").split()
    if not words or len(words) > _MOST_WORDS or len("".join(tail)) > _LONGEST_TAIL:
        return False
    if not all(word.isascii() and word[0].isalpha() and word.replace("'", "").isalnum() for word in words):
        return False
    known = any(names.known(word) or word.lower() in KEYWORDS or _is_function(word) for word in words)
    told = any(len(word) >= _LONG_WORD or word.lower() in _ABBREVIATED for word in words)
    return told and not known


def _is_function(word: str) -> bool:
    """Tell whether a word is a function of formulas that names no result."""
    function = FUNCTIONS.get(word.lower()) or FUNCTIONS.get(word)
    return function is not None and function not in _LABELLING_FUNCTIONS


def _allowed(match: re.Match[str], text: str, names: Names, letters: bool) -> bool:
    """Tell whether a fitting text may be a label: it must not be a formula in the item's own names."""
    word = match.group("word")
    if word is not None:
        return not names.known(word) and not _is_function(word)
    if match.group("factors") or match.group("product"):
        return not _declared(text, names)
    letter = re.fullmatch(rf"{_LETTER}(?:{_SUB})?", text)
    if letter is not None:
        indexed = re.fullmatch(r"\w_(?:[A-Za-z]|\{[A-Za-z]{1,3}\})", text) is not None
        return (letters or indexed) and not _known(text, names)
    arguments = match.group("arguments")
    if arguments is not None:
        head = text[: -len(arguments)]
        return not _known(head, names) and text[0] not in re.findall(r"[A-Za-z]", arguments)
    return True


def _is_product(text: str, names: Names) -> bool:
    """Tell whether a text combines at least two letters that the item does not use, and no function."""
    words = re.findall("[A-Za-z]{2,}", text)
    return not any(word in FUNCTIONS for word in words) and not _declared(text, names) and _letters(text) > 1


def _known(text: str, names: Names) -> bool:
    bare = re.sub(r"[{}() ]", "", text)
    return names.known(bare) or names.known("".join(GREEK.get(letter, letter) for letter in bare))


def _declared(text: str, names: Names) -> bool:
    return any(_known(letter, names) for letter in re.findall(_LETTER, text))


def _letters(text: str) -> int:
    """Count the different letters, a power of one capital letter as two."""
    found = set(re.findall(_LETTER, re.sub(r"_\{[^{}]*\}|_\w+", "", text)))
    return 2 if re.match(r"[A-Z]\s*[\^²³ⁿ⁻⁴-⁹]", text) else len(found)
