"""A server's own problems as instructors see them: what an import found, the list, a preview, retiring."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.services.authored import Imported
from bot.services.names import plain
from bot.storage.authored import AuthoredFamily
from bot.translation import _
from bot.ui.actors import actor_of
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.confirmation import confirmation, danger
from bot.ui.drawings import statement, worked_solution
from bot.ui.flow import look_of, services_of
from bot.ui.modals import shorten
from bot.ui.problem_card import how_to_answer
from bot.ui.respond import Interaction, acknowledge, replace_card, send_card

MOST_COMPLAINTS = 12
LONGEST_COMPLAINT = 220


class OwnOther(LemmaButton, verb="own-other"):
    """Draws one of the server's own problems with other numbers."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_own_problem(interaction, self.arguments[0], int(self.arguments[1]))


class OwnSolution(LemmaButton, verb="own-solution"):
    """Shows the solution of the problem that was drawn, by its level and seed."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        name, level, seed = self.arguments[:3]
        services = services_of(interaction)
        _family, item = await services.authored.preview(actor_of(interaction), name, int(level), int(seed))
        blocks = await worked_solution(services.pictures, item, await look_of(interaction))
        title = _("📖 Solution: {title}").format(title=plain(item.title))
        await send_card(interaction, card(title, *blocks, accent=Accent.QUIET))


class OwnPick(LemmaSelect, verb="own-pick"):
    """Shows the problem that an instructor picked from the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_own_problem(interaction, str(self.values[0]))


class YesRetire(LemmaButton, verb="own-retire-yes"):
    """Retires a problem."""

    async def pressed(self, interaction: Interaction) -> None:
        """Retire it."""
        await interaction.response.defer()
        family = await services_of(interaction).authored.retire(actor_of(interaction), self.arguments[0])
        sentence = _("“{title}” is retired. Import its file again to bring it back.").format(title=plain(family.title))
        await replace_card(interaction, card("", sentence, accent=Accent.QUIET))


async def show_import(interaction: Interaction, file: discord.Attachment) -> None:
    """Import a file, and show the problem as a student would see it, or the lines to change."""
    await acknowledge(interaction)
    services, actor = services_of(interaction), actor_of(interaction)
    await services.authored.require_instructor(actor)
    services.authored.require_small(file.size)
    done = await services.authored.import_file(actor, await file.read())
    if done.family is None:
        await send_card(interaction, complaints_card(file.filename, done))
        return
    note = _("Saved as version {version}. It can be set in challenges and practised in this server.").format(
        version=done.family.version
    )
    await show_own_problem(interaction, done.family.family, note=note)


async def show_own_problem(interaction: Interaction, name: str, level: int | None = None, note: str = "") -> None:
    """Draw one of the server's own problems and show it as a student would see it."""
    await acknowledge(interaction)
    services = services_of(interaction)
    family, item = await services.authored.preview(actor_of(interaction), name, level)
    blocks = await statement(services.pictures, item, await look_of(interaction))
    facts = _("Level {level} of {levels} · version {version}").format(
        level=item.level, levels=", ".join(map(str, family.levels)), version=family.version
    )
    actions: list[discord.ui.Item[Any]] = [
        OwnOther(name, item.level, label=_("Other numbers"), emoji="🎲"),
        OwnSolution(name, item.level, item.seed, label=_("Solution"), emoji="📖"),
    ]
    shown = note or _("This is how one student would see it. Every student gets own numbers.")
    title = f"👁️ {plain(family.title)}"
    await send_card(interaction, card(title, shown, *blocks, facts, actions=actions, footer=how_to_answer(item)))


async def ask_to_retire(interaction: Interaction, name: str) -> None:
    """Say what retiring does, and let the instructor decide."""
    await acknowledge(interaction)
    family, _item = await services_of(interaction).authored.preview(actor_of(interaction), name)
    question = confirmation(
        _("Retire “{title}”?").format(title=plain(family.title)),
        _("It leaves the lists and practice. What members opened stays, and challenges keep it."),
        danger(YesRetire, name, label=_("Retire")),
        keep=_("Keep it"),
    )
    await send_card(interaction, question)


def complaints_card(filename: str, done: Imported) -> Card:
    """Return what must change in a file, line by line."""
    lines = [f"- {shorten(complaint, LONGEST_COMPLAINT)}" for complaint in done.complaints[:MOST_COMPLAINTS]]
    more = len(done.complaints) - len(lines)
    rest = _("And {count} more.").format(count=more) if more > 0 else None
    note = _("Nothing was saved. Change these lines and import the file again.")
    title = _("“{file}” cannot be used yet").format(file=plain(filename[:60]))
    return card(title, note, "\n".join(lines), rest, accent=Accent.BAD)


def own_list_card(families: Sequence[AuthoredFamily]) -> Card:
    """Return a server's own problems, with a select to look at one."""
    title = _("Your server’s own problems")
    if not families:
        return card(title, _("There is none yet. Import a file with `/teach problem import`."), accent=Accent.QUIET)
    lines = [
        _("**{title}** · levels {levels} · version {version}").format(
            title=plain(family.title), levels=", ".join(map(str, family.levels)), version=family.version
        )
        for family in families[:25]
    ]
    select: discord.ui.Select[Any] = discord.ui.Select(
        placeholder=_("Look at a problem"),
        options=[
            discord.SelectOption(label=shorten(family.title, 100), value=family.family) for family in families[:25]
        ],
    )
    return card(title, "\n".join(lines), actions=[OwnPick(select)])
