"""Buttons that turn pages."""

from bot.translation import _
from bot.ui.buttons import LemmaButton


def page_buttons(button: type[LemmaButton], *state: str | int, page: int, pages: int) -> list[LemmaButton]:
    """Return *Previous* and *Next*, whose ``custom_id`` ends in the page they lead to; nothing for a single page."""
    if pages <= 1:
        return []
    return [
        button(*state, page - 1, label=_("Previous"), emoji="◀️", disabled=page <= 1),
        button(*state, page + 1, label=_("Next"), emoji="▶️", disabled=page >= pages),
    ]


def page_note(page: int, pages: int) -> str:
    """Return "Page 2 of 5", or nothing for a single page."""
    return "" if pages <= 1 else _("Page {page} of {pages}").format(page=page, pages=pages)
