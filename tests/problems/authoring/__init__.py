"""Tests of families that are written without Python."""
