"""Who is speaking and where, as the services want to know it."""

from typing import Any

import discord

from bot.services.learner import Learner


def learner_of(interaction: discord.Interaction[Any]) -> Learner:
    """Return the member behind an interaction; a server that has not installed Lemma counts as a private place."""
    installed = interaction.guild_id is not None and not _only_user_install(interaction)
    guild_id = interaction.guild_id if installed and interaction.guild_id is not None else 0
    return Learner(guild_id=guild_id, user_id=interaction.user.id, name=interaction.user.display_name)


def _only_user_install(interaction: discord.Interaction[Any]) -> bool:
    return interaction.is_user_integration() and not interaction.is_guild_integration()
