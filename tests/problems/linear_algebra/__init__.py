"""Tests of the item families of linear algebra."""
