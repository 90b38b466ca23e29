"""``lemma typeset``: turn LaTeX, or prose with formulas, into pictures, as the bot would."""

import asyncio
import contextlib
import re
import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from bot.cli.rows import BadLineError, answer_all, opened, read_row, show
from bot.cli.telling import told

if TYPE_CHECKING:
    from bot.workers.pool import WorkerPool


class Colours(StrEnum):
    """The themes, as an option."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


_KINDS = ("inline", "display", "statement")
_DEADLINE = 3.0


def typeset(
    source: Annotated[str | None, typer.Argument(help=r"LaTeX such as '\frac{1}{2}', or prose with $…$.")] = None,
    jsonl: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Typeset every line of this file instead; - reads standard input."),
    ] = None,
    out: Annotated[Path, typer.Option(help="Folder for the pictures; created where it is missing.")] = Path(),
    kind: Annotated[
        Literal["inline", "display", "statement"], typer.Option(help="A formula in a line, on its own line, or prose.")
    ] = "display",
    theme: Annotated[
        list[Colours] | None,
        typer.Option(help="The colours: dark unless said; with --warm, all unless said, and several may be named."),
    ] = None,
    warm: Annotated[
        bool, typer.Option("--warm", help="Draw lessons and problems into the picture cache of LEMMA_DATA_DIR.")
    ] = False,
    seeds: Annotated[
        int, typer.Option(min=1, max=1000, help="With --warm: how many problems of each family and level.")
    ] = 1,
) -> None:
    """Typeset a formula or a statement as PNG, or everything that learners will see with --warm.

    Prints one JSON object a picture: id, ok, error (a sentence where it was refused), width and height in pixels,
    the alt text, milliseconds. Pictures are written to OUT/<id>.png. A refused line is an answer: exit status 0.

    Lines of --jsonl FILE are {"id", "kind": "inline|display|statement", "latex"}.
    """
    if warm:
        with told():
            _warm(seeds, theme or list(Colours))
        return
    if source is None and jsonl is None:
        typer.echo("Give LaTeX, or --jsonl FILE. See lemma typeset --help.", err=True)
        raise typer.Exit(2)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        typer.echo(f"{out} cannot be created: {error.strerror}.", err=True)
        raise typer.Exit(2) from None
    colours = theme[-1] if theme else Colours.DARK
    with told():
        if jsonl is not None:
            with opened(jsonl) as file:
                asyncio.run(_typeset_file(file, out, colours))
        else:
            asyncio.run(_typeset_one({"id": "formula", "kind": kind, "latex": source}, out, colours))


def _warm(seeds: int, themes: Sequence[str]) -> None:
    from bot.cli.assembly import make_folder
    from bot.cli.warming import MEGABYTE, warmed
    from bot.settings import load_settings

    settings = load_settings()
    make_folder(settings.data_dir)
    limit = settings.picture_cache_mb * MEGABYTE
    if not limit:
        typer.echo("LEMMA_PICTURE_CACHE_MB is 0: there is no cache to warm.", err=True)
        raise typer.Exit(2)
    typer.echo(str(asyncio.run(warmed(settings.data_dir / "pictures", limit, seeds, themes))))


def _pool(size: int) -> "WorkerPool":
    from bot.workers.pool import WorkerPool

    return WorkerPool(role="typesetter", size=size, deadline=_DEADLINE, preload=("typesetter",))


async def _typeset_one(row: Mapping[str, Any], out: Path, theme: str) -> None:
    async with _pool(1) as pool:
        show(await draw(pool, row, out, theme))


async def _typeset_file(file: Any, out: Path, theme: str) -> None:
    workers = 2
    async with _pool(workers) as pool:

        async def answer(line: str) -> dict[str, Any]:
            try:
                row = read_row(line)
            except BadLineError as error:
                return _refused(None, str(error), time.perf_counter())
            return await draw(pool, row, out, theme)

        async with contextlib.aclosing(answer_all(file, answer, at_once=workers)) as answers:
            async for one in answers:
                show(one)


async def draw(pool: "WorkerPool", row: Mapping[str, Any], out: Path, theme: str) -> dict[str, Any]:
    """Write one picture and return what ``lemma typeset`` prints for it."""
    from bot.workers.errors import WorkerError, WorkerTimeoutError

    began = time.perf_counter()
    identifier = row.get("id")
    name = str(identifier) if isinstance(identifier, str | int) else ""
    latex = row.get("latex")
    kind = row.get("kind", "display") if row.get("kind") in _KINDS else "display"
    if not isinstance(latex, str):
        return _refused(row.get("id"), "latex must be given as text.", began)
    if not re.fullmatch(r"[\w.-]{1,100}", name) or name.startswith("."):
        return _refused(row.get("id"), "id must be letters, digits, - and _: it names the picture's file.", began)
    try:
        reply = await pool.call("typeset", {"kind": kind, "source": latex, "theme": theme})
    except WorkerTimeoutError:
        return _refused(name, "Drawing this took too long, so it was stopped.", began)
    except WorkerError as error:
        typer.echo(f"{error}\n{getattr(error, 'detail', '')}", err=True)
        return _refused(name, "This could not be drawn.", began)
    result = reply.result
    if not result["ok"]:
        return _refused(name, result["error"], began)
    (out / f"{name}.png").write_bytes(reply.blob)
    return {
        "id": row.get("id"),
        "ok": True,
        "error": "",
        "width": result["width"],
        "height": result["height"],
        "alt": result["alt"],
        "milliseconds": round((time.perf_counter() - began) * 1000, 2),
    }


def _refused(name: object, sentence: str, began: float) -> dict[str, Any]:
    milliseconds = round((time.perf_counter() - began) * 1000, 2)
    return {"id": name, "ok": False, "error": sentence, "width": 0, "height": 0, "milliseconds": milliseconds}
