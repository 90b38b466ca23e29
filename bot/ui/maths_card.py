"""Mathematics on request as cards: a formula, a plot, a comparison, a reading."""

from bot.services.explorers import Exploration
from bot.services.maths import Comparison, ReadAs, pointing
from bot.services.pictures import Drawing
from bot.translation import _
from bot.ui.cards import Accent, Block, Card, card
from bot.ui.drawings import picture
from bot.ui.verdict_card import as_code
from problems.verdict import Evidence, Feedback, Status

LONGEST_SOURCE = 1500


def formula_card(source: str, drawing: Drawing) -> Card:
    """Return a typeset formula with its source to copy."""
    body = source.replace("```", "'''")
    copy = f"```tex\n{body[:LONGEST_SOURCE]}\n```"
    return card("", picture(drawing, "formula"), copy)


def plot_card(expression: str, found: Exploration) -> Card:
    """Return a plot with its caption."""
    caption: Block = found.caption
    if found.caption_drawing is not None:
        caption = picture(found.caption_drawing, "caption")
    plot = None if found.drawing is None else picture(found.drawing, "plot")
    return card(_("Plot of {expression}").format(expression=as_code(expression)), plot, caption)


def comparison_card(found: Comparison) -> Card:
    """Return whether two expressions are equal, with how each was read."""
    title, accent = _headline(found)
    blocks: list[Block] = [
        _("First, read as"),
        _shown(found.first_drawing, found.first, "first"),
        _("Second, read as"),
        _shown(found.second_drawing, found.second, "second"),
    ]
    feedback = found.verdict.feedback
    if feedback is not None and found.verdict.status is Status.INCORRECT:
        blocks.append(difference_text(feedback))
    if found.verdict.status is Status.CORRECT:
        blocks.append(evidence_text(found.verdict.evidence))
    return card(title, *blocks, accent=accent)


def difference_text(feedback: Feedback) -> str:
    """Return what sets the two apart; neither was asked for, so nobody is told of a mistake."""
    if feedback.tag.startswith("type-"):
        return _("They are different kinds of things.")
    return _("What may have happened: {sentence}").format(sentence=_(feedback.sentence))


def evidence_text(evidence: Evidence) -> str:
    """Return how sure the comparison is."""
    if evidence is Evidence.PROVED:
        return _("Proved by algebra.")
    if evidence is Evidence.NUMERIC:
        return _("Equal at many test points, which is not a proof.")
    return ""


def reading_card(found: ReadAs) -> Card:
    """Return how a text is read, or where reading stopped."""
    if found.sentence:
        return card(_("❓ I could not read that"), pointing(found.sentence, found), accent=Accent.QUIET)
    return card(
        _("I read {text} as").format(text=as_code(found.text)),
        _shown(found.drawing, found.latex, "reading"),
        f"```tex\n{found.latex[:LONGEST_SOURCE]}\n```",
    )


def _headline(found: Comparison) -> tuple[str, Accent]:
    words = {
        Status.CORRECT: (_("✅ Equal"), Accent.GOOD),
        Status.WRONG_FORM: (_("✏️ Equal in value, written differently"), Accent.ALMOST),
        Status.INCORRECT: (_("❌ Not equal"), Accent.BAD),
        Status.TIMED_OUT: (_("⏱️ Comparing took too long"), Accent.QUIET),
    }
    return words.get(found.verdict.status, (_("⚖️ I could not decide"), Accent.QUIET))


def _shown(drawing: Drawing | None, text: str, name: str) -> Block:
    return picture(drawing, name) if drawing is not None else as_code(text)
