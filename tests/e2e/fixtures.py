"""The life of a local Discord and of a bot on it, for fixtures of any scope."""

from collections.abc import Iterator
from pathlib import Path

from bot.playground.hub import Options
from tests.e2e.processes import LemmaBot, LocalDiscord, openapi_document


def a_local_discord(folder: Path) -> Iterator[LocalDiscord]:
    """Give a playground; fail afterwards if anything unknown or malformed was sent."""
    discord = LocalDiscord(folder / "discord", Options(schema=openapi_document()))
    yield discord
    problems = list(discord.hub.journal.problems)
    discord.stop()
    assert problems == []


def a_lemma_bot(discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    """Give the real bot, connected."""
    bot = LemmaBot(discord, folder)
    bot.start()
    yield bot
    bot.stop()
