"""Tests of the item families of final project."""
