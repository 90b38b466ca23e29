"""How fast formulas become pictures, against Matplotlib's mathtext, and LaTeX where it is, in the same run.

``python -m tests.benchmarks.typesetting``
"""

import asyncio
import io
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
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


async def _run(rows: Sequence[tuple[str, str]]) -> None:
    began = time.perf_counter()
    pool = WorkerPool(role="typesetter", size=1, deadline=10, preload=("typesetter",))
    async with pool:
        await _typeset(pool, "display", "x")
        write(f"{'cold: start to first picture':44} {(time.perf_counter() - began) * 1000:12.2f} ms")
        samples: dict[str, list[float]] = {"inline": [], "display": [], "statement": []}
        by_source: dict[str, float] = {}
        for _ in range(ROUNDS):
            for kind, source in rows:
                taken = await _typeset(pool, kind, source)
                samples[kind].append(taken)
                by_source[source] = min(taken, by_source.get(source, taken))
        write(f"{'memory of the worker (PSS)':44} {_pss_mb(pool.health().pids[0]):12.1f} MB")
        for kind, taken_of_kind in samples.items():
            write(line(f"warm {kind}", taken_of_kind))
        await _cache_hits(pool)
    _against_mathtext(rows, by_source)
    _against_latex(rows, by_source)


async def _typeset(pool: WorkerPool, kind: str, source: str) -> float:
    began = time.perf_counter()
    reply = await pool.call("typeset", {"kind": kind, "source": source, "theme": "dark"})
    assert reply.result["ok"], reply.result["error"]
    return time.perf_counter() - began


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


def _against_mathtext(rows: Sequence[tuple[str, str]], ours: Mapping[str, float]) -> None:
    """Compare on the rows that mathtext can draw, best of three each."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def draw(source: str) -> float:
        began = time.perf_counter()
        figure = Figure(figsize=(5.2, 1), dpi=200)
        canvas = FigureCanvasAgg(figure)
        figure.text(0.5, 0.5, f"${source}$", fontsize=14, ha="center")
        canvas.print_png(io.BytesIO())  # type: ignore[no-untyped-call]
        return time.perf_counter() - began

    theirs: dict[str, float] = {}
    formulas = [source for kind, source in rows if kind != "statement"]
    for source in formulas:
        try:
            theirs[source] = min(draw(source) for _ in range(ROUNDS))
        except ValueError:  # beyond mathtext
            continue
    baseline = percentile(list(theirs.values()), 0.5)
    write(line(f"mathtext, the {len(theirs)} of {len(formulas)} rows it can draw", list(theirs.values())))
    write(line("Lemma, the same rows", [ours[source] for source in theirs], baseline))
    write(line("Lemma, all rows", [ours[source] for source in formulas], baseline))


def _against_latex(rows: Sequence[tuple[str, str]], ours: Mapping[str, float]) -> None:
    """Compare display formulas with ``latex`` and ``dvipng``, one process each a formula, where they are installed."""
    if shutil.which("latex") is None or shutil.which("dvipng") is None:
        write("latex and dvipng are not installed: no comparison with them")
        return
    formulas = [source for kind, source in rows if kind == "display"][:LATEX_ROWS]
    theirs: dict[str, float] = {}
    for source in formulas:
        with TemporaryDirectory() as name:
            (Path(name) / "formula.tex").write_text(PREAMBLE % source, encoding="utf-8")
            began = time.perf_counter()
            if all(_ran(command, name) for command in LATEX):
                theirs[source] = time.perf_counter() - began
    if not theirs:
        write("latex is installed, but lacks amsmath: no comparison with it")
        return
    median = percentile([ours[source] for source in theirs], 0.5)
    write(line(f"latex+dvipng, {len(theirs)} of {len(formulas)} display rows", list(theirs.values()), median))
    write(line("Lemma, the same rows (the baseline above)", [ours[source] for source in theirs]))


def _ran(command: Sequence[str], folder: str) -> bool:
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=30)
    return done.returncode == 0


def _pss_mb(pid: int) -> float:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return float("nan")
    return int(text.split("Pss:")[1].split()[0]) / 1024


def write(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
