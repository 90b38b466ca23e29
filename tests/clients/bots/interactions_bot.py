# mypy: ignore-errors
"""A bot written with interactions.py, which sends every field it knows, empty ones too."""

import io
import sys

import aiohttp
from interactions import (
    Attachment,
    AutocompleteContext,
    Button,
    Client,
    ComponentContext,
    File,
    Intents,
    Modal,
    ModalContext,
    OptionType,
    ShortText,
    SlashContext,
    component_callback,
    modal_callback,
    slash_command,
    slash_option,
)
from interactions.api.http.route import Route

BASE, TOKEN = sys.argv[1:]
Route.BASE = f"{BASE}/api/v10"
bot = Client(token=TOKEN, intents=Intents.DEFAULT)


@slash_command(name="hello", description="Answer with a button")
@slash_option(name="who", description="Who", opt_type=OptionType.STRING, required=True, autocomplete=True)
async def hello(context: SlashContext, who: str) -> None:
    """Answer with a button."""
    await context.send(f"hi {who}", components=Button(style=1, label="Press", custom_id="p1"))


@hello.autocomplete("who")
async def names(context: AutocompleteContext) -> None:
    """Offer two names."""
    await context.send(choices=["alpha", "beta"])


@component_callback("p1")
async def press(context: ComponentContext) -> None:
    """Change the message."""
    await context.edit_origin(content="pressed", components=[])


@slash_command(name="form", description="Open a form")
async def form(context: SlashContext) -> None:
    """Open a form."""
    await context.send_modal(Modal(ShortText(label="Name", custom_id="name"), title="Form", custom_id="f1"))


@modal_callback("f1")
async def sent(context: ModalContext, name: str) -> None:
    """Say what was sent."""
    await context.send(f"got {name}", ephemeral=True)


@slash_command(name="upload", description="Send a file back")
@slash_option(name="file", description="A file", opt_type=OptionType.ATTACHMENT, required=True)
async def upload(context: SlashContext, file: Attachment) -> None:
    """Send a file back."""
    async with aiohttp.ClientSession() as session, session.get(file.url) as response:
        content = await response.read()
    await context.send(f"{len(content)} bytes", file=File(io.BytesIO(content), file_name="b.png"))


@slash_command(name="slow", description="Answer late and twice")
async def slow(context: SlashContext) -> None:
    """Answer late and twice."""
    await context.defer()
    await context.send("done")
    await context.send("more")


@slash_command(name="room", description="Open threads")
async def room(context: SlashContext) -> None:
    """Open a public and a private thread, and archive one."""
    starter = await context.channel.send("topic")
    thread = await starter.create_thread(name="Public")
    await thread.send("in")
    await thread.add_member(context.author)
    await context.channel.create_private_thread(name="Private")
    await thread.archive()
    await context.send("room")


@slash_command(name="whisper", description="Write a direct message")
async def whisper(context: SlashContext) -> None:
    """Write a direct message."""
    await context.user.send("psst")
    await context.send("sent")


@slash_command(name="busy", description="Write much")
async def busy(context: SlashContext) -> None:
    """Write more than a bucket holds, and use what else a channel offers."""
    begun = await context.send("begun")
    for number in range(7):
        last = await context.channel.send(f"number {number}")
    await last.add_reaction("👍")
    await last.pin()
    await context.channel.fetch_messages(limit=3)
    await context.edit(begun, content="all done")


bot.start()
