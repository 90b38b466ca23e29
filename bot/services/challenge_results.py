"""Results of a challenge for its instructors: a table, what was hard, and a CSV file."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.errors import NotFoundError
from bot.services.actor import Actor
from bot.services.challenges import DEFAULT_TRIES, ProblemState, is_open, state_of
from bot.storage import Store
from bot.storage.challenges import Challenge, ChallengeProblem, ChallengeResult
from bot.translation import _


@dataclass(frozen=True)
class Cell:
    """How one member stands with one problem."""

    state: ProblemState
    points: int
    tries: int
    hints: int


@dataclass(frozen=True)
class MemberResult:
    """One member's row; a problem that was never opened has no cell."""

    user_id: int
    name: str
    cells: dict[int, Cell]

    @property
    def points(self) -> int:
        """Return the member's points in the challenge."""
        return sum(cell.points for cell in self.cells.values())

    @property
    def solved(self) -> int:
        """Return how many problems the member solved."""
        return sum(cell.state == "solved" for cell in self.cells.values())


@dataclass(frozen=True)
class ProblemResult:
    """How all members together fared with one problem."""

    position: int
    begun: int
    solved: int
    missed: int


@dataclass(frozen=True)
class ChallengeResults:
    """Everything an instructor sees; members by points, those with equal points by id."""

    challenge: Challenge
    is_open: bool
    problems: tuple[ChallengeProblem, ...]
    members: tuple[MemberResult, ...]

    @property
    def by_problem(self) -> tuple[ProblemResult, ...]:
        """Return one line a problem."""
        lines = []
        for problem in self.problems:
            cells = [m.cells[problem.position] for m in self.members if problem.position in m.cells]
            states = [cell.state for cell in cells]
            lines.append(ProblemResult(problem.position, len(cells), states.count("solved"), states.count("missed")))
        return tuple(lines)


class Results:
    """Reads how everybody did."""

    def __init__(self, store: Store, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    async def of(self, actor: Actor, challenge_id: str) -> ChallengeResults:
        """Return the results of a challenge, for instructors."""
        guild = await self._store.guilds.get(actor.guild_id)
        actor.require_instructor(guild.instructor_role_id if guild else None)
        challenge = await self._store.challenges.get(actor.guild_id, challenge_id)
        if challenge is None or challenge.state == "draft":
            raise NotFoundError(_("Only a challenge that was opened has results. `/teach challenge list` shows all."))
        tries = guild.daily_tries if guild else DEFAULT_TRIES
        return ChallengeResults(
            challenge,
            is_open(challenge, self._now()),
            tuple(await self._store.challenges.problems(actor.guild_id, challenge_id)),
            _members(await self._store.challenges.results(actor.guild_id, challenge_id), tries),
        )


def as_csv(results: ChallengeResults) -> bytes:
    """Return the results as CSV (UTF-8 with a mark, so that spreadsheets read accents); ids are text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    heads = ("state", "points", "tries", "hints")
    columns = [f"problem {p.position} {head}" for p in results.problems for head in heads]
    writer.writerow(["member id", "member", *columns, "solved", "points"])
    for member in results.members:
        cells = [member.cells.get(problem.position) for problem in results.problems]
        values = [v for c in cells for v in ((c.state, c.points, c.tries, c.hints) if c else ("", 0, 0, 0))]
        writer.writerow([max(member.user_id, 0) or "", harmless(member.name), *values, member.solved, member.points])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Return text that a spreadsheet does not run as a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _members(rows: Sequence[ChallengeResult], max_tries: int | None) -> tuple[MemberResult, ...]:
    cells: dict[int, dict[int, Cell]] = {}
    names: dict[int, str] = {}
    for row in rows:
        # whoever deleted their data lives on under a negative number without a name
        names[row.user_id] = row.name or (_("A member who left") if row.user_id < 0 else _("A member"))
        cell = Cell(state_of(row, max_tries), row.points, row.tries, row.hints)
        cells.setdefault(row.user_id, {})[row.position] = cell
    members = [MemberResult(user_id, names[user_id], own) for user_id, own in cells.items()]
    return tuple(sorted(members, key=lambda member: (-member.points, member.user_id)))
