"""``lemma run`` before it is connected: settings that cannot work are named, all at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.processes import LocalDiscord


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


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "is empty"), (b"\xff\xfe\x00", "is not a text file"), (b"two words", "ASCII")]
)
def test_a_token_file_without_a_token_is_named_before_anything_starts(
    tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "token").write_bytes(content)
    done = run(tmp_path, LEMMA_TOKEN_FILE=str(tmp_path / "token"), LEMMA_MATHS_WORKERS="none")
    assert done.returncode == 2
    assert "LEMMA_MATHS_WORKERS" in done.stderr
    assert "LEMMA_TOKEN_FILE" in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_of_another_kind_and_half_a_sharding_are_named_with_the_rest(tmp_path: Path) -> None:
    done = run(tmp_path, LEMMA_TOKEN="x", LEMMA_DATABASE_URL="mysql://me:secret@here/x", LEMMA_TYPESETTERS="0")
    assert done.returncode == 2
    assert [name for name in ("LEMMA_DATABASE_URL", "LEMMA_TYPESETTERS") if name not in done.stderr] == []
    assert "secret" not in done.stderr
    assert "LEMMA_SHARD_COUNT" in run(tmp_path, LEMMA_TOKEN="x", LEMMA_SHARD_IDS="[0]").stderr


def test_a_database_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "lemma.sqlite3").mkdir()
    done = run(tmp_path, LEMMA_TOKEN="not.a.token")
    assert done.returncode == 2
    assert "is not a usable database" in done.stderr
    assert "Traceback" not in done.stderr


CONNECTED = """
import sys
import typer
from bot.cli.run import run
from bot.playground.connect import connect
if __name__ == "__main__":
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(run)
    with connect(sys.argv.pop()):
        app()
"""


def test_a_token_that_discord_refuses_is_one_sentence(tmp_path: Path) -> None:
    discord = LocalDiscord(tmp_path / "discord")
    try:
        (tmp_path / "lemma.py").write_text(CONNECTED)
        done = subprocess.run(
            [sys.executable, str(tmp_path / "lemma.py"), discord.base],
            env={"PATH": "/usr/bin:/bin", "LEMMA_DATA_DIR": str(tmp_path), "LEMMA_TOKEN": "not.a.token"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        discord.stop()
    assert "Discord refuses the token" in done.stderr
    assert "Traceback" not in done.stderr
    assert "not.a.token" not in done.stderr
    assert done.returncode == 2


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run(tmp_path, LEMMA_TOKEN="not.a.token", LEMMA_DATA_DIR=str(tmp_path / "file" / "data"))
    assert done.returncode == 2
    assert "LEMMA_DATA_DIR" in done.stderr
    assert "not.a.token" not in done.stderr
