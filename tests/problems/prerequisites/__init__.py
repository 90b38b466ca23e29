"""Tests of the item families of prerequisites."""
