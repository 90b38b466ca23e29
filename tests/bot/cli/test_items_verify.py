"""``lemma items verify``: figures in one line, findings before it, a status that a script can use."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.verification import Outcome, print_report
from problems.verification.report import Finding, Report

ROOT = Path(__file__).parents[3]


def _verify(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "items", "verify", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)


def test_a_sound_family_ends_with_one_line_of_figures_and_status_zero() -> None:
    done = _verify("det-2x2", "--seeds", "4")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("families 1, levels 1, items 4, ")
    assert "findings 0" in done.stdout
    assert done.stdout.count("\n") == 1


def test_json_holds_figures_and_findings_alone_on_stdout() -> None:
    done = _verify("level-match", "--seeds", "1", "--json")
    data = json.loads(done.stdout)
    assert done.returncode == 0, done.stdout
    assert (data["families"], data["items"], data["findings"], data["found"]) == (1, data["levels"], 0, [])
    assert data["pictures"] >= 5


def test_a_family_that_does_not_exist_is_named() -> None:
    done = _verify("hovercraft")
    assert done.returncode == 2
    assert "no family 'hovercraft'" in done.stderr


def test_findings_of_one_kind_are_shown_three_times_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    findings = tuple(Finding("det-2x2", 1, seed, "the_key_is_accepted", "it is not") for seed in range(9))
    print_report(Outcome(1, 1, Report(9, 9, 0, findings, (1.0,)), 2.0), as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "det-2x2 level 1 seed 0: the key is accepted: it is not"
    assert lines[3] == "det-2x2: the key is accepted: 6 more"
    assert "findings 9" in lines[-1]
    assert len(lines) == 5
