"""The public card when a daily problem closes: solution, how everybody did, the way into the discussion."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.services.daily import Result
from bot.services.pictures import Look, Pictures
from bot.services.plain_maths import readable
from bot.storage.attempts import Spread
from bot.translation import _, ngettext
from bot.ui.buttons import button
from bot.ui.cards import Accent, Block, Card, card
from bot.ui.drawings import picture, prose, worked_solution
from bot.ui.handles import handle
from bot.ui.verdict_card import word
from problems.snapshot import PlotCall
from problems.verdict import Status

MOST_ANSWERS = 6
LONGEST_LABEL = 18  # characters beside a bar


async def result_card(pictures: Pictures, result: Result, look: Look) -> Card:
    """Return the reveal."""
    blocks: list[Block] = list(await worked_solution(pictures, result.item, look))
    blocks.append(tally_line(result))
    blocks += await spread_blocks(pictures, result.spread, look)
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


async def spread_blocks(pictures: Pictures, spread: Sequence[Spread], look: Look) -> list[Block]:
    """Return the most frequent answers as a chart; typeset too where they are too long for its labels, or no chart."""
    answers = [entry for entry in spread if entry.reading][:MOST_ANSWERS]
    if not answers:
        return []
    labels = [readable(entry.reading) for entry in answers]
    short = max(len(label) for label in labels) <= LONGEST_LABEL and len(set(labels)) == len(labels)
    if not short:
        labels = [_("answer {number}").format(number=at) for at in range(1, len(answers) + 1)]
    chart = await pictures.plot(answer_chart(answers, labels), look)
    blocks: list[Block] = [f"**{_('What was answered')}**"]
    if chart is not None:
        blocks.append(picture(chart, "answers"))
    if chart is None or not short:
        blocks.append(await prose(pictures, spread_source(answers, numbered=not short), look, "spread"))
    return blocks


def answer_chart(answers: Sequence[Spread], labels: Sequence[str]) -> PlotCall:
    """Return the bar chart of answers under these labels, with words that say the same."""
    title = _("How often each answer was given")
    spoken = (
        _("{answer} ({verdict}): {count}").format(
            answer=readable(entry.reading), verdict=word(entry.status), count=entry.learners
        )
        for entry in answers
    )
    arguments = {
        "answers": list(labels),
        "counts": [entry.learners for entry in answers],
        "right": [at for at, entry in enumerate(answers) if entry.status is Status.CORRECT],
        "title": title,
    }
    return PlotCall("answer-distribution", arguments, "after", f"{title}. " + "; ".join(spoken) + ".")


def spread_source(spread: Sequence[Spread], *, numbered: bool = False) -> str:
    """Return the most frequent answers with their verdicts and counts, as prose with LaTeX."""
    lines = [f"${entry.reading}$ · {word(entry.status)} · {entry.learners}×" for entry in spread if entry.reading]
    if numbered:
        lines = [f"{at}. {line}" for at, line in enumerate(lines, start=1)]
    return "\n\n".join(lines[:MOST_ANSWERS])
