"""Study groups as cards, with the buttons to join, leave, edit and look around."""

from typing import Any

import discord

from bot.services.groups import ABOUT_LIMIT, NAME_LIMIT, Departure, GroupList, GroupPage
from bot.services.names import plain
from bot.translation import _, ngettext
from bot.ui.board_card import show_board
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.confirmation import confirmation, danger
from bot.ui.flow import services_of
from bot.ui.modals import StatefulModal, Values, shorten
from bot.ui.pager import page_buttons, page_note
from bot.ui.respond import Interaction, replace_card, say, send_card
from bot.ui.who import learner_of

MOST_NAMES = 40  # members named on a card


class JoinGroup(LemmaButton, verb="group-join"):
    """Joins a group."""

    async def pressed(self, interaction: Interaction) -> None:
        """Join and show the group's page."""
        page = await services_of(interaction).groups.join(learner_of(interaction), self.arguments[0])
        await send_card(interaction, group_card(page, _("Welcome! You are in.")))


class LeaveGroup(LemmaButton, verb="group-leave"):
    """Asks before a group is left."""

    async def pressed(self, interaction: Interaction) -> None:
        """Say what leaving does."""
        await ask_to_leave(interaction)


class YesLeaveGroup(LemmaButton, verb="group-leave-yes"):
    """Leaves a group."""

    async def pressed(self, interaction: Interaction) -> None:
        """Leave, and offer the way back where there is one."""
        departure = await services_of(interaction).groups.leave(learner_of(interaction), self.arguments[0])
        back = [] if departure.ends else [JoinGroup(departure.group_id, label=_("Join again"))]
        sentence = _("You have left **{name}**. Your points stay yours.").format(name=plain(departure.name))
        await replace_card(interaction, card("", sentence, accent=Accent.QUIET, actions=back))


class EditGroup(LemmaButton, verb="group-edit"):
    """Opens the form with a group's name and description."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form; the service checks again who may edit."""
        page = await services_of(interaction).groups.owned(learner_of(interaction))
        await interaction.response.send_modal(GroupModal(page))


class GroupBoard(LemmaButton, verb="group-board"):
    """Shows a group's leaderboard to the member alone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show this week's board."""
        await show_board(interaction, "group", "week", self.arguments[0], private=True)


class GroupListPage(LemmaButton, verb="groups"):
    """Turns the pages of the list of groups."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show that page in place."""
        found = await services_of(interaction).groups.overview(learner_of(interaction), int(self.arguments[0]))
        await replace_card(interaction, group_list_card(found))


class GroupPick(LemmaSelect, verb="group-pick"):
    """Shows the group that was picked from the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show its page."""
        page = await services_of(interaction).groups.show(learner_of(interaction), str(self.values[0]))
        await send_card(interaction, group_card(page))


class GroupModal(StatefulModal, name="group"):
    """Asks for a group's name and description: of a new group, or of the one given."""

    def __init__(self, page: GroupPage | None = None) -> None:
        super().__init__("edit" if page else "new", title=_("Edit your group") if page else _("A new study group"))
        self.ask("name", _("Name"), default=page.name if page else "", max_length=NAME_LIMIT, required=False)
        self.ask(
            "about",
            _("What is it about? (optional)"),
            default=page.about if page else "",
            long=True,
            required=False,
            max_length=ABOUT_LIMIT,
        )

    @classmethod
    async def submitted(cls, interaction: Interaction, state: list[str], values: Values) -> None:
        """Found or change the group."""
        groups, learner = services_of(interaction).groups, learner_of(interaction)
        name, about = str(values.get("name") or ""), str(values.get("about") or "")
        if state[:1] == ["edit"]:
            await send_card(interaction, group_card(await groups.edit(learner, name, about), _("Saved.")))
        else:
            await send_card(
                interaction, group_card(await groups.create(learner, name, about), _("Your group is here."))
            )


async def ask_to_leave(interaction: Interaction) -> None:
    """Say what leaving would do, and let the member decide."""
    departure = await services_of(interaction).groups.departure(learner_of(interaction))
    question = confirmation(
        _("Leave {name}?").format(name=plain(departure.name)),
        consequence_of(departure),
        danger(YesLeaveGroup, departure.group_id, label=_("Leave")),
        keep=_("Stay"),
    )
    await send_card(interaction, question)


def consequence_of(departure: Departure) -> str:
    """Return what leaving does."""
    if departure.ends:
        return _("You are its last member, so the group ends. Your points stay yours.")
    if departure.next_owner is not None:
        return _("**{name}** becomes its owner. Your points stay yours, and you can join again.").format(
            name=plain(departure.next_owner.name)
        )
    return _("Your points stay yours, and you can join again.")


def group_card(page: GroupPage, note: str = "") -> Card:
    """Return a group's page as one member sees it."""
    owner = next((member.name for member in page.members if member.user_id == page.owner_id), _("nobody"))
    names = ", ".join(plain(member.name) for member in page.members[:MOST_NAMES])
    more = len(page.members) - MOST_NAMES
    if more > 0:
        names += " " + ngettext("and {count} more", "and {count} more", more).format(count=more)
    size = ngettext("{count} member", "{count} members", len(page.members)).format(count=len(page.members))
    since = discord.utils.format_dt(page.created_at, "D")
    facts = _("{size} · owner: {owner} · since {date}").format(size=size, owner=plain(owner), date=since)
    return card(
        plain(page.name),
        note or None,
        plain(page.about) or None,
        f"**{_('Members')}**: {names}",
        facts,
        actions=group_actions(page),
    )


def group_actions(page: GroupPage) -> list[discord.ui.Item[Any]]:
    """Return the buttons that make sense for this viewer."""
    actions: list[discord.ui.Item[Any]] = [GroupBoard(page.group_id, label=_("Leaderboard"), emoji="🏆")]
    if not page.viewer_belongs:
        actions.insert(0, JoinGroup(page.group_id, label=_("Join"), style=discord.ButtonStyle.primary))
        return actions
    if page.viewer_owns:
        actions.append(EditGroup(page.group_id, label=_("Edit"), emoji="✏️"))
    actions.append(LeaveGroup(page.group_id, label=_("Leave")))
    return actions


def group_list_card(found: GroupList) -> Card:
    """Return the list of a server's groups, with a select to look at one."""
    if not found.lines:
        return card(
            _("Study groups"),
            _("There is no group here yet. Found the first one with `/group create`."),
            accent=Accent.QUIET,
        )
    lines = []
    for line in found.lines:
        size = ngettext("{count} member", "{count} members", line.members).format(count=line.members)
        mine = " · " + _("your group") if line.group_id == found.mine else ""
        about = f"\n-# {plain(shorten(' '.join(line.about.split()), 150))}" if line.about else ""
        lines.append(f"**{plain(line.name)}** · {size}{mine}{about}")
    options = [discord.SelectOption(label=line.name, value=line.group_id) for line in found.lines]
    select: discord.ui.Select[Any] = discord.ui.Select(placeholder=_("Look at a group"), options=options)
    actions: list[discord.ui.Item[Any]] = [GroupPick(select)]
    actions += page_buttons(GroupListPage, page=found.page, pages=found.pages)
    return card(_("Study groups"), "\n".join(lines), actions=actions, footer=page_note(found.page, found.pages))


async def say_handed_over(interaction: Interaction, page: GroupPage, name: str) -> None:
    """Tell the member that the group has a new owner."""
    sentence = _("**{member}** owns **{group}** now.").format(member=plain(name), group=plain(page.name))
    await say(interaction, sentence)
