"""``lemma items export`` and ``import``: banks of questions as files."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def _items(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "items", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)


def test_drawn_items_are_exported_and_taken_over_again(tmp_path: Path) -> None:
    moodle, csv, out = tmp_path / "bank.xml", tmp_path / "bank.csv", tmp_path / "mine"
    done = _items("export", "--moodle", str(moodle), "--csv", str(csv), "--seeds", "2", "eigen-2x2")
    assert done.returncode == 0, done.stderr
    assert "4 questions" in done.stdout
    for file in (moodle, csv):
        taken = _items("import", str(file), "--out", str(out), "--skill", "eig-values", "--level", "2")
        assert taken.returncode == 0, taken.stderr
    assert len(list(out.glob("*.toml"))) == 8


def test_an_export_without_a_file_or_a_known_family_is_refused(tmp_path: Path) -> None:
    assert _items("export", "eigen-2x2").returncode == 2
    assert _items("export", "--csv", str(tmp_path / "x.csv"), "no-such-family").returncode == 2


def test_an_import_of_what_is_no_bank_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bank.xml"
    file.write_text("hello", "utf-8")
    done = _items("import", str(file), "--out", str(tmp_path / "out"))
    assert done.returncode == 2
    assert "This is not XML" in done.stderr
