"""Challenges as instructors see them: drafts, preview, opening, closing."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.services.challenges import ChallengePage
from bot.services.names import plain
from bot.services.teaching import ABOUT_LIMIT, RUBRIC_LIMIT, TITLE_LIMIT
from bot.storage.challenges import Challenge
from bot.translation import _
from bot.ui.actors import actor_of
from bot.ui.announcing import announce, redraw_announcement
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.challenge_card import PRIMARY, closing_line, points_text, problem_lines, rubric_block
from bot.ui.confirmation import confirmation, danger
from bot.ui.flow import services_of
from bot.ui.modals import StatefulModal, Values, shorten
from bot.ui.preview_card import PreviewProblem
from bot.ui.respond import Interaction, acknowledge, replace_card, send_card
from bot.ui.results_card import ShowResults

DEFAULT_CLOSING = "7 days"


class EditText(LemmaButton, verb="teach-edit"):
    """Opens the form with a draft's title, description and rubric."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        challenge = await services_of(interaction).teaching.challenge(actor_of(interaction), self.arguments[0])
        await interaction.response.send_modal(ChallengeTextModal(challenge))


class OpenChallenge(LemmaButton, verb="teach-open"):
    """Asks until when a challenge is open."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        challenge = await services_of(interaction).teaching.challenge(actor_of(interaction), self.arguments[0])
        await interaction.response.send_modal(OpenModal(challenge))


class CloseChallenge(LemmaButton, verb="teach-close"):
    """Asks before a challenge is closed early."""

    async def pressed(self, interaction: Interaction) -> None:
        """Say what closing does."""
        await ask_to_close(interaction, self.arguments[0])


class YesCloseChallenge(LemmaButton, verb="teach-close-yes"):
    """Closes a challenge."""

    async def pressed(self, interaction: Interaction) -> None:
        """Close it, in the channel too."""
        await interaction.response.defer()
        page = await services_of(interaction).teaching.close(actor_of(interaction), self.arguments[0])
        await replace_card(interaction, teaching_card(page))
        await redraw_announcement(interaction.client, page)


class DiscardDraft(LemmaButton, verb="teach-discard"):
    """Asks before a draft is deleted."""

    async def pressed(self, interaction: Interaction) -> None:
        """Say what deleting does."""
        challenge = await services_of(interaction).teaching.challenge(actor_of(interaction), self.arguments[0])
        question = confirmation(
            _("Delete the draft “{title}”?").format(title=plain(challenge.title)),
            _("Its text and its list of problems are gone then. No member has seen it."),
            danger(YesDiscardDraft, self.arguments[0], label=_("Delete")),
            keep=_("Keep the draft"),
        )
        await send_card(interaction, question)


class YesDiscardDraft(LemmaButton, verb="teach-discard-yes"):
    """Deletes a draft."""

    async def pressed(self, interaction: Interaction) -> None:
        """Delete it."""
        title = await services_of(interaction).teaching.discard(actor_of(interaction), self.arguments[0])
        sentence = _("The draft “{title}” is deleted.").format(title=plain(title))
        await replace_card(interaction, card("", sentence, accent=Accent.QUIET))


class TeachingPick(LemmaSelect, verb="teach-pick"):
    """Shows the challenge that an instructor picked from the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        page = await services_of(interaction).teaching.show(actor_of(interaction), str(self.values[0]))
        await send_card(interaction, teaching_card(page))


class ChallengeTextModal(StatefulModal, name="challenge-text"):
    """Asks for what members read before they work: title, description, rubric."""

    def __init__(self, challenge: Challenge, about: str = "") -> None:
        super().__init__(challenge.challenge_id, title=_("Text and rubric"))
        self.ask("title", _("Title"), default=challenge.title, max_length=TITLE_LIMIT, required=False)
        self.ask(
            "about",
            _("What is it about? (optional)"),
            default=(challenge.about or about)[:ABOUT_LIMIT],
            long=True,
            required=False,
            max_length=ABOUT_LIMIT,
        )
        self.ask(
            "rubric",
            _("Rubric: how it is marked"),
            description=_("Members see it with the work. A challenge cannot open without one."),
            default=challenge.rubric,
            long=True,
            required=False,
            max_length=RUBRIC_LIMIT,
        )

    @classmethod
    async def submitted(cls, interaction: Interaction, state: list[str], values: Values) -> None:
        """Keep the text and show the draft."""
        await acknowledge(interaction)
        texts = [str(values.get(name) or "") for name in ("title", "about", "rubric")]
        page = await services_of(interaction).teaching.describe(actor_of(interaction), state[0], *texts)
        await send_card(interaction, teaching_card(page))


