"""One typesetter for the tests, and the corpus of formulas where it is at hand."""

import json
import os
from pathlib import Path

import pytest

from bot.workers.typesetting.studio import Studio

ROOT = Path(__file__).parents[4]


@pytest.fixture(scope="session")
def studio() -> Studio:
    """Return a loaded typesetter in this process."""
    return Studio.open()


@pytest.fixture(scope="session")
def corpus() -> list[dict[str, str]]:
    """Return the rows of the LaTeX corpus; without it, skip and say so."""
    path = ROOT / os.environ.get("LEMMA_LATEX_CORPUS", "../shared/latex_corpus.jsonl")
    if not path.exists():
        pytest.skip("The LaTeX corpus is not here; set LEMMA_LATEX_CORPUS to its file.")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
