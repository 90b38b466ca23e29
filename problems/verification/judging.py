"""Checks on judging: the key is right however it is written, and a known mistake is wrong and called by its name."""

from collections.abc import Iterator

from problems.answers.marking import mark
from problems.snapshot import ItemSnapshot
from problems.verdict import Status, Verdict
from problems.verification.writings import WANTED, other_writings


def the_key_is_accepted(item: ItemSnapshot) -> Iterator[str]:
    """Say where the key of an item is not judged right."""
    keys = [part.canonical for part in item.parts]
    verdict = mark(item, keys)
    if verdict.status is not Status.CORRECT:
        yield f"its key {keys} is {_named(verdict)}"


def other_writings_are_accepted(item: ItemSnapshot) -> Iterator[str]:
    """Say which other writing of the key is not judged right."""
    writings = [other_writings(part) for part in item.parts]
    if min(map(len, writings)) < WANTED:
        yield f"fewer than {WANTED} other writings of {[part.canonical for part in item.parts]} are known"
    for responses in zip(*writings, strict=False):
        verdict = mark(item, responses)
        if verdict.status is not Status.CORRECT:
            yield f"its key written as {list(responses)} is {_named(verdict)}"


def misconceptions_are_rejected_and_recognised(item: ItemSnapshot) -> Iterator[str]:
    """Say which known mistake is accepted, or taken for another."""
    if not item.misconceptions:
        yield "it knows no mistake"
    for known in item.misconceptions:
        pairs = zip(known.answers, item.parts, strict=True)
        verdict = mark(item, [part.canonical if wrong is None else wrong for wrong, part in pairs])
        if verdict.status is not Status.INCORRECT or verdict.feedback is None or verdict.feedback.tag != known.tag:
            yield f"its mistake {known.tag} {list(known.answers)} is {_named(verdict)}"


def _named(verdict: Verdict) -> str:
    return verdict.status.value + (f" ({verdict.feedback.tag})" if verdict.feedback else "")
