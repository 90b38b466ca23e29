"""``lemma doctor`` without Discord: what it says and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bot.cli.doctor import report
from bot.services.checkup import Finding


def doctor(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LEMMA_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "doctor", *options],
        env=kept | {"LEMMA_DATA_DIR": str(folder)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_a_healthy_machine_passes_and_says_so_in_json_alone(tmp_path: Path) -> None:
    done = doctor(tmp_path, "--offline", "--json")

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["healthy"]
    assert [row["subject"] for row in said["findings"]] == ["Store", "Maths workers", "Typesetter"]


def test_a_missing_token_and_a_folder_that_cannot_be_used_are_both_named(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")

    done = doctor(in_the_way)

    assert done.returncode == 1
    assert "LEMMA_DATA_DIR" in done.stdout
    assert "LEMMA_TOKEN" in done.stdout
    assert "Traceback" not in done.stderr


def test_what_only_helps_is_a_warning() -> None:
    lines = list(report([Finding("Store", good=True, detail="fine"), Finding("X", False, "is missing", needed=False)]))

    assert lines == ["ok    Store: fine", "warn  X: is missing", "Everything that is needed works."]
