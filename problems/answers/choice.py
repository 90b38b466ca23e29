"""A choice among shown options: one, or several."""

import re
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from problems.answers.answer_type import AnswerType
from problems.answers.choice_words import by_meaning
from problems.answers.outcome import correct, incorrect, not_understood
from problems.answers.reading import Node
from problems.answers.reading.characters import GREEK, SUBSCRIPTS
from problems.answers.reading.labels import without_wrapping
from problems.verdict import Verdict

_SIGNS = {
    "≤": "<=", "≥": ">=", "≠": "!=", "−": "-", "–": "-", "’": "'", "·": "*", "×": "*", "∞": "oo",
    "→": "->", "²": "2", "³": "3",
}  # fmt: skip
_COMMANDS = {"neq": "!=", "ne": "!=", "leq": "<=", "le": "<=", "geq": ">=", "ge": ">=", "cdot": "*", "infty": "oo",
    "to": "->", "rightarrow": "->"}  # fmt: skip
_SAME_WORDS = (("don't", "do not"), ("doesn't", "does not"), ("isn't", "is not"), ("cannot", "can not"),
    ("fail to reject", "do not reject"), ("failed to reject", "do not reject"))  # fmt: skip
_LEADING = re.compile(r"(?:(?:the|my|answer|option|choice|is|it|we|i|so|therefore)\b\s*:?\s*)+", re.IGNORECASE)
_LETTERED = re.compile(r"\(?([A-Za-z]|\d{1,2})[).:]\s+(?=\S)(.+)", re.DOTALL)
_COUNTS = {
    "0": ("no", "none", "zero", "0"), "1": ("one", "single", "unique", "1"), "2": ("two", "2"), "3": ("three", "3"),
    "4": ("four", "4"), "oo": ("infinitely", "infinite", "infinity"),
}  # fmt: skip
_SHORTEST_BEGINNING = 3


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("$", "")).strip().casefold().rstrip(".")


def bare(text: str) -> str:
    """Return the letters, digits and signs of a text: ``$H_0$: μ = 5`` and ``h₀: mu=5`` are one."""
    plain = "".join(SUBSCRIPTS.get(mark, GREEK.get(mark, _SIGNS.get(mark, mark))) for mark in text)
    plain = re.sub(r"\\([A-Za-z]+)", lambda found: _COMMANDS.get(found.group(1), found.group(1)), plain).casefold()
    for one, other in _SAME_WORDS:
        plain = plain.replace(one, other)
    return re.sub(r"[^a-z0-9=<>!+*/()|-]", "", plain)


def chosen(text: str, choices: tuple[str, ...], *, loosely: bool = True) -> int | None:
    """Return the index of the option that a text names: its words, their unique beginning, its number or its letter.

    ``loosely`` lets other words stand around those of the option.
    """
    text = without_wrapping(text)
    for index, choice in enumerate(choices):
        if text.strip() == choice:
            return index
    wanted = _folded(text)
    for index, choice in enumerate(choices):
        if wanted.replace(" ", "") == _folded(choice).replace(" ", ""):
            return index
    counted = _counted(wanted, choices)
    if counted is not None:
        return counted if counted >= 0 else None
    short = wanted.strip("()[]. ").removeprefix("option ").removeprefix("answer ")
    if short.isascii() and short.isdigit() and 1 <= int(short[:4]) <= len(choices):
        return int(short[:4]) - 1
    letter = ord(short) - ord("a") if len(short) == 1 and short.isascii() else -1
    return letter if 0 <= letter < len(choices) else _by_words(text, choices, loosely)


def _counted(wanted: str, choices: tuple[str, ...]) -> int | None:
    """Return the option that says a number, -1 where options count but none says it, None where they do not count."""
    number = next((count for count, words in _COUNTS.items() if wanted in words), None)
    if number is None or len(choices) < 2:
        return None
    said = [_count_of(choice) for choice in choices]
    if said.count(None) or said.count(number) != 1:
        digits = all(choice.strip(" $").isdigit() for choice in choices)
        return None if said.count(None) or digits else -1
    return said.index(number)


def _count_of(choice: str) -> str | None:
    """Return what an option such as ``exactly one solution`` counts to, None for any other option."""
    first = _folded(choice).split()[:2]
    return next((count for count, words in _COUNTS.items() if set(words) & set(first)), None)


def _by_words(text: str, choices: tuple[str, ...], loosely: bool) -> int | None:
    """Return the one option that begins as a text does, marks and spelling of signs aside."""
    lettered = _LETTERED.fullmatch(text.strip())
    if lettered is not None:
        index, other = chosen(lettered.group(1), choices), chosen(lettered.group(2), choices)
        return index if index == other else None
    options = [bare(choice) for choice in choices]
    for wanted in (bare(text), bare(_LEADING.sub("", text.strip(), count=1))):
        same = [index for index, option in enumerate(options) if option.rstrip("s") == wanted.rstrip("s")]
        begun = [index for index, option in enumerate(options) if option.startswith(wanted)]
        shortest = 1 if wanted in {"y", "n", "t", "f"} else _SHORTEST_BEGINNING
        found = same or (begun if len(wanted) >= shortest and not wanted.isdigit() else [])  # "2, 3" are two options
        if len(found) == 1:
            return found[0]
    return by_meaning(text, choices) if loosely else None


