"""Recompute every board row from the attempts it adds up, and say where they differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bot.storage.periods import period_keys
from bot.storage.session import Session

Place: TypeAlias = tuple[int, int, int]  # guild, period, user


@dataclass(frozen=True)
class Drift:
    """A board row that does not say what the attempts say; a missing row counts as zeros."""

    guild_id: int
    period: int
    user_id: int
    points: int
    solved: int
    true_points: int
    true_solved: int


async def find_drift(session: Session) -> Sequence[Drift]:
    """Return every board row that differs from its attempts, read at one instant.

    Day rows that were dropped for age are not missed.
    """
    earned: defaultdict[Place, tuple[int, int]] = defaultdict(lambda: (0, 0))
    kept: dict[Place, tuple[int, int]] = {}
    for record in await session.fetch(_BOTH):
        guild_id, user_id, sums = record["guild_id"], record["user_id"], (record["points"], record["solved"])
        if record["local_day"] is None:
            kept[guild_id, record["period"], user_id] = sums
            continue
        for period in period_keys(date.fromisoformat(record["local_day"])):
            points, solved = earned[guild_id, period, user_id]
            earned[guild_id, period, user_id] = (points + sums[0], solved + sums[1])
    return list(_differences(earned, kept))


def _differences(earned: Mapping[Place, tuple[int, int]], kept: Mapping[Place, tuple[int, int]]) -> Iterator[Drift]:
    oldest_day = min((period for _, period, _ in kept if period > _DAYS), default=10 * _DAYS)
    for place in sorted(earned.keys() | kept.keys()):
        dropped = place not in kept and _DAYS < place[1] < oldest_day
        is_now, should_be = kept.get(place, (0, 0)), earned.get(place, (0, 0))
        if is_now != should_be and not dropped:
            yield Drift(*place, points=is_now[0], solved=is_now[1], true_points=should_be[0], true_solved=should_be[1])


_DAYS = 10_000_000  # greater periods are days
_BOTH = """
    SELECT guild_id, user_id, local_day, 0 AS period, CAST(SUM(points) AS BIGINT) AS points,
           CAST(SUM(CASE WHEN solved THEN 1 ELSE 0 END) AS BIGINT) AS solved
    FROM attempt WHERE NOT withdrawn
    GROUP BY guild_id, user_id, local_day
    UNION ALL
    SELECT guild_id, user_id, NULL AS local_day, period, points, solved FROM score
"""
