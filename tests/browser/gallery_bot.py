"""A small discord.py bot that uses every kind of component once: the page is tested without the real bot."""

import asyncio
import io
import struct
import zlib
from typing import Any

import discord
from discord import app_commands, ui

from bot.playground.world import DAILY_ID

CITIES = ("Athens", "Berlin", "Bergen", "Cairo", "Lisbon", "Oslo")
ALT = "A teal square"
CARD_TEXT = (
    "# Eigenvalues\n**Bold**, *italic*, `code` and ||the answer is 7||.\n- first\n  - nested\n- second\n"
    "1. one\n2. two\n> quoted\n```py\nprint('hello')\n```\n"
    "See [the book](https://example.org/book) at <t:1790000000:R>.\n"
    "Two < three & <b>not bold</b> <script>alert(1)</script>"
)


def picture(colour: tuple[int, int, int] = (13, 106, 102), side: int = 120) -> bytes:
    """Return a PNG of one colour."""
    row = b"\0" + bytes(colour) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * side)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def animation() -> bytes:
    """Return a GIF of two one-pixel frames, shown a tenth of a second each."""
    head = b"GIF89a\x01\0\x01\0\xf0\0\0\x0d\x6a\x66\xff\xff\xff!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    frames = (b"!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02" + data + b"\x01\0" for data in (b"D", b"L"))
    return head + b"".join(frames) + b";"


def upload(name: str, *, spoiler: bool = False, description: str | None = ALT) -> discord.File:
    """Return a picture as an attachment."""
    return discord.File(io.BytesIO(picture()), name, spoiler=spoiler, description=description)


class CountButton(ui.Button[ui.LayoutView]):
    """A button that counts its own presses in its label."""

    def __init__(self) -> None:
        super().__init__(label="Pressed 0 times", style=discord.ButtonStyle.primary, custom_id="count")
        self.presses = 0

    async def callback(self, interaction: discord.Interaction) -> None:
        """Count, and draw the card again."""
        self.presses += 1
        self.label = f"Pressed {self.presses} times"
        await interaction.response.edit_message(view=self.view)


class FormButton(ui.Button[Any]):
    """A button that opens the form."""

    def __init__(self) -> None:
        super().__init__(label="Answer", style=discord.ButtonStyle.success, emoji="✏️", custom_id="form")

    async def callback(self, interaction: discord.Interaction) -> None:
        """Open the form."""
        await interaction.response.send_modal(Form())


class FruitSelect(ui.Select[Any]):
    """A select that answers with what was chosen."""

    def __init__(self) -> None:
        options = [
            discord.SelectOption(label=f, value=f, description=f"A {f}", emoji="🍏") for f in ("apple", "pear", "plum")
        ]
        super().__init__(placeholder="Choose fruit", min_values=1, max_values=2, options=options, custom_id="fruit")

    async def callback(self, interaction: discord.Interaction) -> None:
        """Say what was chosen."""
        await interaction.response.send_message("Chosen: " + ", ".join(sorted(self.values)), ephemeral=True)


class Form(ui.Modal, title="Your answer"):
    """A form with every kind of field."""

    def __init__(self) -> None:
        super().__init__(custom_id="the-form")
        self.answer = ui.TextInput[Any](placeholder="{2, 3}", max_length=20, min_length=2)
        self.why = ui.TextInput[Any](style=discord.TextStyle.paragraph, required=False)
        self.level = ui.Select[Any](
            options=[discord.SelectOption(label="Easy", value="1"), discord.SelectOption(label="Hard", value="2")],
            required=False,
        )
        self.sure = ui.RadioGroup[Any](
            options=[discord.RadioGroupOption(label=n, value=n) for n in ("Guess", "Fairly sure", "Certain")]
        )
        self.used = ui.CheckboxGroup[Any](
            options=[discord.CheckboxGroupOption(label=n, value=n) for n in ("Trace", "Determinant")], required=False
        )
        self.paper = ui.FileUpload[Any](required=False)
        self.add_item(ui.TextDisplay("Find the **eigenvalues**."))
        self.add_item(ui.Label(text="Your answer", description="A set, such as {2, 3}", component=self.answer))
        self.add_item(ui.Label(text="Why?", component=self.why))
        self.add_item(ui.Label(text="How sure are you?", component=self.sure))
        self.add_item(ui.Label(text="Level", component=self.level))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Answer with what was filled in, to its author only."""
        words = f"You wrote **{self.answer.value}**, {self.sure.value}, level {self.level.values}"
        await interaction.response.send_message(words, ephemeral=True)


class UploadForm(ui.Modal, title="Your working"):
    """The remaining kinds of fields."""

    def __init__(self) -> None:
        super().__init__(custom_id="upload-form")
        self.used = ui.CheckboxGroup[Any](
            options=[discord.CheckboxGroupOption(label=n, value=n) for n in ("Trace", "Determinant")], required=False
        )
        self.paper = ui.FileUpload[Any](required=False)
        self.honest = ui.Checkbox[Any]()
        self.add_item(ui.Label(text="What did you use?", component=self.used))
        self.add_item(ui.Label(text="Your paper", component=self.paper))
        self.add_item(ui.Label(text="All my own work", component=self.honest))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Answer with what was filled in."""
        files = [file.filename for file in self.paper.values]
        await interaction.response.send_message(
            f"used {sorted(self.used.values)} files {files} own {self.honest.value}"
        )


def default_channel() -> discord.SelectDefaultValue:
    """Return the channel that is chosen already."""
    return discord.SelectDefaultValue(id=int(DAILY_ID), type=discord.SelectDefaultValueType.channel)


