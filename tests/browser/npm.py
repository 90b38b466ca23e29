"""Development tools that come through npm, kept in the build folder."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

CACHE = Path(__file__).parents[2] / "build" / "npm"
LONGEST_S = 100


def missing(message: str) -> NoReturn:
    """Skip, or fail on CI, where everything must be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def npm_package(name: str) -> Path:
    """Return the folder of a package such as ``axe-core@4.14.1``, fetched once; skip where there is no Node."""
    folder = CACHE / name
    package = folder / "node_modules" / name.rpartition("@")[0]
    if (package / "package.json").exists():
        return package
    npm = shutil.which("npm")
    if npm is None:
        missing(f"No Node here: {name} comes through npm.")
    folder.mkdir(parents=True, exist_ok=True)
    command = [
        npm,
        "install",
        "--prefix",
        str(folder),
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        name,
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST_S)
    except subprocess.TimeoutExpired:
        missing(f"{name} could not be fetched in {LONGEST_S} s.")
    if done.returncode != 0:
        missing(f"{name} could not be fetched: {done.stderr.strip()[-300:]}")
    return package
