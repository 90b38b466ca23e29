"""Mathematics on request: render, plot, compare, show how something is read. Private unless shared."""

import re
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import InvalidInputError
from bot.services.pictures import Look
from bot.translation import _
from bot.ui.cards import Card
from bot.ui.flow import look_of, services_of
from bot.ui.maths_card import comparison_card, formula_card, plot_card, reading_card
from bot.ui.module_cog import any_install, anywhere, choices
from bot.ui.respond import Interaction, acknowledge, is_private, send_card
from bot.ui.working_card import WorkingModal, show_working

if TYPE_CHECKING:
    from bot.client import TutorBot

THEME_CHOICES = [
    app_commands.Choice(name="dark", value="dark"),
    app_commands.Choice(name="light", value="light"),
    app_commands.Choice(name="high contrast", value="contrast"),
]
_FENCE = re.compile(r"```(?:latex|tex)?\n?(.*?)```", re.DOTALL)
_BRACKETS = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)


@any_install
@anywhere
class Maths(commands.GroupCog, group_name="math", group_description="Render, plot, compare and read mathematics"):
    """Mathematics on request, anywhere; answers are private unless shared."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @app_commands.command(description="Show LaTeX as a picture")
    @app_commands.describe(
        latex="A formula, or text with $formulas$", theme="How it looks; yours if left out", share="Post it for all"
    )
    @app_commands.choices(theme=THEME_CHOICES)
    async def tex(self, interaction: Interaction, latex: str, theme: str | None = None, share: bool = False) -> None:
        """Typeset a formula."""
        await self._begin(interaction, share=share)
        look = Look(theme=theme) if theme else await look_of(interaction)
        drawing = await self.bot.services.maths.render(latex, look)
        await self._send(interaction, formula_card(latex, drawing), share=share)

    @app_commands.command(description="Draw a function or a field")
    @app_commands.describe(
        kind="What to draw; start typing",
        expression="For example sin(x)/x or x^2 + y^2",
        extent="From where to where, for example [-5, 5]",
        share="Post it for all",
    )
    @app_commands.rename(extent="range")
    async def plot(
        self, interaction: Interaction, kind: str, expression: str, extent: str = "", share: bool = False
    ) -> None:
        """Draw an expression."""
        await self._begin(interaction, share=share)
        look = await look_of(interaction)
        found = await self.bot.services.maths.plot(kind, expression, extent, look, interaction.user.id)
        await self._send(interaction, plot_card(expression, found), share=share)

    @app_commands.command(description="Are two expressions, sets, matrices or equations equal?")
    @app_commands.describe(a="The first", b="The second", share="Post it for all")
    async def check(self, interaction: Interaction, a: str, b: str, share: bool = False) -> None:
        """Compare two expressions."""
        await self._begin(interaction, share=share)
        found = await self.bot.services.maths.check(a, b, await look_of(interaction), interaction.user.id)
        await self._send(interaction, comparison_card(found), share=share)

    @app_commands.command(description="See how Lemma reads what you type")
    @app_commands.describe(text="For example 1/2x or (-oo, 3]", share="Post it for all")
    async def read(self, interaction: Interaction, text: str, share: bool = False) -> None:
        """Show a reading."""
        await self._begin(interaction, share=share)
        found = await self.bot.services.maths.read(text, await look_of(interaction), interaction.user.id)
        await self._send(interaction, reading_card(found), share=share)

    @app_commands.command(description="Check your working line by line")
    async def steps(self, interaction: Interaction) -> None:
        """Ask for the working."""
        await interaction.response.send_modal(WorkingModal())

    @plot.autocomplete("kind")
    async def _kinds(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.bot.services.maths.plot_choices(current))

    async def _begin(self, interaction: Interaction, *, share: bool) -> None:
        await acknowledge(interaction, ephemeral=not share and not is_private(interaction))

    async def _send(self, interaction: Interaction, view: Card, *, share: bool) -> None:
        await send_card(interaction, view, ephemeral=not share and not is_private(interaction))


@app_commands.context_menu(name="Render LaTeX")
@any_install
@anywhere
async def render_latex(interaction: Interaction, message: discord.Message) -> None:
    """Show the formulas of a message to whoever asked."""
    await acknowledge(interaction, ephemeral=not is_private(interaction))
    source = formulas_in(message.content)
    if not source:
        raise InvalidInputError(
            _("There is no LaTeX in that message. I look for $…$, \\(…\\), \\[…\\] or a code block.")
        )
    drawing = await services_of(interaction).maths.render(source, await look_of(interaction))
    await send_card(interaction, formula_card(source, drawing), ephemeral=not is_private(interaction))


@app_commands.context_menu(name="Check as working")
@any_install
@anywhere
async def check_as_working(interaction: Interaction, message: discord.Message) -> None:
    """Check the lines of a message, for whoever asked."""
    fenced = _FENCE.search(message.content)
    await show_working(interaction, fenced[1] if fenced else message.content)


def formulas_in(content: str) -> str:
    """Return the LaTeX of a message: a code block, prose with formulas, or one bare command; else nothing."""
    if fenced := _FENCE.search(content):
        return fenced[1].strip()
    text = _BRACKETS.sub(lambda m: f"${m[1]}$" if m[1] else f"$${m[2]}$$", content).strip()
    if text.count("$") > 1 or re.search(r"\\[a-zA-Z]+|[\^_]\{", text):
        return text
    return ""


async def setup(bot: "TutorBot") -> None:
    """Add the cog and the message menus."""
    await bot.add_cog(Maths(bot))
    bot.tree.add_command(render_latex)
    bot.tree.add_command(check_as_working)
