"""Tests of the item families of probability statistics."""
