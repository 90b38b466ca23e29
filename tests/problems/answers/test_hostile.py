"""Hostile text is refused or read, quickly, by every answer type; nothing is ever executed."""

import json
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from problems.answers.affine import Affine
from problems.answers.answer_type import AnswerType
from problems.answers.antiderivative import Antiderivative
from problems.answers.condition import Condition
from problems.answers.diagonalisation import Diagonalisation
from problems.answers.eigenpairs import Eigenpairs
from problems.answers.eigenvector import Eigenvector
from problems.answers.equation import Equation
from problems.answers.expression import Expression
from problems.answers.general import General
from problems.answers.interval import Interval
from problems.answers.matrix import Matrix
from problems.answers.number import Number
from problems.answers.piecewise import Piecewise
from problems.answers.probability import Probability
from problems.answers.reading import Refusal, read
from problems.answers.solution_set import SolutionSet
from problems.answers.subspace import Subspace
from problems.answers.vector import Vector

FILE = Path(__file__).parent / "hostile.jsonl"
ANSWERS: tuple[AnswerType, ...] = (
    Affine("(1, 2) + t*(1, 1)"),
    Antiderivative("x^7*sin(x)"),
    Condition("x > 2.125", ("x",)),
    Diagonalisation("[[1,1],[0,1]], [[2,0],[0,3]]"),
    Eigenpairs("2: (1, 0); 3: (1, 1)"),
    Eigenvector("(1, 17)"),
    Equation("y = 2.125*x + 1", ("x", "y")),
    Expression("x^2 + 17*y", ("x", "y")),
    General("x^2 + 17*y", ("x", "y")),
    Interval("[2.125, oo)"),
    Matrix("[[1, 2], [3, 4.125]]"),
    Number("5.125"),
    Piecewise("x if x < 0; 1 otherwise"),
    Probability("17/37"),
    SolutionSet("{2, 3.125}", ("x",)),
    Subspace("[[1, 0, 17]]"),
    Vector("(1.125, 2)"),
)


def hostile() -> list[str]:
    """Return every hostile string, bombs written out."""
    found = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        found.append(entry.get("before", "") + entry["text"] * entry.get("times", 1) + entry.get("after", ""))
    return found


def test_there_are_at_least_500_hostile_strings() -> None:
    assert len(set(hostile())) >= 500


def test_reading_hostile_text_takes_less_than_50_milliseconds() -> None:
    slow = {}
    for text in hostile():
        best = min(_seconds(text) for _ in range(2))
        if best >= 0.05:
            slow[text[:40]] = best
    assert slow == {}


def _seconds(text: str) -> float:
    start = time.perf_counter()
    with suppress(Refusal):
        read(text, ("x", "y"))
    return time.perf_counter() - start


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: type(answer).__name__)
def test_judging_hostile_text_never_raises_accepts_or_floods(answer: AnswerType) -> None:
    for text in hostile():
        verdict = answer.judge(text)
        assert verdict.credit < 1, text
        assert len(verdict.feedback.sentence if verdict.feedback else "") <= 1500, text
        assert "@everyone" not in verdict.reading


def test_judging_hostile_text_executes_nothing(tmp_path: Path) -> None:
    events: list[str] = []
    watched = {"exec", "compile", "os.system", "subprocess.Popen", "open", "import"}
    active = True

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if active and event in watched and not str(arguments[0]).endswith((".py", ".pyc")):
            events.append(f"{event} {arguments!r:.80}")

    answer = General("x^2 + 17*y", ("x", "y"))
    texts = [*hostile(), f"open('{tmp_path}/x','w')"]
    answer.judge("x^2")
    sys.addaudithook(hook)
    for text in texts:
        answer.judge(text)
    active = False
    assert [event for event in events if not event.startswith("import")] == []
