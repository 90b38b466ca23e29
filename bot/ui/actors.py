"""Who asks with what right: the permissions and roles that Discord vouches for in an interaction."""

import discord

from bot.services.actor import Actor
from bot.ui.respond import Interaction
from bot.ui.who import learner_of


def actor_of(interaction: Interaction) -> Actor:
    """Return the member behind an interaction, with their rights in this server."""
    learner = learner_of(interaction)
    roles = interaction.user.roles if isinstance(interaction.user, discord.Member) else ()
    return Actor(
        guild_id=learner.guild_id,
        user_id=learner.user_id,
        name=learner.name,
        manages=bool(learner.guild_id) and interaction.permissions.manage_guild,
        roles=frozenset(role.id for role in roles),
    )
