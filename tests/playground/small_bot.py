"""A small bot that uses every part of discord.py that the playground must carry."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000020000000308060000009d74661a0000000b49444154789c6360400"
    "00000070001aa2c3a9b0000000049454e44ae426082"
)


class Answer(ui.Modal, title="Your answer"):
    """A form with every kind of field."""

    what: ui.Label[Any] = ui.Label(text="What is it?", component=ui.TextInput(custom_id="what", max_length=20))
    sure: ui.Label[Any] = ui.Label(
        text="How sure?",
        component=ui.RadioGroup(
            custom_id="sure",
            options=[
                discord.RadioGroupOption(label="Sure", value="yes"),
                discord.RadioGroupOption(label="No", value="no"),
            ],
        ),
    )
    topics: ui.Label[Any] = ui.Label(
        text="Topics",
        component=ui.CheckboxGroup(
            custom_id="topics",
            required=False,
            options=[discord.CheckboxGroupOption(label=name, value=name) for name in ("algebra", "calculus")],
        ),
    )
    size: ui.Label[Any] = ui.Label(
        text="Size",
        component=ui.Select(custom_id="size", options=[discord.SelectOption(label=n) for n in ("small", "big")]),
    )
    proof: ui.Label[Any] = ui.Label(text="Proof", component=ui.FileUpload(custom_id="proof", required=False))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Say what was sent."""
        said = [getattr(label.component, "value", None) for label in (self.what, self.sure)]
        said += [list(getattr(label.component, "values", [])) for label in (self.topics, self.size)]
        files = [file.filename for file in getattr(self.proof.component, "values", [])]
        await interaction.response.send_message(f"{said} {files}", ephemeral=True)


