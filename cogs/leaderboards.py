"""Leaderboards of the server and of its study groups."""

from typing import TYPE_CHECKING, cast

from discord import app_commands
from discord.ext import commands

from bot.services.boards import Scope
from bot.storage.periods import PeriodName
from bot.ui.board_card import own_card, show_board
from bot.ui.flow import services_of
from bot.ui.respond import Interaction, send_card
from bot.ui.who import learner_of

if TYPE_CHECKING:
    from bot.client import TutorBot

SCOPES = [
    app_commands.Choice(name="this server", value="server"),
    app_commands.Choice(name="a study group", value="group"),
    app_commands.Choice(name="groups against groups", value="groups"),
]
PERIOD_CHOICES = [
    app_commands.Choice(name="today", value="day"),
    app_commands.Choice(name="this week", value="week"),
    app_commands.Choice(name="this month", value="month"),
    app_commands.Choice(name="all time", value="all"),
]


@app_commands.guild_only()
class Leaderboards(commands.GroupCog, group_name="board", group_description="Points: who stands where"):
    """Leaderboards; members who hide are on none."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @app_commands.command(description="The leaderboard, for everybody to see")
    @app_commands.describe(
        scope="Whose points; this server if you leave it out",
        period="Over which time; this week if you leave it out",
        group="Whose board, if a study group’s; yours if you leave it out",
        private="Only you see it",
    )
    @app_commands.choices(scope=SCOPES, period=PERIOD_CHOICES)
    async def show(
        self,
        interaction: Interaction,
        scope: str = "server",
        period: str = "week",
        group: str | None = None,
        private: bool = False,
    ) -> None:
        """Show a board."""
        group_id = ""
        if group:
            scope = "group"
            group_id = await self.bot.services.groups.named(learner_of(interaction).guild_id, group)
        await show_board(interaction, cast("Scope", scope), cast("PeriodName", period), group_id, private=private)

    @app_commands.command(description="Where you stand today, this week, this month and in all; only you see it")
    async def me(self, interaction: Interaction) -> None:
        """Show the member's own places."""
        await send_card(interaction, own_card(await self.bot.services.boards.mine(learner_of(interaction))))

    @app_commands.command(description="Take yourself off every leaderboard of this server; your points are kept")
    async def hide(self, interaction: Interaction) -> None:
        """Hide the member."""
        await self._switch(interaction, hidden=True)

    @app_commands.command(name="show-me", description="Be on the leaderboards again")
    async def show_me(self, interaction: Interaction) -> None:
        """Show the member again."""
        await self._switch(interaction, hidden=False)

    @show.autocomplete("group")
    async def _groups(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        found = await services_of(interaction).groups.matching(learner_of(interaction).guild_id, current)
        return [app_commands.Choice(name=group.name, value=group.group_id) for group in found]

    async def _switch(self, interaction: Interaction, *, hidden: bool) -> None:
        learner = learner_of(interaction)
        await self.bot.services.boards.hide(learner, hidden=hidden)
        await send_card(interaction, own_card(await self.bot.services.boards.mine(learner)))


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Leaderboards(bot))
