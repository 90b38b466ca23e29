"""The words the reader knows besides the item's own names: functions, constants, phrases and LaTeX commands."""

from problems.answers.reading.characters import GREEK

# spelling → function of the tree
FUNCTIONS = {
    **{name: name for name in ("sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch",
    "coth")},
    **{f"a{name}": f"a{name}" for name in ("sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh",
    "sech", "csch", "coth")},
    **{f"arc{name}": f"a{name}" for name in ("sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh",
    "sech", "csch", "coth")},
    **{f"ar{name}": f"a{name}" for name in ("sinh", "cosh", "tanh", "sech", "csch", "coth")},
    "cosec": "csc", "cotan": "cot", "ln": "ln", "log": "log", "lg": "lg", "exp": "exp", "sqrt": "sqrt",
    "cbrt": "cbrt", "root": "root",
    "abs": "abs", "sgn": "sign", "sign": "sign", "floor": "floor", "ceil": "ceil", "ceiling": "ceil",
    "factorial": "factorial", "fact": "factorial", "nCr": "binomial", "signum": "sign", "cosech": "csch",
    "binomial": "binomial", "binom": "binomial",
    "conjugate": "conj", "conj": "conj", "Re": "re", "Im": "im", "max": "max", "min": "min",
    "Max": "max", "Min": "min", "span": "span", "norm": "norm", "transpose": "transpose", "sigmoid": "sigmoid",
    "relu": "relu", "diag": "diag", "eye": "eye", "identity": "eye", "ReLU": "relu",
    "Phi": "Phi", "erf": "erf", "Abs": "abs", "sinc": "sinc",
}  # fmt: skip
# functions only where a round bracket follows at once: the letters alone are symbols
CALLED = {
    "re": "re", "im": "im", "gamma": "gamma", "gcd": "gcd", "GCD": "gcd", "lcm": "lcm", "LCM": "lcm", "mod": "mod",
    "sum": "sum", "prod": "product", "pow": "pow", "arg": "arg", "Arg": "arg", "lcd": "lcm",
    "hcf": "gcd",
}  # fmt: skip
ARITY = {
    "root": (2, 2),
    "log": (1, 2),
    "binomial": (2, 2),
    "max": (1, 20),
    "min": (1, 20),
    "gcd": (1, 20),
    "lcm": (1, 20),
    "mod": (2, 2),
    "pow": (2, 2),
    "atan2": (2, 2),
    "sum": (4, 4),
    "product": (4, 4),
    "span": (1, 20),
    "diag": (1, 10),
}
# functions whose argument may follow without brackets: sin x
BARE_ARGUMENT = frozenset(
    name for name in FUNCTIONS.values() if name.lstrip("a") in
    {"sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth", "ln", "log", "lg"}
) | {"exp", "sqrt", "cbrt", "ln", "log", "lg"}  # fmt: skip
CONSTANTS = {
    "pi": "pi",
    "e": "e",
    "i": "i",
    "I": "i",
    "oo": "oo",
    "inf": "oo",
    "infinity": "oo",
    "Infinity": "oo",
    "infty": "oo",
    "INF": "oo",
    "Inf": "oo",
    "E": "e",
}
GREEK_NAMES = frozenset(GREEK.values()) - {"pi"}
KEYWORDS = {
    "or": "or",
    "and": "and",
    "OR": "or",
    "AND": "and",
    "Or": "or",
    "And": "and",
    "union": "union",
    "in": "in",
    "choose": "choose",
    "not": "not",
    "mod": "mod",
}
PHRASES = {
    "no real solutions": "empty", "no real solution": "empty", "no solutions": "empty", "no solution": "empty",
    "empty set": "empty", "there is no solution": "empty", "there are no solutions": "empty", "empty": "empty",
    "there is no real solution": "empty", "there are no real solutions": "empty", "the empty set": "empty",
    "nothing": "empty", "impossible": "empty", "inconsistent": "empty", "any real number": "reals", "all x": "reals",
    "every real number": "reals", "for all x": "reals", "any x": "reals", "every x": "reals", "all numbers": "reals",
    "everything": "reals",
    "none": "empty", "emptyset": "empty", "all real numbers": "reals", "all reals": "reals",
    "the real numbers": "reals",
    "real numbers": "reals", "all real x": "reals", "does not exist": "undefined", "dne": "undefined",
    "undefined": "undefined",
    "not defined": "undefined", "true": "true", "false": "false",
}  # fmt: skip

# LaTeX command → plain text read in its place
LATEX_TEXT = {
    "cdot": "*", "times": "*", "ast": "*", "div": "÷", "pm": "±", "mp": "∓", "le": "≤", "leq": "≤",
    "leqslant": "≤", "ge": "≥", "geq": "≥",
    "geqslant": "≥", "lt": "<", "gt": ">", "ne": "≠", "neq": "≠", "infty": "∞", "cup": "∪", "cap": "∩",
    "setminus": "∖", "in": "∈",
    "emptyset": "∅", "varnothing": "∅", "lor": "∨", "vee": "∨", "land": "∧", "wedge": "∧", "to": "→",
    "rightarrow": "→", "mapsto": "→",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "langle": "⟨", "rangle": "⟩", "vert": "|",
    "mid": "|", "Vert": "‖", "lparen": "(", "rparen": ")", "lgroup": "(", "rgroup": ")", "bmod": "mod", "mod": "mod",
    "imaginaryI": "i", "imaginaryJ": "i", "exponentialE": "e", "angle": "∠",
    "llcorner": "⌊", "lrcorner": "⌋", "ulcorner": "⌈", "urcorner": "⌉",
    "lbrace": "\\{", "rbrace": "\\}", "lbrack": "[",
    "rbrack": "]", "degree": "°", "circ": "°",
    "prime": "'", "top": "⊤", "intercal": "⊤", "colon": ":", "neg": "¬", "lnot": "¬",
}  # fmt: skip
_WORKED = "I do not work this out. Write the result as a formula or a number."
LATEX_REFUSED = {
    **dict.fromkeys(("int", "iint", "oint", "lim", "partial", "nabla", "differentialD", "Pr", "argmax", "argmin"),
    _WORKED), **dict.fromkeys(("dots", "cdots", "ldots", "vdots", "ddots"), "I cannot read dots. Write every term."),
}  # fmt: skip
LATEX_SPACES = frozenset(
    {
        "quad",
        "qquad",
        "displaystyle",
        "textstyle",
        "left",
        "right",
        "mleft",
        "mright",
        "big",
        "Big",
        "bigl",
        "bigr",
        "Bigl",
        "Bigr",
        "limits",
        "enspace",
        "space",
        "thinspace",
        "medspace",
        "thickspace",
        "nobreakspace",
        "nolimits",
        "tiny",
        "small",
        "normalsize",
        "large",
        "Large",
        "LARGE",
        "huge",
        "Huge",
        "biggl",
        "biggr",
        "bigg",
        "Bigg",
    }
)
LATEX_WRAPPERS = frozenset(
    {
        "mathrm",
        "text",
        "textrm",
        "operatorname",
        "mathbf",
        "mathit",
        "boldsymbol",
        "vec",
        "mathsf",
        "textbf",
        "boxed",
        "bm",
        "mathcal",
    }
)
MATRIX_ENVIRONMENTS = frozenset({"matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "smallmatrix", "array"})
