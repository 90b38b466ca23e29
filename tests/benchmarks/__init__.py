"""Measurements: ratios against named baselines of the same run, never part of the timed tests."""
