"""Each library's bot does what a tutor's bot does: commands, choices, forms, files, threads, direct messages, cuts."""

import asyncio
import base64
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import aiohttp
import pytest

from bot.playground.hub import Hub
from bot.playground.server import serve
from bot.playground.state import Message
from bot.playground.world import GENERAL_ID, bot_token
from tests.clients.libraries import LIBRARIES, command
from tests.e2e.people import Person, Playground, text_of

COMMANDS = {"hello", "form", "upload", "slow", "room", "whisper", "busy"}
PATIENCE = 30.0
FILE = {"filename": "a.png", "content_type": "image/png", "data": base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()}


@dataclass
class Stage:
    """A library's bot on a playground, and a person before it."""

    hub: Hub
    playground: Playground
    ada: Person


@contextmanager
def started(words: list[str], log: Path) -> Iterator[None]:
    """Run a bot while the block runs; show what it said where the block fails."""
    with log.open("w") as output:
        process = Popen(words, stdout=output, stderr=output)
    try:
        yield
    except BaseException as error:
        error.add_note(log.read_text()[-2000:])
        raise
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(params=LIBRARIES)
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    words = command(request.param)
    async with serve(tmp_path / "discord") as hub, aiohttp.ClientSession() as session:
        playground = Playground(hub.base, session)
        with started([*words, hub.base, bot_token()], tmp_path / "bot.log"):
            ada = await playground.person("Ada")
            async with listening(hub, ada):
                yield Stage(hub, playground, ada)
        assert [line for line in hub.journal.problems if "not implemented" in line] == []


@asynccontextmanager
async def listening(hub: Hub, ada: Person) -> AsyncIterator[None]:
    """Begin once the bot is connected and its commands are there."""

    async def ready() -> bool | None:
        return True if hub.online and {c["name"] for c in hub.state.commands} >= COMMANDS else None

    if not await ready():
        await ada.until(ready, patience=PATIENCE)
    yield


async def test_commands_choices_buttons_and_forms(stage: Stage) -> None:
    ada = stage.ada
    assert [c["name"] for c in await ada.complete("hello", "who", who="al")] == ["alpha", "beta"]
    greeting = await ada.slash("hello", who="Ada")
    assert greeting.text == "hi Ada"
    assert (await ada.press(greeting.message, "Press")).text == "pressed"
    sent = await ada.submit(await ada.slash("form"), "Bob")
    assert (sent.text, sent.ephemeral) == ("got Bob", True)


async def test_files_late_answers_threads_and_direct_messages(stage: Stage) -> None:
    ada = stage.ada
    uploaded = await ada.slash("upload", file=FILE)
    assert (uploaded.text, [a["filename"] for a in uploaded.message["attachments"]]) == ("8 bytes", ["b.png"])
    slow = await ada.slash("slow")
    await ada.sees("general", "more")
    assert text_of(await ada.again(slow.message)) == "done"
    assert (await ada.slash("room")).text == "room"
    assert sorted(c.type for c in stage.hub.state.channels.values() if c.is_thread) == [11, 12]
    assert (await ada.slash("whisper")).text == "sent"
    assert [text_of(m) for m in await ada.messages(await ada.dm())] == ["psst"]


async def test_many_messages_are_never_refused(stage: Stage) -> None:
    await stage.ada.slash("busy")
    await stage.ada.sees("general", "all done", patience=PATIENCE)
    written: list[Message] = list(stage.hub.state.messages[GENERAL_ID].values())
    assert len([m for m in written if m.content.startswith("number")]) == 7
    assert [m.reactions[0]["emoji"]["name"] for m in written if m.reactions] == ["👍"]
    assert [e for e in stage.hub.journal.entries if e.get("status") == 429] == []


@pytest.mark.parametrize("cut", [{"gateway": "close", "code": 4000}, {"gateway": "reconnect"}])
async def test_what_happens_during_a_cut_is_answered_after_it(stage: Stage, cut: dict[str, str | int]) -> None:
    await stage.playground.post("faults", **cut)
    outcome, _ = await asyncio.gather(stage.ada.slash("hello", who="again"), asyncio.sleep(0))
    assert outcome.text == "hi again"
