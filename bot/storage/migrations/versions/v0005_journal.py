"""The derivation journal."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create its table."""
    op.create_table(
        "journal",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("entry_id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("title", "text", "folded")),
        sa.PrimaryKeyConstraint("user_id", "entry_id", name=op.f("pk_journal")),
    )
