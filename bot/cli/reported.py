"""``lemma items reports``: what learners reported about problems and verdicts, in every server."""

import asyncio
import json
from typing import Annotated, Any

import typer

from bot.cli.db import address, sqlite_file
from bot.cli.telling import told

MOST = 10_000


def reports(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array instead of lines.")] = False,
) -> None:
    """List the open reports of every server with the family, level and seed that draw the problem again.

    Reads the database that LEMMA_DATABASE_URL or LEMMA_DATA_DIR names, also while the bot runs. Nobody is named.
    """
    with told():
        found = asyncio.run(_open_reports())
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False))
        return
    for entry in found:
        typer.echo(
            f"{entry['at']}  {entry['kind']:<10} {entry['family']} --level {entry['level']} --seed {entry['seed']}\n"
            f"    {entry['text']}"
        )
    if not found:
        typer.echo("No report is open.")


async def _open_reports() -> list[dict[str, Any]]:
    from bot.storage import open_store
    from bot.storage.store import is_postgres

    place = address()
    store = await open_store(place if is_postgres(place) else sqlite_file("read", ""))
    try:
        found = []
        for report in await store.reports.unresolved(limit=MOST):
            exercise = await store.exercises.get(report.guild_id, report.exercise_id)
            stored = await store.items.get(exercise.item_id) if exercise else None
            if stored is None:
                continue
            keys = ("family", "version", "level", "seed")
            drawn = {key: getattr(stored.snapshot, key) for key in keys}
            found.append({"at": report.at.isoformat(), "kind": report.kind, "text": report.text, **drawn})
        return found
    finally:
        await store.aclose()
