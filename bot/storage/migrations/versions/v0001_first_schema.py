"""The first schema."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def columns(kind: sa.types.TypeEngine[Any], *names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    """Return one column of this type for every name."""
    return [sa.Column(name, kind, nullable=nullable) for name in names]


def upgrade() -> None:
    """Create every table."""
    _attempt()
    _challenge()
    _guild()
    _item()
    _last_opened()
    _learner()
    _preference()
    _report()
    _scheduled_post()
    _score()
    _skill_score()
    _study_group()
    _challenge_problem()
    _exercise()
    _membership()
    _effort()


def _attempt() -> None:
    op.create_table(
        "attempt",
        *columns(sa.BigInteger(), "guild_id", "source_id", "user_id"),
        *columns(sa.Text(), "exercise_id", "item_id", "skill"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        *columns(sa.Text(), "local_day", "status"),
        sa.Column("credit", sa.Double(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("solved", sa.Boolean(), nullable=False),
        *columns(sa.Text(), "response", "reading", "why"),
        sa.Column("confidence", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "source_id", name=op.f("pk_attempt")),
    )
    op.create_index("attempt_exercise", "attempt", ["guild_id", "exercise_id", "user_id"], unique=False)
    op.create_index("attempt_learner", "attempt", ["guild_id", "user_id", "at"], unique=False)
    op.create_index("attempt_user", "attempt", ["user_id", "item_id"], unique=False)


def _challenge() -> None:
    op.create_table(
        "challenge",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        *columns(sa.Text(), "challenge_id", "title", "about", "rubric"),
        *columns(sa.BigInteger(), "author_id", "created_at"),
        sa.Column("state", sa.Text(), nullable=False),
        *columns(sa.BigInteger(), "opens_at", "closes_at", "channel_id", "message_id", nullable=True),
        sa.PrimaryKeyConstraint("guild_id", "challenge_id", name=op.f("pk_challenge")),
    )


def _guild() -> None:
    op.create_table(
        "guild",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("daily_minute", sa.Integer(), nullable=False),
        sa.Column("daily_on", sa.Boolean(), nullable=False),
        sa.Column("modules_off", sa.Text(), nullable=False),
        sa.Column("instructor_role_id", sa.BigInteger(), nullable=True),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("daily_tries", sa.Integer(), nullable=True),
        *columns(sa.BigInteger(), "set_up_by", "updated_at", nullable=True),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_guild")),
    )


def _item() -> None:
    op.create_table(
        "item",
        *columns(sa.Text(), "item_id", "family", "skill", "topic", "module"),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_item")),
    )


def _last_opened() -> None:
    op.create_table(
        "last_opened",
        *columns(sa.BigInteger(), "guild_id", "user_id"),
        sa.Column("exercise_id", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "user_id", name=op.f("pk_last_opened")),
    )
    op.create_index("last_opened_user", "last_opened", ["user_id"], unique=False)


def _learner() -> None:
    op.create_table(
        "learner",
        *columns(sa.BigInteger(), "guild_id", "user_id"),
        sa.Column("name", sa.Text(), nullable=False),
        *columns(sa.Integer(), "streak", "best"),
        sa.Column("last_day", sa.Text(), nullable=True),
        sa.Column("freezes", sa.Integer(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "user_id", name=op.f("pk_learner")),
    )
    op.create_index(
        "learner_hidden",
        "learner",
        ["guild_id", "user_id"],
        sqlite_where=sa.text("hidden"),
        postgresql_where=sa.text("hidden"),
    )
    op.create_index("learner_user", "learner", ["user_id"], unique=False)


def _preference() -> None:
    op.create_table(
        "preference",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("text_only", sa.Boolean(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_preference")),
    )


def _report() -> None:
    op.create_table(
        "report",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        *columns(sa.Text(), "report_id", "exercise_id"),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        *columns(sa.Text(), "kind", "text"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("resolved_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("guild_id", "report_id", name=op.f("pk_report")),
    )
    op.create_index("report_user", "report", ["user_id"], unique=False)


def _scheduled_post() -> None:
    op.create_table(
        "scheduled_post",
        sa.Column("post_id", sa.Text(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        *columns(sa.Text(), "kind", "local_date"),
        *columns(sa.BigInteger(), "channel_id", "due_at"),
        sa.Column("exercise_id", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        *columns(sa.BigInteger(), "first_try", "message_id", nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("post_id", name=op.f("pk_scheduled_post")),
        sa.UniqueConstraint("guild_id", "kind", "local_date", name=op.f("uq_scheduled_post_guild_id_kind_local_date")),
    )
    op.create_index(
        "post_due",
        "scheduled_post",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )


def _score() -> None:
    op.create_table(
        "score",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        *columns(sa.Integer(), "points", "solved"),
        sa.PrimaryKeyConstraint("guild_id", "period", "user_id", name=op.f("pk_score")),
        sqlite_with_rowid=False,
    )
    op.create_index("score_rank", "score", ["guild_id", "period", sa.text("points DESC"), "user_id"])


def _skill_score() -> None:
    op.create_table(
        "skill_score",
        *columns(sa.BigInteger(), "guild_id", "user_id"),
        *columns(sa.Text(), "exercise_id", "skill", "outcome", "family"),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("guild_id", "user_id", "exercise_id", name=op.f("pk_skill_score")),
    )
    op.create_index("skill_score_source", "skill_score", ["guild_id", "source_id"], unique=False)
    op.create_index("skill_score_user", "skill_score", ["user_id", "skill", "at"], unique=False)


def _study_group() -> None:
    op.create_table(
        "study_group",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        *columns(sa.Text(), "group_id", "name", "name_key", "about"),
        *columns(sa.BigInteger(), "owner_id", "created_at"),
        sa.PrimaryKeyConstraint("guild_id", "group_id", name=op.f("pk_study_group")),
        sa.UniqueConstraint("guild_id", "name_key", name=op.f("uq_study_group_guild_id_name_key")),
    )


def _challenge_problem() -> None:
    op.create_table(
        "challenge_problem",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("challenge_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        *columns(sa.Integer(), "level", "points"),
        sa.ForeignKeyConstraint(
            ["guild_id", "challenge_id"],
            ["challenge.guild_id", "challenge.challenge_id"],
            name=op.f("fk_challenge_problem_challenge"),
        ),
        sa.PrimaryKeyConstraint("guild_id", "challenge_id", "position", name=op.f("pk_challenge_problem")),
    )


def _exercise() -> None:
    op.create_table(
        "exercise",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        *columns(sa.Text(), "exercise_id", "kind", "item_id"),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("max_tries", sa.Integer(), nullable=True),
        *columns(sa.BigInteger(), "opens_at", "closes_at", "channel_id", "message_id", "thread_id", nullable=True),
        sa.ForeignKeyConstraint(["item_id"], ["item.item_id"], name=op.f("fk_exercise_item")),
        sa.PrimaryKeyConstraint("guild_id", "exercise_id", name=op.f("pk_exercise")),
    )
    op.create_index("exercise_message", "exercise", ["guild_id", "message_id"], unique=False)
    op.create_index("exercise_owner", "exercise", ["owner_id"], unique=False)
    op.create_index(
        "exercise_reference",
        "exercise",
        ["guild_id", "kind", "reference", "owner_id"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )


def _membership() -> None:
    op.create_table(
        "membership",
        *columns(sa.BigInteger(), "guild_id", "user_id"),
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.Column("joined_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "group_id"],
            ["study_group.guild_id", "study_group.group_id"],
            name=op.f("fk_membership_study_group"),
        ),
        sa.PrimaryKeyConstraint("guild_id", "user_id", name=op.f("pk_membership")),
    )
    op.create_index("membership_group", "membership", ["guild_id", "group_id", "joined_at"], unique=False)
    op.create_index("membership_user", "membership", ["user_id"], unique=False)


def _effort() -> None:
    op.create_table(
        "effort",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("exercise_id", sa.Text(), nullable=False),
        *columns(sa.BigInteger(), "user_id", "opened_at"),
        *columns(sa.Integer(), "tries", "hints", "form_slips"),
        *columns(sa.BigInteger(), "solved_at", "given_up_at", nullable=True),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("misread_used", sa.Boolean(), nullable=False),
        sa.Column("last_source_id", sa.BigInteger(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "exercise_id"], ["exercise.guild_id", "exercise.exercise_id"], name=op.f("fk_effort_exercise")
        ),
        sa.PrimaryKeyConstraint("guild_id", "exercise_id", "user_id", name=op.f("pk_effort")),
    )
    op.create_index("effort_user", "effort", ["user_id", "opened_at"], unique=False)
