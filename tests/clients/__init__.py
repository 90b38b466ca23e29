"""Bots written with other libraries, on the playground: an independent word on whether it is like Discord."""
