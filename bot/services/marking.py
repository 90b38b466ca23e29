"""Having a response judged by a worker; time-outs become a verdict that costs nothing."""

from collections.abc import Sequence

from bot.errors import InvalidInputError
from bot.services.asking import TookTooLongError, ask
from bot.translation import _, ngettext
from bot.workers.pool import WorkerPool
from problems.snapshot import ItemSnapshot
from problems.verdict import Feedback, Status, Verdict

LONGEST_RESPONSE = 1000


class Marking:
    """Has responses judged."""

    def __init__(self, maths: WorkerPool) -> None:
        self._maths = maths

    async def mark(self, item: ItemSnapshot, responses: Sequence[str], *, owner: int) -> Verdict:
        """Return the verdict on one response a part; ``owner`` may have one judgement running at a time."""
        payload = {"item": item.as_json(), "responses": list(responses)}
        try:
            reply = await ask(self._maths, "mark", payload, deadline=None, owner=owner)
        except TookTooLongError:
            sentence = "Checking this took too long, so it was stopped. It costs nothing: write it in a simpler form."
            return Verdict(Status.TIMED_OUT, feedback=Feedback("timed-out", sentence))
        return Verdict.from_json(reply.result["verdict"])


def clean(item: ItemSnapshot, responses: Sequence[str]) -> tuple[str, ...]:
    """Return the responses without outer space; raise a sentence for what nobody could judge."""
    given = tuple(response.strip() for response in responses)
    if len(given) != len(item.parts):
        count = len(item.parts)
        raise InvalidInputError(
            ngettext(
                "This problem asks for {count} answer. Send it on one line.",
                "This problem asks for {count} answers. Send one line for each, in order.",
                count,
            ).format(count=count)
        )
    for part, response in zip(item.parts, given, strict=True):
        if not response:
            raise InvalidInputError(
                _("The answer is empty, so nothing was counted. Write it like this: `{example}`.").format(
                    example=part.example
                )
            )
        if len(response) > LONGEST_RESPONSE:
            raise InvalidInputError(
                _("Your answer has {length} characters; {limit} is the most. Nothing was counted: shorten it.").format(
                    length=len(response), limit=LONGEST_RESPONSE
                )
            )
    return given


def split_parts(item: ItemSnapshot, text: str) -> list[str]:
    """Return what a reply says, one response a part: the whole text for one part, else its lines without labels."""
    if len(item.parts) == 1:
        return [text]
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if len(lines) == 1 and ";" in lines[0] and len(lines[0].split(";")) == len(item.parts):
        lines = [piece.strip() for piece in lines[0].split(";")]
    if len(lines) != len(item.parts):
        return lines
    return [_without_label(line, part.label) for line, part in zip(lines, item.parts, strict=True)]


def _without_label(line: str, label: str) -> str:
    head, colon, rest = line.partition(":")
    labelled = label and colon and head.strip(" ()").casefold() == label.strip(" ()").casefold()
    return rest.strip() if labelled else line
