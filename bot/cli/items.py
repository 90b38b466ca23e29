"""``lemma items``: look at the families of problems and at single problems."""

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.bank import export_items, import_items
from bot.cli.reported import reports

if TYPE_CHECKING:
    from bot.workers.pool import WorkerPool

app = typer.Typer(help="Look at the problem families and the problems they draw.", no_args_is_help=True)
app.command("export")(export_items)
app.command("import")(import_items)
app.command("reports")(reports)

_DEADLINE = 20.0
_LONGEST_FILE = 1_000_000  # characters; the reader refuses much less, in a sentence


@app.command("list")
def list_families(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array instead of a table.")] = False,
) -> None:
    """List every problem family: its skill, module, levels and the types of its answers."""
    families = asyncio.run(_call("catalogue", {"answers": True}))["families"]
    keys = ("family", "skill", "module", "topic", "levels", "title", "answers")
    if as_json:
        typer.echo(json.dumps([{key: entry[key] for key in keys} for entry in families], ensure_ascii=False))
        return
    for entry in families:
        levels = ",".join(str(level) for level in entry["levels"])
        typer.echo(f"{entry['family']:<34} {entry['module']:<24} level {levels:<6} {entry['title']}")


@app.command()
def show(
    family: Annotated[str, typer.Argument(help="A family's name, as lemma items list prints it.")],
    seed: Annotated[int, typer.Option(help="Which of the family's problems.")] = 0,
    level: Annotated[int | None, typer.Option(help="How hard. Left out: the family's easiest level.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Show one problem with its answer, hints, solution and the mistakes it knows."""
    item = asyncio.run(_draw(family, level, seed))
    if as_json:
        typer.echo(json.dumps(_shown(item), ensure_ascii=False))
        return
    typer.echo(f"{item['title']} (level {item['level']}, seed {item['seed']})\n\n{item['prompt']}\n")
    for part in item["parts"]:
        typer.echo(f"Answer {part['label']}: {part['canonical']}".replace(" :", ":"))
    for number, hint in enumerate(item["hints"], start=1):
        typer.echo(f"Hint {number}: {hint}")
    for number, step in enumerate(item["solution"], start=1):
        typer.echo(f"Step {number}: {step}")
    for known in item["misconceptions"]:
        typer.echo(f"Known mistake {known['tag']}: {known['answers']}: {known['feedback']}")


@app.command()
def verify(
    family: Annotated[
        str | None, typer.Argument(help="A family's name or a file of your own; left out: every family.")
    ] = None,
    seeds: Annotated[int, typer.Option(min=1, max=100_000, help="How many problems to draw at each level.")] = 40,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object: figures and findings.")] = False,
) -> None:
    """Check what every family promises, on many problems, in all processors; exit 1 where one promise is broken.

    The key is accepted, also in five other writings. Each known mistake is rejected and recognised. The same seed
    gives the same problem, and there are enough different ones. Texts and pictures fit into Discord; pictures are
    drawn for the first three seeds. A family's author runs this before anything else.
    """
    from bot.cli.verification import UnknownFamilyError, UnreadableFileError, print_report, verified

    source = _source(family)
    try:
        outcome = asyncio.run(verified(family, seeds, source))
    except UnreadableFileError as error:
        typer.echo(json.dumps({"found": error.complaints}) if as_json else f"{family} cannot be used yet:\n{error}")
        raise typer.Exit(1) from None
    except UnknownFamilyError:
        typer.echo(f"There is no family {family!r}. lemma items list prints them all.", err=True)
        raise typer.Exit(2) from None
    print_report(outcome, as_json=as_json)
    raise typer.Exit(1 if outcome.report.findings else 0)


def _source(family: str | None) -> str:
    """Return the text of an author's file, empty where a name is meant; exit 2 where it cannot be opened."""
    if family is None or not (family.endswith(".toml") or "/" in family):
        return ""
    try:
        with Path(family).open(encoding="utf-8") as file:
            return file.read(_LONGEST_FILE) or " "
    except (OSError, UnicodeDecodeError) as error:
        typer.echo(f"{family} cannot be read as text: {error}", err=True)
        raise typer.Exit(2) from None


def _pool() -> "WorkerPool":
    from bot.workers.pool import WorkerPool

    return WorkerPool(role="maths", size=1, deadline=_DEADLINE, spares=0, preload=("maths",))


async def _call(op: str, payload: dict[str, Any]) -> dict[str, Any]:
    from bot.workers.errors import WorkerError

    try:
        async with _pool() as pool:
            return (await pool.call(op, payload)).result
    except WorkerError as error:
        typer.echo(f"{error}\n{getattr(error, 'detail', '')}", err=True)
        raise typer.Exit(1) from None


async def _draw(family: str, level: int | None, seed: int) -> dict[str, Any]:
    known = {entry["family"]: entry for entry in (await _call("catalogue", {}))["families"]}
    if family not in known:
        typer.echo(f"There is no family {family!r}. lemma items list prints them all.", err=True)
        raise typer.Exit(2)
    levels = known[family]["levels"]
    if level is not None and level not in levels:
        typer.echo(f"{family} has the levels {', '.join(map(str, levels))}, not {level}.", err=True)
        raise typer.Exit(2)
    item: dict[str, Any] = (await _call("draw", {"family": family, "level": level or levels[0], "seed": seed}))["item"]
    return item


def _shown(item: dict[str, Any]) -> dict[str, Any]:
    """Return the parts, hints and the rest under the names that design.md §7 gives them."""
    keys = ("family", "version", "level", "seed", "title", "skill", "module", "topic", "prompt")
    return {
        **{key: item[key] for key in keys},
        "parts": [
            {
                "type": part["code"],
                "label": part["label"],
                "answer": part["canonical"],
                "canonical": part["canonical"],
                "latex": part["latex"],
                "form": part["form"],
                "example": part["example"],
                "options": part["options"],
            }
            for part in item["parts"]
        ],
        "hints": item["hints"],
        "solution": item["solution"],
        "misconceptions": [
            {
                "tag": known["tag"],
                "answer": known["answers"][0] if len(known["answers"]) == 1 else known["answers"],
                "feedback": known["feedback"],
            }
            for known in item["misconceptions"]
        ],
        "plot": item["plot"],
    }
