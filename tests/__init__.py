"""Tests of Lemma: the bot, the cogs, the problems, and all of them together."""
