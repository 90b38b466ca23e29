"""What a worker inherits from the bot, and what becomes of it when the bot dies."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@contextmanager
def _bot(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    environment = {**os.environ, "LEMMA_TOKEN": "a-secret", "LEMMA_DATABASE_URL": "postgresql://u:a-secret@h/d"}
    environment["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, str(HERE / "miniature_bot.py"), *arguments]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    ) as bot:
        try:
            assert bot.stdout is not None
            yield bot, json.loads(bot.stdout.readline())
        finally:
            bot.kill()


def test_a_worker_knows_no_secret() -> None:
    with _bot() as (_process, who):
        assert "a-secret" not in json.dumps(who["environment"])
        assert not any(name.startswith("LEMMA_") for name in who["environment"])
        assert who["environment"]["OPENBLAS_NUM_THREADS"] == "1"


@linux
def test_no_secret_is_left_in_what_the_kernel_shows_of_a_worker() -> None:
    with _bot() as (_process, who):
        assert b"a-secret" not in Path(f"/proc/{who['pid']}/environ").read_bytes()


@linux
@pytest.mark.parametrize("state", ["idle", "busy"])
def test_a_worker_ends_with_a_bot_that_was_killed(state: str) -> None:
    with _bot(state) as (process, who):
        process.send_signal(signal.SIGKILL)
        process.wait(5)
        deadline = time.monotonic() + 5
        while Path(f"/proc/{who['pid']}/cmdline").exists() and time.monotonic() < deadline:
            os.sched_yield()
        assert not Path(f"/proc/{who['pid']}/cmdline").exists()


def test_a_bot_that_ends_leaves_no_complaint() -> None:
    with _bot() as (process, _who):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(20) == 0
