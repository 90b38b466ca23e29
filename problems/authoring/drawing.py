"""Draws an item from an author's family: numbers first, then conditions, then prose and keys."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from problems.answers.reading import Node, Refusal
from problems.answers.reading.tree import names_in
from problems.authoring.complaints import AuthoringError, Complaint
from problems.authoring.conditions import holds
from problems.authoring.draft import Definition, Draft, Formula, MistakeDraft, PartDraft
from problems.authoring.errors import FoldingError
from problems.authoring.folding import folded
from problems.authoring.keys import answer_type
from problems.authoring.parameters import Value
from problems.authoring.pictures import worked_out
from problems.authoring.pieces import written
from problems.authoring.places import Path, line_of
from problems.authoring.spoken import SPOKEN, right_words
from problems.authoring.templates import fill
from problems.family import Item, Misconception
from problems.snapshot import PlotCall

MOST_DRAWS = 100


@dataclass(frozen=True)
class _Unfit:
    """These numbers do not do; ``why`` is the place of the condition that failed."""

    why: Path


@dataclass(frozen=True)
class Drawing:
    """A draft with the lines of its fields; ``item`` is the family's generator."""

    draft: Draft
    places: Mapping[Path, int]

    def item(self, rng: Random, level: int) -> Item:
        """Return an item; raises ``AuthoringError`` where the author must change something."""
        failed: Counter[Path] = Counter()
        for _ in range(MOST_DRAWS):
            values = self._values(rng, level)
            if isinstance(values, _Unfit):
                failed[values.why] += 1
                continue
            found = self._item(values, rng)
            if isinstance(found, _Unfit):
                failed[found.why] += 1
                continue
            return found
        path, count = failed.most_common(1)[0]
        sentence = f"this fails in {count} of {MOST_DRAWS} draws, so no numbers are found. Widen the parameters."
        raise self._error(path, sentence)

    def _values(self, rng: Random, level: int) -> dict[str, Value] | _Unfit:
        """Draw the parameters and work out the values, testing each condition as soon as it can be decided."""
        values: dict[str, Value] = {}
        for name, domain in self.draft.domains(level).items():
            drawn = domain.draw(rng)
            if drawn is None:
                return _Unfit(("parameters", name))
            values[name] = drawn
        waiting = list(self.draft.conditions(level))
        undefined = set(self.draft.values)
        order: list[tuple[str, Definition | None]] = [("", None), *self.draft.values.items()]
        for name, definition in order:
            if definition is not None:
                values[name] = self._defined(definition, values)
                undefined.discard(name)
            ready = [one for one in waiting if not names_in(one.tree) & undefined]
            waiting = [one for one in waiting if one not in ready]
            for one in ready:
                if not self._holds(one, values):
                    return _Unfit(one.path)
        return values

    def _defined(self, definition: Definition, values: Mapping[str, Value]) -> Value:
        if isinstance(definition, Formula):
            return self._worked(definition.path, definition.tree, values)
        with self._at(definition.path):
            chosen = definition.then if holds(definition.condition, _trees(values)) else definition.otherwise
            return fill(chosen, values)

    def _worked(self, path: Path, tree: Node, values: Mapping[str, Value]) -> Node:
        with self._at(path):
            return folded(tree, _trees(values))

    def _holds(self, condition: Formula, values: Mapping[str, Value]) -> bool:
        with self._at(condition.path):
            return holds(condition.tree, _trees(values))

    def _item(self, values: Mapping[str, Value], rng: Random) -> Item | _Unfit:
        draft, write = self.draft, self._writer(values)
        keys = []
        for part in draft.parts:
            choices = [write((*part.path, "choices"), choice) for choice in part.choices]
            if len(set(choices)) < len(choices):
                return _Unfit((*part.path, "choices"))
            if part.shuffled:
                rng.shuffle(choices)
            texts = self._key(part, values)
            if texts is None:
                return _Unfit((*part.path, "by"))
            keys.append(answer_type(part, texts, tuple(choices), write((*part.path, "label"), part.label)))
        return Item(
            prompt=write(("prompt",), draft.prompt),
            parts=tuple(keys),
            hints=(write(("hints", 0), draft.hints[0]), write(("hints", 1), draft.hints[1])),
            solution=tuple(write(("solution", index), step) for index, step in enumerate(draft.solution)),
            misconceptions=tuple(self._mistake(mistake, values) for mistake in draft.mistakes),
            plot=self._plot(values),
            terms=draft.terms,
        )

    def _key(self, part: PartDraft, values: Mapping[str, Value]) -> tuple[str, ...] | None:
        path = (*part.path, "answer")
        if part.code not in SPOKEN:
            return self._texts(path, part.key if part.key is not None else part.right, values, part.code)
        with self._at((*part.path, "truth" if part.code == "tf" else "by")):
            words = right_words(part, _trees(values))
        return None if words is None else (self._writer(values)(path, words),)

    def _plot(self, values: Mapping[str, Value]) -> PlotCall | None:
        plot = self.draft.plot
        if plot is None:
            return None
        with self._at(plot.path):
            arguments = {name: worked_out(value, values, _trees(values)) for name, value in plot.arguments.items()}
            return PlotCall(plot.name, arguments, plot.when, fill(plot.alt, values))

    def _mistake(self, mistake: MistakeDraft, values: Mapping[str, Value]) -> Misconception | None:
        if mistake.condition is not None and not self._holds(mistake.condition, values):
            return None
        path = (*mistake.path, "answer")
        answers = tuple(
            None if answer is None else "\n".join(self._texts(path, answer, values, part.code))
            for answer, part in zip(mistake.answers, self.draft.parts, strict=True)
        )
        feedback = self._writer(values)((*mistake.path, "feedback"), mistake.feedback)
        return Misconception(mistake.tag, answers, feedback, mistake.optional)

    def _texts(
        self, path: Path, key: Node | tuple[str, ...], values: Mapping[str, Value], code: str
    ) -> tuple[str, ...]:
        if isinstance(key, tuple):
            return tuple(self._writer(values)(path, text) for text in key)
        return (written(self._worked(path, key, values), code),)

    def _writer(self, values: Mapping[str, Value]) -> Callable[[Path, str], str]:
        def write(path: Path, template: str) -> str:
            with self._at(path):
                return fill(template, values)

        return write

    @contextmanager
    def _at(self, path: Path) -> Iterator[None]:
        try:
            yield
        except (FoldingError, Refusal) as error:
            raise self._error(path, str(error)) from error
        except (OverflowError, RecursionError) as error:
            raise self._error(path, "its numbers grow too large.") from error

    def _error(self, path: Path, sentence: str) -> AuthoringError:
        shown = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
        return AuthoringError([Complaint(line_of(self.places, path), shown, sentence)])


def _trees(values: Mapping[str, Value]) -> dict[str, Node]:
    """Return the values that are formulas; words cannot be reckoned with."""
    return {name: value for name, value in values.items() if not isinstance(value, str)}
