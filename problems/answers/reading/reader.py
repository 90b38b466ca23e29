"""From the text of a response to its readings: one tree, or several where the text is ambiguous."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from problems.answers.reading import brackets
from problems.answers.reading.characters import fold
from problems.answers.reading.choices import Choices
from problems.answers.reading.labels import without_label, without_wrapping
from problems.answers.reading.latex import latex_of
from problems.answers.reading.names import Names
from problems.answers.reading.parser import Parser
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.rows import with_commas
from problems.answers.reading.scan import Token
from problems.answers.reading.tokens import Tokenizer
from problems.answers.reading.tree import Node, depth

_ACCENT = re.compile("([a-zα-ω])[\u0302\u0304\u0305\u0303]")  # a hat, a bar or a tilde over a letter
_DOUBLED = re.compile(r"[×·⋅]\s*[*×·⋅]|\*\s*[×·⋅]")
_ABOUT = re.compile(
    r"^\s*(?:(?:≈|≅|≃|~=|\\(?:approx|sim|simeq|cong)(?![a-z]))|(?:it\ is|it's|i\ (?:get|got|think|found)|so|thus|hence"
    r"|therefore|about|around|roughly|approx(?:\.|imately)?|circa|ca\.|exactly|precisely|equals|equal\ to|is)\s"
    r"(?=.*[^\sa-z])"
    r"|∴|\\therefore(?![a-z])|=(?!=)|⇒|=>|\\implies(?![a-z])|\\Rightarrow(?![a-z]))+",
    re.IGNORECASE,
)
_PYTHON = re.compile(
    r"(?<![A-Za-z])(?:(?:np|numpy|jnp|sp|sympy|torch|tf|math|Math)\.(?:linalg\.)?)?"
    r"(?:array|asarray|matrix|Matrix|tensor|vector|Vector|column_vector)(?=\s*\()"
    r"|(?<![A-Za-z])(?:np|numpy|jnp|sp|sympy|torch|tf|math|Math)\.(?=[a-z])|,\s*dtype\s*=\s*[\w.]+"
)
_ABSENT = re.compile(
    r"\s*(?:no|nope|neither|null\s+set|n/a|(?:it\s+is\s+|it's\s+)?not(?:\s+an?\s+(?:eigenvector|multiple))?)\s*",
    re.IGNORECASE,
)
_LAST_AND = re.compile(r",\s*(?:and\b|\\text\s*\{\s*and\s*\})(?=\s*[-−\d.])")
_CHOOSE = re.compile(r"\{\s*(\w{1,3})\s*\\choose\s+(\w{1,3})\s*\}")
_TAKEN = re.compile(r"(?<![\w.^_])(\d{1,3})C(\d{1,3})(?!\w)")  # 5C2
_ROOT = re.compile(r"(?<![\\a-z])sqrt(\[\d{1,2}\]\{)")
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
    folded = _plainer(fold(without_wrapping(text)))
    if label:
        folded = without_label(folded, names)
    folded = _without_reals(folded, names)
    if not folded.strip():
        raise Refusal("There is no answer yet. Type one, then send it.", 0, "empty")
    if not names.known("C"):
        folded = _TAKEN.sub(r"binom(\1, \2)", folded)
    tokens = with_commas(Tokenizer(folded, names).run())
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


def _plainer(text: str) -> str:
    """Read LaTeX's raised degree sign, its thousands comma in braces and calls of Python as plain marks."""
    text = _ACCENT.sub(r"\1", text)
    text = _ABOUT.sub(lambda sign: " " * len(sign.group()), text)
    text = "none" if _ABSENT.fullmatch(text) else text
    if "(" in text or "." in text:
        text = _PYTHON.sub(lambda call: " " * len(call.group()), text)
    text = _LAST_AND.sub(lambda word: "," + " " * (len(word.group()) - 1), text)
    text = _CHOOSE.sub(r"binom(\1, \2)", text)
    text = _ROOT.sub(r"\\sqrt\1", text)
    text = re.sub(r"\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))", "°", text)
    return re.sub(r"(?<=\d)\{,\}(?=\d{3}(?!\d))", "", text)


def _without_reals(text: str, names: Names) -> str:
    """Read R without {0} (a backslash between them) as a set; a backslash before a brace is LaTeX elsewhere."""
    match = re.match(r"\s*(R|ℝ|\\mathbb\{R\})\s*(\\|-|\\setminus|∖)\s*\\?[\[({]", text)
    if match is None or names.known("R"):
        return text
    sign = match.start(2)
    blanks = " " * (match.end(2) - sign - 1)
    return (
        text[: match.start(1)]
        + "ℝ"
        + " " * (match.end(1) - match.start(1) - 1)
        + text[match.end(1) : sign]
        + "∖"
        + blanks
        + text[match.end(2) :]
    )


def _further(first: Choices, tokens: list[Token]) -> Iterable[Choices]:
    """Yield the other decisions at the ambiguous places that the first parse met."""
    kinds = sorted(first.met)
    bars = sum(token.text in {"|", "‖"} for token in tokens)
    if bars > 2 * _MOST_BARS:
        raise Refusal("There are too many bars. Use abs(…) for absolute values.", None, "too-deep")
    bar_choices: list[tuple[bool, ...]] = [()]
    if bars > 2:
        places = min(bars - 1, 6)
        bar_choices = [
            choice for choice in product((False, True), repeat=places) if not choice or choice[-1] or not any(choice)
        ]
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
