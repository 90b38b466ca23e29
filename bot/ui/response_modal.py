"""The modal in which a learner answers, one input a part, and the one in which they report a mistake of ours."""

from typing import Any, cast

import discord

from bot.services.opened import Opened
from bot.storage.reports import ReportKind
from bot.translation import _
from bot.ui.choice_fields import choice_fields
from bot.ui.flow import answer, services_of
from bot.ui.handles import asked_about, handle
from bot.ui.modals import StatefulModal, Values
from bot.ui.respond import Interaction, acknowledge, say
from problems.snapshot import PartSnapshot

MOST_FIELDS = 5


class ResponseModal(StatefulModal, name="answer"):
    """Asks for the response to an exercise; for a daily also why, and how sure."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(handle(opened.exercise), title=opened.item.title)
        for at, part in enumerate(opened.item.parts[:MOST_FIELDS]):
            self._ask_part(at, part)
        if opened.exercise.kind == "daily" and len(opened.item.parts) <= MOST_FIELDS - 2:
            self.ask("why", _("Why? (optional)"), long=True, required=False, max_length=500)
            sure = [("1", _("Guessing")), ("2", _("Fairly sure")), ("3", _("Certain"))]
            options = [discord.RadioGroupOption(label=label, value=value) for value, label in sure]
            confidence: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
                custom_id="confidence", required=False, options=options
            )
            self.add(_("How sure are you? (optional)"), confidence)

    def _ask_part(self, at: int, part: PartSnapshot) -> None:
        label = part.label or _("Your answer")
        if part.options:
            for shown, field in choice_fields(f"part{at}", part, label):
                self.add(shown, field)
        else:
            self.ask(
                f"part{at}",
                label,
                description=_("Wanted form: {form}").format(form=_(part.form)) if part.form else "",
                placeholder=_("For example {example}").format(example=part.example),
                long=len(part.example) > 40 or part.code in ("mat", "lines"),  # noqa: PLR2004  # about one line on a phone
                required=False,  # an empty answer gets our own sentence, which says what to write
            )

    @classmethod
    async def submitted(cls, interaction: Interaction, state: list[str], values: Values) -> None:
        """Have the response judged."""
        await acknowledge(interaction)
        responses = responses_in(values)
        confidence = str(values.get("confidence") or "0")
        await answer(interaction, state[0], responses, why=str(values.get("why") or ""), confidence=int(confidence))


class ReportModal(StatefulModal, name="report"):
    """Asks what is wrong with a problem or a verdict."""

    def __init__(self, reference: str) -> None:
        super().__init__(reference, title=_("Report a problem"))
        kinds = [
            ("wrong-key", _("The expected answer is wrong")),
            ("unclear", _("The problem is unclear")),
            ("misread", _("My answer was misread")),
            ("other", _("Something else")),
        ]
        options = [discord.RadioGroupOption(label=label, value=value) for value, label in kinds]
        self.add(_("What is it?"), discord.ui.RadioGroup(custom_id="kind", options=options))
        self.ask("text", _("What is wrong?"), long=True, required=False, max_length=1000)

    @classmethod
    async def submitted(cls, interaction: Interaction, state: list[str], values: Values) -> None:
        """Keep the report."""
        kind = cast("ReportKind", str(values.get("kind") or "other"))
        text = str(values.get("text") or "").strip() or kind
        learner, exercise_id = asked_about(interaction, state[0])
        await services_of(interaction).aid.report(learner, exercise_id, kind, text)
        await say(interaction, _("Thank you. The instructors here and Lemma’s maintainers will see your report."))


def responses_in(values: Values) -> list[str]:
    """Return one response a part; a truth value stands before its reason."""
    responses = []
    for name in sorted(name for name in values if name.startswith("part") and not name.endswith("-truth")):
        said = [joined(values[field]) for field in (f"{name}-truth", name) if values.get(field)]
        responses.append(", ".join(said))
    return responses


def joined(value: str | list[str]) -> str:
    """Return a field's value as the text a learner would type."""
    return ", ".join(value) if isinstance(value, list) else value
