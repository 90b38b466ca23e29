"""``lemma items export`` and ``import``: banks of questions to and from Moodle XML and CSV."""

import asyncio
import re
from pathlib import Path
from typing import Annotated, Any

import typer

_DEADLINE = 30.0
_NAME = re.compile(r"[^a-z0-9-]+")


def export_items(
    families: Annotated[list[str] | None, typer.Argument(help="Families by name; left out: all of them.")] = None,
    moodle: Annotated[Path | None, typer.Option(help="Write Moodle XML to this file.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write CSV to this file.")] = None,
    seeds: Annotated[int, typer.Option(min=1, max=1000, help="How many problems of each level.")] = 5,
) -> None:
    """Draw problems and write them as questions for other systems: Moodle XML, CSV, or both.

    Each part of a problem becomes one question: with options, numerical, or with a short answer. Known mistakes keep
    their feedback, and the steps are the general feedback.
    """
    from problems.authoring.bank import questions_of
    from problems.authoring.moodle import write_moodle
    from problems.authoring.spreadsheet import write_csv
    from problems.snapshot import ItemSnapshot

    if moodle is None and csv is None:
        typer.echo("Say where to write: --moodle FILE.xml, --csv FILE.csv, or both.", err=True)
        raise typer.Exit(2)
    items = [ItemSnapshot.from_json(item) for item in asyncio.run(_drawn(families or [], seeds))]
    bare = [item for item in items if item.plot is None or item.plot.when != "before"]
    questions = [question for item in bare for question in questions_of(item)]
    for path, write in ((moodle, write_moodle), (csv, write_csv)):
        if path is not None:
            path.write_text(write(questions), encoding="utf-8", newline="")
            typer.echo(f"{len(questions)} questions in {path}")
    if len(bare) < len(items):
        typer.echo(f"{len(items) - len(bare)} problems were left out: their question is a picture.", err=True)


def import_items(
    file: Annotated[Path, typer.Argument(help="Moodle XML or CSV, told apart by the name's ending.")],
    out: Annotated[Path, typer.Option(help="The folder for the TOML files; made where it is missing.")],
    skill: Annotated[str, typer.Option(help="The skill of questions that name none.")] = "alg-linear-eq",
    level: Annotated[int, typer.Option(min=1, max=5, help="The level of questions that name none.")] = 1,
) -> None:
    """Write simple questions of a bank as TOML files, one a question; exit 1 where some could not be taken over.

    Their numbers are fixed. Replace them by parameters to get a family (docs/authoring.md).
    """
    from problems.authoring import AuthoringError, read_family
    from problems.authoring.bank import LARGEST_BANK, BankError, distinct, text_of
    from problems.authoring.moodle import read_moodle
    from problems.authoring.outline import as_toml
    from problems.authoring.spreadsheet import read_csv

    read = read_csv if file.suffix.lower() == ".csv" else read_moodle
    refused = written = 0
    try:
        with file.open("rb") as opened:
            text = text_of(opened.read(LARGEST_BANK + 1))
        found = list(distinct(read(text, skill, level)))
        out.mkdir(parents=True, exist_ok=True)
    except (BankError, OSError) as error:
        typer.echo(f"{file} cannot be read: {error}", err=True)
        raise typer.Exit(2) from None
    for question in found:
        try:
            if isinstance(question, BankError):
                raise question
            source = as_toml(question)
            read_family(source)
        except (AuthoringError, BankError) as error:
            refused += 1
            typer.echo(f"{getattr(question, 'title', file.name)}: {error}", err=True)
            continue
        written += 1
        _free(out, _NAME.sub("-", question.name)).write_text(source, encoding="utf-8")
    typer.echo(f"{written} files in {out}, {refused} questions could not be taken over")
    raise typer.Exit(1 if refused else 0)


def _free(folder: Path, name: str) -> Path:
    """Return a path that is not taken yet."""
    path, number = folder / f"{name}.toml", 2
    while path.exists():
        path, number = folder / f"{name}-{number}.toml", number + 1
    return path


async def _drawn(names: list[str], seeds: int) -> list[dict[str, Any]]:
    from bot.workers.pool import WorkerPool

    async with WorkerPool(role="maths", size=1, deadline=_DEADLINE, spares=0, preload=("maths",)) as pool:
        known = {entry["family"]: entry for entry in (await pool.call("catalogue", {})).result["families"]}
        for name in names:
            if name not in known:
                typer.echo(f"There is no family {name!r}. lemma items list prints them all.", err=True)
                raise typer.Exit(2)
        wanted = [
            {"family": name, "level": level, "seed": seed}
            for name in names or known
            for level in known[name]["levels"]
            for seed in range(seeds)
        ]
        return [(await pool.call("draw", one)).result["item"] for one in wanted]
