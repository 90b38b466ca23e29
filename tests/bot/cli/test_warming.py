"""``lemma typeset --warm``: what it draws, the bot finds; what is there is not drawn again."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.warming import MEGABYTE, warmed
from bot.services.pictures import Look, Pictures
from bot.ui.drawings import statement
from bot.workers.pool import WorkerPool
from problems.catalogue import catalogue

LIMIT = 50 * MEGABYTE


async def test_what_was_warmed_is_found_by_the_bot_and_not_drawn_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = await warmed(tmp_path, LIMIT, 1, ("dark", "contrast"), ("mathematical_modelling",))
    assert f"{first.pages} of {first.pages} pages" in capsys.readouterr().err
    assert first.failed == 0
    assert first.counts.made > 0
    again = await warmed(tmp_path, LIMIT, 1, ("dark",), ("mathematical_modelling",))
    assert again.counts.made == 0
    assert re.search(r"0 pictures drawn and \d+ already there .* of 50 MB$", str(again))

    idle = WorkerPool(role="typesetter", size=1, deadline=1)  # never started: only the cache can answer
    bot = Pictures(idle, idle, None, tmp_path, LIMIT)
    for family in [one for one in catalogue().values() if one.module == "mathematical_modelling"]:
        await statement(bot, family.draw(family.levels[0], 0), Look(theme="contrast"))
    assert bot.counts.asked > 0
    assert bot.counts.made == 0


def test_without_a_cache_there_is_nothing_to_warm(tmp_path: Path) -> None:
    settings = {**os.environ, "LEMMA_PICTURE_CACHE_MB": "0", "LEMMA_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "bot", "typeset", "--warm"]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "no cache" in done.stderr
