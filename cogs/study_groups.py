"""Study groups: found one, join, leave, look around."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.flow import services_of
from bot.ui.group_card import GroupModal, ask_to_leave, group_card, group_list_card, say_handed_over
from bot.ui.respond import Interaction, send_card
from bot.ui.who import learner_of

if TYPE_CHECKING:
    from bot.client import TutorBot


@app_commands.guild_only()
class StudyGroups(commands.GroupCog, group_name="group", group_description="Study groups: learn together"):
    """Study groups of a server; a member is in at most one."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @app_commands.command(description="Found a study group; you become its owner")
    @app_commands.describe(name="What it is called; leave it out to fill in a form", about="What it is about")
    async def create(self, interaction: Interaction, name: str | None = None, about: str = "") -> None:
        """Found a group from the options, or open the form."""
        if name is None:
            await interaction.response.send_modal(GroupModal())
            return
        await send_card(interaction, group_card(await self.bot.services.groups.create(
            learner_of(interaction), name, about
        )))  # fmt: skip

    @app_commands.command(description="Join a study group")
    @app_commands.describe(group="Start typing its name")
    async def join(self, interaction: Interaction, group: str) -> None:
        """Join a group."""
        learner, groups = learner_of(interaction), self.bot.services.groups
        page = await groups.join(learner, await groups.named(learner.guild_id, group))
        await send_card(interaction, group_card(page))

    @app_commands.command(description="Leave your study group; you are asked before")
    async def leave(self, interaction: Interaction) -> None:
        """Ask before leaving."""
        await ask_to_leave(interaction)

    @app_commands.command(description="A study group’s page: members, owner, leaderboard")
    @app_commands.describe(group="Leave it out to see your own")
    async def show(self, interaction: Interaction, group: str | None = None) -> None:
        """Show a group."""
        learner, groups = learner_of(interaction), self.bot.services.groups
        group_id = await groups.named(learner.guild_id, group) if group else None
        await send_card(interaction, group_card(await groups.show(learner, group_id)))

    @app_commands.command(name="list", description="All study groups of this server")
    async def list_groups(self, interaction: Interaction) -> None:
        """Show the first page of groups."""
        await send_card(interaction, group_list_card(await self.bot.services.groups.overview(learner_of(interaction))))

    @app_commands.command(description="Change the name or description of the group you own")
    async def edit(self, interaction: Interaction) -> None:
        """Open the form; the service checks again who may edit."""
        page = await self.bot.services.groups.owned(learner_of(interaction))
        await interaction.response.send_modal(GroupModal(page))

    @app_commands.command(name="hand-over", description="Make another member the owner of your group")
    @app_commands.describe(member="Somebody in your group")
    async def hand_over(self, interaction: Interaction, member: discord.Member) -> None:
        """Pass the group on."""
        page = await self.bot.services.groups.hand_over(learner_of(interaction), member.id)
        await say_handed_over(interaction, page, member.display_name)

    @join.autocomplete("group")
    @show.autocomplete("group")
    async def _groups(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        found = await services_of(interaction).groups.matching(learner_of(interaction).guild_id, current)
        return [app_commands.Choice(name=group.name, value=group.group_id) for group in found]


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(StudyGroups(bot))
