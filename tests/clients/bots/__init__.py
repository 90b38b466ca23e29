"""The bots, each a program of its own."""
