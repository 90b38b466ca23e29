"""How fast formulas become pictures, against Matplotlib's mathtext, and LaTeX where it is, in the same run.

``python -m tests.benchmarks.typesetting``
"""

import asyncio
import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bot.workers.picture_cache import PictureCache, picture_key, typesetter_version
from bot.workers.pool import WorkerPool
from tests.benchmarks.figures import line, percentile

ROOT = Path(__file__).parents[2]
ROUNDS = 3
LATEX_ROWS = 20
PREAMBLE = r"\documentclass{article}\usepackage{amsmath,amssymb}\pagestyle{empty}\begin{document}\[%s\]\end{document}"
LATEX = (
    ("latex", "-no-shell-escape", "-interaction=batchmode", "-halt-on-error", "formula.tex"),
    ("dvipng", "-D", "200", "-T", "tight", "-o", "formula.png", "formula.dvi"),
)
# rows for where the corpus is not at hand: what mathtext can draw, then what it cannot, then statements
OWN_ROWS = (
    *(("inline", tex) for tex in (r"x^2 + y^2", r"\lambda \in \mathbb{C}", r"\nabla f(x) = 0")),
    *(("display", tex) for tex in (r"\frac{a+b}{c}", r"\sum_{i=1}^n x_i", r"\int_0^1 f(x)\,dx", r"\sqrt{x+1}")),
    ("display", r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"),
    ("statement", r"Let $A = \begin{pmatrix} 2 & 1 \\ 1 & 2 \end{pmatrix}$. Find its eigenvalues."),
)


def main() -> None:
    """Print the figures."""
    asyncio.run(_run(corpus_rows()))


def corpus_rows() -> list[tuple[str, str]]:
    """Return the valid rows of the corpus as kind and source, or the few rows of this file."""
    path = ROOT / os.environ.get("LEMMA_LATEX_CORPUS", "../shared/latex_corpus.jsonl")
    if not path.exists():
        return list(OWN_ROWS)
    rows = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()]
    return [(row["kind"], row["latex"]) for row in rows if row["kind"] in {"inline", "display", "statement"}]


def say(what: str, seconds: float, goal: float) -> None:
    """Print a figure beside what it should be."""
    verdict = "within" if seconds <= goal else "above"
    write(f"{what:44} {seconds * 1000:8.1f} ms, {verdict} the goal of {goal * 1000:.0f} ms on a quiet machine")


async def _run(rows: Sequence[tuple[str, str]]) -> None:
    began = time.perf_counter()
    pool = WorkerPool(role="typesetter", size=1, deadline=10, preload=("typesetter",))
    async with pool:
        await _typeset(pool, "display", "x")
        cold = time.perf_counter() - began
        write(f"{'cold: start to first picture':44} {cold * 1000:12.2f} ms")
        samples: dict[str, list[float]] = {"inline": [], "display": [], "statement": []}
        by_source: dict[str, list[float]] = {}
        worked = _processor_seconds(pool)
        for number in range(ROUNDS):
            for kind, source in rows:
                taken = await _typeset(pool, kind, _unseen(source, number))
                samples[kind].append(taken)
                by_source.setdefault(source, []).append(taken)
        worked = (_processor_seconds(pool) - worked) / (ROUNDS * len(rows))
        for name in ("Private", "Pss"):
            size = max(_megabytes(pid, name) for pid in pool.health().pids)
            write(f"{f'memory of the worker ({name})':44} {size:12.1f} MB")
        for kind, taken_of_kind in samples.items():
            write(line(f"warm {kind}", taken_of_kind))
        write(f"{'processor time of a picture, on average':44} {worked * 1000:12.2f} ms")
        await _again(pool, rows)
        await _against_latex(pool, rows)
        await _cache_hits(pool)
    _against_mathtext(rows, by_source)
    for what, found, goal in (
        ("display p50", percentile(samples["display"], 0.5), 0.020),
        ("display p95", percentile(samples["display"], 0.95), 0.050),
        ("statement p95", percentile(samples["statement"], 0.95), 0.080),
        ("cold start", cold, 0.5),
    ):
        say(what, found, goal)


async def _typeset(pool: WorkerPool, kind: str, source: str) -> float:
    began = time.perf_counter()
    reply = await pool.call("typeset", {"kind": kind, "source": source, "theme": "dark"})
    assert reply.result["ok"], reply.result["error"]
    return time.perf_counter() - began


def _unseen(source: str, number: int) -> str:
    """Return the source with spaces or empty groups added, so that no formula of an earlier round is known."""
    if "$" in source:
        return re.sub(r"(?<!\\)(\$\$?)([^$]+)\1", lambda found: found[1] + _unseen(found[2], number) + found[1], source)
    return source.replace(" ", " " * (number + 1)) if " " in source else "{}" * number + source


async def _again(pool: WorkerPool, rows: Sequence[tuple[str, str]]) -> None:
    """Draw every display formula twice: the second time its setting is known."""
    samples = []
    for kind, source in rows:
        if kind == "display":
            await _typeset(pool, kind, source)
            samples.append(await _typeset(pool, kind, source))
    write(line("warm display, set before (in another theme)", samples))


