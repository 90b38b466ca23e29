"""Guarded processes that compute: mathematics and typesetting."""
