"""The house rules that a machine can hold: layers, names, sizes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(p for room in ("bot", "cogs", "problems", "tests") for p in (ROOT / room).rglob("*.py"))
PAGE = sorted(p for p in (ROOT / "bot/playground/web").rglob("*") if p.suffix in {".js", ".css"})
NAMELESS = {"utils", "util", "common", "core", "helpers", "helper", "manager", "misc"}


def test_imports_go_down_only_and_every_room_is_declared() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", [*SOURCES, *PAGE], ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_stays_small(path: Path) -> None:
    limit = 200 if path.parent.name == "cogs" and path.parent.parent == ROOT else 300
    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit


def test_every_room_has_a_name_that_says_what_is_in_it() -> None:
    nameless = [p for p in SOURCES if NAMELESS & {part.removesuffix(".py") for part in p.relative_to(ROOT).parts}]
    assert nameless == []


def test_the_top_level_holds_only_the_rooms_that_were_agreed() -> None:
    rooms = {p.name for p in ROOT.iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    assert rooms <= {"bot", "cogs", "problems", "tests"}


def test_the_bots_process_loads_no_mathematics() -> None:
    program = (
        "import sys, pkgutil, importlib, cogs, bot.cli.assembly, bot.client\n"
        "for m in pkgutil.iter_modules(cogs.__path__): importlib.import_module(f'cogs.{m.name}')\n"
        "print(sorted({'sympy', 'numpy', 'matplotlib', 'mpmath', 'scipy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_file_names_a_registry_or_a_download_address() -> None:
    suspects = ("index-url", "pypi" + ".org", "npmjs" + ".", '"resolved": "http')
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    named = [
        name
        for name in listed
        if name and not name.endswith((".png", ".ttf", ".gif", ".mo")) and name != "tests/test_architecture.py"
        for text in [(ROOT / name).read_text(encoding="utf-8", errors="ignore")]
        if any(suspect in text for suspect in suspects if not (suspect == "index-url" and name == "Makefile"))
    ]
    assert named == []
