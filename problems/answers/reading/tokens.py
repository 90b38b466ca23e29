"""One tokenizer for plain text, Unicode and LaTeX, mixed in any way."""

import re

from problems.answers.reading import decorations
from problems.answers.reading.characters import FRACTIONS, GREEK, SUPERSCRIPTS
from problems.answers.reading.latex_commands import latex_command
from problems.answers.reading.letters import attached, greek, letters
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Scan

MOST_DIGITS = 40
_NUMBER = re.compile(r"(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+(?![\w.]))?", re.ASCII)
_DIGITS = frozenset("0123456789")
_OPERATORS = ("<=>", "=/=", "**", "!=", "<>", "<=", ">=", "=<", "==", "->", "=>", ":=", "+-", "-+")
_MEANING = {
    "**": "^", "≠": "!=", "=/=": "!=", "<>": "!=",
    "≤": "<=", "≥": ">=", "=<": "<=", "==": "=", "→": "->", ":=": "=", "≈": "=",
    "÷": "/",
    "∪": "union", "∩": "intersection", "∖": "difference", "∨": "or", "∧": "and", "∈": "in", "¬": "not",
}  # fmt: skip
_DOUBLED = re.compile(r"(?<![*])\*\s*\^|\*\s+\*|/\s*/|/\s*\*|\*\s*/")
_SINGLE = frozenset("+-*/^=<>|‖!%°,;&'±∓⌊⌋⌈⌉⟨⟩≠≤≥→≈÷∪∩∖∨∧∈:⊤¬∠")
_OPENING = frozenset("([{⌊⌈⟨")


