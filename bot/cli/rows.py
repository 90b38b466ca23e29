"""JSON lines in and out for the commands that work through files: one answer for each line, in the same order."""

import asyncio
import io
import json
import math
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TextIO

import typer

Row = Mapping[str, Any]


class BadLineError(Exception):
    """A line that is not a JSON object."""


@contextmanager
def opened(name: str) -> Iterator[TextIO]:
    """Open a file of JSON lines, ``-`` for standard input; exit with a sentence where it cannot be read."""
    # bytes that are not UTF-8 spoil their own line, not the whole file
    if name == "-":
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        yield sys.stdin
        return
    try:
        file = open(name, encoding="utf-8", errors="replace")  # noqa: PTH123, SIM115 - may be a pipe such as /dev/fd/63
    except OSError as error:
        typer.echo(f"{name} cannot be read: {error.strerror}.", err=True)
        raise typer.Exit(2) from None
    with file:
        yield file


def read_row(line: str) -> Row:
    """Read one line; raise ``BadLineError`` with a sentence."""
    try:
        row = json.loads(line, parse_constant=_refused, parse_float=_finite)
    except (ValueError, RecursionError):
        raise BadLineError("This line is not JSON.") from None
    if not isinstance(row, dict):
        raise BadLineError("This line is not a JSON object.")
    return row


def _refused(word: str) -> float:
    raise ValueError(f"{word} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text} is too large")
    return number


async def answer_all(
    file: TextIO, answer: Callable[[str], Awaitable[dict[str, Any]]], *, at_once: int
) -> AsyncGenerator[dict[str, Any]]:
    """Answer every line, a few at a time, and yield the answers in the order of the lines."""
    pending: list[asyncio.Task[dict[str, Any]]] = []
    try:
        for line in file:
            if not line.strip():
                continue
            pending.append(asyncio.ensure_future(answer(line)))
            if len(pending) >= at_once:
                yield await pending.pop(0)
        while pending:
            yield await pending.pop(0)
    finally:
        for task in pending:
            task.cancel()


def show(data: object) -> None:
    """Print one JSON line on stdout, and let a reader that has gone away (``| head``) end the command quietly."""
    try:
        try:
            sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
        except UnicodeEncodeError:  # half a surrogate pair, or a terminal that knows ASCII only
            sys.stdout.write(json.dumps(data) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = None  # nothing is left to flush at exit
        raise typer.Exit(0) from None
