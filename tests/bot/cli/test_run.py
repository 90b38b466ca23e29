"""``lemma run`` before it is connected: settings that cannot work are named, all at once."""

import subprocess
import sys
from pathlib import Path

import pytest


def run(tmp_path: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    environment = {"PATH": "/usr/bin:/bin", "LEMMA_DATA_DIR": str(tmp_path), **settings}
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_missing_token_is_one_sentence_that_says_what_to_do(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip() == (
        "No Discord token. Set LEMMA_TOKEN or LEMMA_TOKEN_FILE, or try `lemma play`, which needs none."
    )


def test_every_wrong_setting_is_named_at_once(tmp_path: Path) -> None:
    done = run(tmp_path, LEMMA_MATHS_WORKERS="none", LEMMA_LOG_LEVEL="LOUD", LEMMA_HEALTH_PORT="0")
    assert done.returncode == 2
    named = ("LEMMA_MATHS_WORKERS", "LEMMA_LOG_LEVEL", "LEMMA_HEALTH_PORT", "LEMMA_TOKEN")
    assert [name for name in named if name not in done.stderr] == []
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["LEMMA_TOKEN_FILE"])
def test_a_token_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    done = run(tmp_path, **{name: str(tmp_path / "nothing")})
    assert (done.returncode, done.stderr.strip()) == (
        2,
        "LEMMA_TOKEN_FILE cannot be read: No such file or directory.",
    )


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run(tmp_path, LEMMA_TOKEN="not.a.token", LEMMA_DATA_DIR=str(tmp_path / "file" / "data"))
    assert done.returncode == 2
    assert "LEMMA_DATA_DIR" in done.stderr
    assert "not.a.token" not in done.stderr
