"""``lemma run``: the bot on Discord."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import timedelta

    from bot.settings import Settings


def run(
    playground: Annotated[str | None, typer.Option(hidden=True, help="Address of a local Discord.")] = None,
) -> None:
    """Connect to Discord and serve until told to end (SIGTERM or Ctrl-C).

    Settings come from the environment: LEMMA_TOKEN or LEMMA_TOKEN_FILE is needed, everything else has a default.
    Try `lemma play` to see Lemma without a token.
    """
    from bot.cli.logs import configure_logs
    from bot.errors import ConfigurationError, UnavailableError

    try:
        settings, token = _read_settings(needs_token=playground is None)
        configure_logs(settings.log_level, settings.log_format)
        asyncio.run(_run(settings, token) if playground is None else _play(settings, playground))
    except ConfigurationError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    except (UnavailableError, OSError) as error:
        typer.echo(f"Lemma could not start: {error}", err=True)
        raise typer.Exit(1) from None


def _read_settings(*, needs_token: bool) -> "tuple[Settings, str]":
    """Return the settings and the token; raise one error that names everything that is wrong with either."""
    from bot.errors import ConfigurationError
    from bot.settings import load_settings, token_from

    try:
        settings = load_settings()
    except ConfigurationError as error:
        if not needs_token:
            raise
        file = os.environ.get("LEMMA_TOKEN_FILE") or None
        try:
            token_from(os.environ.get("LEMMA_TOKEN", ""), Path(file) if file is not None else None)
        except ConfigurationError as another:
            raise ConfigurationError(f"{error}\n  - {another}") from None
        raise
    return settings, settings.read_token() if needs_token else ""


async def _run(settings: "Settings", token: str) -> None:
    from bot.cli.assembly import assembled, serve_until_told
    from bot.cli.health import health_page

    async with assembled(settings) as parts, health_page(parts, settings.health_port):
        await serve_until_told(parts, token)


async def _play(settings: "Settings", address: str) -> None:
    """Connect to the local Discord and keep its time."""
    from bot.cli.assembly import MovableClock, assembled, serve_until_told
    from bot.cli.health import health_page
    from bot.playground.connect import connect, follow_clock

    clock = MovableClock()
    async with assembled(settings, playground=True, clock=clock) as parts, health_page(parts, settings.health_port):
        known: list[timedelta] = []

        def move(offset: "timedelta") -> None:
            clock.offset = offset
            scheduler = parts.client.services.scheduler
            if known and known[-1] != offset:
                scheduler.clock_moved()
            else:
                scheduler.wake()  # the first call only tells where the clock stands
            known[:] = [offset]

        following = asyncio.create_task(follow_clock(address, move), name="playground clock")
        try:
            with connect(address) as token:
                await serve_until_told(parts, token)
        finally:
            following.cancel()