class Tokenizer(Scan):
    """Knows the pieces of a text: numbers, letters, symbols, LaTeX commands."""

    def step(self, end: int) -> None:
        """Read one piece at the position, not beyond ``end``."""
        if _DOUBLED.match(self.text, self.position, end):
            raise Refusal("There are two signs side by side. Keep one of them.", self.position, "symbol")
        character = self.text[self.position]
        if character.isspace():
            self.newline_or_space(character)
        elif character == "\\":
            latex_command(self, end)
        elif character in _DIGITS or (character == "." and self.text[self.position + 1 : self.position + 2] in _DIGITS):
            self.number()
        elif character in FRACTIONS:
            self.vulgar_fraction(character)
        elif character in SUPERSCRIPTS:
            self.superscript()
        elif character.isascii() and character.isalpha():
            letters(self)
        elif character in GREEK:
            greek(self, character)
        elif decorations.split(character)[0]:
            self.decorated(character)
        else:
            self.symbol()

    def decorated(self, character: str) -> None:
        """Read a letter with its mark in one character: ``ŷ``."""
        letter, decoration = decorations.split(character)
        for token in self.inner(letter):
            self.add(token.kind, token.text, known=token.known)
        decorations.decorate(self, decoration)
        self.position += 1
        attached(self)

    def newline_or_space(self, character: str) -> None:
        """Pass white space; a line break between two lines of an answer separates rows."""
        if character == "\n" and self.tokens and self.text[self.position :].strip():
            previous = self.tokens[-1]
            depth = sum({"open": 1, "close": -1}.get(token.kind, 0) for token in self.tokens)
            between_rows = depth > 0 and previous.text == "]"
            if (not between_rows and previous.kind not in {"op", "open"}) or previous.text in {"!", "%", "°"}:
                self.add("op", ";")
        self.spaced = True
        self.position += 1

    def number(self) -> None:
        """Read a number literal; refuse digits grouped by commas and too many digits."""
        match = _NUMBER.match(self.text, self.position)
        assert match is not None  # noqa: S101 - the caller saw a digit
        literal = match.group()
        if len(literal) > MOST_DIGITS or ("e" in literal.lower() and len(literal.lower().split("e")[1]) > 4):
            raise Refusal(f"This number is too long. Use at most {MOST_DIGITS} digits.", self.position, "too-long")
        if self.tokens and self.tokens[-1].kind == "number" and self.text[self.position - 1] == ".":
            raise Refusal("This number has two decimal points. Type it again.", self.position, "number")
        self.refuse_grouping(literal)
        self.add("number", literal)
        self.position = match.end()

    def refuse_grouping(self, literal: str) -> None:
        """Refuse ``1,000``: it may be a thousand or two numbers."""
        touching = (
            len(self.tokens) >= 2 and not self.spaced and self.tokens[-1].text == "," and not self.tokens[-1].spaced
        )
        if touching and self.tokens[-2].kind == "number" and re.fullmatch(r"(?:0\d\d|00+)(?:\.\d*)?", literal):
            whole = self.tokens[-2].text + literal
            sentence = (
                f"A comma separates numbers here. Type {whole} for the number, or a space after the comma for a list."
            )
            raise Refusal(sentence, self.tokens[-1].position, "comma")

    def vulgar_fraction(self, character: str) -> None:
        """Read ``½`` as a fraction in brackets; ``2½`` is refused with what to type."""
        top, bottom = FRACTIONS[character].split("/")
        if self.tokens and self.tokens[-1].kind == "number" and not self.spaced:
            whole = self.tokens[-1].text
            sentence = f"Write a mixed number as a sum, {whole}+{top}/{bottom}, or as one fraction."
            raise Refusal(sentence, self.position, "mixed-number")
        self.group([("number", top), ("op", "/"), ("number", bottom)])
        self.position += 1

    def superscript(self) -> None:
        """Read a run of raised characters as an exponent."""
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in SUPERSCRIPTS:
            self.position += 1
        raised = "".join(SUPERSCRIPTS[character] for character in self.text[start : self.position])
        self.add("op", "^", start)
        if raised == "T":
            self.add("name", raised, start)
            return
        self.add("open", "group", start)
        for token in self.inner(re.sub(r"(?<=[a-z])(?=\d)", "^", raised)):
            self.add(token.kind, token.text, start, known=token.known)
        self.add("close", "group", start)

    def symbol(self) -> None:  # noqa: C901 - one branch a kind of thing
        """Read an operator or a bracket, or refuse the character."""
        rest = self.text[self.position : self.position + 3]
        for operator in _OPERATORS:
            if rest.startswith(operator):
                return self.operator(operator)
        character = rest[0]
        if character == "_" and self.tokens and self.tokens[-1].text == "log":
            self.add("op", "_")
        elif character in _SINGLE:
            return self.operator(character)
        elif character in "([{":
            self.add("open", "group" if character == "{" and self.groups() else character)
        elif character in ")]}":
            self.add("close", character)
        elif character == "√" or character in "∛∜":
            self.add("function", {"√": "sqrt", "∛": "cbrt", "∜": "fourth"}[character])
        elif character == "∞":
            self.add("constant", "oo")
        elif character == "∅":
            self.add("word", "empty")
        elif character == "ℝ":
            self.add("word", "reals")
        elif character == "$":
            self.spaced = True
        else:
            shown = "" if character in "@`#" else f" `{character}`"
            raise Refusal(
                f"I cannot read this character{shown}. Remove it or write it in words of mathematics.",
                self.position,
                "character",
            )
        self.position += 1
        return None

    def groups(self) -> bool:
        """Tell whether a brace only groups: in an exponent, or in LaTeX around something without commas."""
        if self.tokens and self.tokens[-1].text in {"^", "_"}:
            return True
        if "\\" not in self.text:
            return False
        inside = re.match(r"\{([^{}]*)\}", self.text[self.position :])
        return inside is not None and "," not in inside.group(1) and bool(inside.group(1).strip())

    def operator(self, text: str) -> None:
        """Append an operator in its one spelling."""
        if text in {"=>", "<=>"}:
            raise Refusal("I cannot read an arrow of implication. Give only the answer.", self.position, "symbol")
        if text in {"+-", "-+"} and (
            not self.tokens or self.tokens[-1].kind == "open" or self.tokens[-1].text in {"=", ",", ";", "or", "in"}
        ):
            self.add("op", "±")
            self.position += len(text)
            return
        if text in {"+-", "-+"}:
            self.add("op", text[0])
            self.position += 1
            return
        if text in "⌊⌈⟨":
            self.add("open", text)
        elif text in "⌋⌉⟩":
            self.add("close", text)
        else:
            self.add("op", _MEANING.get(text, text))
        self.position += len(text)
