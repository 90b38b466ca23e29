"""``lemma check``, ``typeset`` and ``items``: JSON alone on stdout, one answer a line, statuses a script can use."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
Row = dict[str, Any]


def _lemma(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=False, timeout=100)


def _rows(done: subprocess.CompletedProcess[str]) -> list[Row]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_check_answers_every_line_in_order() -> None:
    lines = [
        json.dumps({"id": "a", "reference": "2*x", "response": "x + x"}),
        "no JSON at all",
        json.dumps({"id": "c", "reference": "1/2", "response": "1/3"}),
        json.dumps({"id": "d", "reference": "1/2"}),
        json.dumps({"id": "e", "reference": "x", "response": "x +"}),
    ]
    rows = _rows(_lemma("check", "--jsonl", "-", given="\n".join(lines)))
    assert [row["id"] for row in rows] == ["a", None, "c", "d", "e"]
    assert [row["status"] for row in rows] == ["correct", "not-understood", "incorrect", *["not-understood"] * 2]
    assert all({"reading", "feedback", "credit", "milliseconds"} <= set(row) for row in rows)


def test_bytes_that_are_no_text_spoil_their_own_line_only(tmp_path: Path) -> None:
    pair = b'{"id": "%s", "reference": "x", "response": "x"}\n'
    (tmp_path / "lines").write_bytes(b"\xff\xfe\n" + pair % b"\\ud800" + pair % b"c")
    rows = _rows(_lemma("check", "--jsonl", str(tmp_path / "lines")))
    assert [(row["id"], row["status"]) for row in rows] == [
        (None, "not-understood"),
        ("\ud800", "correct"),
        ("c", "correct"),
    ]


def test_lines_that_ask_for_the_impossible_are_answered_and_the_next_one_is_judged() -> None:
    wrong = ['"variables": 5', '"variables": [null]', '"tolerance": "big"', '"tolerance": {"abs": -1}', '"x": NaN']
    lines = [f'{{"reference": "x", "response": "x", {field}}}' for field in [*wrong, '"tolerance": {"rel": 1e999}']]
    done = _lemma("check", "--jsonl", "-", given="\n".join([*lines, '{"reference": "1", "response": "1"}']))
    *refused, judged = _rows(done)
    assert [row["feedback"]["tag"] for row in refused] == ["bad-line"] * len(lines)
    assert judged["status"] == "correct"
    assert done.stderr == ""


def test_settings_that_cannot_work_are_named_by_every_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEMMA_JUDGE_SECONDS", "soon")
    for arguments in (["check", "1", "1"], ["doctor", "--offline"], ["db", "verify"]):
        done = _lemma(*arguments)
        assert done.returncode in {1, 2}
        assert "LEMMA_JUDGE_SECONDS" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_picture_that_cannot_be_written_is_named_not_the_file_of_lines(tmp_path: Path) -> None:
    (tmp_path / "one.png").mkdir()
    line = json.dumps({"id": "one", "latex": "x"})
    done = _lemma("typeset", "--jsonl", "-", "--out", str(tmp_path), given=line)
    assert done.returncode == 1
    assert "one.png cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_takes_a_single_pair() -> None:
    (row,) = _rows(_lemma("check", "[[1,2],[3,4]]", "[1 2; 3 4]"))
    assert row["status"] == "correct"


def test_check_names_the_first_line_that_does_not_follow() -> None:
    (working,) = _rows(_lemma("check", "--steps", "-", given="x^2 = 4\nx = 2\n"))
    assert working["first_wrong"] == 2
    assert [step["found"] for step in working["steps"]] == ["start", "differs"]


def test_check_without_anything_to_check_says_what_it_needs() -> None:
    done = _lemma("check")
    assert done.returncode == 2
    assert "REFERENCE" in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_not_there_is_named() -> None:
    done = _lemma("typeset", "--jsonl", "no-such-file.jsonl")
    assert done.returncode == 2
    assert "no-such-file.jsonl" in done.stderr


def test_typeset_writes_a_picture_a_line(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "one", "kind": "display", "latex": r"\frac{1}{2}"}),
        json.dumps({"id": "two", "kind": "inline", "latex": r"\frac{1}{2"}),
        json.dumps({"id": "../three", "kind": "inline", "latex": "x"}),
        json.dumps({"id": "four", "kind": "statement", "latex": "Find $x$."}),
    ]
    rows = _rows(_lemma("typeset", "--jsonl", "-", "--out", str(tmp_path), given="\n".join(lines)))
    assert [row["ok"] for row in rows] == [True, False, False, True]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["four.png", "one.png"]
    assert rows[0]["width"] > 0
    assert "never closed" in rows[1]["error"]


def test_items_are_listed_and_shown_as_json() -> None:
    families = json.loads(_lemma("items", "list", "--json").stdout)
    assert {"family", "skill", "module", "topic", "levels", "title", "answers"} == set(families[0])
    name, level = families[0]["family"], families[0]["levels"][-1]
    done = _lemma("items", "show", name, "--seed", "3", "--level", str(level), "--json")
    item = json.loads(done.stdout)
    assert item["seed"] == 3
    assert len(item["hints"]) == 3
    assert {"type", "canonical", "form"} <= set(item["parts"][0])
    assert all({"tag", "answer", "feedback"} == set(known) for known in item["misconceptions"])


def test_an_unknown_family_is_an_error_with_a_sentence() -> None:
    done = _lemma("items", "show", "no-such-family")
    assert done.returncode == 2
    assert "items list" in done.stderr


def test_help_names_every_command() -> None:
    shown = _lemma("--help").stdout
    commands = {
        path.stem for path in (ROOT / "bot/cli").glob("*.py") if f"\ndef {path.stem}(" in path.read_text("utf-8")
    }
    assert {"check", "typeset"} <= commands
    assert all(f" {command} " in shown for command in commands | {"items"})


def test_the_entry_point_loads_typer_and_nothing_of_the_bot() -> None:
    program = "import sys, bot.__main__; print([m for m in sys.modules if m.startswith(('bot.', 'discord', 'sympy'))])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['bot.__main__']"
