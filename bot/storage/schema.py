"""The tables as SQLAlchemy metadata: what the migrations must add up to (a test compares them). Not used at run time.

Instants are BIGINT milliseconds (UTC), dates and JSON are TEXT. ``guild_id`` leads the keys, 0 for direct messages.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.storage.columns import key, may, must
from bot.storage.teaching_schema import add_teaching
from bot.storage.wishes_schema import add_wishes

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def metadata() -> MetaData:
    """Return every table of the current schema."""
    tables = MetaData(naming_convention=NAMES)
    _people(tables)
    _exercises(tables)
    _attempts(tables)
    _groups(tables)
    _posts_and_reports(tables)
    add_wishes(tables)
    add_teaching(tables)
    return tables


def _people(tables: MetaData) -> None:
    Table(
        "guild",
        tables,
        key("guild_id"),
        may("channel_id", BigInteger),
        must("timezone", Text),
        must("daily_minute", Integer),
        must("daily_on", Boolean),
        must("modules_off", Text),
        may("instructor_role_id", BigInteger),
        must("locale", Text),
        may("daily_tries", Integer),
        may("set_up_by", BigInteger),
        may("updated_at", BigInteger),
        may("daily_own", Text),
    )
    Table(
        "learner",
        tables,
        key("guild_id"),
        key("user_id"),
        must("name", Text),
        must("streak", Integer),
        must("best", Integer),
        may("last_day", Text),
        must("freezes", Integer),
        must("hidden", Boolean),
        Index("learner_user", "user_id"),
        Index("learner_hidden", "guild_id", "user_id", sqlite_where=text("hidden"), postgresql_where=text("hidden")),
    )
    Table(
        "preference",
        tables,
        key("user_id"),
        may("timezone", Text),
        must("theme", Text),
        must("text_only", Boolean),
        may("locale", Text),
    )


def _exercises(tables: MetaData) -> None:
    Table(
        "item",
        tables,
        key("item_id", Text),
        *(must(name, Text) for name in ("family", "skill", "topic", "module")),
        must("level", Integer),
        must("seed", BigInteger),
        must("version", Integer),
        must("snapshot", Text),
        must("created_at", BigInteger),
    )
    Table(
        "exercise",
        tables,
        key("guild_id"),
        key("exercise_id", Text),
        must("kind", Text),
        Column("item_id", Text(), ForeignKey("item.item_id"), nullable=False),
        must("owner_id", BigInteger),
        must("reference", Text),
        must("created_at", BigInteger),
        may("max_tries", Integer),
        *(may(name, BigInteger) for name in ("opens_at", "closes_at", "channel_id", "message_id", "thread_id")),
        Index(
            "exercise_reference",
            "guild_id",
            "kind",
            "reference",
            "owner_id",
            unique=True,
            sqlite_where=text("reference <> ''"),
            postgresql_where=text("reference <> ''"),
        ),
        Index("exercise_message", "guild_id", "message_id"),
        Index("exercise_owner", "owner_id"),
    )
    Table(
        "effort",
        tables,
        key("guild_id"),
        key("exercise_id", Text),
        key("user_id"),
        must("opened_at", BigInteger),
        *(must(name, Integer) for name in ("tries", "hints", "form_slips")),
        may("solved_at", BigInteger),
        may("given_up_at", BigInteger),
        must("points", Integer),
        must("misread_used", Boolean),
        may("last_source_id", BigInteger),
        must("revision", Integer),
        ForeignKeyConstraint(["guild_id", "exercise_id"], ["exercise.guild_id", "exercise.exercise_id"]),
        Index("effort_user", "user_id", "opened_at"),
    )
    Table(
        "last_opened",
        tables,
        key("guild_id"),
        key("user_id"),
        must("exercise_id", Text),
        must("at", BigInteger),
        Index("last_opened_user", "user_id"),
    )


def _attempts(tables: MetaData) -> None:
    Table(
        "attempt",
        tables,
        key("guild_id"),
        key("source_id"),
        must("user_id", BigInteger),
        must("exercise_id", Text),
        must("item_id", Text),
        must("skill", Text),
        must("at", BigInteger),
        must("local_day", Text),
        must("status", Text),
        must("credit", Double),
        must("tag", Text),
        must("points", Integer),
        must("solved", Boolean),
        *(must(name, Text) for name in ("response", "reading", "why")),
        must("confidence", Integer),
        must("withdrawn", Boolean),
        Index("attempt_learner", "guild_id", "user_id", "at"),
        Index("attempt_exercise", "guild_id", "exercise_id", "user_id"),
        Index("attempt_user", "user_id", "item_id"),
    )
    Table(
        "score",
        tables,
        key("guild_id"),
        key("period", Integer),
        key("user_id"),
        must("points", Integer),
        must("solved", Integer),
        Index("score_rank", "guild_id", "period", text("points DESC"), "user_id"),
        sqlite_with_rowid=False,
    )
    Table(
        "skill_score",
        tables,
        key("guild_id"),
        key("user_id"),
        key("exercise_id", Text),
        *(must(name, Text) for name in ("skill", "outcome", "family")),
        must("level", Integer),
        must("at", BigInteger),
        may("source_id", BigInteger),
        Index("skill_score_user", "user_id", "skill", "at"),
        Index("skill_score_source", "guild_id", "source_id"),
    )


def _groups(tables: MetaData) -> None:
    Table(
        "study_group",
        tables,
        key("guild_id"),
        key("group_id", Text),
        *(must(name, Text) for name in ("name", "name_key", "about")),
        must("owner_id", BigInteger),
        must("created_at", BigInteger),
        UniqueConstraint("guild_id", "name_key"),
    )
    Table(
        "membership",
        tables,
        key("guild_id"),
        key("user_id"),
        must("group_id", Text),
        must("joined_at", BigInteger),
        ForeignKeyConstraint(["guild_id", "group_id"], ["study_group.guild_id", "study_group.group_id"]),
        Index("membership_group", "guild_id", "group_id", "joined_at"),
        Index("membership_user", "user_id"),
    )


def _posts_and_reports(tables: MetaData) -> None:
    Table(
        "scheduled_post",
        tables,
        key("post_id", Text),
        must("guild_id", BigInteger),
        must("kind", Text),
        must("local_date", Text),
        must("channel_id", BigInteger),
        must("due_at", BigInteger),
        may("exercise_id", Text),
        must("state", Text),
        may("lease_until", BigInteger),
        may("owner", Text),
        must("tries", Integer),
        may("first_try", BigInteger),
        may("message_id", BigInteger),
        must("late", Boolean),
        UniqueConstraint("guild_id", "kind", "local_date"),
        Index(
            "post_due",
            "due_at",
            sqlite_where=text("state = 'pending'"),
            postgresql_where=text("state = 'pending'"),
        ),
    )
    Table(
        "report",
        tables,
        key("guild_id"),
        key("report_id", Text),
        must("exercise_id", Text),
        must("user_id", BigInteger),
        must("kind", Text),
        must("text", Text),
        must("at", BigInteger),
        may("resolved_at", BigInteger),
        Index("report_user", "user_id"),
    )
