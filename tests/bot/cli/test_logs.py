"""Logs never get into the way of what they tell about, and keep secrets."""

import json
import subprocess
import sys

import pytest

SCRIPT = """
import sys, logging, structlog
from bot.cli.logs import configure_logs
configure_logs("INFO", "json")
log = structlog.get_logger("x")
for line in range(1000):
    log.error("something", token="hush-hush", number=line)
logging.getLogger("y").warning("another")
print("still here")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
def test_a_full_disk_costs_lines_of_the_log_and_nothing_else() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
        done = subprocess.run([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, stderr=full, check=False)
    assert done.stdout.decode().strip() == "still here"


def test_a_secret_is_not_printed() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    first = json.loads(done.stderr.splitlines()[0])
    assert (first["event"], first["level"], first["number"]) == ("something", "error", 0)
    assert "hush-hush" not in done.stderr