def _unknown(count: int) -> Verdict:
    last = chr(ord("A") + count - 1)
    return not_understood("unknown-choice", f"That is none of the options. Type a letter from A to {last}.", 0)


@dataclass(frozen=True)
class Choice(AnswerType):
    """One choice; ``canonical`` is the text of the right option."""

    code: ClassVar[str] = "mc"

    choices: tuple[str, ...] = ()

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the choice with a reference as its key; the options are the ``variables``."""
        del kind, tolerance
        return cls(reference, variables or (reference,), form=form)

    def judge(self, response: str) -> Verdict:
        """Judge an option given by its text, number or letter."""
        index = chosen(response, self.choices)
        if index is None:
            return _unknown(len(self.choices))
        verdict = (
            correct()
            if self.choices[index] == self.canonical
            else incorrect("wrong-choice", "That option is not right.")
        )
        return replace(verdict, reading=text_latex(self.choices[index]))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Choices are judged by their text alone."""
        del tree
        return self.judge(response)

    def latex(self) -> str:
        """Return the right option as LaTeX text."""
        return text_latex(self.canonical)

    def options(self) -> tuple[str, ...]:
        """Return the options as the learner sees them."""
        return self.choices

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "A"


@dataclass(frozen=True)
class MultipleChoice(AnswerType):
    """Several choices; ``canonical`` holds the texts of all right options."""

    code: ClassVar[str] = "multi"
    multiple: ClassVar[bool] = True

    canonical: tuple[str, ...]  # type: ignore[assignment] # several options have several texts
    choices: tuple[str, ...] = ()

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the choices with right ones given one a line; the options are the ``variables``."""
        del kind, tolerance
        right = tuple(line.strip() for line in re.split(r"[;\n]", reference) if line.strip())
        return cls(right, variables or right, form=form)

    def picked(self, response: str) -> frozenset[int] | None:
        """Return the indices of the options that a response names, None when it names something else."""
        whole = chosen(response, self.choices, loosely=False)
        if whole is not None:
            return frozenset({whole})
        if _folded(response) in {"none", "none of them", "{}", "-"}:
            return frozenset()
        parts = [part for part in re.split(r"[;\n]", response.strip("{}[]() ")) if part.strip()]
        found = [chosen(part, self.choices, loosely=len(parts) > 1) for part in parts]
        if None in found or not parts:
            listed = [part for part in re.split(r",|&|\+|\band\b", response.strip("{}[]() ")) if part.strip()]
            found = [chosen(part, self.choices) for part in listed]
        if None in found or not found:
            parts = [part for part in re.split(r"[,;&+\s]+|\band\b", response.strip("{}[]() ")) if part.strip()]
            found = [chosen(part, self.choices) for part in parts]
        if None in found and re.fullmatch(r"[A-Za-z]{2,8}", response.strip()):
            found = [chosen(letter, self.choices) for letter in response.strip()]
        return None if None in found or not found else frozenset(index for index in found if index is not None)

    def judge(self, response: str) -> Verdict:
        """Judge options given by texts (one a line), numbers or letters."""
        picked = self.picked(response)
        if picked is None:
            return _unknown(len(self.choices))
        right = frozenset(index for index, choice in enumerate(self.choices) if choice in self.canonical)
        if picked == right:
            verdict = correct()
        else:
            agreeing = len(self.choices) - len(picked ^ right)
            count = f"{len(picked)} {'choice belongs' if len(picked) == 1 else 'choices belong'}"
            sentence = f"{len(picked & right)} of your {count} to the answer, which may need more or fewer."
            verdict = incorrect("wrong-choices", sentence, credit=max(0.0, agreeing / len(self.choices) - 0.5))
        reading = r",\ ".join(text_latex(self.choices[index]) for index in sorted(picked)) or r"\emptyset"
        return replace(verdict, reading=reading)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Choices are judged by their text alone."""
        del tree
        return self.judge(response)

    def latex(self) -> str:
        """Return the right options as LaTeX text."""
        return r",\ ".join(text_latex(text) for text in self.canonical)

    def canonical_text(self) -> str:
        """Return the right options, one a line."""
        return "\n".join(self.canonical)

    def with_canonical(self, text: str) -> Self:
        """Return the same choices with other right ones, given as a response would be."""
        picked = self.picked(text)
        texts = tuple(self.choices[index] for index in sorted(picked or ()))
        return self.__class__(texts, self.choices, label=self.label, form=self.form)

    def options(self) -> tuple[str, ...]:
        """Return the options as the learner sees them."""
        return self.choices

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "A, C"


def text_latex(text: str) -> str:
    """Return prose with ``$LaTeX$`` in it as one LaTeX formula."""
    pieces = text.split("$")
    return "".join(
        piece if index % 2 else rf"\text{{{_escaped(piece)}}}" for index, piece in enumerate(pieces) if piece
    )


def _escaped(text: str) -> str:
    return re.sub(r"([#%&_{}])", r"\\\1", text.replace("\\", "")).replace("^", r"\^{}").replace("~", r"\~{}")
