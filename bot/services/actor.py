"""Who asks: the member as Discord vouches for them in an interaction, and what they may do."""

from dataclasses import dataclass

from bot.errors import NotAllowedError
from bot.services.learner import Learner
from bot.translation import _


@dataclass(frozen=True)
class Actor(Learner):
    """A member at the moment of asking; ``manages`` says that Discord grants *Manage Server* there."""

    manages: bool = False
    roles: frozenset[int] = frozenset()

    def require_manager(self) -> None:
        """Raise ``NotAllowedError`` unless the member may manage the server."""
        if not self.manages:
            raise NotAllowedError(_("Only members with the Manage Server permission may do this. Ask one of them."))

    def is_instructor(self, instructor_role: int | None) -> bool:
        """Return whether the member teaches here: by the instructor role, or as a manager of the server."""
        return self.manages or (instructor_role is not None and instructor_role in self.roles)

    def require_instructor(self, instructor_role: int | None) -> None:
        """Raise ``NotAllowedError`` unless the member teaches here."""
        if not self.is_instructor(instructor_role):
            raise NotAllowedError(_("Only instructors may do this: members with the instructor role or Manage Server."))
