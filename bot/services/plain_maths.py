"""LaTeX as text that people can read and mostly type: for messages without pictures, and for the labels of choices."""

import re
from typing import Final

_SYMBOLS: Final = {
    "cdot": "·", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "circ": "∘", "odot": "⊙", "ast": "*",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "~", "equiv": "≡",
    "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪",
    "cap": "∩", "setminus": "∖", "emptyset": "∅", "varnothing": "∅", "infty": "∞", "partial": "∂", "nabla": "∇",
    "sum": "Σ", "prod": "Π", "int": "∫", "to": "→", "rightarrow": "→", "leftarrow": "←", "mapsto": "↦",
    "Rightarrow": "⇒", "Leftrightarrow": "⇔", "mid": "|", "lvert": "|", "rvert": "|", "vert": "|", "lVert": "‖",
    "rVert": "‖", "Vert": "‖", "|": "‖", "langle": "⟨", "rangle": "⟩", "lceil": "⌈", "rceil": "⌉", "lfloor": "⌊",
    "rfloor": "⌋", "top": "ᵀ", "dots": "…", "ldots": "…", "cdots": "…", "perp": "⊥", "forall": "∀", "exists": "∃",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ",
    ",": " ", ";": " ", ":": " ", "!": "", " ": " ", "quad": "  ", "qquad": "  ", "left": "", "right": "",
    "big": "", "Big": "", "displaystyle": "", "limits": "", "%": "%", "&": "&", "#": "#", "_": "_", "$": "$",
}  # fmt: skip
_RAISED: Final = str.maketrans("0123456789+-−()nixkmTt⊤", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿⁱˣᵏᵐᵀᵗᵀ")
_LOWERED: Final = str.maketrans("0123456789+-−()ijkmnxt", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ᵢⱼₖₘₙₓₜ")
_ACCENTS: Final = {"hat": "\u0302", "bar": "\u0304", "overline": "\u0304", "tilde": "\u0303", "vec": "\u20d7"}
_GROUP: Final = r"\{([^{}]*)\}"
_ENVIRONMENT: Final = re.compile(r"\\begin\{([a-z]*)\}([^{}]*?)\\end\{\1\}")
_ANY_ENVIRONMENT: Final = re.compile(r"\\begin\{([a-z]*)\}(.*?)\\end\{\1\}", re.DOTALL)
_FACTOR: Final = (
    r"(?=\s*([A-Za-z0-9({√‖]|\\(?!right|cdot|times|pm|le|ge|ne|approx|to|quad|end|mid|in|cap|cup|r[vV]ert)[A-Za-z])?)"
)
_SPACED: Final = frozenset("·×÷±∓∘⊙≤≥≠≈~≡∝≪≫∈∉⊂⊆∪∩∖→←↦⇒⇔")
_PREFIXES: Final = frozenset(
    {"lvert", "lVert", "langle", "lceil", "lfloor", "nabla", "partial", "left", "displaystyle"}
)
_OPEN, _CLOSE = "\ue000", "\ue001"  # stand for \{ and \} while groups are resolved
_ATOM: Final = re.compile(r"[\w.√∞]+[⁰¹²³⁴⁵⁶⁷⁸⁹ⁿᵀ₀₁₂₃₄₅₆₇₈₉ᵢⱼₖ\u0302\u0304]*|\([^()]*\)")


def readable(latex: str) -> str:
    r"""Return a formula as text: ``\frac{1}{2}`` as 1/2, a matrix as [[1, 2], [3, 4]], ``x^2`` as x²."""
    text = latex.replace(r"\{", _OPEN).replace(r"\}", _CLOSE).replace("~", " ")
    text = re.sub(r"(\\[dt]?frac)\s*(\d)\s*(\d)", r"\1{\2}{\3}", text)
    before = ""
    while text != before:
        before = text
        text = _resolved(text)
    text = _ANY_ENVIRONMENT.sub(_environment, text)
    text = _inner(text.replace("{", "").replace("}", ""))
    return re.sub(r"\s+", " ", text).replace(_OPEN, "{").replace(_CLOSE, "}").strip()


def _resolved(text: str) -> str:
    """Resolve the innermost groups and environments once."""
    text = _ENVIRONMENT.sub(_environment, text)
    text = re.sub(r"\\(?:text|mathrm|mathbf|mathbb|mathcal|operatorname\*?|boldsymbol)" + _GROUP, r"\1", text)
    text = re.sub(r"\\(hat|bar|overline|tilde|vec)(?:" + _GROUP + r"|\s*(\w))", _accented, text)
    text = re.sub(r"\\[dt]?frac" + _GROUP + _GROUP + _FACTOR, _fraction, text)
    text = re.sub(r"\\binom" + _GROUP + _GROUP, lambda m: f"C({_inner(m[1])}, {_inner(m[2])})", text)
    text = re.sub(r"\\sqrt\[(\w+)\]" + _GROUP, lambda m: f"{m[1].translate(_RAISED)}√{_bracketed(m[2])}", text)
    text = re.sub(r"\\sqrt" + _GROUP, lambda m: f"√{_bracketed(m[1])}", text)
    text = re.sub(r"\^(?:" + _GROUP + r"|\\([A-Za-z]+)|(\w))", lambda m: _script(m, _RAISED, "^"), text)
    return re.sub(r"_(?:" + _GROUP + r"|\\([A-Za-z]+)|(\w))", lambda m: _script(m, _LOWERED, "_"), text)


def _environment(match: re.Match[str]) -> str:
    rows = [[_inner(cell) for cell in row.split("&")] for row in re.split(r"\\\\", match[2]) if row.strip()]
    if "matrix" not in match[1]:
        return "; ".join(", ".join(row) for row in rows)
    if all(len(row) == 1 for row in rows):
        return f"({', '.join(row[0] for row in rows)})"
    return f"[{', '.join('[' + ', '.join(row) + ']' for row in rows)}]"


def _inner(text: str) -> str:
    return re.sub(r"\\(?:([A-Za-z]+)( *)|(.))", _symbol, text).strip()


def _symbol(match: re.Match[str]) -> str:
    name = match[1] or match[3]
    found = _SYMBOLS.get(name)
    if found is None:  # a function such as ln, or a sign
        return name + " " if match[1] and not match.string.startswith("(", match.end()) else name
    if found in _SPACED or name == "mid":
        return f" {found} "
    return found if name in _PREFIXES else found + (match[2] or "")


def _fraction(match: re.Match[str]) -> str:
    written = f"{_bracketed(match[1])}/{_bracketed(match[2])}"
    return f"({written})" if match[3] else written


def _bracketed(text: str) -> str:
    inner = _inner(text)
    return inner if _ATOM.fullmatch(inner) else f"({inner})"


def _accented(match: re.Match[str]) -> str:
    base = _inner(match[2] if match[2] is not None else match[3])
    return base + _ACCENTS[match[1]] if len(base) == 1 else base


def _script(match: re.Match[str], table: dict[int, int], sign: str) -> str:
    inner = _inner(match[1] if match[1] is not None else rf"\{match[2]}" if match[2] else match[3])
    if inner == "ᵀ":
        return "ᵀ" if sign == "^" else inner
    if all(ord(character) in table for character in inner):
        return inner.translate(table)
    return f"{sign}{inner}" if _ATOM.fullmatch(inner) else f"{sign}({inner})"