class OpenModal(StatefulModal, name="challenge-open"):
    """Asks until when a challenge is open."""

    def __init__(self, challenge: Challenge) -> None:
        super().__init__(challenge.challenge_id, title=_("Open the challenge"))
        self.ask(
            "closes",
            _("Until when?"),
            description=_("In the server’s time zone: 7 days, Sunday 18:00, 2026-12-01 18:00"),
            default=DEFAULT_CLOSING,
            max_length=40,
            required=False,
        )

    @classmethod
    async def submitted(cls, interaction: Interaction, state: list[str], values: Values) -> None:
        """Open and announce it."""
        await open_and_announce(interaction, state[0], str(values.get("closes") or ""))


async def open_and_announce(
    interaction: Interaction, challenge_id: str, closes: str, channel_id: int | None = None
) -> None:
    """Open a challenge and post it: in the channel given, else the server's, else here."""
    await acknowledge(interaction)
    services, actor = services_of(interaction), actor_of(interaction)
    settings = await services.guild_setup.current(actor.guild_id)
    place = channel_id or settings.guild.channel_id or interaction.channel_id or 0
    page = await services.teaching.open(actor, challenge_id, closes, place)
    note = await announce(interaction, page, place)
    await send_card(interaction, teaching_card(page, note))


async def ask_to_close(interaction: Interaction, challenge_id: str) -> None:
    """Say what closing early does, and let the instructor decide."""
    challenge = await services_of(interaction).teaching.challenge(actor_of(interaction), challenge_id)
    question = confirmation(
        _("Close “{title}” now?").format(title=plain(challenge.title)),
        _("Answers from now on do not count. You can open it again later."),
        danger(YesCloseChallenge, challenge_id, label=_("Close now")),
        keep=_("Keep it open"),
    )
    await send_card(interaction, question)


def teaching_card(page: ChallengePage, note: str = "") -> Card:
    """Return a challenge as its instructors see it, with what can be done next."""
    challenge = page.challenge
    return card(
        f"🎓 {plain(challenge.title)}",
        note or None,
        closing_line(page),
        challenge.about or None,
        rubric_block(page),
        problem_lines(page.problems),
        _("Worth {points} in all.").format(points=points_text(page.points)),
        next_step(page),
        accent=Accent.GOOD if page.is_open else Accent.PLAIN,
        actions=teaching_actions(page),
    )


def next_step(page: ChallengePage) -> str | None:
    """Return what a draft still needs."""
    if page.challenge.state != "draft":
        return None
    if not page.problems:
        return _("Next: add problems with `/teach challenge add-problem`.")
    if not page.challenge.rubric:
        return _("Next: write the rubric with *Edit text*.")
    return _("Ready: have a look with *Preview*, then *Open* it.")


def teaching_actions(page: ChallengePage) -> list[discord.ui.Item[Any]]:
    """Return the buttons that make sense in this state."""
    challenge_id = page.challenge.challenge_id
    preview = [PreviewProblem(challenge_id, 1, label=_("Preview"), emoji="👁️")] if page.problems else []
    if page.challenge.state == "draft":
        return [
            EditText(challenge_id, label=_("Edit text"), emoji="✏️"),
            *preview,
            OpenChallenge(
                challenge_id,
                label=_("Open"),
                style=PRIMARY,
                disabled=not (page.problems and page.challenge.rubric),
            ),
            DiscardDraft(challenge_id, label=_("Delete draft")),
        ]
    results = ShowResults(challenge_id, label=_("Results"), emoji="📊")
    if page.is_open:
        return [results, *preview, CloseChallenge(challenge_id, label=_("Close now"))]
    return [results, *preview, OpenChallenge(challenge_id, label=_("Open again"))]


def teaching_list_card(pages: Sequence[ChallengePage]) -> Card:
    """Return all challenges of a server, drafts too."""
    if not pages:
        text = _("There is no challenge yet. Begin one with `/teach challenge create`.")
        return card(_("Your server’s challenges"), text, accent=Accent.QUIET)
    lines = [f"**{plain(page.challenge.title)}** · {closing_line(page)}" for page in pages]
    options = [
        discord.SelectOption(label=shorten(page.challenge.title, 100), value=page.challenge.challenge_id)
        for page in pages[:25]
    ]
    select: discord.ui.Select[Any] = discord.ui.Select(placeholder=_("Look at a challenge"), options=options)
    return card(_("Your server’s challenges"), "\n".join(lines), actions=[TeachingPick(select)])
