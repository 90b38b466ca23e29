"""The card of a lesson."""

from typing import Any

import discord

from bot.services.lessons import Lesson
from bot.translation import _
from bot.ui.buttons import button
from bot.ui.cards import Block, Card, card
from bot.ui.drawings import picture

MORE = {
    "MML": "https://mml-book.github.io",
    "3B1B": "https://www.3blue1brown.com",
    "KA": "https://www.khanacademy.org/math",
    "TS": "https://greenteapress.com/wp/think-stats-2e/",
}


def lesson_card(lesson: Lesson) -> Card:
    """Return the lesson: text and formulas in order, its plot, where to read more, and the question to check."""
    blocks: list[Block] = [
        block if isinstance(block, str) else picture(block, f"lesson-{at}") for at, block in enumerate(lesson.blocks)
    ]
    if lesson.plot is not None:
        blocks.append(picture(lesson.plot, "plot"))
    elif lesson.plot_alt:
        blocks.append(lesson.plot_alt)
    if lesson.reading:
        blocks.append("**" + _("Read more") + "**\n" + "\n".join(f"- {source(line)}" for line in lesson.reading))
    actions: list[discord.ui.Item[Any]] = []
    if lesson.check_family:
        style = discord.ButtonStyle.primary
        actions.append(button("family", lesson.check_family, label=_("Check yourself"), style=style, emoji="✏️"))
    return card(lesson.title, *blocks, actions=actions)


def source(line: str) -> str:
    """Return where to read more, its abbreviation linked."""
    head, space, rest = line.partition(" ")
    return f"[{head}](<{MORE[head]}>){space}{rest}" if head in MORE else line
