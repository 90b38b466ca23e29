"""The card of a lesson."""

from typing import Any

import discord

from bot.services.lessons import Lesson
from bot.translation import _
from bot.ui.buttons import button
from bot.ui.cards import Block, Card, card
from bot.ui.drawings import picture


def lesson_card(lesson: Lesson) -> Card:
    """Return the lesson: text and formulas in order, its plot, and the question to check."""
    blocks: list[Block] = [
        block if isinstance(block, str) else picture(block, f"lesson-{at}") for at, block in enumerate(lesson.blocks)
    ]
    if lesson.plot is not None:
        blocks.append(picture(lesson.plot, "plot"))
    elif lesson.plot_alt:
        blocks.append(lesson.plot_alt)
    actions: list[discord.ui.Item[Any]] = []
    if lesson.check_family:
        style = discord.ButtonStyle.primary
        actions.append(button("family", lesson.check_family, label=_("Check yourself"), style=style, emoji="✏️"))
    return card(lesson.title, *blocks, actions=actions)
