"""What may stand before ``=`` as a name for the answer: ``y``, ``f'(x)``, ``Var(X)``, ``ŷ``, ``dy/dx``, ``A^-1``."""

import re
import unicodedata
from functools import lru_cache

from problems.answers.reading.characters import GREEK
from problems.answers.reading.names import Names
from problems.answers.reading.vocabulary import FUNCTIONS

LONGEST = 80
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
_LETTER = "[A-Za-zα-ωΓΔΘΛΞΠΣΦΨΩℓ]"
_SUB = (
    r"(?:_\{[^{}]{1,14}\}|_\([^()]{1,12}\)|_[A-Za-zα-ω]{1,6}|_[0-9]{1,3}|(?<![0-9])[0-9]{1,2}(?![0-9.])"
    r"|[₀-₉ₙₓₖₘₜᵢⱼₐ₊₋ₚₑ]{1,4})"
)
_SUP = r"(?:'{1,3}|[*ˆ⋆★†ᵀ]|⁻¹|\^\s*(?:\*|T|-1|†|\{\s*(?:\*|-1|T|'+|\(\w\))\s*\}|\(\s*(?:-1|T|\w)\s*\)))"
_ATOM = rf"(?>{_LETTER}{_SUB}?{_SUP}*{_SUB}?)"
_ARGUMENTS = r"\s*(?:\((?:[^()]|\([^()]*\))*\)|\[(?:[^\[\]]|\[[^\[\]]*\])*\]|\{[^{}]*\})"
_SQUARE = r"(?:²|\^\s*(?:2|\{\s*2\s*\}))"
_WORDS = (
    "answer|ans|solution|sol|result|mean|median|mode|variance|var|sd|std|stdev|standard deviation|standard error|se"
    "|slope|intercept|gradient|grad|hessian|jacobian|probability|prob|prior|posterior|likelihood|area|volume|distance"
    "|dist|length|norm|angle|cosine|similarity|rank|nullity|dim|dimension|det|determinant|tr|trace|inverse|transpose"
    "|rate|loss|cost|error|mse|rmse|mae|accuracy|precision|recall|f1|score|entropy|odds|ratio|profit|revenue|price"
    "|total|sum|product|average|expected value|expectation|value|output|input|derivative|antiderivative|integral"
    "|limit|lim|max|min|maximum|minimum|sup|inf|argmax|argmin|p-value|p value|pvalue|t-value|z-score|z score|test"
    "|statistic|test statistic|margin|bound|range|iqr|cov|cor|corr|correlation|covariance|coefficient|proj|projection"
    "|comp|basis|kernel|ker|null|nullspace|null space|col|row|span|im|image|domain|dom|parameters|params|number|count"
    "|weight|weights|bias|update|step|learning rate|period|half-life|speed|time|cov|eigenvalue|eigenvector|root|zero"
    "|vertex|point|matrix|vector|size|shape|df|dof|power|level|div|curl"
)
_SPACED = _WORDS.replace(" ", r"\ ")
_PLAIN = re.compile(
    rf"""(?:
        {_ATOM}(?P<arguments>{_ARGUMENTS}{_SUB}?)?
      | cos\s*(?:[α-ωA-Z]|\([^()0-9]*(?:[α-ωA-Z]|angle|,)[^()0-9]*\))
      | (?P<word>[A-Za-zα-ω][A-Za-z_]{{1,17}}[0-9]?(?:_\{{[^{{}}]*\}})?){_SUP}*{_ARGUMENTS}{_SUB}?
      | (?:Pr?|p){_ARGUMENTS}(?:\s*[·*×⋅/]?\s*(?:Pr?|p){_ARGUMENTS})+
      | \({_ATOM}(?:\s*∘\s*{_ATOM})+\){_ARGUMENTS}
      | [σsrRχτdD]{_SUB}?ˆ?\s*{_SQUARE}{_SUB}?
      | (?:[dD∂]{_SQUARE}?\s*(?:{_ATOM}(?:{_ARGUMENTS})?|{_ARGUMENTS})?\s*/\s*(?:[d∂]\s*{_ATOM}{_SQUARE}?\s*){{1,2}}.*)
      | \[{_ATOM}\](?:_\w|_\{{[^{{}}]*\}}) | ∇{_SQUARE}?.{{0,24}} | [Δδ]\s*{_ATOM}
      | (?:∫|Σ|∏|Π|(?:lim|max|min|arg\ ?max|arg\ ?min|sum)(?![A-Za-z(])|proj_).*
      | (?:‖|\|\|)[^=]{{1,24}}(?:‖|\|\|)(?:_\d|_∞)?{_SQUARE}?
      | \|(?!\s*x\s*\|)[^=|]{{1,16}}\|{_SQUARE}?
      | (?:<|⟨)[^=<>⟨⟩]{{1,16}},[^=<>⟨⟩]{{1,16}}(?:>|⟩)
      | (?P<factors>{_ATOM}(?:\s*[·⋅*×∘]\s*{_ATOM})+|{_LETTER}{_SUB}?(?:\^\{{?T\}}?|ᵀ)(?:\s*{_ATOM}){{1,3}})
      | (?:det|tr|trace|rank|dim|dom|domain|range|ran|arg|ker|null|nullity|var|cov|grad|im|col)\s+
        (?:ker\s+|im\s+)?{_ATOM}(?:{_ARGUMENTS})?
      | (?:log|ln)\s*(?:L|ℓ|P|p)\s*{_ARGUMENTS} | (?:log|ln)\s*L
      | (?P<product>[A-Z]{{2,3}})
      | (?:(?:so|the|my|final|its|this|new|then|thus|hence|therefore)\s+)*(?:{_SPACED})s?
        (?:\s+(?:of|for|is|in|from|to)\s+.{{1,24}})?
    )""",
    re.VERBOSE,
)
_TERM = rf"\(*(?:\d{{1,3}}\*?)?{_ATOM}{_SQUARE}?(?:\){_SUP}?)*"
_ARRAYS = re.compile(
    rf"""(?>{_TERM})(?:[-+·*×⋅]?(?>{_TERM}))+
      | [A-Z](?:[²³ⁿ⁻¹⁰⁴-⁹]+|\^(?:-?\w+|\{{[^{{}}]*\}}|\([^()]*\))) | \([A-Z][A-Z]?\){_SUP}
      | \({_ATOM}(?:,{_ATOM}){{1,5}}\)""",
    re.VERBOSE,
)
_LISTED = re.compile(r"\s*\(\s*[A-Za-z]\w?\w?(?:\s*,\s*[A-Za-z]\w?\w?)+\s*\)\s*")
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


def _is_unordered(head: str) -> bool:
    """Tell whether a head lists letters that are not in the order of the alphabet: ``(y, x)`` says which is which."""
    letters = re.findall(r"[A-Za-z]\w*", head) if _LISTED.fullmatch(head) is not None else []
    return letters != sorted(letters)


@lru_cache(maxsize=512)
def _is_label(head: str, names: Names, arrays: bool, letters: bool) -> bool:
    text = normalised(head)
    match = _PLAIN.fullmatch(text) or _PLAIN.fullmatch(text.lower())
    if match is None or not _allowed(match, text, names, letters):
        return arrays and _ARRAYS.fullmatch(text.replace(" ", "")) is not None and _is_product(text, names)
    return True


def _allowed(match: re.Match[str], text: str, names: Names, letters: bool) -> bool:
    """Tell whether a fitting text may be a label: it must not be a formula in the item's own names."""
    word = match.group("word")
    if word is not None:
        function = FUNCTIONS.get(word.lower()) or FUNCTIONS.get(word)
        return not names.known(word) and (function is None or function in _LABELLING_FUNCTIONS)
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
    atom = re.fullmatch(_ATOM, text)
    return atom is None or match.group("arguments") is None


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
