"""Pictures for everybody: what a picture cannot show is sent as text."""

from pathlib import Path

import pytest

from bot.services.pictures import Look, Pictures
from bot.ui.drawings import prose
from bot.workers.pool import WorkerPool


@pytest.fixture
def drawn(maths: WorkerPool, typesetter: WorkerPool, tmp_path: Path) -> Pictures:
    return Pictures(maths, typesetter, None, tmp_path / "pictures", 10_000_000)


@pytest.mark.parametrize("word", ["مصفوفة", "आव्यूह", "矩阵"])
async def test_a_script_that_pictures_cannot_show_is_sent_as_text(drawn: Pictures, word: str) -> None:
    for source in (f"{word}: $x^2$", rf"A $\text{{{word}}} = x$ here"):
        assert await drawn.typeset("statement", source, Look()) is None
        assert word in str(await prose(drawn, source, Look(), "statement"))


@pytest.mark.parametrize("sentence", ["Größe $x$, Übung", "día, ação, élève, $y$", "матрица $A$, πίνακας"])
async def test_european_languages_are_drawn(drawn: Pictures, sentence: str) -> None:
    assert await drawn.typeset("statement", sentence, Look()) is not None


async def test_a_picture_is_made_once(drawn: Pictures) -> None:
    first = await drawn.typeset("display", "x^2", Look())
    assert await drawn.typeset("display", "x^2", Look()) == first
    assert (drawn.counts.asked, drawn.counts.made) == (2, 1)
