"""Export is all and only a person's data; after deletion no row holds their id and nobody else lost a point."""

import asyncio
import json
from pathlib import Path
from typing import Any

from bot.storage import Store, open_store
from bot.storage.authored import AuthoredFamily
from bot.storage.challenges import Challenge
from bot.storage.departures import Departure
from bot.storage.groups import StudyGroup
from bot.storage.guilds import Guild
from bot.storage.journal import JournalEntry
from bot.storage.periods import ALL_TIME
from bot.storage.preferences import Preference
from bot.storage.reminders import Reminder
from bot.storage.reports import ProblemReport
from bot.storage.schema import metadata
from tests.bot.storage.seeds import ADA, BEN, GUILD, NOW, TODAY, record, right, set_exercise


async def everything(store: Store) -> dict[str, list[dict[str, Any]]]:
    names = [table.name for table in metadata().sorted_tables]
    found = {name: await store._database.fetch(f"SELECT * FROM {name}") for name in names}  # noqa: S608  -- our names
    return {name: [{key: row[key] for key in row.keys()} for row in rows] for name, rows in found.items()}  # noqa: SIM118  -- sqlite3.Row


async def a_life(store: Store, user_id: int, name: str, *, first: int = 0) -> None:
    """Leave a row of every kind behind, in a server and in direct messages."""
    for guild_id in (GUILD, 0):
        made = right(
            user_id + first,
            guild_id=guild_id,
            user_id=user_id,
            exercise_id=f"{name}-{guild_id}",
            response=f"{name}'s words",
            why=f"{name} thinks so",
        )
        await record(store, made, name=name, streak=3, best=3, last_day=TODAY)
    await store.preferences.save(Preference(user_id, timezone="Asia/Tokyo"))
    await store.groups.create(StudyGroup(GUILD, f"group-{name}", f"{name}'s group", "", user_id, NOW))
    await store.reports.add(ProblemReport(GUILD, f"r-{name}", "x", user_id, "other", f"Yours, {name}", NOW))
    await store.challenges.save(Challenge(GUILD, f"c-{name}", "T", "", "R", user_id, NOW))
    await store.authored.add(AuthoredFamily(GUILD, f"f-{name}", 1, "T", "eig-values", (1,), "id = 1", user_id, NOW))
    await store.guilds.save(Guild(user_id // 7, set_up_by=user_id))
    await store.journal.add(JournalEntry(user_id, "e", NOW, "T", f"{name}'s thoughts", "t"))
    await store.reminders.save(Reminder(GUILD, user_id, 60, NOW))
    await store.departures.save(Departure(user_id, NOW, NOW))


async def two_lives(store: Store) -> None:
    await a_life(store, ADA, "Ada")
    await a_life(store, BEN, "Ben")
    for user_id in (ADA, BEN):
        await store.groups.join(GUILD, "group-Ada", user_id, NOW)


async def test_the_export_holds_every_kind_of_row_and_only_mine(store: Store) -> None:
    await two_lives(store)
    data = await store.privacy.export(ADA)
    text = json.dumps(data)
    assert all(data.values()), [table for table, rows in data.items() if not rows]
    assert str(BEN) not in text
    assert "Ben" not in text
    assert "Ada's words" in text


async def test_the_export_covers_every_row_that_holds_the_id(store: Store) -> None:
    await two_lives(store)
    data = await store.privacy.export(ADA)
    holding = {name: sum(ADA in row.values() for row in rows) for name, rows in (await everything(store)).items()}
    assert {name: len(rows) for name, rows in data.items()} == {name: n for name, n in holding.items() if n}


async def test_the_export_of_a_stranger_is_empty(store: Store) -> None:
    await two_lives(store)
    assert not any((await store.privacy.export(404)).values())


async def test_after_deletion_no_row_holds_the_id_the_name_or_the_words(store: Store) -> None:
    await two_lives(store)
    await store.privacy.delete(ADA)
    rows = [row for found in (await everything(store)).values() for row in found]
    kept = {key: value for row in rows for key, value in row.items() if str(ADA) in str(value) or value == "Ada"}
    assert kept == {}
    assert not any("Ada's words" in str(row) or "Yours, Ada" in str(row) or "Ada thinks" in str(row) for row in rows)
    assert not any((await store.privacy.export(ADA)).values())


def test_after_deletion_sqlites_files_hold_neither_the_id_nor_the_words(sqlite_path: Path) -> None:
    async def live_and_go() -> None:
        store = await open_store(sqlite_path)
        await two_lives(store)
        for n in range(50):
            await record(store, right(n, user_id=ADA, exercise_id=f"ex-{n}", response="Ada's words"), name="Ada")
        await store.privacy.delete(ADA)
        contents.extend(path.read_bytes() for path in sqlite_path.parent.glob("lemma.db*"))
        await store.aclose()

    contents: list[bytes] = []
    asyncio.run(live_and_go())
    assert len(contents) == 3  # the file, its log and the log's index
    traces = [trace for trace in (ADA.to_bytes(8, "big"), b"Ada's words", b"Yours, Ada") if trace in b"".join(contents)]
    assert traces == []


async def test_after_deletion_everybody_elses_rows_are_unchanged(store: Store) -> None:
    await two_lives(store)
    before = await store.privacy.export(BEN)
    await store.privacy.delete(ADA)
    after = await store.privacy.export(BEN)
    inherited = [row for row in after["study_group"] if row["group_id"] == "group-Ada"]
    assert len(inherited) == 1
    assert after | {"study_group": [row for row in after["study_group"] if row not in inherited]} == before


async def test_after_deletion_boards_forget_the_person_and_the_groups_total_stays(store: Store) -> None:
    await two_lives(store)
    before = await store.scores.groups(GUILD, ALL_TIME)
    await store.privacy.delete(ADA)
    assert [row.user_id for row in await store.scores.top(GUILD, ALL_TIME)] == [BEN]
    assert await store.scores.groups(GUILD, ALL_TIME) == before
    assert [member.user_id for member in await store.groups.members(GUILD, "group-Ada")] == [BEN]
    assert await store.verify() == []


async def test_traces_in_two_servers_cannot_be_linked(store: Store) -> None:
    await two_lives(store)
    await store.privacy.delete(ADA)
    rows = (await everything(store))["attempt"]
    assert len({row["user_id"] for row in rows if row["user_id"] < 0}) == 2


async def test_the_group_of_a_person_alone_in_it_goes_with_them(store: Store) -> None:
    await store.groups.create(StudyGroup(GUILD, "g", "Alone", "", ADA, NOW))
    await store.groups.join(GUILD, "g", ADA, NOW)
    await store.privacy.delete(ADA)
    assert await store.groups.get(GUILD, "g") is None


async def test_a_person_may_come_back_after_deletion(store: Store) -> None:
    await set_exercise(store)
    await record(store, right(1), name="Ada")
    await store.privacy.delete(ADA)
    assert await record(store, right(1, exercise_id="ex-2"), name="Ada")
    await store.privacy.delete(ADA)
    assert await store.verify() == []
