"""Runs the three tables of an answer type: what it accepts, rejects and cannot read."""

from collections.abc import Iterable

from problems.answers.answer_type import AnswerType
from problems.answers.registry import answer_from_json
from problems.verdict import Status, Verdict


def statuses(answer: AnswerType, responses: Iterable[str]) -> dict[str, Status]:
    """Return the status of every response, judged by the answer after a round trip through JSON."""
    copy = answer_from_json(answer.as_json())
    assert copy == answer
    return {response: copy.judge(response).status for response in responses}


def all_are(answer: AnswerType, responses: Iterable[str], status: Status) -> bool:
    """Tell whether every response gets this status; the failing ones are shown by pytest."""
    found = statuses(answer, responses)
    assert found == dict.fromkeys(found, status)
    return True


def tag(answer: AnswerType, response: str) -> str:
    """Return the tag of the feedback to a response, empty when there is none."""
    verdict: Verdict = answer.judge(response)
    return verdict.feedback.tag if verdict.feedback else ""
