"""``lemma items verify FILE``: an author's file is checked like a family, or refused line by line."""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
EXAMPLE = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "authoring.md").read_text("utf-8"), re.DOTALL)[0]


def _verify(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "items", "verify", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)


def test_a_file_is_verified_like_a_family_with_one_line_of_figures(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(EXAMPLE, "utf-8")
    done = _verify(str(file), "--seeds", "4", "--json")
    assert done.returncode == 0, done.stdout
    figures = json.loads(done.stdout)
    assert (figures["families"], figures["items"], figures["findings"]) == (1, 8, 0)
    assert figures["pictures"] >= 10


def test_a_file_with_a_mistake_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(EXAMPLE.replace('d = "c - b"', 'd = "c - q"'), "utf-8")
    done = _verify(str(file))
    assert done.returncode == 1
    assert "line 27, `values.d`: `q` is no parameter, value or symbol." in done.stdout


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    done = _verify(str(tmp_path / "none.toml"))
    assert done.returncode == 2
    assert "cannot be read" in done.stderr
