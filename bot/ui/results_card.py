"""Results of a challenge for its instructors: what was hard, who did what, and a CSV file."""

from io import BytesIO

import discord

from bot.services.challenge_results import ChallengeResults, MemberResult, as_csv
from bot.services.names import plain
from bot.translation import _, ngettext
from bot.ui.actors import actor_of
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Accent, Card, card
from bot.ui.challenge_card import points_text
from bot.ui.flow import services_of
from bot.ui.respond import Interaction, acknowledge, send_card

MOST_LINES = 20
SIGNS = {"new": "▫️", "begun": "✏️", "solved": "✅", "missed": "❌"}
FILE = "results.csv"


class ShowResults(LemmaButton, verb="teach-results"):
    """Shows the results of a challenge to an instructor."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show them."""
        await show_results(interaction, self.arguments[0])


async def show_results(interaction: Interaction, challenge_id: str) -> None:
    """Send the results as a card and as CSV."""
    await acknowledge(interaction)
    results = await services_of(interaction).results.of(actor_of(interaction), challenge_id)
    file = discord.File(BytesIO(as_csv(results)), filename=FILE, description=_("All results as a table (CSV)"))
    view = results_card(results)
    await send_card(interaction, view, files=[file])


def results_card(results: ChallengeResults) -> Card:
    """Return the results; the attached file holds every member, the card the first ones."""
    title = _("📊 Results: {title}").format(title=plain(results.challenge.title))
    attached: discord.ui.File[Card] = discord.ui.File(f"attachment://{FILE}")
    if not results.members:
        text = _("Nobody has begun yet. Members start from the post in the channel or with `/challenge view`.")
        return card(title, text, attached, accent=Accent.QUIET)
    state = _("Still open: the numbers move.") if results.is_open else _("Closed.")
    count = ngettext("{count} member took part.", "{count} members took part.", len(results.members)).format(
        count=len(results.members)
    )
    members = "\n".join(member_line(at, member, results) for at, member in enumerate(results.members[:MOST_LINES], 1))
    more = len(results.members) - MOST_LINES
    rest = ngettext("and {count} more in the file", "and {count} more in the file", more).format(count=more)
    legend = _("✅ solved · ✏️ begun · ❌ not solved · ▫️ not opened")
    return card(
        title, f"{count} {state}", problem_table(results), members, rest if more > 0 else None, attached, footer=legend
    )


def problem_table(results: ChallengeResults) -> str:
    """Return one line a problem: how many began, solved and missed it."""
    return "\n".join(
        _("Problem {position}: {begun} began, {solved} solved, {missed} not solved").format(
            position=line.position, begun=line.begun, solved=line.solved, missed=line.missed
        )
        for line in results.by_problem
    )


def member_line(place: int, member: MemberResult, results: ChallengeResults) -> str:
    """Return one member's line: points, and a sign for each problem."""
    signs = " ".join(
        SIGNS[member.cells[problem.position].state] if problem.position in member.cells else SIGNS["new"]
        for problem in results.problems
    )
    return _("**{place}.** {name} · {points} · {signs}").format(
        place=place, name=plain(member.name), points=points_text(member.points), signs=signs
    )
