"""The store: SQLite or PostgreSQL, one repository per aggregate."""
