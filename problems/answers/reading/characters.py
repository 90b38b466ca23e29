"""The fixed table of characters that are read as others, and the characters that are refused.

There is no NFKC here on purpose: it re-creates ``@everyone`` and ``__import__`` from look-alikes and grows text.
"""

import unicodedata

from problems.answers.reading.refusal import Refusal

LONGEST = 1000

FOLDED = {
    **dict.fromkeys("−–—‒‐‑﹣－", "-"),
    **dict.fromkeys("＋﹢", "+"),
    **dict.fromkeys("×·⋅∙•∗＊✕⨯", "*"),
    **dict.fromkeys("÷∕⁄／", "/"),
    **dict.fromkeys("（﹙", "("),
    **dict.fromkeys("）﹚", ")"),
    **dict.fromkeys("［", "["),
    **dict.fromkeys("］", "]"),
    **dict.fromkeys("｛", "{"),
    **dict.fromkeys("｝", "}"),
    **dict.fromkeys("⟨〈", "⟨"),
    **dict.fromkeys("⟩〉", "⟩"),
    **dict.fromkeys("，、", ","),
    **dict.fromkeys("；", ";"),
    **dict.fromkeys("＝", "="),
    **dict.fromkeys("＜", "<"),
    **dict.fromkeys("＞", ">"),
    **dict.fromkeys("｜∣", "|"),
    **dict.fromkeys("‖∥", "‖"),
    **dict.fromkeys("’‘′´", "'"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\r", " "),
    **dict.fromkeys("％", "%"),
    **dict.fromkeys("！", "!"),
    **dict.fromkeys("º˚", "°"),
    **dict(zip("０１２３４５６７８９", "0123456789", strict=True)),
    "．": ".",
    "⩽": "≤",
    "⩾": "≥",
    "µ": "μ",
    "ϵ": "ε",
    "ϑ": "θ",
    "ϕ": "φ",
    "ϱ": "ρ",
    "ς": "σ",
    "Ω": "Ω",
    "∆": "Δ",
    "∑": "Σ",
    "𝜆": "λ",
    "𝜋": "π",
    "𝜃": "θ",
    "𝜇": "μ",
    "𝜎": "σ",
    "ℯ": "e",
    "ⅈ": "i",
    "ℝ": "ℝ",
}
ARROW = "\u20d7"  # over a vector: the letter alone says the same
SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣʸᵃᵇᵏᵐᵗⁱᵀ", "0123456789+-()nxyabkmtiT", strict=True))
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉ₙₓₖₘₜᵢⱼₐ", "0123456789nxkmtija", strict=True))
FRACTIONS = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅐": "1/7", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅑": "1/9", "⅒": "1/10",
}  # fmt: skip
GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi",
    "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon",
    "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "Α": "Alpha", "Β": "Beta", "Ε": "Epsilon", "Ζ": "Zeta", "Η": "Eta",
    "Ι": "Iota", "Κ": "Kappa", "Μ": "Mu", "Ν": "Nu", "Ο": "Omicron", "Ρ": "Rho", "Τ": "Tau", "Χ": "Chi",
}  # fmt: skip
_REFUSED_CATEGORIES = frozenset({"Cc", "Cs", "Cf", "Co", "Cn"})


def fold(text: str) -> str:
    """Return the text with look-alikes replaced one for one, so that positions stay; raises ``Refusal``."""
    if len(text) > LONGEST:
        raise Refusal(f"This answer is too long. Please use at most {LONGEST} characters.", LONGEST, "too-long")
    if not text.strip():
        raise Refusal("There is no answer yet. Type one, then send it.", 0, "empty")
    for position, character in enumerate(text):
        if character not in "\n\t\r" and unicodedata.category(character) in _REFUSED_CATEGORIES:
            sentence = "There is an invisible or broken character here. Type the answer again by hand."
            raise Refusal(sentence, position, "character")
    return "".join(character if character in SUPERSCRIPTS else FOLDED.get(character, character) for character in text)
