"""The two real roles in real workers: what the forkserver loads, what they answer."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.workers.errors import WorkerTimeoutError
from bot.workers.pool import WorkerPool

ROOT = Path(__file__).parents[3]
ASSETS = ROOT / "bot/workers/typesetting/assets"


async def test_the_typesetter_answers_with_a_picture_and_words() -> None:
    async with WorkerPool(role="typesetter", size=1, deadline=10, spares=0) as pool:
        reply = await pool.call("typeset", {"kind": "display", "source": r"\frac{1}{2}", "theme": "light"})
        assert reply.result["ok"]
        assert reply.result["alt"] == "1 over 2"
        assert reply.blob.startswith(b"\x89PNG")
        for text in ("**bold** *italic* `code` $x$", "new letters: ÄÖ ŵ Ж"):  # the faces load in the worker
            reply = await pool.call("typeset", {"kind": "statement", "source": text, "theme": "dark", "width": 400})
            assert reply.result["width"] == 800
            assert reply.result["missing"] == ""


async def test_a_refusal_is_a_result_and_keeps_the_worker() -> None:
    async with WorkerPool(role="typesetter", size=1, deadline=10, spares=0) as pool:
        before = pool.health().pids
        reply = await pool.call("typeset", {"kind": "display", "source": r"\frac{1}{2", "theme": "dark"})
        assert not reply.result["ok"]
        assert "never closed" in reply.result["error"]
        assert reply.blob == b""
        assert pool.health().pids == before


async def test_the_maths_worker_draws_and_marks() -> None:
    async with WorkerPool(role="maths", size=1, deadline=20, spares=0) as pool:
        index = (await pool.call("catalogue", {})).result
        assert len(index["families"]) >= 14
        entry = index["families"][0]
        drawn = {"family": entry["family"], "level": entry["levels"][0], "seed": 1}
        item = (await pool.call("draw", drawn)).result["item"]
        answers = [part["canonical"] for part in item["parts"]]
        verdict = (await pool.call("mark", {"item": item, "responses": answers})).result["verdict"]
        assert verdict["status"] == "correct"


async def test_the_maths_worker_reads_and_checks() -> None:
    async with WorkerPool(role="maths", size=1, deadline=20, spares=0) as pool:
        verdict = (await pool.call("check", {"reference": "2*x", "response": "x + x"})).result["verdict"]
        assert verdict["status"] == "correct"
        good = (await pool.call("read", {"text": "x^2", "names": ["x"]})).result
        assert good["sentence"] == ""
        assert good["reading"]
        bad = (await pool.call("read", {"text": "x +"})).result
        assert bad["reading"] == ""
        assert bad["sentence"]


async def test_an_explorer_says_what_it_cannot_use() -> None:
    async with WorkerPool(role="maths", size=1, deadline=20, spares=0) as pool:
        asked = {"module": "linear_algebra", "name": "transform", "theme": "dark"}
        drawn = await pool.call("explore", {**asked, "arguments": {}})
        assert drawn.result["error"] == ""
        assert drawn.result["alt"]
        assert drawn.blob
        refused = await pool.call("explore", {**asked, "arguments": {"matrix": "no matrix"}})
        assert refused.result["error"]
        assert refused.blob == b""


async def test_a_judgement_that_takes_too_long_is_cut_off() -> None:
    async with WorkerPool(role="maths", size=1, deadline=20, spares=0) as pool:
        with pytest.raises(WorkerTimeoutError):
            await pool.call("catalogue", {}, deadline=0.000_01)
        assert (await pool.call("check", {"reference": "1", "response": "1"})).result["verdict"]["status"] == "correct"


def test_the_forkserver_loads_both_roles_for_all_to_share() -> None:
    program = (
        "import asyncio, json, sys\n"
        "sys.path.insert(0, 'tests/bot/workers')\n"
        "from bot.workers.pool import WorkerPool\n"
        "from bot.workers.roles import Role\n"
        "async def look():\n"
        "    role = Role('hostile', 'hostile_role', headroom=10**9, tasks=9)\n"
        "    async with WorkerPool(role=role, size=1, deadline=60, preload=('maths', 'typesetter')) as pool:\n"
        "        print(json.dumps((await pool.call('who', {})).result['modules']))\n"
        "asyncio.run(look())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    shared = set(json.loads(done.stdout))
    assert {"sympy", "numpy", "matplotlib", "bot.workers.maths", "quickjs", "bot.workers.typesetter"} <= shared
    assert done.stderr == ""


def test_the_assets_are_the_ones_whose_checksums_are_kept() -> None:
    lines = (ASSETS / "CHECKSUMS.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("  ") for line in lines if not line.startswith("#"))
    kept = {name: digest for digest, name in pairs}
    found = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in ASSETS.iterdir() if p.name != "CHECKSUMS.txt"}
    assert found == kept
