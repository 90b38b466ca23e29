"""Conditions and systems, compared by their solution sets."""