class Old(ui.DynamicItem[ui.Button[Any]], template=r"old:(?P<number>\d+)"):
    """A button that outlives the process."""

    def __init__(self, number: int) -> None:
        super().__init__(ui.Button(label="Old", custom_id=f"old:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(cls, interaction: discord.Interaction, item: ui.Item[Any], match: Any) -> "Old":  # noqa: ARG003 - the library's signature
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Answer with the number."""
        await interaction.response.send_message(f"old {self.number}")


class SmallBot(commands.AutoShardedBot):
    """The bot."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(
            "!", intents=intents or discord.Intents.default(), guild_ready_timeout=0.05, max_ratelimit_timeout=30.0
        )
        self.heard: asyncio.Queue[discord.Message] = asyncio.Queue()
        self.names: list[str] = []
        self.again = asyncio.Event()
        self.came = asyncio.Event()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Identify at once, also after a lost session."""

    async def setup_hook(self) -> None:
        """Register everything."""
        self.add_dynamic_items(Old)
        await self.add_cog(Words(self))
        for menu in (
            app_commands.ContextMenu(name="Who", callback=who),
            app_commands.ContextMenu(name="Quote", callback=quote),
        ):
            self.tree.add_command(menu)
        await self.tree.sync()

    async def on_message(self, message: discord.Message, /) -> None:
        """Keep what was said by others."""
        if message.author != self.user:
            self.heard.put_nowait(message)

    async def on_ready(self) -> None:
        """Say that the bot is there, or there again."""
        (self.again if self.came.is_set() else self.came).set()

    async def on_socket_event_type(self, name: str) -> None:
        """Keep the names of events."""
        self.names.append(name)


async def who(interaction: discord.Interaction, member: discord.Member) -> None:
    """Say who was picked."""
    await interaction.response.send_message(f"{member.display_name} {member.id}")


async def quote(interaction: discord.Interaction, message: discord.Message) -> None:
    """Say what was picked."""
    await interaction.response.send_message(f"> {message.content}")


def answer(item: Any, callback: Callable[[discord.Interaction], Awaitable[Any]]) -> None:
    """Give a button or menu its callback."""
    item.callback = callback


async def edit_later(interaction: discord.Interaction) -> None:
    """Acknowledge in silence, then change the message with the bot's own token."""
    await interaction.response.defer()
    assert isinstance(interaction.channel, discord.TextChannel)
    assert interaction.message is not None
    await interaction.channel.get_partial_message(interaction.message.id).edit(content="later")


class Words(commands.Cog):
    """The commands."""

    group = app_commands.Group(
        name="set", description="Settings", default_permissions=discord.Permissions(manage_guild=True)
    )

    def __init__(self, bot: SmallBot) -> None:
        self.bot = bot

    @group.command(name="hour", description="Set the hour")
    async def hour(self, interaction: discord.Interaction, hour: app_commands.Range[int, 0, 23]) -> None:
        """Say the hour."""
        await interaction.response.send_message(f"hour {hour}", ephemeral=True)

    @app_commands.command(description="Everywhere")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def anywhere(self, interaction: discord.Interaction) -> None:
        """Say where."""
        await interaction.response.send_message(f"{interaction.context.guild} {interaction.is_user_integration()}")

    @app_commands.command(description="Say a fruit")
    async def fruit(
        self, interaction: discord.Interaction, name: str, times: app_commands.Range[int, 1, 3] = 1
    ) -> None:
        """Say it."""
        await interaction.response.send_message(name * times)

    @fruit.autocomplete("name")
    async def fruits(self, _interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Offer fruits."""
        return [app_commands.Choice(name=n.title(), value=n) for n in ("apple", "pear") if n.startswith(current)]

    @app_commands.command(description="Buttons")
    async def buttons(self, interaction: discord.Interaction) -> None:
        """Show buttons."""
        view = ui.View(timeout=None)
        form: ui.Button[Any] = ui.Button(label="Form", custom_id="form")
        answer(form, lambda i: i.response.send_modal(Answer()))
        change: ui.Button[Any] = ui.Button(label="Change", custom_id="change", emoji="✏️")
        answer(change, lambda i: i.response.edit_message(content="changed", view=None))
        off: ui.Button[Any] = ui.Button(label="Off", custom_id="off", disabled=True)
        menu: ui.Select[Any] = ui.Select(
            custom_id="menu", max_values=2, options=[discord.SelectOption(label=n) for n in "abc"]
        )
        answer(menu, lambda i: i.response.send_message(" ".join(menu.values)))
        people: ui.UserSelect[Any] = ui.UserSelect(custom_id="people")
        answer(people, lambda i: i.response.send_message(people.values[0].display_name))
        later: ui.Button[Any] = ui.Button(label="Later", custom_id="later")
        answer(later, edit_later)
        for item in (form, change, later, off, Old(7), menu, people):
            view.add_item(item)
        await interaction.response.send_message("buttons", view=view)

    @app_commands.command(description="A card")
    async def card(self, interaction: discord.Interaction) -> None:
        """Show a V2 card with a picture, after a deferral."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        view = ui.LayoutView(timeout=None)
        gallery: ui.MediaGallery[Any] = ui.MediaGallery(
            discord.MediaGalleryItem("attachment://plot.png", description="A plot")
        )
        section: ui.Section[Any] = ui.Section("Some text", accessory=ui.Button(label="More", custom_id="more"))
        view.add_item(ui.Container(ui.TextDisplay("# Card"), gallery, ui.Separator(), section, ui.ActionRow(Old(3))))
        await interaction.followup.send(view=view, file=discord.File(io.BytesIO(PNG), "plot.png", description="A plot"))

    @app_commands.command(description="An embed with a picture")
    async def embed(self, interaction: discord.Interaction) -> None:
        """Show an embed."""
        embed = discord.Embed(title="Plot").set_image(url="attachment://plot.png")
        await interaction.response.send_message(embed=embed, file=discord.File(io.BytesIO(PNG), "plot.png"))

    @app_commands.command(description="Say nothing")
    async def silent(self, _interaction: discord.Interaction) -> None:
        """Never answer."""

    @app_commands.command(description="Too long")
    async def long(self, interaction: discord.Interaction) -> None:
        """Break a limit, then say how Discord answered."""
        try:
            await interaction.response.send_message("x" * 2001)
        except discord.HTTPException as error:
            await interaction.response.send_message(f"{error.status} {error.code}")
