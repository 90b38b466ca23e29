"""Scheduled posts: one row for every server, kind and local date, sent exactly once.

A row is materialised ahead, gets its exercise *before* it is sent, is claimed under a lease, sent with a nonce that
follows from the row, and settled. A crash in between lets the lease run out; the retry carries the same nonce.
"""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.storage.session import Repository
from bot.storage.values import read_row, stored

PostState = Literal["pending", "sent", "failed", "skipped"]

LEASE = timedelta(seconds=60)


@dataclass(frozen=True)
class ScheduledPost:
    """One post of one server; ``post_id`` is at the same time the nonce it is sent with (25 characters)."""

    post_id: str
    guild_id: int
    kind: str
    local_date: date
    channel_id: int
    due_at: datetime
    exercise_id: str | None
    state: PostState
    lease_until: datetime | None
    owner: str | None
    tries: int
    first_try: datetime | None
    message_id: int | None
    late: bool


def post_id(guild_id: int, kind: str, local_date: date) -> str:
    """Return the id (and nonce) of a server's post of this kind and date."""
    digest = hashlib.sha256(f"{guild_id}|{kind}|{local_date.isoformat()}".encode()).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:25]


class Posts(Repository):
    """Reads and writes scheduled posts."""

    async def materialise(
        self, guild_id: int, kind: str, local_date: date, *, channel_id: int, due_at: datetime
    ) -> bool:
        """Plan a post; False where it is planned, sent or skipped already."""
        found = await self._session.change(
            _MATERIALISE,
            post_id=post_id(guild_id, kind, local_date),
            guild_id=guild_id,
            kind=kind,
            local_date=stored(local_date),
            channel_id=channel_id,
            due_at=stored(due_at),
        )
        return bool(found)

    async def claim(
        self, owner: str, now: datetime, *, lease: timedelta = LEASE, limit: int = 20
    ) -> Sequence[ScheduledPost]:
        """Take due posts that nobody else is sending, the longest due first."""
        found = await self._session.change(
            _CLAIM, owner=owner, now=stored(now), lease_until=stored(now + lease), limit=limit
        )
        posts = [read_row(ScheduledPost, record) for record in found]
        return sorted(posts, key=lambda post: (post.due_at, post.post_id))

    async def choose(self, post_id: str, exercise_id: str) -> str:
        """Settle which exercise a post shows and return it: the first choice stays."""
        found = await self._session.change(_CHOOSE, post_id=post_id, exercise_id=exercise_id)
        return str(found[0]["exercise_id"]) if found else exercise_id

    async def sent(self, post_id: str, message_id: int, *, late: bool = False) -> bool:
        """Note that a post was sent; False where it is settled already."""
        return bool(await self._session.change(_SENT, post_id=post_id, message_id=message_id, late=late))

    async def failed(self, post_id: str) -> bool:
        """Give a post up (its channel is gone or closed to us); False where it is settled already."""
        return bool(await self._session.change(_SETTLE, post_id=post_id, state="failed"))

    async def skip(self, post_id: str) -> bool:
        """Leave a post out (too late for it); False where it is settled already."""
        return bool(await self._session.change(_SETTLE, post_id=post_id, state="skipped"))

    async def release(self, post_id: str, not_before: datetime) -> None:
        """Give a claimed post back after a passing failure, to be tried again from an instant on."""
        await self._session.change(_RELEASE, post_id=post_id, not_before=stored(not_before))

    async def forget_future(self, guild_id: int, kind: str, after: datetime) -> int:
        """Drop pending posts due after an instant (the schedule changed); return how many went."""
        return len(await self._session.change(_FORGET, guild_id=guild_id, kind=kind, after=stored(after)))

    async def get(self, post_id: str) -> ScheduledPost | None:
        """Return a post."""
        found = await self._session.fetch("SELECT * FROM scheduled_post WHERE post_id = :post_id", post_id=post_id)
        return read_row(ScheduledPost, found[0]) if found else None

    async def of_guild(self, guild_id: int, kind: str, *, limit: int = 25) -> Sequence[ScheduledPost]:
        """Return a server's posts of a kind, the newest date first."""
        found = await self._session.fetch(_OF_GUILD, guild_id=guild_id, kind=kind, limit=limit)
        return [read_row(ScheduledPost, record) for record in found]

    async def next_due(self, guild_id: int, kind: str) -> ScheduledPost | None:
        """Return a server's pending post that is due first."""
        found = await self._session.fetch(_NEXT, guild_id=guild_id, kind=kind)
        return read_row(ScheduledPost, found[0]) if found else None

    async def skipped_days(self, guild_id: int, kind: str, after: date, before: date) -> Sequence[date]:
        """Return the dates strictly between two days whose post was skipped: our outages, which cost no streak."""
        found = await self._session.fetch(
            _SKIPPED, guild_id=guild_id, kind=kind, after=stored(after), before=stored(before)
        )
        return [date.fromisoformat(record["local_date"]) for record in found]


_MATERIALISE = """
    INSERT INTO scheduled_post (post_id, guild_id, kind, local_date, channel_id, due_at, state, tries, late)
    VALUES (:post_id, :guild_id, :kind, :local_date, :channel_id, :due_at, 'pending', 0, FALSE)
    ON CONFLICT (guild_id, kind, local_date) DO NOTHING
    RETURNING post_id
"""
_CLAIM = """
    UPDATE scheduled_post
    SET lease_until = :lease_until, owner = :owner, tries = tries + 1, first_try = COALESCE(first_try, :now)
    WHERE post_id IN (
        SELECT post_id FROM scheduled_post
        WHERE state = 'pending' AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
        ORDER BY due_at, post_id LIMIT :limit FOR UPDATE SKIP LOCKED
    )
    RETURNING *
"""
_CHOOSE = """
    UPDATE scheduled_post SET exercise_id = COALESCE(exercise_id, :exercise_id) WHERE post_id = :post_id
    RETURNING exercise_id
"""
_SENT = """
    UPDATE scheduled_post
    SET state = 'sent', message_id = :message_id, late = :late, lease_until = NULL, owner = NULL
    WHERE post_id = :post_id AND state = 'pending'
    RETURNING post_id
"""
_SETTLE = """
    UPDATE scheduled_post SET state = :state, lease_until = NULL, owner = NULL
    WHERE post_id = :post_id AND state = 'pending'
    RETURNING post_id
"""
_RELEASE = """
    UPDATE scheduled_post SET lease_until = :not_before, owner = NULL WHERE post_id = :post_id AND state = 'pending'
"""
_FORGET = """
    DELETE FROM scheduled_post
    WHERE guild_id = :guild_id AND kind = :kind AND state = 'pending' AND due_at > :after AND tries = 0
    RETURNING post_id
"""
_OF_GUILD = """
    SELECT * FROM scheduled_post WHERE guild_id = :guild_id AND kind = :kind ORDER BY local_date DESC LIMIT :limit
"""
_NEXT = """
    SELECT * FROM scheduled_post
    WHERE guild_id = :guild_id AND kind = :kind AND state = 'pending' ORDER BY due_at LIMIT 1
"""
_SKIPPED = """
    SELECT local_date FROM scheduled_post
    WHERE guild_id = :guild_id AND kind = :kind AND state = 'skipped'
      AND local_date > :after AND local_date < :before
    ORDER BY local_date
"""
