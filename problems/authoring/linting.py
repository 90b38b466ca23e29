"""What can be said about a draft before anything is drawn: divisions by zero, placeholders, unused names."""

from collections.abc import Iterator
from itertools import chain

from problems.answers.reading import Node, plain
from problems.answers.reading.tree import Binary, Name, Number, names_in, walk
from problems.authoring.conditions import holds
from problems.authoring.draft import Draft, Formula
from problems.authoring.errors import FoldingError
from problems.authoring.places import Path
from problems.authoring.templates import names_used, unknown_places

Found = Iterator[tuple[Path, str]]


def lint(draft: Draft) -> Found:
    """Yield each place with a sentence."""
    yield from _placeholders(draft)
    yield from _divisions(draft)
    yield from _reckoned_words(draft)
    yield from _unused(draft)
    yield from _unnamed(draft)


def _templates(draft: Draft) -> Iterator[tuple[Path, str]]:
    yield ("prompt",), draft.prompt
    for field, texts in (("hints", draft.hints), ("solution", draft.solution)):
        yield from (((field, index), text) for index, text in enumerate(texts))
    for part in draft.parts:
        yield (*part.path, "label"), part.label
        for index, choice in enumerate(part.choices):
            yield (*part.path, "choices", index), choice
    for mistake in draft.mistakes:
        yield (*mistake.path, "feedback"), mistake.feedback
    for value in draft.values.values():
        if not isinstance(value, Formula):
            yield value.path, value.then
            yield value.path, value.otherwise
    if draft.plot is not None:
        yield (*draft.plot.path, "alt"), draft.plot.alt
        yield from (((*draft.plot.path, "arguments"), text) for text in _texts(tuple(draft.plot.arguments.values())))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(_texts, value))


def _expressions(draft: Draft) -> Iterator[tuple[Path, str, Node]]:
    for name, value in draft.values.items():
        if isinstance(value, Formula):
            yield value.path, f"the value `{name}`", value.tree
        else:
            yield value.path, f"the value `{name}`", value.condition
    yield from _keys(draft)
    if draft.plot is not None:
        yield from ((formula.path, "the picture", formula.tree) for formula in draft.plot.formulas())
    for mistake in draft.mistakes:
        if mistake.condition is None:
            for answer in mistake.answers:
                if answer is not None and not isinstance(answer, tuple):
                    yield (*mistake.path, "answer"), f"the mistake `{mistake.tag}`", answer


def _keys(draft: Draft) -> Iterator[tuple[Path, str, Node]]:
    for part in draft.parts:
        if part.key is not None:
            yield (*part.path, "answer"), "the answer", part.key
        if not isinstance(part.spoken.truth, bool):
            yield (*part.path, "truth"), "the truth", part.spoken.truth
        yield from (((*part.path, "by"), "the order", tree) for tree in part.spoken.sizes)


def _known(draft: Draft) -> set[str]:
    changed = chain.from_iterable(level.parameters for level in draft.at_level.values())
    return {*draft.parameters, *changed, *draft.values}


def _placeholders(draft: Draft) -> Found:
    known = _known(draft)
    for path, template in _templates(draft):
        yield from ((path, sentence) for sentence in unknown_places(template, known))
        if template.count("$") % 2:
            yield path, "a dollar sign has no partner. Write formulas between two: $x^2$."


def _divisions(draft: Draft) -> Found:
    for path, what, tree in _expressions(draft):
        for node in walk(tree):
            if isinstance(node, Binary) and node.operator == "/" and isinstance(node.right, Name):
                name = node.right.name
                if any(_may_be_zero(draft, name, level) for level in draft.levels):
                    yield (
                        path,
                        f'parameter `{name}` may be 0, but {what} divides by it. Add the constraint "{name} != 0".',
                    )
            elif isinstance(node, Binary) and node.operator == "/" and node.right == Number("0"):
                yield path, f"{what} divides by 0: `{plain(node)}`."


def _reckoned_words(draft: Draft) -> Found:
    words = {name for name, value in draft.values.items() if not isinstance(value, Formula)}
    for domain in (draft.parameters, *(level.parameters for level in draft.at_level.values())):
        words |= {name for name, listed in domain.items() if listed.has_words()}
    for path, what, tree in _expressions(draft):
        for name in sorted(names_in(tree) & words):
            yield path, f"`{name}` stands for words, so {what} cannot reckon with it. Use it in texts only."


def _may_be_zero(draft: Draft, name: str, level: int) -> bool:
    domain = draft.domains(level).get(name)
    if domain is None or not domain.has_zero():
        return False
    for condition in draft.conditions(level):
        if names_in(condition.tree) == {name}:
            try:
                if not holds(condition.tree, {name: Number("0")}):
                    return False
            except FoldingError:
                continue
        elif name in names_in(condition.tree):
            return False  # cannot be told without drawing; the trial draws will
    return True


def _unused(draft: Draft) -> Found:
    used = set(chain.from_iterable(names_used(text) for _, text in _templates(draft)))
    used.update(chain.from_iterable(names_in(tree) for _, _, tree in _expressions(draft)))
    for level in draft.levels:
        used.update(chain.from_iterable(names_in(one.tree) for one in draft.conditions(level)))
    for mistake in draft.mistakes:
        trees = [answer for answer in mistake.answers if answer is not None and not isinstance(answer, tuple)]
        trees += [] if mistake.condition is None else [mistake.condition.tree]
        used.update(chain.from_iterable(map(names_in, trees)))
    for table, names in (("parameters", draft.parameters), ("values", draft.values)):
        for name in names:
            if name not in used:
                yield (table, name), f"`{name}` is defined but never used."


def _unnamed(draft: Draft) -> Found:
    """Yield the things to be ordered that the problem does not name: learners see no list of them."""
    for part in draft.parts:
        if part.code == "order":
            for index, thing in enumerate(part.choices):
                if thing not in draft.prompt:
                    path = (*part.path, "choices" if part.spoken.sizes else "answer", index)
                    yield path, f"the prompt does not name `{thing}`. Name everything that is to be ordered there."
