"""The tables of what people wish for: to be reminded, to be deleted. Part of ``bot.storage.schema``."""

from sqlalchemy import BigInteger, Index, Integer, MetaData, Table

from bot.storage.columns import key, must


def add_wishes(tables: MetaData) -> None:
    """Add these tables to the schema."""
    Table(
        "reminder",
        tables,
        key("guild_id"),
        key("user_id"),
        must("minute", Integer),
        must("next_at", BigInteger),
        Index("reminder_due", "next_at"),
        Index("reminder_user", "user_id"),
    )
    Table("departure", tables, key("user_id"), must("asked_at", BigInteger), must("due_at", BigInteger))
