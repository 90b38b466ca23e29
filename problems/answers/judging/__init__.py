"""Judging a tree against the key: equality, forms, sets, structures and diagnosis."""
