"""Verdicts in short: the few shapes that every answer type returns."""

from collections.abc import Sequence
from dataclasses import replace

from problems.answers.reading import Refusal
from problems.verdict import Evidence, Feedback, Status, Verdict


def correct(evidence: Evidence = Evidence.PROVED) -> Verdict:
    """Return the verdict of a right answer."""
    return Verdict(Status.CORRECT, credit=1.0, evidence=evidence)


def incorrect(tag: str = "", sentence: str = "", *, credit: float = 0.0) -> Verdict:
    """Return the verdict of a wrong answer, with what is known about the mistake."""
    feedback = Feedback(tag, sentence) if tag else None
    return Verdict(Status.INCORRECT, credit=credit, feedback=feedback, evidence=Evidence.PROVED)


def wrong_form(tag: str, sentence: str, evidence: Evidence = Evidence.PROVED) -> Verdict:
    """Return the verdict of a right value that is not written as asked."""
    return Verdict(Status.WRONG_FORM, credit=0.0, feedback=Feedback(tag, sentence), evidence=evidence)


def undecided(sentence: str = "I could not decide this one. It costs you nothing.") -> Verdict:
    """Return the verdict of an answer that could not be decided."""
    return Verdict(Status.UNDECIDED, feedback=Feedback("undecided", sentence))


def not_understood(tag: str, sentence: str, position: int | None = None) -> Verdict:
    """Return the verdict of a response that cannot be used; the sentence says what to type."""
    return Verdict(Status.NOT_UNDERSTOOD, feedback=Feedback(tag, sentence), position=position)


def refused(refusal: Refusal) -> Verdict:
    """Return the verdict of a response that the reader refused."""
    return not_understood(refusal.tag, refusal.sentence, refusal.position)


def merged_readings(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the one verdict of all readings, or ask which reading was meant when they disagree."""
    readable = [verdict for verdict in verdicts if verdict.status is not Status.NOT_UNDERSTOOD] or list(verdicts)
    first = readable[0]
    if all(verdict.status is first.status for verdict in readable):
        return first
    shown = list(dict.fromkeys(verdict.reading for verdict in readable))[:2]
    pictures = " or ".join(f"${reading}$" for reading in shown)
    sentence = f"I can read this in two ways: {pictures}. Add brackets to say which you mean."
    return replace(not_understood("ambiguous", sentence), reading=first.reading)
