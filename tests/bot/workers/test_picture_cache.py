"""Pictures are made once: kept in memory and on disk, bounded, made anew when what draws them changes."""

import asyncio
from pathlib import Path

import pytest

from bot.workers.picture_cache import PictureCache, picture_key, typesetter_version
from bot.workers.pool import Reply


class Maker:
    """Makes replies and counts them."""

    def __init__(self, size: int = 10) -> None:
        self.made = 0
        self._size = size

    async def __call__(self) -> Reply:
        """Make the next reply."""
        self.made += 1
        return Reply({"ok": True, "alt": "π", "number": self.made}, b"x" * self._size)


def _key(number: int) -> str:
    return picture_key("typeset", {"source": str(number)}, "1")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*/*"))


def _damage(folder: Path) -> None:
    (path,) = folder.glob("*/*")
    path.write_bytes(path.read_bytes()[:-3])


async def test_a_picture_is_made_once(tmp_path: Path) -> None:
    cache, make = PictureCache(tmp_path, 1000), Maker()
    first = await cache.fetch(_key(1), make)
    assert await cache.fetch(_key(1), make) == first
    assert make.made == 1


async def test_a_picture_outlives_the_process_that_made_it(tmp_path: Path) -> None:
    make = Maker()
    first = await PictureCache(tmp_path, 1000).fetch(_key(1), make)
    assert await PictureCache(tmp_path, 1000).fetch(_key(1), make) == first
    assert make.made == 1


async def test_who_asks_while_it_is_made_waits_for_the_same_one(tmp_path: Path) -> None:
    cache, make = PictureCache(tmp_path, 1000), Maker()
    replies = await asyncio.gather(*(cache.fetch(_key(1), make) for _ in range(5)))
    assert make.made == 1
    assert all(reply == replies[0] for reply in replies)


async def test_a_failure_is_told_to_everybody_and_not_kept(tmp_path: Path) -> None:
    cache, make = PictureCache(tmp_path, 1000), Maker()

    async def fail() -> Reply:
        await asyncio.sleep(0)
        raise RuntimeError("no worker")

    results = await asyncio.gather(*(cache.fetch(_key(1), fail) for _ in range(3)), return_exceptions=True)
    assert all(isinstance(result, RuntimeError) for result in results)
    assert (await cache.fetch(_key(1), make)).result["number"] == 1


async def test_memory_holds_the_latest_only(tmp_path: Path) -> None:
    cache, make = PictureCache(tmp_path, 0, in_memory=2), Maker()
    for number in (1, 2, 3, 3, 1):
        await cache.fetch(_key(number), make)
    assert make.made == 4


async def test_the_disk_holds_no_more_than_its_limit(tmp_path: Path) -> None:
    cache, make = PictureCache(tmp_path, 50_000, in_memory=1), Maker(size=1000)
    for number in range(202):
        await cache.fetch(_key(number), make)
    assert 40_000 < _size(tmp_path) <= 50_000


async def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    make = Maker()
    await PictureCache(tmp_path, 1000).fetch(_key(1), make)
    _damage(tmp_path)
    await PictureCache(tmp_path, 1000).fetch(_key(1), make)
    assert make.made == 2


async def test_a_disk_that_cannot_be_written_costs_no_picture(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be", encoding="utf-8")
    cache, make = PictureCache(tmp_path / "taken", 1000), Maker()
    assert (await cache.fetch(_key(1), make)).result["number"] == 1


@pytest.mark.parametrize(
    ("op", "payload", "version"),
    [("plot", {"source": "x"}, "1"), ("typeset", {"source": "y"}, "1"), ("typeset", {"source": "x"}, "2")],
)
def test_everything_a_picture_depends_on_is_in_its_key(op: str, payload: dict[str, str], version: str) -> None:
    assert picture_key(op, payload, version) != picture_key("typeset", {"source": "x"}, "1")


def test_sources_that_look_the_same_share_a_picture() -> None:
    composed, decomposed = ({"source": text} for text in ("\u00e9", "e\u0301"))
    assert picture_key("typeset", composed, "1") == picture_key("typeset", decomposed, "1")


def test_the_typesetters_version_is_a_digest() -> None:
    assert len(typesetter_version()) == 64
