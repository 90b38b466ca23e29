"""``lemma check``: judge a response against a reference answer, as the bot would."""

import asyncio
import contextlib
import time
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.rows import BadLineError, answer_all, opened, read_row, show
from bot.cli.telling import told

if TYPE_CHECKING:
    from bot.workers.pool import WorkerPool

STEPS_SECONDS = 10.0
_REQUEST = ("reference", "response", "kind", "variables", "tolerance", "form")


def check(
    reference: Annotated[str | None, typer.Argument(help="The right answer, such as '2*x + 1'.")] = None,
    response: Annotated[str | None, typer.Argument(help="What a learner wrote, such as '1 + 2x'.")] = None,
    jsonl: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Judge every line of this file of JSON objects instead; - reads standard input."
        ),
    ] = None,
    kind: Annotated[
        str | None, typer.Option(help="What kind of answer it is: expression, number, matrix, set, interval, …")
    ] = None,
    form: Annotated[str | None, typer.Option(help="The form that is asked for, such as lowest-terms.")] = None,
    steps: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Check the working in this file, one step a line; - reads standard input."),
    ] = None,
    variable: Annotated[list[str] | None, typer.Option(help="A name that may occur. Repeat it for several.")] = None,
) -> None:
    """Judge whether a response equals a reference answer.

    Prints one JSON object: status (correct, wrong-form, incorrect, undecided, not-understood, timed-out), how the
    response was read (LaTeX), feedback, credit. A wrong answer is an answer: the exit status is 0.

    With --steps it checks a working: one step a line, and names the first line that does not follow.

    Example: lemma check '[[1,2],[3,4]]' '[1 2; 3 4]'
    """
    if jsonl is not None:
        with told(wrong_settings=2), opened(jsonl) as file:
            asyncio.run(_check_file(file))
        return
    if steps is not None:
        with told(wrong_settings=2), opened(steps) as file:
            asyncio.run(_check_steps(file.read(), variable or []))
        return
    if reference is None or response is None:
        typer.echo("Give a REFERENCE and a RESPONSE, or --jsonl FILE. See lemma check --help.", err=True)
        raise typer.Exit(2)
    request = {"reference": reference, "response": response, "kind": kind, "form": form, "variables": variable}
    with told(wrong_settings=2):
        asyncio.run(_check_one({key: value for key, value in request.items() if value not in (None, [])}))


def _pool(size: int) -> "WorkerPool":
    from bot.settings import load_settings
    from bot.workers.pool import WorkerPool

    return WorkerPool(role="maths", size=size, deadline=load_settings().judge_seconds, preload=("maths",))


async def _check_one(request: Mapping[str, Any]) -> None:
    async with _pool(1) as pool:
        show(await judge(pool, request))


async def _check_steps(text: str, variables: list[str]) -> None:
    from bot.workers.errors import WorkerError

    async with _pool(1) as pool:
        try:
            reply = await pool.call("steps", {"text": text, "variables": variables}, deadline=STEPS_SECONDS)
        except WorkerError as error:
            typer.echo(f"This working could not be checked. {error}", err=True)
            raise typer.Exit(1) from None
        show(reply.result["working"])


async def _check_file(file: Any) -> None:
    workers = 2
    async with _pool(workers) as pool:

        async def answer(line: str) -> dict[str, Any]:
            try:
                row = read_row(line)
            except BadLineError as error:
                return {"id": None, "status": "not-understood", "reading": "", "credit": 0.0, "milliseconds": 0.0,
                        "feedback": {"tag": "bad-line", "sentence": str(error)}}  # fmt: skip
            return {"id": row.get("id"), **await judge(pool, row)}

        async with contextlib.aclosing(answer_all(file, answer, at_once=workers)) as answers:
            async for one in answers:
                show(one)


async def judge(pool: "WorkerPool", row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what ``lemma check`` prints for a request; a worker that fails gives ``undecided``."""
    from bot.workers.errors import WorkerError, WorkerFailedError, WorkerTimeoutError

    request = {key: row[key] for key in _REQUEST if row.get(key) is not None}
    began = time.perf_counter()
    try:
        if wrong := _wrong_in(request):
            return _outcome("not-understood", "bad-line", wrong, began)
        verdict = (await pool.call("check", request)).result["verdict"]
    except WorkerTimeoutError:
        return _outcome("timed-out", "timed-out", "Checking took too long, so it was stopped.", began)
    except WorkerError as error:
        typer.echo(f"{error}\n{error.detail if isinstance(error, WorkerFailedError) else ''}", err=True)
        return _outcome("undecided", "worker-failed", "This could not be judged.", began)
    return {
        "status": verdict["status"],
        "reading": verdict["reading"],
        "feedback": verdict["feedback"],
        "credit": verdict["credit"],
        "milliseconds": _since(began),
    }


def _wrong_in(request: Mapping[str, Any]) -> str:
    """Return what is wrong with a request as a sentence; nothing where it can be judged."""
    missing = [key for key in ("reference", "response") if not isinstance(request.get(key), str)]
    if missing:
        return f"{' and '.join(missing)} must be given as text."
    names = request.get("variables", [])
    if not isinstance(names, str | list) or not all(isinstance(name, str) for name in names):
        return 'variables must be a list of names, such as ["x", "y"].'
    tolerance = request.get("tolerance", {})
    if not isinstance(tolerance, dict) or not all(_is_bound(tolerance.get(key, 0)) for key in ("abs", "rel")):
        return 'tolerance must be {"abs": x} or {"rel": x}, with a number x that is not negative.'
    return ""


def _is_bound(value: object) -> bool:
    try:
        return not isinstance(value, bool) and isinstance(value, int | float | str) and Fraction(str(value)) >= 0
    except (ValueError, ZeroDivisionError):
        return False


def _outcome(status: str, tag: str, sentence: str, began: float) -> dict[str, Any]:
    return {
        "status": status,
        "reading": "",
        "feedback": {"tag": tag, "sentence": sentence},
        "credit": 0.0,
        "milliseconds": _since(began),
    }


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 2)
