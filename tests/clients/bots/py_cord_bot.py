# mypy: ignore-errors
"""A bot written with py-cord, which sends every answer as a form."""

import io
import sys

import discord
from discord.http import Route

BASE, TOKEN = sys.argv[1:]
Route.API_BASE_URL = f"{BASE}/api/v{{API_VERSION}}"
bot = discord.Bot(intents=discord.Intents.default())


class Press(discord.ui.View):
    """One button."""

    @discord.ui.button(label="Press", custom_id="p1")
    async def press(self, _button: discord.ui.Button, interaction: discord.Interaction) -> None:
        """Change the message."""
        await interaction.response.edit_message(content="pressed", view=None)


class Form(discord.ui.Modal):
    """One field."""

    async def callback(self, interaction: discord.Interaction) -> None:
        """Say what was sent."""
        await interaction.response.send_message(f"got {self.children[0].value}", ephemeral=True)


async def names(_context: discord.AutocompleteContext) -> list[str]:
    """Offer two names."""
    return ["alpha", "beta"]


@bot.slash_command()
async def hello(context: discord.ApplicationContext, who: discord.Option(str, autocomplete=names)) -> None:
    """Answer with a button."""
    await context.respond(f"hi {who}", view=Press())


@bot.slash_command()
async def form(context: discord.ApplicationContext) -> None:
    """Open a form."""
    await context.send_modal(Form(discord.ui.InputText(label="Name"), title="Form"))


@bot.slash_command()
async def upload(context: discord.ApplicationContext, file: discord.Attachment) -> None:
    """Send a file back."""
    content = await file.read()
    await context.respond(f"{len(content)} bytes", file=discord.File(io.BytesIO(content), "b.png"))


@bot.slash_command()
async def slow(context: discord.ApplicationContext) -> None:
    """Answer late and twice."""
    await context.defer()
    await context.respond("done")
    await context.followup.send("more")


@bot.slash_command()
async def room(context: discord.ApplicationContext) -> None:
    """Open a public and a private thread, and archive one."""
    starter = await context.channel.send("topic")
    thread = await starter.create_thread(name="Public")
    await thread.send("in")
    await thread.add_user(context.user)
    await context.channel.create_thread(name="Private", type=discord.ChannelType.private_thread)
    await thread.edit(archived=True)
    await context.respond("room")


@bot.slash_command()
async def whisper(context: discord.ApplicationContext) -> None:
    """Write a direct message."""
    await context.user.send("psst")
    await context.respond("sent")


@bot.slash_command()
async def busy(context: discord.ApplicationContext) -> None:
    """Write more than a bucket holds, and use what else a channel offers."""
    await context.respond("begun")
    for number in range(7):
        last = await context.channel.send(f"number {number}")
    await last.add_reaction("👍")
    await last.pin()
    await context.channel.history(limit=3).flatten()
    await context.interaction.edit_original_response(content="all done")


bot.run(TOKEN)
