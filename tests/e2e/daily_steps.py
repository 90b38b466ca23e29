"""Steps that tests about the daily problem share."""

import re

from tests.e2e.people import Json, Person, text_of

DAILY = "daily-problem"
THREADS = (11, 12)


async def set_up(carl: Person, channel: str = DAILY) -> None:
    """Choose channel and hour as a manager of the server does."""
    await carl.slash("setup channels", channel=carl.place(channel))
    answer = await carl.slash("setup schedule", time="09:00", zone="UTC", on=True)
    assert answer.error == ""


async def next_post(ada: Person, channel: str = DAILY) -> Json:
    """Let a day pass and return the problem that it brings."""
    before = await ada.messages(channel)
    await ada.playground.advance(days=1)
    return await ada.sees(channel, "Daily problem · 20", after=before[-1] if before else None)


def count(messages: list[Json], text: str) -> int:
    """Return how many messages say this."""
    return sum(text in text_of(message) for message in messages)


def day_of(post: Json) -> str:
    """Return the date that a post names."""
    day = re.search(r"\d{4}-\d{2}-\d{2}", text_of(post))
    assert day is not None
    return day[0]


async def threads_of(person: Person, post: Json) -> list[str]:
    """Return the discussion threads of a post's day that a person can see."""
    state = await person.playground.get("state", user=person.id)
    threads = [channel["name"] for channel in state["channels"] if channel["type"] in THREADS]
    return [name for name in threads if day_of(post) in name]


async def is_let_in(person: Person, post: Json) -> None:
    """Wait until a person sees the discussion of a post."""

    async def look() -> str | None:
        return next(iter(await threads_of(person, post)), None)

    await person.until(look)
