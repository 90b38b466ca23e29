# mypy: ignore-errors
"""A bot written with hikari: the strictest reader of what the playground sends."""

import sys

import hikari

BASE, TOKEN = sys.argv[1:]
MESSAGE = hikari.ResponseType.MESSAGE_CREATE
bot = hikari.GatewayBot(TOKEN, rest_url=f"{BASE}/api/v10", intents=hikari.Intents.ALL_UNPRIVILEGED, banner=None)


@bot.listen(hikari.StartedEvent)
async def register(_event: hikari.StartedEvent) -> None:
    """Register the commands."""
    named = {name: bot.rest.slash_command_builder(name, "A command") for name in ("form", "slow", "room", "whisper")}
    named["busy"] = bot.rest.slash_command_builder("busy", "A command")
    who = hikari.CommandOption(
        type=hikari.OptionType.STRING, name="who", description="Who", autocomplete=True, is_required=True
    )
    file = hikari.CommandOption(type=hikari.OptionType.ATTACHMENT, name="file", description="A file", is_required=True)
    named["hello"] = bot.rest.slash_command_builder("hello", "A command").add_option(who)
    named["upload"] = bot.rest.slash_command_builder("upload", "A command").add_option(file)
    await bot.rest.set_application_commands(await bot.rest.fetch_application(), list(named.values()))


@bot.listen(hikari.InteractionCreateEvent)
async def answer(event: hikari.InteractionCreateEvent) -> None:
    """Answer every kind of interaction."""
    item = event.interaction
    if isinstance(item, hikari.AutocompleteInteraction):
        await item.create_response([hikari.impl.AutocompleteChoiceBuilder(n, n) for n in ("alpha", "beta")])
    elif isinstance(item, hikari.ComponentInteraction):
        await item.create_initial_response(hikari.ResponseType.MESSAGE_UPDATE, "pressed", components=[])
    elif isinstance(item, hikari.ModalInteraction):
        words = f"got {item.components[0][0].value}"
        await item.create_initial_response(MESSAGE, words, flags=hikari.MessageFlag.EPHEMERAL)
    else:
        await COMMANDS[item.command_name](item)


async def hello(item: hikari.CommandInteraction) -> None:
    """Answer with a button."""
    row = bot.rest.build_message_action_row().add_interactive_button(hikari.ButtonStyle.PRIMARY, "p1", label="Press")
    await item.create_initial_response(MESSAGE, f"hi {item.options[0].value}", component=row)


async def form(item: hikari.CommandInteraction) -> None:
    """Open a form."""
    row = bot.rest.build_modal_action_row().add_text_input("name", "Name")
    await item.create_modal_response("Form", "f1", component=row)


async def upload(item: hikari.CommandInteraction) -> None:
    """Send a file back."""
    content = await next(iter(item.resolved.attachments.values())).read()
    file = hikari.Bytes(content, "b.png")
    await item.create_initial_response(MESSAGE, f"{len(content)} bytes", attachment=file)


async def slow(item: hikari.CommandInteraction) -> None:
    """Answer late and twice."""
    await item.create_initial_response(hikari.ResponseType.DEFERRED_MESSAGE_CREATE)
    await item.edit_initial_response("done")
    await item.execute("more")


async def room(item: hikari.CommandInteraction) -> None:
    """Open a public and a private thread, and archive one."""
    starter = await bot.rest.create_message(item.channel_id, "topic")
    thread = await bot.rest.create_message_thread(item.channel_id, starter, "Public")
    await thread.send("in")
    await bot.rest.add_thread_member(thread, item.user)
    await bot.rest.create_thread(item.channel_id, hikari.ChannelType.GUILD_PRIVATE_THREAD, "Private")
    await bot.rest.edit_channel(thread, archived=True)
    await item.create_initial_response(MESSAGE, "room")


async def whisper(item: hikari.CommandInteraction) -> None:
    """Write a direct message."""
    await item.user.send("psst")
    await item.create_initial_response(MESSAGE, "sent")


async def busy(item: hikari.CommandInteraction) -> None:
    """Write more than a bucket holds, and use what else a channel offers."""
    await item.create_initial_response(MESSAGE, "begun")
    for number in range(7):
        last = await bot.rest.create_message(item.channel_id, f"number {number}")
    await last.add_reaction("👍")
    await bot.rest.pin_message(item.channel_id, last)
    await bot.rest.fetch_member(item.guild_id, item.user)
    await bot.rest.fetch_roles(item.guild_id)
    await bot.rest.trigger_typing(item.channel_id)
    await item.edit_initial_response("all done")


COMMANDS = {f.__name__: f for f in (hello, form, upload, slow, room, whisper, busy)}
bot.run(check_for_updates=False)
