"""The card that tells one learner what became of their response."""

from typing import Any

import discord

from bot.services.opened import Outcome
from bot.services.pictures import Look, Pictures
from bot.translation import _, ngettext
from bot.ui.buttons import button
from bot.ui.cards import Accent, Block, Card, card
from bot.ui.drawings import formula, prose
from bot.ui.handles import handle
from problems.verdict import Status, Verdict

PRIMARY = discord.ButtonStyle.primary
CARET_CONTEXT = 14  # characters shown on each side of the one that a refusal points at: one line on a phone


async def verdict_card(
    pictures: Pictures, outcome: Outcome, look: Look, *, harder: bool = False, note: str | None = None
) -> Card:
    """Return the verdict with its reading, reason, points, streak and next steps; ``harder``: there is such a level."""
    title, accent = headline(outcome)
    blocks: list[Block] = []
    if outcome.verdict.reading:
        blocks += [_("I read this as"), await formula(pictures, outcome.verdict.reading, look, "reading")]
    else:
        blocks.append(_("You wrote: {response}").format(response=as_code(" ; ".join(outcome.responses))))
    blocks += await reasons(pictures, outcome, look)
    blocks.append(consequence(outcome))
    if note is not None:
        blocks.append(note)
    exercise = outcome.opened.exercise
    if outcome.solved and exercise.thread_id is not None:
        blocks.append("💬 " + _("The discussion is open to you: {thread}").format(thread=f"<#{exercise.thread_id}>"))
    footer = _("Light pictures, more contrast, or text only: `/me settings`.") if outcome.first else ""
    return card(title, *blocks, accent=accent, actions=next_steps(outcome, harder=harder), footer=footer)


def headline(outcome: Outcome) -> tuple[str, Accent]:
    """Return the verdict in a few words and its colour."""
    status = outcome.verdict.status
    words = {
        Status.CORRECT: (_("✅ Right"), Accent.GOOD),
        Status.WRONG_FORM: (_("✏️ Right value, but another form is asked for"), Accent.ALMOST),
        Status.INCORRECT: (_("❌ Not yet"), Accent.BAD),
        Status.UNDECIDED: (_("⚖️ I could not decide"), Accent.QUIET),
        Status.NOT_UNDERSTOOD: (_("❓ I could not read that"), Accent.QUIET),
        Status.TIMED_OUT: (_("⏱️ Checking took too long"), Accent.QUIET),
    }
    return words[status]


async def reasons(pictures: Pictures, outcome: Outcome, look: Look) -> list[Block]:
    """Return why: the feedback of the whole, or of each part, and where a refusal points."""
    verdict = outcome.verdict
    blocks: list[Block] = []
    parts = verdict.parts if len(verdict.parts) > 1 and tells_parts(outcome) else ()
    for at, part in enumerate(parts):
        label = outcome.opened.item.parts[at].label or str(at + 1)
        blocks.append(f"**{label}** {mark(part.status)}")
    if verdict.feedback is not None:
        blocks.append(await prose(pictures, _(verdict.feedback.sentence), look, "reason"))
    elif verdict.status is Status.INCORRECT and not outcome.opened.is_over:
        blocks.append(_("I do not recognise this mistake. Check your steps, or take a hint."))
    pointer = point_at(verdict, outcome.responses)
    if pointer:
        blocks.append(pointer)
    return blocks


def tells_parts(outcome: Outcome) -> bool:
    """Return whether each part's verdict is told: an answer that costs nothing must not sound out the other parts."""
    right = outcome.verdict.status in (Status.CORRECT, Status.WRONG_FORM)
    return right or outcome.spent or outcome.opened.is_over


def mark(status: Status) -> str:
    """Return a sign and a word for one part's verdict."""
    signs = {
        Status.CORRECT: "✅",
        Status.WRONG_FORM: "✏️",
        Status.INCORRECT: "❌",
        Status.UNDECIDED: "⚖️",
        Status.NOT_UNDERSTOOD: "❓",
        Status.TIMED_OUT: "⏱️",
    }
    return f"{signs[status]} {word(status)}"


