"""Whether a server's own problems are among its daily ones."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the choice; empty stands for the course's problems alone."""
    op.add_column("guild", sa.Column("daily_own", sa.Text(), nullable=True))
