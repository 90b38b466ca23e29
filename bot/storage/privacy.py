"""All of one person's rows: handed out as data, or taken away.

Deleting keeps the sums of others right: what the person earned stays, under a random negative id that nothing links to
them or to their rows in other servers, without name or words, shown on no board.
"""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from bot.storage.groups import pass_on
from bot.storage.session import Repository, Session
from bot.storage.values import instant


class Privacy(Repository):
    """Exports and deletes what the store holds about a person."""

    async def export(self, user_id: int) -> dict[str, Sequence[dict[str, Any]]]:
        """Return every row that holds the person's id, by table: all and only their data, JSON-able."""

        async def work(session: Session) -> dict[str, Sequence[dict[str, Any]]]:
            rows = {table: await session.fetch(sql, user_id=user_id) for table, sql in _EXPORT.items()}
            return {table: [_readable(row) for row in found] for table, found in rows.items()}

        return await self._session.atomically(work)

    async def delete(self, user_id: int) -> None:
        """Remove a person: afterwards no row holds their id, and nobody else's totals have changed."""

        async def work(session: Session) -> None:
            for found in await session.fetch(_WHERE, user_id=user_id):
                stranger, first = -1 - secrets.randbits(61), -1 - secrets.randbits(61)
                values = {"user_id": user_id, "guild_id": found["guild_id"], "stranger": stranger, "first": first}
                for sql in _FORGET_IN_GUILD:
                    await session.change(sql, **values)
            for group in await session.fetch(_OWNED, user_id=user_id):
                await pass_on(session, user_id, group["guild_id"], group["group_id"])
            for sql in _FORGET:
                await session.change(sql, user_id=user_id)

        await self._session.atomically(work)
        await self._session.scrub()


def _readable(record: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: instant(record[name]).isoformat()
        if record[name] is not None and (name == "at" or name.endswith("_at"))
        else record[name]
        for name in record.keys()  # noqa: SIM118  -- sqlite3.Row iterates over values
    }


_EXPORT: Mapping[str, str] = {
    "learner": "SELECT * FROM learner WHERE user_id = :user_id ORDER BY guild_id",
    "preference": "SELECT * FROM preference WHERE user_id = :user_id",
    "exercise": "SELECT * FROM exercise WHERE owner_id = :user_id ORDER BY guild_id, created_at, exercise_id",
    "effort": "SELECT * FROM effort WHERE user_id = :user_id ORDER BY guild_id, opened_at, exercise_id",
    "attempt": "SELECT * FROM attempt WHERE user_id = :user_id ORDER BY guild_id, at, source_id",
    "score": """
        SELECT score.* FROM score
        JOIN learner ON learner.guild_id = score.guild_id AND learner.user_id = score.user_id
        WHERE learner.user_id = :user_id ORDER BY score.guild_id, score.period
    """,
    "skill_score": "SELECT * FROM skill_score WHERE user_id = :user_id ORDER BY guild_id, at, exercise_id",
    "last_opened": "SELECT * FROM last_opened WHERE user_id = :user_id ORDER BY guild_id",
    "membership": "SELECT * FROM membership WHERE user_id = :user_id ORDER BY guild_id",
    "study_group": "SELECT * FROM study_group WHERE owner_id = :user_id ORDER BY guild_id, group_id",
    "challenge": "SELECT * FROM challenge WHERE author_id = :user_id ORDER BY guild_id, challenge_id",
    "authored_family": "SELECT * FROM authored_family WHERE author_id = :user_id ORDER BY guild_id, family, version",
    "reminder": "SELECT * FROM reminder WHERE user_id = :user_id ORDER BY guild_id",
    "journal": "SELECT user_id, entry_id, at, title, text FROM journal WHERE user_id = :user_id ORDER BY at, entry_id",
    "departure": "SELECT * FROM departure WHERE user_id = :user_id",
    "report": "SELECT * FROM report WHERE user_id = :user_id ORDER BY guild_id, at, report_id",
    "guild": "SELECT guild_id, set_up_by, updated_at FROM guild WHERE set_up_by = :user_id ORDER BY guild_id",
}
_WHERE = """
    SELECT guild_id FROM learner WHERE user_id = :user_id
    UNION SELECT guild_id FROM exercise WHERE owner_id = :user_id
    UNION SELECT guild_id FROM effort WHERE user_id = :user_id
    UNION SELECT guild_id FROM attempt WHERE user_id = :user_id
    UNION SELECT guild_id FROM skill_score WHERE user_id = :user_id
    UNION SELECT guild_id FROM membership WHERE user_id = :user_id
    ORDER BY guild_id
"""
_FORGET_IN_GUILD = (
    """
    UPDATE learner
    SET user_id = :stranger, name = '', streak = 0, best = 0, last_day = NULL, freezes = 0, hidden = TRUE
    WHERE guild_id = :guild_id AND user_id = :user_id
    """,
    "UPDATE exercise SET owner_id = :stranger WHERE guild_id = :guild_id AND owner_id = :user_id",
    """
    UPDATE effort SET user_id = :stranger, last_source_id = NULL
    WHERE guild_id = :guild_id AND user_id = :user_id
    """,
    """
    UPDATE attempt
    SET user_id = :stranger, source_id = :first - numbered.n, response = '', reading = '', why = '', confidence = 0
    FROM (
        SELECT source_id AS known, ROW_NUMBER() OVER (ORDER BY source_id) AS n FROM attempt
        WHERE guild_id = :guild_id AND user_id = :user_id
    ) AS numbered
    WHERE attempt.guild_id = :guild_id AND attempt.source_id = numbered.known
    """,
    "UPDATE score SET user_id = :stranger WHERE guild_id = :guild_id AND user_id = :user_id",
    """
    UPDATE skill_score SET user_id = :stranger, source_id = NULL
    WHERE guild_id = :guild_id AND user_id = :user_id
    """,
    "UPDATE membership SET user_id = :stranger WHERE guild_id = :guild_id AND user_id = :user_id",
)
_OWNED = "SELECT guild_id, group_id FROM study_group WHERE owner_id = :user_id ORDER BY guild_id, group_id"
_FORGET = (
    "DELETE FROM preference WHERE user_id = :user_id",
    "DELETE FROM last_opened WHERE user_id = :user_id",
    "DELETE FROM reminder WHERE user_id = :user_id",
    "DELETE FROM journal WHERE user_id = :user_id",
    "DELETE FROM departure WHERE user_id = :user_id",
    "UPDATE report SET user_id = 0, text = '' WHERE user_id = :user_id",
    "UPDATE challenge SET author_id = 0 WHERE author_id = :user_id",
    "UPDATE authored_family SET author_id = 0 WHERE author_id = :user_id",
    "UPDATE guild SET set_up_by = NULL WHERE set_up_by = :user_id",
)
