"""The card of a learner's progress in a module."""

from typing import Any

import discord

from bot.services.practice import Wish
from bot.services.progress import ModuleProgress, SkillProgress, TopicProgress
from bot.translation import _, ngettext
from bot.ui.buttons import LemmaButton, button
from bot.ui.cards import Card, card
from bot.ui.flow import services_of, show_problem
from bot.ui.respond import Interaction, acknowledge
from bot.ui.who import learner_of

FULL, EMPTY = "▰", "▱"


def progress_card(progress: ModuleProgress) -> Card:
    """Return topics with their skills: what was solved alone, what with help, and what to do next."""
    blocks = [topic_lines(topic) for topic in progress.topics if topic.skills]
    actions: list[discord.ui.Item[Any]] = []
    following = progress.next_skill
    if following is None:
        blocks.append(_("You have solved something alone in every skill here. Well done."))
    else:
        blocks.append(_("**Next:** {skill}").format(skill=_(following.title)))
        style = discord.ButtonStyle.primary
        actions.append(button("skill", following.skill, label=_("Practise this"), style=style, emoji="✏️"))
    title = _("{module}: your progress").format(module=_(progress.title))
    return card(title, *blocks, actions=actions, footer=_("● solved alone · ◐ solved with help · ○ not yet"))


def topic_lines(topic: TopicProgress) -> str:
    """Return a topic with a bar and a line a skill."""
    done, total = topic.begun, len(topic.skills)
    count = ngettext("{done} of {total} skill", "{done} of {total} skills", total).format(done=done, total=total)
    lines = [f"**{_(topic.title)}** {FULL * done}{EMPTY * (total - done)} {count}"]
    lines += [f"{sign(skill)} {_(skill.title)}{counts(skill)}" for skill in topic.skills]
    return "\n".join(lines)


def sign(skill: SkillProgress) -> str:
    """Return a sign for how a skill stands; the footer explains it."""
    return "●" if skill.solved else "◐" if skill.helped else "○"


def counts(skill: SkillProgress) -> str:
    """Return how often a skill was solved, and the best level, once it was tried."""
    if not skill.tried:
        return ""
    solved = skill.solved + skill.helped
    return _(" ({solved} of {tried} solved, best level {level})").format(
        solved=solved, tried=skill.tried, level=skill.best_level
    )


class SkillButton(LemmaButton, verb="skill"):
    """Opens a problem of a skill."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it."""
        await acknowledge(interaction)
        wish = Wish(skill=self.arguments[0])
        await show_problem(interaction, await services_of(interaction).practice.start(learner_of(interaction), wish))
