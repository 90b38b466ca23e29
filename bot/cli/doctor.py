"""``lemma doctor``: look at everything that Lemma needs, and say what to do about what is missing."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import discord

    from bot.services.checkup import Finding
    from bot.settings import Settings
    from bot.storage.guilds import Guild

MOST_SERVERS = 50


def doctor(
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout.")] = False,
    offline: Annotated[
        bool, typer.Option("--offline", help="Leave out Discord: look at settings, store and workers only.")
    ] = False,
    playground: Annotated[str | None, typer.Option(hidden=True, help="Address of a local Discord.")] = None,
) -> None:
    """Check settings, token, permissions, store and workers.

    Nothing is changed. For every server with a daily problem it asks Discord whether Lemma may post in the channel.
    The exit status is 1 when something does not work.
    """
    from bot.cli.logs import configure_logs
    from bot.cli.rows import show
    from bot.errors import ConfigurationError
    from bot.settings import load_settings

    configure_logs("ERROR", "text")
    try:
        settings = load_settings()
    except ConfigurationError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    findings = asyncio.run(_examine(settings, offline=offline, playground=playground))
    healthy = all(finding.good or not finding.needed for finding in findings)
    if json:
        rows = [{"subject": f.subject, "good": f.good, "needed": f.needed, "detail": f.detail} for f in findings]
        show({"healthy": healthy, "findings": rows})
    else:
        for line in report(findings):
            typer.echo(line)
    if not healthy:
        raise typer.Exit(1)


def report(findings: "Sequence[Finding]") -> Iterator[str]:
    """Yield one line a finding, and what they add up to."""
    for finding in findings:
        sign = "ok  " if finding.good else "FAIL" if finding.needed else "warn"
        yield f"{sign}  {finding.subject}: {finding.detail}"
    broken = sum(not finding.good and finding.needed for finding in findings)
    yield "Everything that is needed works." if not broken else f"{broken} of these must be put right."


async def _examine(settings: "Settings", *, offline: bool, playground: str | None) -> "list[Finding]":
    from bot.errors import ConfigurationError
    from bot.services.checkup import Finding

    findings: list[Finding] = []
    guilds: Sequence[Guild] = ()
    try:
        local, guilds = await _look_at_machine(settings)
        findings += local
    except ConfigurationError as error:
        findings.append(Finding("Store", good=False, detail=str(error)))
    if not offline:
        findings += await _look_at_discord(settings, guilds, playground)
    return findings


async def _look_at_machine(settings: "Settings") -> "tuple[Sequence[Finding], Sequence[Guild]]":
    """Let the workers and the store each do something; also return the servers with a daily problem."""
    from bot.cli.assembly import TYPESETTING_SECONDS, database_of, make_folder
    from bot.services.checkup import Checkup
    from bot.storage import open_store
    from bot.workers.pool import WorkerPool

    make_folder(settings.data_dir)
    async with AsyncExitStack() as stack:
        # the workers first: they must not inherit the store's files
        maths = WorkerPool(role="maths", size=1, deadline=settings.judge_seconds, spares=0)
        typesetter = WorkerPool(role="typesetter", size=1, deadline=TYPESETTING_SECONDS, spares=0)
        for pool in (maths, typesetter):
            stack.push_async_callback(pool.aclose, drain_s=0)
        await asyncio.gather(maths.start(), typesetter.start(), return_exceptions=True)  # the check-up tells
        store = await open_store(database_of(settings))
        stack.push_async_callback(store.aclose)
        findings = await Checkup(store, maths, typesetter).run()
        return findings, (await store.guilds.with_daily())[:MOST_SERVERS]


async def _look_at_discord(settings: "Settings", guilds: "Sequence[Guild]", playground: str | None) -> "list[Finding]":
    import aiohttp
    import discord

    from bot.errors import ConfigurationError
    from bot.services.checkup import Finding

    client = discord.Client(intents=discord.Intents.none())
    try:
        with _token(settings, playground) as token:
            await client.login(token)
            good = Finding("Token", good=True, detail=f"it belongs to {client.user}; no privileged intent is needed.")
            return [good, *[finding for guild in guilds for finding in await _look_at_guild(client, guild)]]
    except ConfigurationError as error:
        return [Finding("Token", good=False, detail=str(error))]
    except discord.LoginFailure:
        return [Finding("Token", good=False, detail="Discord refuses it. Make a new one in the developer portal.")]
    except (aiohttp.ClientError, discord.HTTPException, OSError) as error:
        return [Finding("Discord", good=False, detail=f"it cannot be reached: {error}")]
    finally:
        await client.close()


@contextmanager
def _token(settings: "Settings", playground: str | None) -> Iterator[str]:
    if playground is None:
        yield settings.read_token()
        return
    from bot.playground.connect import connect

    with connect(playground) as token:
        yield token


async def _look_at_guild(client: "discord.Client", row: "Guild") -> "list[Finding]":
    """Ask Discord what Lemma may do in a server's channel."""
    import discord

    from bot.services.checkup import Finding, permission_findings
    from bot.ui.doctor_card import granted_to

    subject = f"Server {row.guild_id}, channel {row.channel_id}"
    try:
        guild = await client.fetch_guild(row.guild_id)
        me = await guild.fetch_member(client.application_id or 0)
        channel = await guild.fetch_channel(row.channel_id or 0)
    except discord.NotFound:
        return [Finding(subject, good=False, detail="the server or the channel is gone; use /setup channels there.")]
    except discord.Forbidden:
        return [Finding(subject, good=False, detail="Lemma cannot see it; give its role View Channel there.")]
    if isinstance(channel, discord.Thread):
        return []
    return list(permission_findings(f"{guild.name} #{channel.name}", granted_to(me, channel)))
