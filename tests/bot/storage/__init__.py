"""Contract tests of the store: every repository on SQLite and on PostgreSQL, for real."""
