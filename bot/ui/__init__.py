"""Shared Discord pieces: cards, modals, buttons."""
