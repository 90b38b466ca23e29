"""The page's files: nothing that could run what a person wrote, small files, types that hold."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.npm import npm_package

WEB = Path(__file__).parents[2] / "bot" / "playground" / "web"
SCRIPTS = sorted(WEB.glob("js/*.js"))
FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setTimeout\(\s*[\"'`]"
)
MOST_LINES = 300


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_makes_text_nodes_only(path: Path) -> None:
    assert FORBIDDEN.findall(path.read_text(encoding="utf-8").replace("without innerHTML", "")) == []


@pytest.mark.parametrize("path", [p for p in sorted(WEB.rglob("*")) if p.is_file()], ids=lambda path: path.name)
def test_a_file_of_the_page_stays_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_the_page_has_no_inline_script_or_style_and_loads_nothing_from_elsewhere() -> None:
    page = (WEB / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page) == []
    assert re.findall(r"(?:src|href)=\"(?!\./|#)[^\"]*\"", page) == []
    assert all("http" not in path.read_text(encoding="utf-8") for path in WEB.glob("styles/*.css"))


def test_the_types_of_the_scripts_hold() -> None:
    compiler = npm_package("typescript@5.9.3") / "bin" / "tsc"
    node = shutil.which("node")
    assert node is not None
    command = [node, str(compiler), "--noEmit", "-p", str(WEB / "jsconfig.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0
