"""Tests of the explorers."""
