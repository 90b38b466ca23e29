"""What people want for themselves as tables: reminders, a journal, to be deleted. Part of ``bot.storage.schema``."""

from sqlalchemy import BigInteger, Index, Integer, MetaData, Table, Text

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
    Table(
        "journal",
        tables,
        key("user_id"),
        key("entry_id", Text),
        must("at", BigInteger),
        *(must(name, Text) for name in ("title", "text", "folded")),
    )
    Table("departure", tables, key("user_id"), must("asked_at", BigInteger), must("due_at", BigInteger))