def word(status: Status) -> str:
    """Return a verdict in a word or two, without a sign: pictures of formulas have no emoji."""
    words = {
        Status.CORRECT: _("right"),
        Status.WRONG_FORM: _("other form"),
        Status.INCORRECT: _("not yet"),
        Status.UNDECIDED: _("undecided"),
        Status.NOT_UNDERSTOOD: _("not readable"),
        Status.TIMED_OUT: _("too slow"),
    }
    return words[status]


def point_at(verdict: Verdict, responses: tuple[str, ...]) -> str:
    """Return a code block whose caret stands under the character that could not be read; nothing without one."""
    for at, part in enumerate(verdict.parts or (verdict,)):
        if part.position is None or at >= len(responses):
            continue
        text = responses[at].replace("\n", " ").replace("`", "'")
        start = max(part.position - CARET_CONTEXT, 0)
        shown = text[start : part.position + CARET_CONTEXT]
        return f"```\n{shown}\n{' ' * (part.position - start)}^\n```"
    return ""


def as_code(text: str) -> str:
    """Return what a member typed as inline code, so that nothing in it formats or mentions."""
    flat = " ".join(text.replace("`", "'").split())
    return f"`{flat[:200]}{'…' if len(flat) > 200 else ''}`" if flat else "—"  # noqa: PLR2004  # one line is enough


def consequence(outcome: Outcome) -> str:  # noqa: PLR0911  # a list of cases, one line each
    """Return what it brought or cost, in one line."""
    if outcome.repeated:
        return _("This answer had been counted already, so nothing changed.")
    if outcome.solved:
        lines = [ngettext("{points} point earned.", "{points} points earned.", outcome.points)]
        lines.append(ngettext("Streak: {streak} day.", "Streak: {streak} days.", outcome.streak))
        return " ".join(lines).format(points=outcome.points, streak=outcome.streak)
    if outcome.opened.effort.solved_at is not None:
        return _("You had solved this already, so nothing changed.")
    if outcome.spent:
        return cost_of_a_try(outcome.opened.tries_left)
    if outcome.slipped:
        return _("No try spent. A right answer now counts three quarters.")
    if outcome.verdict.status is Status.UNDECIDED:
        return _("This costs nothing, and your streak is kept. You may look at the solution, which ends this one.")
    return _("This costs nothing.")


def cost_of_a_try(left: int | None) -> str:
    """Return what a wrong try leaves."""
    if left is None:
        return _("Try as often as you like; each wrong try lowers the points.")
    if left == 0:
        return _("That was the last try. The solution is open to you.")
    return ngettext("{count} try left.", "{count} tries left.", left).format(count=left)


def next_steps(outcome: Outcome, *, harder: bool = False) -> list[discord.ui.Item[Any]]:
    """Return the buttons that make sense now."""
    opened = outcome.opened
    reference = handle(opened.exercise)
    steps: list[discord.ui.Item[Any]] = []
    if not opened.is_over:
        steps.append(button("answer", reference, label=_("Try again"), style=PRIMARY, emoji="✏️"))
        following = min(opened.effort.hints + 1, max(len(opened.item.hints), 1))
        if opened.item.hints and outcome.verdict.status in (Status.INCORRECT, Status.WRONG_FORM):
            steps.append(button("hint", reference, following, label=_("Hint"), emoji="💡"))
    if outcome.solution_open:
        steps.append(button("solution", reference, label=_("Solution"), emoji="📖"))
    if opened.is_over:
        steps.append(button("next", reference, 0, label=_("Next problem"), style=PRIMARY, emoji="➡️"))
        if opened.effort.solved_at is not None and harder:
            steps.append(button("next", reference, 1, label=_("A harder one")))
    if outcome.may_undo:
        steps.append(button("undo", reference, outcome.source_id, label=_("Not what I meant"), emoji="↩️"))
    steps.append(button("report", reference, label=_("Report"), emoji="🚩"))
    return steps
