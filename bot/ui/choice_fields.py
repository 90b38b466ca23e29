"""The fields of a form in which a learner chooses, and the words on them."""

from typing import Any

import discord

from bot.services.pictures import plain
from bot.translation import _
from bot.ui.modals import shorten
from problems.snapshot import PartSnapshot

OPTION_LIMIT = 100
RADIO_LIMIT = 10
TRUE_OR_FALSE = "tf+"


def choice_fields(identifier: str, part: PartSnapshot, label: str) -> list[tuple[str, discord.ui.Item[Any]]]:
    """Return the labelled components of a part with options; true or false comes before its reason."""
    fields = [(label, _options(identifier, part))]
    if part.code == TRUE_OR_FALSE:
        truths = [("true", _("True")), ("false", _("False"))]
        options = [discord.RadioGroupOption(label=shown, value=value) for value, shown in truths]
        truth: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
            custom_id=f"{identifier}-truth", required=False, options=options
        )
        fields = [(_("True or false?"), truth), (_("Because"), fields[0][1])]
    return fields


def one_line(option: str) -> str:
    """Return an option's LaTeX as one readable line; the typeset option stands in the problem's picture."""
    return " ".join(plain(option).split())


def _options(identifier: str, part: PartSnapshot) -> discord.ui.Item[Any]:
    """Return the component to choose with: check boxes, a radio group, or a select for many options."""
    labels = [shorten(f"{at}. {one_line(option)}", OPTION_LIMIT) for at, option in enumerate(part.options, start=1)]
    values = [(str(at), label) for at, label in enumerate(labels, start=1)]
    if len(values) > RADIO_LIMIT:
        chosen = [discord.SelectOption(label=label, value=value) for value, label in values]
        most = len(chosen) if part.multiple else 1
        return discord.ui.Select(custom_id=identifier, options=chosen, max_values=most, required=False)
    if part.multiple:
        boxes = [discord.CheckboxGroupOption(label=label, value=value) for value, label in values]
        return discord.ui.CheckboxGroup(
            custom_id=identifier, options=boxes, min_values=0, max_values=len(boxes), required=False
        )
    radios = [discord.RadioGroupOption(label=label, value=value) for value, label in values]
    return discord.ui.RadioGroup(custom_id=identifier, options=radios, required=False)
