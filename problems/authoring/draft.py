"""An author's family as data, read but not yet drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from problems.answers.reading import Node
from problems.authoring.parameters import Domain
from problems.authoring.places import Path
from problems.curriculum import Skill


@dataclass(frozen=True)
class Formula:
    """A value worked out from others."""

    path: Path
    tree: Node


@dataclass(frozen=True)
class Cases:
    """Words that depend on a condition."""

    path: Path
    condition: Node
    then: str
    otherwise: str


Definition: TypeAlias = Formula | Cases


@dataclass(frozen=True)
class Spoken:
    """What decides an answer in words: the truth of a statement, or the sizes of the things to be ordered."""

    truth: Node | bool = False
    otherwise: str = ""  # the reason where the statement is false
    sizes: tuple[Node, ...] = ()


@dataclass(frozen=True)
class PartDraft:
    """One thing to answer: a formula for the key, or the texts of right options."""

    path: Path
    code: str
    label: str
    key: Node | None
    right: tuple[str, ...]
    choices: tuple[str, ...]
    shuffled: bool
    settings: Mapping[str, str | int | tuple[str, ...]]
    spoken: Spoken = Spoken()


@dataclass(frozen=True)
class PlotDraft:
    """A picture: its arguments hold numbers, templates (text) and formulas, in lists of any depth."""

    path: Path
    name: str
    when: str
    alt: str
    arguments: Mapping[str, object]

    def formulas(self) -> Iterator[Formula]:
        """Yield every formula of the arguments."""
        yield from _formulas(tuple(self.arguments.values()))


def _formulas(value: object) -> Iterator[Formula]:
    if isinstance(value, Formula):
        yield value
    elif isinstance(value, tuple):
        for entry in value:
            yield from _formulas(entry)


@dataclass(frozen=True)
class MistakeDraft:
    """A known mistake: for each part a formula, the texts of options, or nothing (any answer)."""

    path: Path
    tag: str
    answers: tuple[Node | tuple[str, ...] | None, ...]
    feedback: str
    condition: Formula | None
    optional: bool


@dataclass(frozen=True)
class LevelDraft:
    """What is different at one level."""

    parameters: Mapping[str, Domain] = field(default_factory=dict)
    constraints: tuple[Formula, ...] = ()


@dataclass(frozen=True)
class Draft:
    """Everything an author wrote; ``values`` stand in the order in which they can be worked out."""

    name: str
    title: str
    skill: Skill
    levels: tuple[int, ...]
    version: int
    parameters: Mapping[str, Domain]
    values: Mapping[str, Definition]
    constraints: tuple[Formula, ...]
    at_level: Mapping[int, LevelDraft]
    prompt: str
    hints: tuple[str, ...]
    solution: tuple[str, ...]
    parts: tuple[PartDraft, ...]
    mistakes: tuple[MistakeDraft, ...]
    terms: tuple[str, ...]
    plot: PlotDraft | None = None

    def domains(self, level: int) -> Mapping[str, Domain]:
        """Return what each parameter may be at a level."""
        return {**self.parameters, **self.at_level.get(level, LevelDraft()).parameters}

    def conditions(self, level: int) -> tuple[Formula, ...]:
        """Return what must hold at a level."""
        return (*self.constraints, *self.at_level.get(level, LevelDraft()).constraints)
