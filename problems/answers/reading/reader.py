"""From the text of a response to its readings: one tree, or several where the text is ambiguous."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from problems.answers.reading import brackets
from problems.answers.reading.choices import Choices
from problems.answers.reading.latex import latex_of
from problems.answers.reading.names import Names
from problems.answers.reading.parser import Parser
from problems.answers.reading.preparation import prepared
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.rows import with_commas
from problems.answers.reading.scan import Token
from problems.answers.reading.tokens import Tokenizer
from problems.answers.reading.tree import Node, depth

_DOUBLED = re.compile(r"[×·⋅]\s*[*×·⋅]|\*\s*[×·⋅]")
_MOST_READINGS = 6
_MOST_BARS = 10
_DEEPEST_TREE = 90


@dataclass(frozen=True)
class Reading:
    """How a response was read; more than one tree when it is ambiguous, the usual meaning first."""

    trees: tuple[Node, ...]

    @property
    def tree(self) -> Node:
        """The usual meaning."""
        return self.trees[0]

    @property
    def latex(self) -> str:
        """The usual meaning as LaTeX."""
        return latex_of(self.trees[0])


def read(text: str, names: Names | Iterable[str] = (), *, label: bool = True) -> Reading:
    """Read a response in the given names; raises ``Refusal`` with a sentence and a position.

    ``label`` lets ``f'(x) = 2x`` stand for ``2x``.
    """
    return _read(text, names if isinstance(names, Names) else Names.of(names), label)


@lru_cache(maxsize=1024)
def _read(text: str, names: Names, label: bool) -> Reading:
    doubled = _DOUBLED.search(text)
    if doubled:
        raise Refusal("There are two signs side by side. Keep one of them.", doubled.start(), "symbol")
    names = names.with_indices(text)
    tokens = with_commas(Tokenizer(prepared(text, names, label=label), names).run())
    first = Choices()
    trees: list[Node] = []
    refusal: Refusal | None = None
    try:
        trees.append(_parse(tokens, first))
    except Refusal as caught:
        refusal = caught
    for choices in _further(first, tokens):
        try:
            tree = _parse(tokens, choices)
        except Refusal:
            continue
        if tree not in trees:
            trees.append(tree)
    if not trees:
        assert refusal is not None  # noqa: S101 - no tree means that the first parse was refused
        raise refusal
    return Reading(tuple(trees[:_MOST_READINGS]))


def _further(first: Choices, tokens: list[Token]) -> Iterable[Choices]:
    """Yield the other decisions at the ambiguous places that the first parse met."""
    kinds = sorted(first.met)
    bars = sum(token.kind == "op" and token.text in {"|", "‖"} for token in tokens)
    if bars > 2 * _MOST_BARS:
        raise Refusal("There are too many bars. Use abs(…) for absolute values.", None, "too-deep")
    bar_choices: list[tuple[bool, ...]] = [()]
    if bars > 2:
        places = min(bars - 1, 6)
        bar_choices = [choice[: _last_true(choice)] for choice in product((False, True), repeat=places)]
        bar_choices = list(dict.fromkeys(bar_choices))
    for number in range(len(kinds) + 1):
        for wanted in combinations(kinds, number):
            for bar_choice in bar_choices:
                if wanted or bar_choice:
                    yield Choices(wanted=frozenset(wanted), bars=bar_choice)


def _last_true(choice: tuple[bool, ...]) -> int:
    return max((index + 1 for index, opens in enumerate(choice) if opens), default=0)


def _parse(tokens: list[Token], choices: Choices) -> Node:
    parser = Parser(tokens, choices)
    tree = brackets.top_level(parser)
    token = parser.token
    if token.kind == "end":
        if depth(tree) > _DEEPEST_TREE:
            raise Refusal("This answer has too many steps. Please simplify it.", None, "too-deep")
        return tree
    if token.kind == "close":
        raise Refusal("This bracket closes nothing. Remove it or add an opening one.", token.position, "bracket")
    raise Refusal(f"I cannot read `{token.text}` here. Check what stands before it.", token.position, "symbol")
