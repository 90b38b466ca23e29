"""What can go wrong in the store.

StoreUnavailableError   the database is busy, full, read-only or gone; nothing was written (an ``UnavailableError``)
StaleRowError           somebody else wrote this row first; read it again and decide again (a ``ConflictError``)
"""

from bot.errors import ConflictError, UnavailableError
from bot.translation import _


class StoreUnavailableError(UnavailableError):
    """The database cannot be used at the moment; nothing was written."""

    def __init__(self) -> None:
        super().__init__(_("The database cannot be reached. Nothing was lost: please try again in a minute."))


class StaleRowError(ConflictError):
    """Somebody else wrote the row since it was read; nothing was written."""

    def __init__(self) -> None:
        super().__init__(_("That changed a moment ago, perhaps in another window. Please look again."))
