"""Tests of the guarded processes."""
