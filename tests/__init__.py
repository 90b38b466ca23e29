"""Tests: mirrors of the rooms, and the whole bot on the playground."""
