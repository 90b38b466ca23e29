"""Mathematics on request: render, plot, compare, and show how something is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import InvalidInputError, UnavailableError
from bot.services.asking import ask
from bot.services.catalogue import Catalogue, ExplorerEntry, matching
from bot.services.catalogue import Choice as ListChoice
from bot.services.explorers import Exploration, Explorers
from bot.services.pictures import Drawing, Look, Pictures, plain
from bot.translation import _
from bot.workers.pool import WorkerPool
from problems.verdict import Status, Verdict

LONGEST = 2000
JUDGE_SECONDS = 2.5
WORKING_SECONDS = 6.0


@dataclass(frozen=True)
class Comparison:
    """Whether two expressions are equal, and how each was read (LaTeX, and as a picture)."""

    first: str
    second: str
    verdict: Verdict
    first_drawing: Drawing | None
    second_drawing: Drawing | None


@dataclass(frozen=True)
class ReadAs:
    """How a text is read: LaTeX with a picture, or the refusal with the character it points at."""

    text: str
    latex: str
    drawing: Drawing | None
    sentence: str
    position: int | None


@dataclass(frozen=True)
class WorkingLine:
    """One line of a working: what was found about it, and a sentence where there is something to say."""

    number: int
    text: str
    reading: str
    found: str
    sentence: str
    position: int | None


@dataclass(frozen=True)
class Working:
    """A working line by line; ``wrong`` is the first line that does not follow, ``drawing`` how that one was read."""

    lines: tuple[WorkingLine, ...]
    wrong: WorkingLine | None
    drawing: Drawing | None


class Maths:
    """The use cases of ``/math``."""

    def __init__(
        self,
        maths: WorkerPool,
        typesetter: WorkerPool,
        catalogue: Catalogue,
        pictures: Pictures,
        explorers: Explorers,
    ) -> None:
        self._maths = maths
        self._typesetter = typesetter
        self._catalogue = catalogue
        self._pictures = pictures
        self._explorers = explorers

    async def render(self, latex: str, look: Look) -> Drawing:
        """Typeset a formula, or prose with formulas between dollar signs; refuse what TeX cannot read, and say why."""
        source = _bounded(latex, _("The formula"))
        payload = {"kind": "statement" if "$" in source else "display", "source": source, "theme": look.theme}
        reply = await ask(self._typesetter, "typeset", payload)
        if not reply.blob or not reply.result.get("ok", True):
            raise InvalidInputError(_(str(reply.result.get("error") or "This cannot be typeset.")))
        if missing := str(reply.result.get("missing") or ""):
            raise InvalidInputError(
                _("Pictures cannot show “{characters}”. Write that part as text, outside of the formula.").format(
                    characters=missing[:40]
                )
            )
        return Drawing(reply.blob, str(reply.result.get("alt") or plain(source)))

    async def plot(self, kind: str, expression: str, extent: str, look: Look, owner: int) -> Exploration:
        """Draw a curve or a field with one of the explorers that take an expression."""
        entry = await self._plot_kind(kind)
        arguments = {entry.arguments[0]: _bounded(expression, _("The expression"))}
        if extent.strip() and "range" in entry.arguments:
            arguments["range"] = extent
        return await self._explorers.explore(entry.module, entry.name, arguments, look, owner=owner)

    async def plot_choices(self, text: str) -> list[ListChoice]:
        """Return the kinds of plot, for autocomplete."""
        return matching([ListChoice(entry.title, entry.name) for entry in await self._plot_kinds()], text)

    async def check(self, first: str, second: str, look: Look, owner: int) -> Comparison:
        """Compare two expressions, sets, matrices or equations, whatever they are written like."""
        first, second = _bounded(first, _("The first expression")), _bounded(second, _("The second expression"))
        left = await self.read(first, look, owner)
        if left.sentence:
            raise InvalidInputError(pointing(_("I cannot read the first one: {why}").format(why=left.sentence), left))
        payload = {"reference": first, "response": second, "prove": True}
        reply = await ask(self._maths, "check", payload, deadline=JUDGE_SECONDS, owner=owner)
        verdict = Verdict.from_json(reply.result["verdict"])
        if verdict.status is Status.NOT_UNDERSTOOD:
            why = _(verdict.feedback.sentence) if verdict.feedback else ""
            raise InvalidInputError(_("I cannot read the second one: {why}").format(why=why))
        second_drawn = await self._pictures.typeset("display", verdict.reading, look)
        return Comparison(first, second, verdict, left.drawing, second_drawn)

    async def steps(self, text: str, look: Look, owner: int) -> Working:
        """Check a working line by line; the first line that does not follow from the one before is drawn."""
        text = _bounded(text, _("The working"))
        reply = await ask(self._maths, "steps", {"text": text}, deadline=WORKING_SECONDS, owner=owner)
        found = reply.result["working"]
        lines = tuple(
            WorkingLine(
                step["number"], step["text"], step["reading"], step["found"], step["sentence"], step["position"]
            )
            for step in found["steps"]
        )
        if len(lines) < 2:  # noqa: PLR2004  -- one line follows from nothing
            raise InvalidInputError(_("That is only one line. Write one step on each line, two lines or more."))
        wrong = next((line for line in lines if line.number == found["first_wrong"]), None)
        drawn = await self._pictures.typeset("display", wrong.reading, look) if wrong else None
        return Working(lines, wrong, drawn)

    async def read(self, text: str, look: Look, owner: int) -> ReadAs:
        """Say how a text is read."""
        text = _bounded(text, _("The text"))
        reply = await ask(self._maths, "read", {"text": text}, deadline=JUDGE_SECONDS, owner=owner)
        latex = str(reply.result.get("reading") or "")
        sentence = "" if latex else str(reply.result.get("sentence") or "")
        if not latex and not sentence:
            raise UnavailableError(_("That did not work on our side, and nothing was lost. Try again."))
        drawn = await self._pictures.typeset("display", latex, look) if latex else None
        position = reply.result.get("position")
        return ReadAs(text, latex, drawn, _(sentence) if sentence else "", None if position is None else int(position))

    async def _plot_kinds(self) -> Sequence[ExplorerEntry]:
        explorers = (await self._catalogue.index()).explorers
        return [entry for entry in explorers if entry.arguments and entry.arguments[0] == "expression"]

    async def _plot_kind(self, name: str) -> ExplorerEntry:
        for entry in await self._plot_kinds():
            if name.strip().casefold() in (entry.name, entry.title.casefold()):
                return entry
        raise InvalidInputError(_("I cannot draw that kind of plot. Pick one from the list."))


def pointing(sentence: str, reading: ReadAs) -> str:
    """Return the sentence with the text and a mark under the character it is about."""
    if reading.position is None or "\n" in reading.text or len(reading.text) > 80:  # noqa: PLR2004  -- a phone's width
        return sentence
    return f"{sentence}\n```\n{reading.text}\n{' ' * reading.position}^\n```"


def _bounded(text: str, what: str) -> str:
    if not text.strip():
        raise InvalidInputError(_("{what} is empty. Please type something.").format(what=what))
    if len(text) > LONGEST:
        raise InvalidInputError(
            _("{what} has {length} characters; the limit is {limit}.").format(
                what=what, length=f"{len(text):,}", limit=f"{LONGEST:,}"
            )
        )
    return text.strip()
