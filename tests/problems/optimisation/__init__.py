"""Tests of the item families of optimisation."""