async def _cache_hits(pool: WorkerPool) -> None:
    payload = {"kind": "display", "source": r"\frac{1}{2}", "theme": "dark"}
    key = picture_key("typeset", payload, typesetter_version())
    with TemporaryDirectory() as name:
        warm = PictureCache(Path(name), 10_000_000)
        await warm.fetch(key, lambda: pool.call("typeset", payload))
        memory: list[float] = []
        disk: list[float] = []
        for _ in range(100):
            for cache, samples in ((warm, memory), (PictureCache(Path(name), 10_000_000), disk)):
                began = time.perf_counter()
                await cache.fetch(key, lambda: pool.call("typeset", payload))
                samples.append(time.perf_counter() - began)
    write(line("cache hit, memory", memory))
    write(line("cache hit, disk", disk))


def _against_mathtext(rows: Sequence[tuple[str, str]], ours: Mapping[str, Sequence[float]]) -> None:
    """Compare on the rows that mathtext can draw: the median of as many drawings each."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def draw(source: str) -> float:
        began = time.perf_counter()
        figure = Figure(figsize=(5.2, 1), dpi=200)
        canvas = FigureCanvasAgg(figure)
        figure.text(0.5, 0.5, f"${source}$", fontsize=14, ha="center")
        canvas.print_png(io.BytesIO())  # type: ignore[no-untyped-call]
        return time.perf_counter() - began

    theirs: dict[str, list[float]] = {}
    formulas = [source for kind, source in rows if kind != "statement"]
    for source in formulas:
        try:
            theirs[source] = [draw(source) for _ in range(ROUNDS)]
        except ValueError:  # beyond mathtext
            continue
    medians = [median(samples) for samples in theirs.values()]
    baseline = median(medians)
    write(line(f"mathtext, the {len(theirs)} of {len(formulas)} rows it can draw", medians))
    write(line("Lemma, the same rows", [median(ours[source]) for source in theirs], baseline))
    write(line("Lemma, all rows", [median(ours[source]) for source in formulas], baseline))


async def _against_latex(pool: WorkerPool, rows: Sequence[tuple[str, str]]) -> None:
    """Compare display formulas with ``latex`` and ``dvipng``, one process each a formula, where they are installed.

    Each row is drawn by both, one right after the other, so that whatever else the machine does slows both.
    """
    if shutil.which("latex") is None or shutil.which("dvipng") is None:
        write("latex and dvipng are not installed: no comparison with them")
        return
    formulas = [source for kind, source in rows if kind == "display"][:LATEX_ROWS]
    ours: list[float] = []
    theirs: list[float] = []
    work = [0.0, 0.0]
    for source in formulas:
        began = _children_seconds()
        taken = await asyncio.to_thread(_latex, source)
        if taken is None:
            continue
        theirs.append(taken)
        work[1] += _children_seconds() - began
        began = _processor_seconds(pool)
        ours.append(median([await _typeset(pool, "display", _unseen(source, ROUNDS + one)) for one in range(ROUNDS)]))
        work[0] += (_processor_seconds(pool) - began) / ROUNDS
    if not theirs:
        write("latex is installed, but lacks amsmath: no comparison with it")
        return
    write(line(f"latex+dvipng, {len(theirs)} of {len(formulas)} display rows", theirs))
    write(line("Lemma, the same rows at the same time", ours))
    times = median(theirs) / median(ours)
    write(f"{'latex+dvipng against Lemma':44} {times:8.1f} × (goal 10); processor time {work[1] / work[0]:.1f} ×")


def _latex(source: str) -> float | None:
    """Return how long latex and dvipng take, nothing where they fail."""
    with TemporaryDirectory() as name:
        (Path(name) / "formula.tex").write_text(PREAMBLE % source, encoding="utf-8")
        began = time.perf_counter()
        return time.perf_counter() - began if all(_ran(command, name) for command in LATEX) else None


def _children_seconds() -> float:
    """Return the processor time of the processes that were waited for."""
    times = os.times()
    return times.children_user + times.children_system


def _ran(command: Sequence[str], folder: str) -> bool:
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=30)
    return done.returncode == 0


def _megabytes(pid: int, name: str) -> float:
    """Return a process's memory of a kind: ``Private`` is its alone, ``Pss`` counts its share of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    kinds = {f"{name}:", f"{name}_Clean:", f"{name}_Dirty:"}
    return sum(int(text.split()[1]) for text in lines if text.split()[0] in kinds) / 1024


def _processor_seconds(pool: WorkerPool) -> float:
    """Return what the pool's workers have computed so far, 0 where the platform does not tell."""
    with contextlib.suppress(OSError):
        fields = [Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split() for pid in pool.health().pids]
        return sum(int(one[13]) + int(one[14]) for one in fields) / os.sysconf("SC_CLK_TCK")
    return 0.0


def write(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
