"""Tests of the item families of mathematical modelling."""
