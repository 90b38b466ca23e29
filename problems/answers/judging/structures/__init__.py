"""Vectors, matrices, sets and spans, compared entry by entry or as the same space."""
