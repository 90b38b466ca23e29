"""Marks a response to a whole item: every part, the item's misconceptions, and one merged verdict."""

from collections.abc import Sequence
from dataclasses import replace

from problems.answers.answer_type import AnswerType
from problems.answers.general import General
from problems.answers.registry import answer_from_json
from problems.snapshot import ItemSnapshot, MisconceptionSnapshot
from problems.verdict import Evidence, Feedback, Status, Verdict

_OF_ANOTHER_KIND = ("type-", "probability-range")
_WORST_FIRST = (Status.NOT_UNDERSTOOD, Status.TIMED_OUT, Status.UNDECIDED, Status.INCORRECT, Status.WRONG_FORM)


def mark(snapshot: ItemSnapshot, responses: Sequence[str]) -> Verdict:
    """Judge the responses, one per part in order; a wrong answer that a known mistake leads to is named."""
    answers = [answer_from_json(part.answer) for part in snapshot.parts]
    padded = [*responses, *[""] * (len(answers) - len(responses))][: len(answers)]
    verdicts = [answer.judge(without_spoiler(text)) for answer, text in zip(answers, padded, strict=True)]
    merged = _merged(verdicts, answers)
    if merged.status is Status.INCORRECT:
        known = _misconception(snapshot.misconceptions, answers, [without_spoiler(text) for text in padded])
        if known is not None:
            return replace(merged, feedback=Feedback(known.tag, known.feedback))
    return merged


def without_spoiler(response: str) -> str:
    """Return a response without Discord's spoiler bars around the whole of it."""
    text = response.strip()
    inner = text[2:-2]
    return inner if len(text) > 4 and text.startswith("||") and text.endswith("||") and "|" not in inner else response


def _misconception(
    known: Sequence[MisconceptionSnapshot], answers: Sequence[AnswerType], responses: Sequence[str]
) -> MisconceptionSnapshot | None:
    """Return the first misconception whose wrong answers are the ones given."""
    for misconception in known:
        pairs = list(zip(answers, misconception.answers, responses, strict=False))
        if any(text is not None for _, text, _ in pairs) and all(
            text is None or _is_this_mistake(answer, text, response) for answer, text, response in pairs
        ):
            return misconception
    return None


def _is_this_mistake(answer: AnswerType, mistake: str, response: str) -> bool:
    """Tell whether a response is the wrong answer of a known mistake, which may be of another kind than was asked."""
    verdict = answer.with_canonical(mistake).judge(response)
    if verdict.status in {Status.CORRECT, Status.WRONG_FORM}:
        return True
    tag = verdict.feedback.tag if verdict.feedback else ""
    if verdict.status is not Status.INCORRECT or not tag.startswith(_OF_ANOTHER_KIND):
        return False
    names = tuple(sorted(answer.symbols().declared))
    return General(mistake, names).judge(response).status is Status.CORRECT


def _merged(verdicts: Sequence[Verdict], answers: Sequence[AnswerType]) -> Verdict:
    """Return one verdict for all parts; with several parts the first that is not right gives the sentence."""
    if len(verdicts) == 1:
        return verdicts[0]
    status = next(
        (worst for worst in _WORST_FIRST if any(verdict.status is worst for verdict in verdicts)), Status.CORRECT
    )
    reading = r",\quad ".join(verdict.reading for verdict in verdicts if verdict.reading)
    evidences = {verdict.evidence for verdict in verdicts}
    evidence = (
        Evidence.PROVED
        if evidences == {Evidence.PROVED}
        else Evidence.NUMERIC
        if status is Status.CORRECT
        else Evidence.NONE
    )
    credit = sum(verdict.credit for verdict in verdicts) / len(verdicts)
    first = next((index for index, verdict in enumerate(verdicts) if verdict.status is status), 0)
    feedback = verdicts[first].feedback
    if feedback is not None and answers[first].label:
        feedback = Feedback(feedback.tag, f"{answers[first].label}: {feedback.sentence}")
    settled = status in {Status.CORRECT, Status.INCORRECT, Status.WRONG_FORM}
    return Verdict(
        status=status,
        reading=reading,
        credit=1.0 if status is Status.CORRECT else credit if settled else 0.0,
        feedback=feedback if status is not Status.CORRECT else None,
        evidence=evidence,
        position=verdicts[first].position if not settled else None,
        parts=tuple(verdicts),
    )
