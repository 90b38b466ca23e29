"""Columns as the tables of the schema write them."""

from sqlalchemy import BigInteger, Boolean, Column, Double, Integer, Text


def key(name: str, kind: type[BigInteger | Integer | Text] = BigInteger) -> Column[object]:
    """Return a column of a primary key."""
    return Column(name, kind(), primary_key=True, autoincrement=False)


def must(name: str, kind: type[BigInteger | Integer | Text | Boolean | Double[float]]) -> Column[object]:
    """Return a column that always has a value."""
    return Column(name, kind(), nullable=False)


def may(name: str, kind: type[BigInteger | Integer | Text]) -> Column[object]:
    """Return a column that may be empty."""
    return Column(name, kind(), nullable=True)