def card(counter: CountButton) -> ui.LayoutView:
    """Return a card with every component of version 2."""
    view = ui.LayoutView(timeout=None)
    row = ui.ActionRow[Any](
        FormButton(),
        ui.Button(label="Cannot be pressed", disabled=True, custom_id="never"),
        ui.Button(label="Give up", style=discord.ButtonStyle.danger, custom_id="danger"),
        ui.Button(label="Read more", url="https://example.org/"),
    )
    box = ui.Container[Any](
        ui.Section(
            ui.TextDisplay("## Problem of the day"), accessory=ui.Thumbnail("attachment://thumb.png", description=ALT)
        ),
        ui.TextDisplay(CARD_TEXT),
        ui.MediaGallery(
            discord.MediaGalleryItem("attachment://statement.png", description="det A = 6"),
            discord.MediaGalleryItem(
                "attachment://SPOILER_solution.png", description="The hidden solution", spoiler=True
            ),
        ),
        ui.Separator(spacing=discord.SeparatorSpacing.large),
        ui.Section(ui.TextDisplay("How often?"), accessory=counter),
        ui.File("attachment://notes.txt"),
        row,
        ui.ActionRow(FruitSelect()),
        ui.ActionRow(ui.UserSelect(custom_id="who", placeholder="Choose a person")),
        ui.ActionRow(ui.ChannelSelect(custom_id="where", default_values=[default_channel()])),
        ui.TextDisplay("-# Closes <t:1790000000:f>"),
        accent_colour=discord.Colour(0xC8862B),
    )
    view.add_item(box)
    return view


class Show(app_commands.Group):
    """Commands that show things."""

    @app_commands.command(description="Every component of version 2")
    async def card(self, interaction: discord.Interaction) -> None:
        """Send the card."""
        files = [upload("thumb.png"), upload("statement.png"), upload("solution.png", spoiler=True)]
        files.append(discord.File(io.BytesIO(b"notes"), "notes.txt"))
        await interaction.response.send_message(view=card(CountButton()), files=files)

    @app_commands.command(description="A classic embed")
    async def embed(self, interaction: discord.Interaction) -> None:
        """Send the embed."""
        box = discord.Embed(title="Week 12", description="The **board**", colour=0x2F8A3C)
        box.add_field(name="First", value="Ada", inline=True).add_field(name="Second", value="Ben", inline=True)
        box.set_image(url="attachment://chart.png").set_footer(text="closed")
        await interaction.response.send_message(embed=box, file=upload("chart.png", description=None))

    @app_commands.command(description="An animated picture")
    async def moving(self, interaction: discord.Interaction) -> None:
        """Send an animation of two frames."""
        file = discord.File(io.BytesIO(animation()), "descent.gif", description="A square that blinks")
        await interaction.response.send_message(file=file)

    @app_commands.command(description="A message for you alone")
    async def private(self, interaction: discord.Interaction) -> None:
        """Answer only to whoever asked."""
        await interaction.response.send_message("A secret for you.", ephemeral=True)

    @app_commands.command(description="Think first")
    async def slowly(self, interaction: discord.Interaction) -> None:
        """Defer, then answer once the test lets it."""
        await interaction.response.defer()
        await GalleryBot.of(interaction).go_on.wait()
        await interaction.followup.send("Thought it through.")

    @app_commands.command(description="Open the form")
    async def form(self, interaction: discord.Interaction) -> None:
        """Open a form as the answer to a command."""
        await interaction.response.send_modal(UploadForm())


class GalleryBot(discord.Client):
    """The bot; ``go_on`` lets its slow command answer."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default(), guild_ready_timeout=0.05)
        self.go_on = asyncio.Event()
        self.synced = asyncio.Event()
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(Show(name="show", description="Show things"))
        self.tree.add_command(app_commands.Command(name="greet", description="Greet somebody", callback=greet))
        self.tree.add_command(app_commands.ContextMenu(name="Count words", callback=count_words))

    @classmethod
    def of(cls, interaction: discord.Interaction) -> "GalleryBot":
        """Return the bot an interaction reached."""
        assert isinstance(interaction.client, cls)
        return interaction.client

    async def setup_hook(self) -> None:
        """Register the commands."""
        await self.tree.sync()
        self.synced.set()

    async def on_message(self, message: discord.Message) -> None:
        """Answer replies."""
        if message.reference is not None and not message.author.bot:
            await message.reply(f"Heard: {message.content or 'nothing'}")


async def complete_city(_interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Offer the cities that contain what was typed."""
    fitting = [city for city in CITIES if current.lower() in city.lower()]
    return [app_commands.Choice(name=city, value=city.lower()) for city in fitting]


@app_commands.describe(
    city="Where from", times="How often", mood="How", loud="In capitals", person="Whom", paper="A file"
)
@app_commands.autocomplete(city=complete_city)
@app_commands.choices(
    mood=[app_commands.Choice(name="Kindly", value="kind"), app_commands.Choice(name="Drily", value="dry")]
)
async def greet(
    interaction: discord.Interaction,
    city: str,
    times: app_commands.Range[int, 1, 3] = 1,
    mood: str = "plain",
    loud: bool = False,
    person: discord.Member | None = None,
    paper: discord.Attachment | None = None,
) -> None:
    """Say what came in."""
    whom = person.mention if person else "nobody"
    name = paper.filename if paper else "no file"
    await interaction.response.send_message(
        f"city={city} times={times} mood={mood} loud={loud} whom={whom} file={name}"
    )


async def count_words(interaction: discord.Interaction, message: discord.Message) -> None:
    """Count a message's words."""
    await interaction.response.send_message(f"{len(message.content.split())} words", ephemeral=True)
