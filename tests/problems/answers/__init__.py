"""Tests of reading and judging answers."""
