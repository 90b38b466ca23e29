"""Guarded processes: everything that computes runs here, under a deadline, and can be killed.

The bot's process imports ``pool`` (and ``errors``); ``maths`` and ``typesetter`` are imported in the children only.
"""
