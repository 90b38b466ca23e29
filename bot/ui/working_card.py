"""Working checked line by line: the form that asks for it, and the card that says which line does not follow."""

from bot.services.maths import Working, WorkingLine
from bot.services.pictures import Look, Pictures
from bot.translation import _
from bot.ui.cards import Accent, Block, Card, card
from bot.ui.drawings import picture, prose
from bot.ui.flow import look_of, services_of
from bot.ui.modals import StatefulModal, Values
from bot.ui.respond import Interaction, acknowledge, is_private, send_card
from bot.ui.verdict_card import as_code

LONGEST_LIST = 3000
LONGEST_LINE = 90
MARKS = {"start": "▫️", "follows": "✅", "differs": "❌", "undecided": "⚖️", "not-understood": "❓"}


class WorkingModal(StatefulModal, name="math-steps"):
    """Asks for a working, one step a line."""

    def __init__(self) -> None:
        super().__init__(title=_("Check your working"))
        self.ask(
            "working",
            _("Your working, one step a line"),
            placeholder=_("For example {example}").format(example="2x + 4 = 10 ⏎ 2x = 6 ⏎ x = 3"),
            long=True,
            max_length=2000,
        )

    @classmethod
    async def submitted(cls, interaction: Interaction, state: list[str], values: Values) -> None:
        """Check the lines."""
        del state
        await show_working(interaction, str(values.get("working") or ""))


async def show_working(interaction: Interaction, text: str) -> None:
    """Check a working and show the member what was found."""
    await acknowledge(interaction)
    look = await look_of(interaction)
    services = services_of(interaction)
    found = await services.maths.steps(text, look, interaction.user.id)
    await send_card(
        interaction, await working_card(services.pictures, found, look), ephemeral=not is_private(interaction)
    )


async def working_card(pictures: Pictures, found: Working, look: Look) -> Card:
    """Return every line with its mark, and why the first wrong one does not follow."""
    title, accent = _headline(found)
    blocks: list[Block] = [_listed(found.lines)]
    if found.wrong is not None:
        if found.drawing is not None:
            blocks += [_("I read this line as"), picture(found.drawing, "line")]
        blocks.append(await prose(pictures, _(found.wrong.sentence), look, "reason"))
    return card(title, *blocks, accent=accent)


def _headline(found: Working) -> tuple[str, Accent]:
    if found.wrong is not None:
        number = found.wrong.number
        return _("❌ Line {number} does not follow from what is before it").format(number=number), Accent.BAD
    if any(line.found in {"undecided", "not-understood"} for line in found.lines):
        return _("⚖️ I found no mistake, but I could not check every line"), Accent.QUIET
    return _("✅ Every line follows from the one before"), Accent.GOOD


def _listed(lines: tuple[WorkingLine, ...]) -> str:
    """Return the lines with their marks; a sentence stands below the ones that could not be checked."""
    listed: list[str] = []
    for line in lines:
        listed.append(f"{MARKS[line.found]} **{line.number}** {as_code(line.text.strip()[:LONGEST_LINE])}")
        if line.sentence and line.found != "differs":
            listed.append(f"-# {_(line.sentence)}")
    text = "\n".join(listed)
    return text if len(text) <= LONGEST_LIST else text[:LONGEST_LIST].rsplit("\n", 1)[0] + "\n…"
