"""The tables of what instructors make: challenges and families of their own. Part of ``bot.storage.schema``."""

from sqlalchemy import BigInteger, ForeignKeyConstraint, Integer, MetaData, Table, Text

from bot.storage.columns import key, may, must


def add_teaching(tables: MetaData) -> None:
    """Add these tables to the schema."""
    _challenges(tables)
    _authored(tables)


def _challenges(tables: MetaData) -> None:
    Table(
        "challenge",
        tables,
        key("guild_id"),
        key("challenge_id", Text),
        *(must(name, Text) for name in ("title", "about", "rubric")),
        must("author_id", BigInteger),
        must("created_at", BigInteger),
        must("state", Text),
        *(may(name, BigInteger) for name in ("opens_at", "closes_at", "channel_id", "message_id")),
    )
    Table(
        "challenge_problem",
        tables,
        key("guild_id"),
        key("challenge_id", Text),
        key("position", Integer),
        must("family", Text),
        must("level", Integer),
        must("points", Integer),
        ForeignKeyConstraint(["guild_id", "challenge_id"], ["challenge.guild_id", "challenge.challenge_id"]),
    )


def _authored(tables: MetaData) -> None:
    Table(
        "authored_family",
        tables,
        key("guild_id"),
        key("family", Text),
        key("version", Integer),
        *(must(name, Text) for name in ("title", "skill", "levels", "source")),
        must("author_id", BigInteger),
        must("created_at", BigInteger),
        may("retired_at", BigInteger),
    )
