"""A piecewise function: equal on each piece and at the joints."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Self

from problems.answers.answer_type import AnswerType
from problems.answers.judging.solutions.borders import Line, borders
from problems.answers.judging.solutions.statements import is_condition
from problems.answers.judging.solutions.truth import holds
from problems.answers.judging.values.backend import UndefinedError, Value
from problems.answers.judging.values.equivalence import value_at
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node, Reading, Refusal, read
from problems.answers.reading.pieces import pieces_of
from problems.answers.reading.tree import Collection, Word, is_scalar
from problems.verdict import Evidence, Verdict

_WORD = re.compile(r"\b(?:if|for|when|where|on)\b", re.IGNORECASE)
_ELSE = re.compile(r"\b(?:otherwise|else|elsewhere)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Piecewise(AnswerType):
    """Pieces such as ``x^2 if x < 0; x + 1 if x >= 0`` (or ``otherwise``), separated by semicolons or lines."""

    code: ClassVar[str] = "pw"

    names: tuple[str, ...] = ("x",)

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the function with a reference as its key, in the given names."""
        del kind, tolerance
        return cls(reference, variables or ("x",), form=form)

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def read(self, response: str) -> Reading:
        """Read the pieces, each with its condition; raises ``Refusal``."""
        lines = pieces_of(response)
        pieces: list[Node] = []
        for line in lines:
            pieces.extend(self.piece(line, alone=len(lines) == 1))
        return Reading((Collection("list", tuple(pieces)),))

    def piece(self, line: str, *, alone: bool) -> tuple[Node, Node]:
        """Read one line as a formula and its condition."""
        body = _ELSE.split(line)
        if len(body) > 1:
            return read(body[0].rstrip(" ,") or body[1], self.symbols()).tree, Word("true")
        parts = _split(line)
        if len(parts) == 1:
            if alone:
                return read(line, self.symbols()).tree, Word("true")
            raise Refusal("Write each piece with its condition: x^2 if x < 0.", 0, "piece")
        formula, condition = read(parts[0], self.symbols()).tree, read(parts[1], self.symbols()).tree
        if not is_scalar(formula) or not is_condition(condition):
            raise Refusal("Write each piece with its condition: x^2 if x < 0.", 0, "piece")
        return formula, condition

    def key(self) -> Node:
        """Return the tree of the key."""
        return self.read(self.canonical).tree

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        key = self.key()
        running = self.names[0]
        others = tuple(f"1.{place + 3}7" for place, _ in enumerate(self.names[1:]))
        names = tuple(sorted(self.names))
        table = dict(zip((running, *self.names[1:]), ("0", *others), strict=True))
        line = Line(running, names, tuple(table[name] for name in names))
        joints = sorted({*_joints(key, line), *_joints(tree, line)})
        self.refuse_contradiction(tree, line, [*joints, *_inside(joints)])
        wrong_inside = [
            value for value in _inside(joints) if not _same(_value(key, line, value), _value(tree, line, value))
        ]
        wrong_joint = [value for value in joints if not _same(_value(key, line, value), _value(tree, line, value))]
        if wrong_inside:
            return incorrect(
                "piece", f"Your function is not right near ${running} = {float(min(wrong_inside, key=abs)):.2g}$."
            )
        if wrong_joint:
            return incorrect(
                "joint",
                f"The pieces are right, but check the value at ${running} = {float(wrong_joint[0]):.4g}$.",
                credit=0.5,
            )
        return correct(Evidence.NUMERIC)

    def refuse_contradiction(self, tree: Node, line: Line, places: list[Value]) -> None:
        """Refuse pieces that give different values at the same place; ``otherwise`` holds only where no other does."""
        pieces = [piece for piece in _pieces(tree) if piece[1] != Word("true")]
        for at in places:
            values = [_value(Collection("list", piece), line, at) for piece in pieces]
            found = [value for value in values if value is not None]
            if any(not _same(found[0], value) for value in found[1:]):
                sentence = f"Two of your pieces hold at {line.running} = {float(at):.3g} and differ there."
                raise Refusal(sentence, None, "overlap")

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        name = self.names[0]
        return f"{name}^2 if {name} < 1; 3 if {name} >= 1"


def _split(line: str) -> list[str]:
    """Return formula and condition of a line, joined by a word or by a comma outside brackets."""
    parts = _WORD.split(line, maxsplit=1)
    if len(parts) > 1:
        return [parts[0].rstrip(" ,:"), parts[1]]
    depth = 0
    for index, character in enumerate(line):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            return [line[:index], line[index + 1 :]]
    return [line]


def _pieces(tree: Node) -> list[tuple[Node, Node]]:
    items = tree.items if isinstance(tree, Collection) else ()
    return list(zip(items[::2], items[1::2], strict=True))


def _joints(tree: Node, line: Line) -> list[Value]:
    return [border for _, condition in _pieces(tree) for border in borders(condition, line)]


def _inside(joints: list[Value]) -> list[Value]:
    """Return four points inside every cell between the joints."""
    mp = context(DIGITS)
    ends = [joints[0] - 20, *joints, joints[-1] + 20] if joints else [mp.mpf(-20), mp.mpf(20)]
    shares = [mp.mpf(text) for text in ("0.03", "0.21", "0.55", "0.83", "0.96")]
    return [
        one + share * (two - one) for one, two in pairwise(ends) if two - one > mp.mpf(10) ** -20 for share in shares
    ]


def _value(tree: Node, line: Line, at: Value) -> Value:
    """Return the value of a piecewise function, None where no piece holds or it is undefined."""
    point = line.point(at)
    for formula, condition in _pieces(tree):
        if holds(condition, line.names, point):
            try:
                return value_at(precise_formula(formula, line.names, DIGITS), point)
            except UndefinedError:
                return None
    return None


def _same(left: Value, right: Value) -> bool:
    if left is None or right is None:
        return left is right
    mp = context(DIGITS)
    return bool(abs(left - right) <= mp.mpf(10) ** -25 * (1 + abs(left)))
