"""A server's settings are kept."""

from dataclasses import replace

from bot.storage import Store
from bot.storage.guilds import Guild
from tests.bot.storage.seeds import GUILD, NOW


async def test_a_server_that_was_never_set_up_has_no_settings(store: Store) -> None:
    assert await store.guilds.get(GUILD) is None


async def test_settings_come_back_as_they_were_saved(store: Store) -> None:
    guild = Guild(
        guild_id=GUILD,
        channel_id=2**62,
        timezone="Pacific/Apia",
        daily_minute=5,
        daily_on=True,
        modules_off=("optimisation", "final_project"),
        instructor_role_id=3,
        locale="de",
        daily_tries=None,
        set_up_by=4,
        updated_at=NOW,
        daily_own="some",
    )
    await store.guilds.save(guild)
    assert await store.guilds.get(GUILD) == guild


async def test_saving_again_replaces_the_settings(store: Store) -> None:
    await store.guilds.save(Guild(GUILD, daily_on=True, channel_id=1))
    await store.guilds.save(Guild(GUILD, modules_off=("optimisation",)))
    assert await store.guilds.get(GUILD) == Guild(GUILD, modules_off=("optimisation",))


async def test_only_servers_with_a_daily_and_a_channel_are_listed_for_it(store: Store) -> None:
    wanted = Guild(3, channel_id=1, daily_on=True)
    for guild in (wanted, replace(wanted, guild_id=4, channel_id=None), replace(wanted, guild_id=5, daily_on=False)):
        await store.guilds.save(guild)
    assert await store.guilds.with_daily() == [wanted]
