"""``lemma bench``: how fast the whole bot is, through the playground, as a member meets it."""

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

START_LIMIT = 60.0
Json = dict[str, Any]


@dataclass(frozen=True)
class Run:
    """A started playground: its address, seconds to the first page, seconds to a bot that is ready."""

    base: str
    pid: int
    page_after: float
    ready_after: float


def bench(
    rounds: Annotated[int, typer.Option(min=5, max=500, help="How often each step is measured.")] = 40,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure the whole bot on a fresh playground: start, memory, acknowledgement, verdict, picture.

    Every time is also given as a ratio to a bare HTTP request to the playground in the same run, since machines differ.
    """
    figures = asyncio.run(_measure(rounds))
    if as_json:
        typer.echo(json.dumps(figures))
        return
    for name, value in figures.items():
        typer.echo(f"{name:34} {_shown(value)}")


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{key} {number:8.1f}" for key, number in value.items())
    return f"{value:8.2f}"


async def _measure(rounds: int) -> Json:
    from bot.cli.bench_member import Member

    with tempfile.TemporaryDirectory(prefix="lemma-bench-") as folder:
        async with _playground(Path(folder)) as run, Member.at(run.base) as member:
            bare = await _repeat(rounds, member.bare_request)
            await asyncio.sleep(3)  # idle: what start-up left behind has settled
            memory = _pss_of_tree(run.pid)
            exercises = [await member.open_exercise(number) for number in range(rounds)]
            verdicts = [await member.answer(exercise) for exercise in exercises]
            pictures = [await member.typeset(number) for number in range(rounds)]
    base = statistics.median(bare)
    return {
        "page answers after (s)": run.page_after,
        "bot ready after (s)": run.ready_after,
        "idle memory, PSS of the tree (MB)": memory,
        "bare HTTP request (ms)": _spread(bare, base),
        "slash → acknowledged (ms)": _spread([e.acknowledged_ms for e in exercises], base),
        "slash → statement picture (ms)": _spread([e.shown_ms for e in exercises], base),
        "answer → verdict (ms)": _spread(verdicts, base),
        "new formula → PNG (ms)": _spread(pictures, base),
    }


def _spread(times: list[float], base: float) -> dict[str, float]:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    p50 = statistics.median(ordered)
    return {"p50": p50, "p95": p95, "× bare": p50 / base}


async def _repeat(rounds: int, action: Callable[[], Awaitable[float]]) -> list[float]:
    return [await action() for _ in range(rounds)]


@asynccontextmanager
async def _playground(folder: Path) -> AsyncIterator[Run]:
    """Start ``lemma play`` as a process of its own; end it afterwards."""
    from bot.cli.bench_member import page_answers

    started = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "play", "--no-browser", "--port", "0", "--data", str(folder)),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None  # noqa: S101  # asked for above
        line = (await asyncio.wait_for(process.stdout.readline(), START_LIMIT)).decode()
        base = next(word for word in line.split() if word.startswith("http")).rstrip("/")
        await page_answers(base)
        page_after = time.monotonic() - started
        await asyncio.wait_for(process.stdout.readline(), START_LIMIT)
        yield Run(base, process.pid, page_after, time.monotonic() - started)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def _pss_of_tree(root: int) -> float:
    """Return the proportional memory of a process and its descendants, in MB (Linux only, else 0)."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        parents[int(entry.parent.name)] = int(fields[1])
    tree = {root}
    while more := {child for child, parent in parents.items() if parent in tree} - tree:
        tree |= more
    return sum(_pss(pid) for pid in tree)


def _pss(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
