"""How single characters of mathematics are said. Data only."""

import unicodedata

SYMBOLS = {
    "+": "plus", "-": "minus", "−": "minus", "±": "plus or minus", "∓": "minus or plus", "×": "times", "⋅": "dot",
    "·": "dot", "∗": "star", "*": "star", "/": "divided by", "÷": "divided by", "=": "equals", "≠": "is not equal to",
    "<": "is less than", ">": "is greater than", "≤": "is at most", "≥": "is at least", "≪": "is much less than",
    "≫": "is much greater than", "≈": "is approximately", "∼": "is distributed as", "≃": "is asymptotic to",
    "≅": "is congruent to", "≡": "is equivalent to", "≢": "is not equivalent to", "∝": "is proportional to",
    "≔": "is defined as", ":=": "is defined as", "∈": "in", "∉": "not in", "∋": "contains", "⊂": "is a subset of",
    "⊆": "is a subset of or equals", "⊃": "is a superset of", "⊇": "is a superset of or equals", "∪": "union",
    "∩": "intersection", "∖": "without", "∅": "the empty set", "∀": "for all", "∃": "there exists",
    "∄": "there is no", "¬": "not", "∧": "and", "∨": "or", "→": "to", "←": "is set to", "↦": "maps to",
    "⇒": "implies", "⟹": "implies", "⟸": "is implied by", "⇔": "if and only if", "⟺": "if and only if",
    "⟶": "to", "⟵": "is set to", "↔": "if and only if", "∂": "partial", "∇": "nabla", "∞": "infinity", "∑": "sum",
    "∏": "product", "∫": "integral", "∬": "double integral", "∭": "triple integral", "∮": "contour integral",
    "⋃": "union", "⋂": "intersection", "⨁": "direct sum", "⊕": "direct sum", "⊗": "tensor",
    "⊙": "elementwise times", "∘": "composed with", "⊥": "perpendicular to", "∥": "parallel to", "∣": "given",
    "|": "bar", "‖": "double bar", "∠": "angle", "°": "degrees", "′": "prime", "″": "double prime",
    "…": "and so on", "⋯": "and so on", "⋮": "and so on down", "⋱": "and so on diagonally", "!": "factorial",
    "%": "percent", ",": ",", ";": ";", ".": ".", ":": ":", "?": "?", "⪰": "is positive semidefinite over",
    "⪯": "is below", "≻": "succeeds", "≺": "precedes", "⊤": "transpose", "†": "dagger", "⋆": "star", "★": "star",
    "ℓ": "ell", "ℏ": "h bar", "ℵ": "aleph", "∎": "end of proof", "\\": "backslash", "#": "number", "&": "and",
    "⟨": "left angle bracket", "⟩": "right angle bracket", "⌊": "floor of", "⌋": "end floor", "⌈": "ceiling of",
    "⌉": "end ceiling", "(": "open bracket", ")": "close bracket", "[": "open square bracket",
    "]": "close square bracket", "{": "open brace", "}": "close brace", "∸": "minus", "≜": "is defined as",
    "↑": "up", "↓": "down", "⟂": "perpendicular to", "≳": "is at least about", "≲": "is at most about",
    "↕": "up and down", "⇑": "up", "⇓": "down", "⇌": "to and from", "↪": "maps into", "⇐": "is implied by",
    "⇝": "leads to", "↝": "leads to", "↠": "maps onto", "∐": "coproduct", "≍": "is of the order of", "≐": "is about",
    "△": "triangle", "▵": "triangle", "℘": "Weierstrass p", "∁": "complement of", "ℜ": "the real part of",
    "ℑ": "the imaginary part of", "≯": "is not greater than", "≮": "is not less than", "≰": "is not at most",
    "≱": "is not at least", "∌": "does not contain", "⊄": "is not a subset of", "⊈": "is not a subset of",
    "⊊": "is a proper subset of", "∴": "therefore", "∵": "because", "∤": "does not divide", "∦": "is not parallel to",
    "⇏": "does not imply", "⊢": "proves", "⊨": "satisfies", "□": "box", "◻": "box", "■": "end of proof",
    "◼": "end of proof", "⊖": "circled minus", "⨂": "tensor product", "⋀": "conjunction", "⋁": "disjunction",
    "⊎": "disjoint union", "≊": "is approximately", "⩽": "is at most", "⩾": "is at least", "⧸": "not", "⟼": "maps to",
    "≁": "is not similar to", "≉": "is not approximately", "↛": "does not tend to", "∡": "angle", "∢": "angle",
    "ı": "dotless i", "ȷ": "dotless j", "⨀": "elementwise product",
}  # fmt: skip

ACCENTS = {
    "^": "hat", "ˆ": "hat", "̂": "hat", "~": "tilde", "˜": "tilde", "∼": "tilde", "¯": "bar", "‾": "bar", "―": "bar",
    "⃛": "triple dot", "⃜": "fourfold dot", "̊": "ring", "˚": "ring", "⏠": "", "⏡": "", "⎴": "", "⎵": "",
    "_": "underlined", "→": "vector", "⟶": "vector", "˙": "dot", "¨": "double dot", "ˇ": "check", "˘": "breve",
    "`": "grave", "´": "acute", "°": "ring", "⏞": "", "⏟": "", "−": "bar", "\u0304": "bar",
}  # fmt: skip

ARROWS = frozenset("→←⟶⟵⇒⇐↔⇔↦⟹⟸")
FENCES = frozenset("()[]{}|‖⟨⟩⌊⌋⌈⌉∣∥")
BIG = frozenset("∑∏∫∬∭∮⋃⋂⨁⨂⨀∐⋀⋁")
BINARY = frozenset("+-−±∓×⋅·=<>≤≥≈∼≡∈→∗*/,;")

_SETS = {
    "R": "the reals", "N": "the naturals", "Z": "the integers", "Q": "the rationals", "C": "the complex numbers",
    "E": "the expectation", "P": "the probability",
}  # fmt: skip
_GREEK_FORMS = {"ϵ": "epsilon", "ϕ": "phi", "ϑ": "theta", "ϖ": "pi", "ϱ": "rho", "ς": "sigma", "ϰ": "kappa"}
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip


def number_word(number: int) -> str:
    """Return ``two`` for 2, digits beyond twelve."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def ordinal_word(number: int) -> str:
    """Return ``second`` for 2, ``number 13`` beyond twelve."""
    return _ORDINALS[number] if number < len(_ORDINALS) else f"number {number}"


def letter(character: str) -> str:
    """Return how a letter is said: Greek by its name, styled letters with their style, others as they are."""
    if character.isascii():
        return character
    if character in _GREEK_FORMS:
        return _GREEK_FORMS[character]
    name = unicodedata.name(character, "")
    if name.startswith("GREEK "):
        word = name.replace("FINAL ", "").split(" LETTER ")[-1].lower().replace("lamda", "lambda")
        return word.capitalize() if "CAPITAL" in name else word
    return SYMBOLS.get(character, unicodedata.normalize("NFKC", character))


def styled(text: str, style: str) -> str:
    """Return a letter or number with the word for its MathML variant: ``bold x``, ``script L``, ``the reals``."""
    if "double-struck" in style:
        return _SETS.get(text, f"double-struck {text}")
    for key, word in (("bold", "bold"), ("script", "script"), ("calligraphic", "script"), ("fraktur", "fraktur")):
        if key in style:
            return f"{word} {text}"
    return text
