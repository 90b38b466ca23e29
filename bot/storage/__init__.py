"""The store: what was shown, answered, earned and planned, on SQLite or PostgreSQL.

``open_store`` gives a ``Store`` with one repository per aggregate; each repository's file holds its rows, its
questions and their SQL.
"""

from bot.storage.store import Repositories, Store, open_store

__all__ = ["Repositories", "Store", "open_store"]
