"""The local Discord itself, with the real discord.py client."""
