"""Tests of challenges, from the draft to the results."""
