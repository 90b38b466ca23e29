"""Item families: seeded generators of problems, and what they generate.

A family is a function ``(rng, level) -> Item`` under ``@family``. ``ItemFamily.draw`` turns a level and a seed into an
``ItemSnapshot``, the same every time. A misconception is a wrong answer that a known mistake leads to. Where it
happens to be right, or cannot be told from another one, ``draw`` drops it or draws other numbers.
"""

from base64 import b32encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from random import Random

from problems.answers.answer_type import AnswerType
from problems.curriculum import SKILLS, Skill
from problems.glossary.wording import terms_in
from problems.snapshot import ItemSnapshot, MisconceptionSnapshot, PlotCall
from problems.verdict import Status

MAX_REDRAWS = 100
_COLLIDES = (Status.CORRECT, Status.WRONG_FORM)


@dataclass(frozen=True)
class Misconception:
    """A wrong answer (one text per part, ``None``: any) with its feedback.

    An ``optional`` one is dropped where it happens to be right; any other makes the family draw new numbers.
    """

    tag: str
    answer: str | tuple[str | None, ...]
    feedback: str
    optional: bool = False

    @property
    def answers(self) -> tuple[str | None, ...]:
        """Return the wrong answer with one text per part."""
        return (self.answer,) if isinstance(self.answer, str) else self.answer


@dataclass(frozen=True)
class Item:
    """One problem as a family drew it. Prose is Markdown with ``$LaTeX$``.

    ``hints`` are the second and the third; the first is ``idea``, or else the key idea of the skill.
    Entries of ``misconceptions`` may be ``None``, for one whose condition does not hold here.
    ``terms`` are slugs of the glossary; left out, they are found in the prose.
    """

    prompt: str
    parts: tuple[AnswerType, ...]
    hints: tuple[str, str]
    solution: tuple[str, ...]
    misconceptions: tuple[Misconception | None, ...]
    plot: PlotCall | None = None
    terms: tuple[str, ...] = ()
    idea: str = ""


class FamilyExhaustedError(RuntimeError):
    """A family found no numbers without a collision; its author must widen the parameters."""


Generator = Callable[[Random, int], Item]


@dataclass(frozen=True)
class ItemFamily:
    """A generator of items for one skill, at the levels it knows."""

    name: str
    skill: Skill
    levels: tuple[int, ...]
    title: str
    version: int
    generate: Generator

    @property
    def topic(self) -> str:
        """Return the slug of the topic its skill belongs to."""
        return SKILLS[self.skill].topic

    @property
    def module(self) -> str:
        """Return the slug of the module its skill belongs to."""
        return SKILLS[self.skill].module

    def draw(self, level: int, seed: int) -> ItemSnapshot:
        """Return the item of this level and seed.

        Raises ``ValueError`` for a level the family does not have, ``FamilyExhaustedError`` after 100 redraws.
        """
        if level not in self.levels:
            raise ValueError(f"{self.name} has no level {level}; its levels are {self.levels}.")
        name = f"{self.name}:{self.version}:{level}:{seed}"
        rng = Random(name)
        for _ in range(MAX_REDRAWS):
            item = self.generate(rng, level)
            kept = distinct_misconceptions(item.parts, item.misconceptions)
            if kept:
                return self._freeze(item, kept, level, seed, name)
        raise FamilyExhaustedError(f"{name}: {MAX_REDRAWS} draws in a row collide with a misconception.")

    def _freeze(self, item: Item, kept: Sequence[Misconception], level: int, seed: int, name: str) -> ItemSnapshot:
        entry = SKILLS[self.skill]
        return ItemSnapshot(
            item_id=b32encode(sha256(name.encode()).digest()).decode().lower()[:16],
            family=self.name,
            version=self.version,
            level=level,
            seed=seed,
            title=self.title,
            skill=entry.slug,
            topic=entry.topic,
            module=entry.module,
            prompt=item.prompt,
            parts=tuple(part.snapshot() for part in item.parts),
            hints=(item.idea or entry.key_idea, *item.hints),
            solution=item.solution,
            misconceptions=tuple(MisconceptionSnapshot(m.tag, m.answers, m.feedback) for m in kept),
            plot=item.plot,
            terms=item.terms or terms_in(self._shown(item)),
        )

    def _shown(self, item: Item) -> str:
        """Return the prose of a problem as it is posed, without hints and solution."""
        posed = (text for part in item.parts for text in (part.label, *part.options()))
        return " | ".join((self.title, item.prompt, *posed))


def family(*, skill: Skill, levels: tuple[int, ...], title: str, version: int = 1) -> Callable[[Generator], ItemFamily]:
    """Turn a generator function into a family named after it, with dashes."""

    def decorate(generate: Generator) -> ItemFamily:
        name = getattr(generate, "__name__", "").replace("_", "-")
        return ItemFamily(name, skill, levels, title, version, generate)

    return decorate


def distinct_misconceptions(
    parts: Sequence[AnswerType], candidates: Sequence[Misconception | None]
) -> tuple[Misconception, ...]:
    """Return the misconceptions that are wrong and can be told apart, the first of equals; none asks for a redraw."""
    kept: list[Misconception] = []
    for candidate in candidates:
        if candidate is None:
            continue
        if _agrees(parts, candidate.answers):
            if candidate.optional:
                continue
            return ()
        if not any(_same(parts, earlier.answers, candidate.answers) for earlier in kept):
            kept.append(candidate)
    return tuple(kept)


def _agrees(parts: Sequence[AnswerType], answers: Sequence[str | None]) -> bool:
    pairs = zip(parts, answers, strict=True)
    return all(answer is None or part.judge(answer).status in _COLLIDES for part, answer in pairs)


def _same(parts: Sequence[AnswerType], first: Sequence[str | None], second: Sequence[str | None]) -> bool:
    for part, one, other in zip(parts, first, second, strict=True):
        if one is None or other is None:
            if one is not other:
                return False
        elif one != other and part.with_canonical(one).judge(other).status not in _COLLIDES:
            return False
    return True
