"""The public card when a daily problem closes: solution, how everybody did, the way into the discussion."""

from typing import Any

import discord

from bot.services.daily import Result
from bot.services.pictures import Look, Pictures
from bot.storage.attempts import Spread
from bot.translation import _, ngettext
from bot.ui.buttons import button
from bot.ui.cards import Accent, Block, Card, card
from bot.ui.drawings import prose, worked_solution
from bot.ui.handles import handle
from bot.ui.verdict_card import word

MOST_ANSWERS = 6


async def result_card(pictures: Pictures, result: Result, look: Look) -> Card:
    """Return the reveal."""
    blocks: list[Block] = list(await worked_solution(pictures, result.item, look))
    blocks.append(tally_line(result))
    if result.spread:
        blocks += [f"**{_('What was answered')}**", await prose(pictures, spread_source(result.spread), look, "spread")]
    actions: list[discord.ui.Item[Any]] = [
        button("join", handle(result.exercise), label=_("Join the discussion"), emoji="💬"),
        button("next", handle(result.exercise), 0, label=_("Practise one like it"), emoji="➡️"),
        button("report", handle(result.exercise), label=_("Report"), emoji="🚩"),
    ]
    title = _("Solution · {date} · {title}").format(date=result.exercise.reference, title=result.item.title)
    return card(title, *blocks, accent=Accent.QUIET, actions=actions)


def tally_line(result: Result) -> str:
    """Return how many solved it and gave up."""
    tally = result.tally
    solved = ngettext("{count} member solved it", "{count} members solved it", tally.solved).format(count=tally.solved)
    tries = ngettext("{count} answer in all", "{count} answers in all", tally.attempts).format(count=tally.attempts)
    return f"{solved} · {tries}"


def spread_source(spread: list[Spread] | tuple[Spread, ...] | Any) -> str:
    """Return the most frequent answers with their verdicts and counts, as prose with LaTeX."""
    lines = [f"${entry.reading}$ · {word(entry.status)} · {entry.learners}×" for entry in spread if entry.reading]
    return "\n\n".join(lines[:MOST_ANSWERS])
