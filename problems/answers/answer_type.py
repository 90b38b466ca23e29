"""What every answer type offers, and the base that reads a response, judges each reading and merges the outcomes."""

import re
from abc import ABC, abstractmethod
from dataclasses import KW_ONLY, dataclass, fields, replace
from typing import Any, ClassVar, Self

from problems.answers.chains import judged_chain
from problems.answers.judging.values.budgets import refuse_too_large
from problems.answers.judging.worked import worked
from problems.answers.outcome import merged_readings, refused, undecided
from problems.answers.reading import Names, Node, Reading, Refusal, latex_of, read
from problems.answers.reading.characters import GREEK
from problems.answers.reading.labels import without_wrapping
from problems.answers.reading.signs import as_signs, as_two_values, has_sign_pair, shows_two_values
from problems.answers.reading.tree import names_in
from problems.snapshot import PartSnapshot
from problems.verdict import Status, Verdict


@dataclass(frozen=True)
class AnswerType(ABC):
    """One thing an item asks for: its key, and how a response to it is read and judged.

    ``canonical`` is the key as text a learner could type. ``label`` says what is asked where an item has several
    parts. ``form`` is a code such as ``lowest-terms`` or ``decimals:2``.
    """

    code: ClassVar[str]
    multiple: ClassVar[bool] = False
    chain: ClassVar[str] = ""  # what a chain such as ``y = 2*3 = 6`` may lead to: "scalar", "array", or nothing

    canonical: str
    _: KW_ONLY
    label: str = ""
    form: str = ""

    @abstractmethod
    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response; its LaTeX is added by the caller."""

    @abstractmethod
    def sample(self) -> str:
        """Return a valid input, most likely not the key."""

    def example(self) -> str:
        """Return a valid input that is not the key."""
        text = self.sample()
        for _ in range(5):
            if self.options() or self.judge(text).status is not Status.CORRECT:
                break
            text = re.sub(r"\d+", lambda number: str(int(number.group()) + 1), text)
        return text

    def __post_init__(self) -> None:
        """Spell Greek names out, so that ``λ`` and ``lambda`` are one name."""
        for name in ("names", "variables", "parts", "variable"):
            value = getattr(self, name, None)
            if isinstance(value, str):
                object.__setattr__(self, name, GREEK.get(value, value))
            elif value is not None:
                object.__setattr__(self, name, tuple(GREEK.get(letter, letter) for letter in value))

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(())

    def read(self, response: str) -> Reading:
        """Read a response in this type's names; raises ``Refusal``."""
        return read(response, self.symbols())

    def judge(self, response: str) -> Verdict:
        """Read and judge a response. Readings that disagree make the verdict ``not-understood``, tag ``ambiguous``."""
        response = without_wrapping(response)
        if has_sign_pair(response):
            return self.judge_signs(response)
        verdict = self.judge_text(response)
        if verdict.status is Status.INCORRECT and has_sign_pair(self.canonical) and shows_two_values(response):
            return self.with_canonical(as_two_values(self.canonical)).judge_text(response)
        return verdict

    def judge_signs(self, response: str) -> Verdict:
        """Judge a response with ``+-`` in it: as two signs, and as ±; what the key holds comes first."""
        texts = [as_signs(response), as_two_values(response)]
        if shows_two_values(self.canonical) or has_sign_pair(self.canonical):
            texts.reverse()
        first = self.judge_text(texts[0])
        if first.status in {Status.CORRECT, Status.WRONG_FORM}:
            return first
        second = self.judge_text(texts[1])
        return second if second.status is Status.CORRECT else first

    def judge_text(self, response: str) -> Verdict:
        """Read and judge a response whose signs are settled; a chain of equalities is judged by its last part."""
        chained = self.chained()
        verdict = judged_chain(self, response, arrays=chained == "array") if chained else None
        return verdict or self.judge_part(response)

    def chained(self) -> str:
        """Return what a chain of equalities may lead to here: ``scalar``, ``array``, or nothing."""
        return self.chain

    def bare_labels(self) -> bool:
        """Tell whether a single letter that is no name of the item may stand before ``=``."""
        return True

    def judge_part(self, response: str) -> Verdict:
        """Read and judge a response without the equalities that lead to it."""
        try:
            reading = self.read(response)
        except Refusal as refusal:
            return refused(refusal)
        return merged_readings([self.judge_tree(tree, response) for tree in reading.trees])

    def judge_tree(self, tree: Node, response: str = "") -> Verdict:
        """Judge one reading; what cannot be worked out costs nothing."""
        try:
            calculated = worked(tree)
            refuse_too_large(calculated)
            return replace(self.decide(calculated, response), reading=self.shown(tree))
        except ArithmeticError:
            return replace(undecided(), reading=self.shown(tree))
        except Refusal as refusal:
            return replace(refused(refusal), reading=self.shown(tree))

    def key(self) -> Node:
        """Return the tree of the key (its first reading)."""
        return worked(read(self.canonical, self.symbols()).tree)

    def latex(self) -> str:
        """Return the key as LaTeX."""
        return self.shown(self.key())

    def shown(self, tree: Node) -> str:
        """Return the LaTeX of a key or a response; a type may draw what it means, such as rows as a matrix."""
        return latex_of(tree)

    def options(self) -> tuple[str, ...]:
        """Return the choices shown to the learner, empty for a free answer."""
        return ()

    def course_code(self) -> str:
        """Return the code of the curriculum for this answer (``num~t`` for a number with a tolerance)."""
        return self.code

    def canonical_text(self) -> str:
        """Return the key as text that can be typed."""
        return self.canonical

    def with_canonical(self, text: str) -> Self:
        """Return the same type asking for another key."""
        return replace(self, canonical=text)

    def as_json(self) -> dict[str, Any]:
        """Return the answer as JSON-able data; ``registry.answer_from_json`` reads it back."""
        values: dict[str, Any] = {"code": self.code}
        for field in fields(self):
            value = getattr(self, field.name)
            values[field.name] = list(value) if isinstance(value, tuple) else value
        return values

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """Read an answer written by ``as_json`` (without its code)."""
        fixed: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
        }
        return cls(**fixed)

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the type with a reference as its key, as ``lemma check`` gives it."""
        del kind
        values: dict[str, Any] = {"canonical": reference, "form": form}
        known = {field.name for field in fields(cls)}
        if "names" in known:
            values["names"] = tuple(
                sorted({*variables, *names_in(read(reference, Names.of(variables, lenient=True, defining=True)).tree)})
            )
        if "tolerance" in known and tolerance is not None:
            values["tolerance"] = tolerance
        return cls(**values)

    def snapshot(self) -> PartSnapshot:
        """Return the part of an item snapshot that this answer is."""
        from problems.answers.judging.forms.rules import form_in_words

        return PartSnapshot(
            code=self.course_code(),
            answer=self.as_json(),
            label=self.label,
            example=self.example(),
            options=self.options(),
            multiple=self.multiple,
            canonical=self.canonical_text(),
            latex=self.latex(),
            form=form_in_words(self.form),
        )
