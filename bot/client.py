"""The Discord client: carries the services, loads every cog it finds, and answers every error in one place."""

import asyncio
import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.services.services import Services
from bot.ui.buttons import known_items
from bot.ui.carrier import ServiceBot
from bot.ui.discovery import load_rooms
from bot.ui.locale import CommandTranslator, speak_to
from bot.ui.modals import answer_interaction
from bot.ui.respond import show_error

DRAIN_SECONDS = 20.0
ANSWERING = ("CommandTree-invoker", "discord-ui-", "discord.py: on_interaction", "discord.py: on_message")

log = structlog.get_logger(__name__)


class LemmaTree(app_commands.CommandTree["TutorBot"]):
    """The commands; speaks the member's language and answers every error."""

    async def interaction_check(self, interaction: discord.Interaction["TutorBot"], /) -> bool:
        """Set the language of this interaction; everybody may pass."""
        speak_to(interaction)
        return True

    async def on_error(
        self, interaction: discord.Interaction["TutorBot"], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the member; autocomplete has no way to show a sentence."""
        if interaction.type is not discord.InteractionType.autocomplete:
            await show_error(interaction, error)


class TutorBot(ServiceBot):
    """Lemma on Discord. Needs no privileged intent."""

    def __init__(
        self,
        services: Services,
        *,
        sync_stamp: Path | None = None,
        shard_count: int | None = None,
        shard_ids: Sequence[int] | None = None,
        guild_ready_timeout: float = 2.0,
    ) -> None:
        """Take the services; ``sync_stamp`` keeps the hash of the registered commands (without it: always register)."""
        shards: dict[str, Any] = {"shard_count": shard_count}
        if shard_ids is not None:
            shards["shard_ids"] = list(shard_ids)
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=unprivileged_intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            tree_cls=LemmaTree,
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=guild_ready_timeout,
            **shards,
        )
        self.services = services
        self._sync_stamp = sync_stamp

    async def setup_hook(self) -> None:
        """Load the cogs, make every button known, and register the commands."""
        load_rooms("bot.ui")
        for name in cog_names():
            await self.load_extension(name)
        self.add_dynamic_items(*known_items())
        await self.tree.set_translator(CommandTranslator())
        await self._sync_commands()

    async def close(self) -> None:
        """Let what members have asked for finish, then close the connection; nothing new is posted meanwhile."""
        if not self.is_closed():
            self.services.scheduler.stop()
            await finish_running(DRAIN_SECONDS)
        await super().close()

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer modals, and components that nobody claims."""
        await answer_interaction(interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        """Ignore text commands: there are none, and replies are read by their cog."""

    async def _sync_commands(self) -> None:
        payload = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = hashlib.sha256(json.dumps(payload, sort_keys=True, default=str).encode()).hexdigest()
        if self._sync_stamp is not None:
            with suppress(OSError):
                if self._sync_stamp.read_text(encoding="utf-8") == digest:
                    return
        await self.tree.sync()
        log.info("commands registered", commands=len(payload))
        if self._sync_stamp is not None:
            self._sync_stamp.write_text(digest, encoding="utf-8")


async def finish_running(seconds: float) -> None:
    """Wait for the tasks in which discord.py answers members; it names them so, and keeps no list of them."""
    answering = {
        task
        for task in asyncio.all_tasks()
        if task.get_name().startswith(ANSWERING) and task is not asyncio.current_task()
    }
    if answering:
        await asyncio.wait(answering, timeout=seconds)


def unprivileged_intents() -> discord.Intents:
    """Return what Discord gives every bot; none of the three privileged intents."""
    intents = discord.Intents.default()
    intents.members = intents.presences = intents.message_content = False
    return intents


def cog_names() -> list[str]:
    """Return the modules of the package ``cogs``: each is an extension with a ``setup`` function."""
    spec = find_spec("cogs")  # by name: the client must not import what stands above it
    folders = spec.submodule_search_locations if spec is not None else None
    return sorted(module.name for module in iter_modules(folders or [], prefix="cogs."))
