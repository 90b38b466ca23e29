"""Tests of the cards, buttons and modals."""
