"""Tests of the checks on families."""
