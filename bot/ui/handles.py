"""Handles: how a ``custom_id`` names an exercise, also where a server's problem is answered in direct messages."""

from dataclasses import replace

from bot.errors import NotFoundError
from bot.services.learner import Learner
from bot.storage.exercises import Exercise
from bot.translation import _
from bot.ui.respond import Interaction
from bot.ui.who import learner_of

SNOWFLAKE_DIGITS = 19  # every such number but the very largest fits 64 bits


def handle(exercise: Exercise) -> str:
    """Return the exercise's id, with its server where it belongs to one."""
    return f"{exercise.exercise_id}.{exercise.guild_id}" if exercise.guild_id else exercise.exercise_id


def asked_about(interaction: Interaction, text: str) -> tuple[Learner, str]:
    """Return who asks, in the server that the exercise belongs to, and the exercise's id.

    A server's exercise is reached in that server and in direct messages; raises ``NotFoundError`` elsewhere.
    """
    exercise_id, dot, guild = text.partition(".")
    learner = learner_of(interaction)
    if not dot:
        return learner, exercise_id
    known = guild.isdecimal() and len(guild) <= SNOWFLAKE_DIGITS
    if not known or (learner.guild_id and learner.guild_id != int(guild)):
        raise NotFoundError(_("This problem is not in the records any more. Start a new one with `/practice start`."))
    return replace(learner, guild_id=int(guild)), exercise_id
