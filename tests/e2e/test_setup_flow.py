"""Setting a server up: the wizard, single settings, the check-up, and who may not."""

import asyncio
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Person, Playground, RefusedError, component_of, text_of, walk
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: a start takes seconds."""
    return tmp_path_factory.mktemp("setup")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


async def test_the_wizard_takes_a_server_to_its_first_daily_problem(carl: Person) -> None:
    assert "none is chosen" in (await carl.slash("setup doctor")).text
    assert "Choose a channel first" in (await carl.slash("setup schedule", on=True)).text
    wizard = (await carl.slash("setup start")).message
    assert wizard["ephemeral"]
    assert component_of(wizard, "Switch the daily problem on")["disabled"]

    await carl.choose(wizard, "setup-channel", carl.place("daily-problem"))
    await carl.choose(wizard, "setup-zone", "Europe/Berlin")
    await carl.choose(wizard, "setup-hour", "20:00")
    await carl.choose(wizard, "setup-modules", "linear_algebra", "optimisation")
    form = await carl.press(wizard, "Another zone or minute")
    await carl.submit(form, zone="Asia/Kolkata", time="8:15 pm")
    await carl.press(await carl.again(wizard), "Switch the daily problem on")

    done = text_of(await carl.again(wizard))
    assert f"<#{carl.place('daily-problem')}>" in done
    assert "20:15 Asia/Kolkata" in done
    assert "Modules: 2 of 7" in done
    assert "Next problem: <t:" in done

    await carl.press(await carl.again(wizard), "Switch the daily problem off")
    assert "The daily problem is off" in text_of(await carl.again(wizard))


async def test_a_time_that_cannot_be_read_changes_nothing(carl: Person) -> None:
    await carl.slash("setup schedule", time="9:00", zone="UTC")
    wizard = (await carl.slash("setup start")).message

    unknown = await carl.submit(await carl.press(wizard, "Another zone or minute"), zone="Atlantis", time="8:00")
    assert "Europe/Berlin" in unknown.text
    impossible = await carl.submit(await carl.press(wizard, "Another zone or minute"), zone="Berlin", time="25:99")
    assert "08:30" in impossible.text
    assert "09:00 UTC" in (await carl.slash("setup schedule")).text


async def test_single_settings_are_changed_by_command(carl: Person, playground: Playground) -> None:
    zones = await carl.complete("setup schedule", "zone", zone="kolk")
    assert [zone["value"] for zone in zones] == ["Asia/Kolkata"]
    assert "08:30 Asia/Kolkata" in (await carl.slash("setup schedule", time="8:30", zone="Asia/Kolkata")).text
    channel = carl.place("daily-problem")
    assert f"<#{channel}>" in (await carl.slash("setup channels", channel=channel)).text
    assert "Next problem" in (await carl.slash("setup schedule", on=True, tries=3)).text
    await carl.slash("setup modules", module="linear_algebra", on=True)
    without = await carl.slash("setup modules", module="linear_algebra", on=False)
    assert "In use:" in without.text
    assert "Linear algebra" not in without.text
    state = await playground.get("state", user=carl.id)
    role = next(role["id"] for role in state["roles"] if role["name"] == "Instructor")
    assert f"<@&{role}>" in (await carl.slash("setup roles", instructors=role)).text
    assert "everybody with Manage Server" in (await carl.slash("setup roles")).text


async def test_a_learner_has_no_setup(ada: Person) -> None:
    with pytest.raises(RefusedError):
        await ada.slash("setup start")


async def test_every_menu_of_the_wizard_fits_discord(carl: Person) -> None:
    wizard = (await carl.slash("setup start")).message

    menus = [component for component in walk(wizard["components"]) if component["type"] in (3, 6, 8)]

    assert len(menus) == 5
    assert all(len(menu.get("options", [])) <= 25 for menu in menus)


async def test_the_doctor_names_every_missing_permission_and_a_deleted_channel(
    carl: Person, playground: Playground
) -> None:
    channel = carl.place("daily-problem")
    await carl.slash("setup channels", channel=channel)
    healthy = (await carl.slash("setup doctor")).text
    assert "SQLite" in healthy
    assert "**Daily problem**" in healthy
    assert "Does not work" not in healthy

    bot = (await playground.get("state", user=carl.id))["bot"]["id"]
    view, attach = 1 << 10, 1 << 15
    rule = {"type": 1, "allow": "0", "deny": str(attach)}
    await playground.post("channel", user=carl.id, action="overwrite", channel=channel, target=bot, rule=rule)
    assert "Attach Files: I cannot show formulas" in (await carl.slash("setup doctor")).text
    assert "Attach Files" in (await carl.slash("setup channels", channel=channel)).text

    hidden = {"type": 1, "allow": "0", "deny": str(view)}
    await playground.post("channel", user=carl.id, action="overwrite", channel=channel, target=bot, rule=hidden)
    assert "I cannot see" in (await carl.slash("setup doctor")).text

    await playground.post("channel", user=carl.id, action="delete", channel=channel)
    deleted = (await carl.slash("setup doctor")).text
    assert "it was deleted" in deleted
    assert "the next one comes" not in deleted
    assert "Choose another one" in (await carl.slash("setup start")).text


async def test_the_doctor_of_the_command_line_asks_discord_about_every_channel(
    carl: Person, playground: Playground, folder: Path
) -> None:
    channel = carl.place("general")
    await carl.slash("setup channels", channel=channel)
    await carl.slash("setup schedule", on=True)
    rule = {"type": 1, "allow": "0", "deny": str(1 << 11)}
    bot = (await playground.get("state", user=carl.id))["bot"]["id"]
    await playground.post("channel", user=carl.id, action="overwrite", channel=channel, target=bot, rule=rule)

    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "doctor", "--json", "--playground", playground.base,
        env={k: v for k, v in os.environ.items() if not k.startswith("LEMMA_")} | {"LEMMA_DATA_DIR": str(folder)},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said = json.loads((await process.communicate())[0])

    assert process.returncode == 1
    missing = [row["detail"] for row in said["findings"] if not row["good"]]
    assert "Send Messages: I cannot post there." in missing
    assert any(row["subject"] == "Token" and row["good"] for row in said["findings"])
