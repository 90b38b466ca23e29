"""The corpus: what is valid is drawn, what is malformed is explained, what is hostile does nothing."""

import re
import struct
import time

import pytest

from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.studio import COLUMN, Picture, Studio

Rows = list[dict[str, str]]
MAX_PIXELS = 4000
# a formula between dollars is what people paste into a chat: it is drawn without them
DRAWN_ALL_THE_SAME = {"m012"}


def _draw(studio: Studio, row: dict[str, str]) -> Picture:
    kind = row["kind"] if row["kind"] in {"inline", "statement"} else "display"
    return studio.typeset(kind, row["latex"], "dark", COLUMN)


def test_every_valid_row_is_drawn(studio: Studio, corpus: Rows) -> None:
    refused = []
    for row in corpus:
        if row["kind"] in {"inline", "display", "statement"}:
            try:
                picture = _draw(studio, row)
            except RefusedError as error:
                refused.append((row["id"], error.sentence))
                continue
            size = struct.unpack(">II", picture.png[16:24])
            assert picture.png.startswith(b"\x89PNG")
            assert size == (picture.width, picture.height)
            assert max(size) <= MAX_PIXELS
            assert picture.missing == ""
    assert refused == []


def test_every_valid_row_is_put_into_words(studio: Studio, corpus: Rows) -> None:
    for row in corpus:
        if row["kind"] in {"inline", "display", "statement"}:
            alt = _draw(studio, row).alt
            assert 0 < len(alt) <= 1024
            assert not re.search(r"[\\{}^]|[\u2061-\u2064]", alt), (row["id"], alt)


def test_every_malformed_row_gets_a_sentence_that_says_what_to_write(studio: Studio, corpus: Rows) -> None:
    for row in corpus:
        if row["kind"] == "malformed" and row["id"] not in DRAWN_ALL_THE_SAME:
            with pytest.raises(RefusedError) as refused:
                _draw(studio, row)
            assert refused.value.sentence.endswith((".", "?"))
            assert "`" in refused.value.sentence
            assert len(refused.value.sentence) < 200


def test_every_hostile_row_is_harmless_within_a_second(studio: Studio, corpus: Rows) -> None:
    for row in corpus:
        if row["kind"] == "hostile":
            began = time.process_time()
            try:
                picture = _draw(studio, row)
            except RefusedError as error:
                assert error.sentence  # noqa: PT017 - drawn harmlessly is as good as refused
            else:
                assert "<" in picture.alt
            assert time.process_time() - began < 1
