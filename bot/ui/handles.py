"""Handles: how a ``custom_id`` names an exercise, also where a server's problem is answered in direct messages."""

from dataclasses import replace

from bot.services.learner import Learner
from bot.storage.exercises import Exercise
from bot.ui.respond import Interaction
from bot.ui.who import learner_of


def handle(exercise: Exercise) -> str:
    """Return the exercise's id, with its server where it belongs to one."""
    return f"{exercise.exercise_id}.{exercise.guild_id}" if exercise.guild_id else exercise.exercise_id


def asked_about(interaction: Interaction, text: str) -> tuple[Learner, str]:
    """Return who asks, in the server that the exercise belongs to, and the exercise's id."""
    exercise_id, dot, guild = text.partition(".")
    learner = learner_of(interaction)
    return (replace(learner, guild_id=int(guild)) if dot else learner), exercise_id
