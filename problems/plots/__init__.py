"""Figures: one function per kind of plot."""
