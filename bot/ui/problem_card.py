"""The card that shows a problem, private or public."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.services.opened import Opened
from bot.services.pictures import Look, Pictures
from bot.storage.exercises import Exercise
from bot.translation import _, ngettext
from bot.ui.buttons import button
from bot.ui.cards import Accent, Card, card
from bot.ui.drawings import statement
from bot.ui.handles import handle
from bot.ui.term_select import term_select
from problems.curriculum import MODULES, SKILLS
from problems.snapshot import ItemSnapshot

PRIMARY = discord.ButtonStyle.primary


async def public_problem(
    pictures: Pictures,
    exercise: Exercise,
    item: ItemSnapshot,
    *,
    title: str,
    note: str = "",
    levels: Sequence[int] = (),
) -> Card:
    """Return the card of a problem that everybody sees: nothing in it depends on who looks.

    ``levels`` are those of the item's family: an easier and a harder one can be practised from here.
    """
    blocks = await statement(pictures, item, Look())
    return card(
        title,
        *blocks,
        facts(exercise, item),
        note or None,
        actions=problem_actions(handle(exercise)) + level_actions(exercise, item.level, levels) + words(item),
        footer=how_to_answer(item),
    )


async def problem_card(pictures: Pictures, opened: Opened, look: Look, *, title: str = "", note: str = "") -> Card:
    """Return the card of a problem for one learner, with what it still allows."""
    blocks = await statement(pictures, opened.item, look)
    actions = over_actions(opened) if opened.is_over else problem_actions(handle(opened.exercise))
    return card(
        title or opened.item.title,
        *blocks,
        facts(opened.exercise, opened.item),
        standing_line(opened),
        note or None,
        accent=Accent.GOOD if opened.effort.solved_at else Accent.PLAIN,
        actions=actions + words(opened.item),
        footer="" if opened.is_over else how_to_answer(opened.item),
    )


def words(item: ItemSnapshot) -> list[discord.ui.Item[Any]]:
    """Return the select that explains the words of a statement; nothing where it uses none of the glossary."""
    return term_select(item.terms, _("Words in this problem"))


def facts(exercise: Exercise, item: ItemSnapshot) -> str:
    """Return level, module, skill and closing time in one line."""
    pieces = [_("Level {level}").format(level=item.level)]
    if item.module in MODULES:
        pieces.append(_(MODULES[item.module].title))
    if item.skill in SKILLS:
        pieces.append(_(SKILLS[item.skill].title))
    line = " · ".join(pieces)
    if exercise.closes_at is not None:
        closing = discord.utils.format_dt(exercise.closes_at, "R")
        line += "\n" + _("Closing time: {when}").format(when=closing)
    return line


def standing_line(opened: Opened) -> str | None:
    """Return how the learner stands: solved, given up, or how many tries are left."""
    if opened.effort.solved_at is not None:
        return _("You have solved this: {points} points.").format(points=opened.effort.points)
    if opened.effort.given_up_at is not None:
        return _("You gave this one up. The solution is open to you.")
    left = opened.tries_left
    if left is None:
        return None
    if left == 0:
        return _("No tries are left. The solution is open to you.")
    return ngettext("{count} try left.", "{count} tries left.", left).format(count=left)


def how_to_answer(item: ItemSnapshot) -> str:
    """Return an example of what can be typed, and the form that is asked for."""
    if any(part.options for part in item.parts):
        text = _("Press Answer and choose, or reply with the number.")
    else:
        examples = [f"`{part.example}`" for part in item.parts]
        if len(examples) > 1 and len(set(examples)) == 1:
            text = _("Press Answer and write each like {example}.").format(example=examples[0])
        else:
            text = _("Press Answer and write like {example}.").format(example="; ".join(examples))
    forms = "; ".join(part.form for part in item.parts if part.form)
    return text if not forms else text + " " + _("Wanted form: {form}.").format(form=_(forms))


def problem_actions(reference: str) -> list[discord.ui.Item[Any]]:
    """Return the buttons of a problem that is open."""
    return [
        button("answer", reference, label=_("Answer"), style=PRIMARY, emoji="✏️"),
        button("hint", reference, 1, label=_("Hint"), emoji="💡"),
        button("giveup", reference, label=_("Give up")),
        button("text", reference, label=_("Text version")),
        button("report", reference, label=_("Report"), emoji="🚩"),
    ]


def level_actions(exercise: Exercise, level: int, levels: Sequence[int]) -> list[discord.ui.Item[Any]]:
    """Return the buttons to practise the same at another level, where there is one."""
    actions: list[discord.ui.Item[Any]] = []
    if any(other < level for other in levels):
        actions.append(button("next", handle(exercise), -1, label=_("Practise an easier one"), emoji="🔽"))
    if any(other > level for other in levels):
        actions.append(button("next", handle(exercise), 1, label=_("Practise a harder one"), emoji="🔼"))
    return actions


def over_actions(opened: Opened) -> list[discord.ui.Item[Any]]:
    """Return the buttons of a problem that is over for this learner."""
    reference = handle(opened.exercise)
    return [
        button("solution", reference, label=_("Solution"), emoji="📖"),
        button("next", reference, 0, label=_("Next problem"), style=PRIMARY, emoji="➡️"),
        button("text", reference, label=_("Text version")),
        button("report", reference, label=_("Report"), emoji="🚩"),
    ]
