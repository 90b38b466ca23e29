"""Use cases: plain ids and values in, frozen values out; no Discord, no SQL."""
