"""Study groups: unique names, one group a member, a limit that holds under a rush."""

import asyncio
from dataclasses import replace

from bot.storage import Store
from bot.storage.groups import GroupSize, Joining, Member, StudyGroup
from tests.bot.storage.seeds import ADA, BEN, CAY, GUILD, NOW, later

OWLS = StudyGroup(GUILD, "g1", "Night Owls", "Late maths", ADA, NOW)
LARKS = StudyGroup(GUILD, "g2", "Larks", "", BEN, NOW)


async def test_a_group_comes_back_as_created(store: Store) -> None:
    assert await store.groups.create(OWLS)
    assert await store.groups.get(GUILD, "g1") == OWLS


async def test_a_name_is_taken_whatever_its_case_and_spaces(store: Store) -> None:
    await store.groups.create(OWLS)
    assert not await store.groups.create(replace(LARKS, name="NIGHT  owls"))
    assert await store.groups.create(replace(LARKS, guild_id=1, name="Night Owls"))


async def test_a_group_is_found_by_name_whatever_its_case(store: Store) -> None:
    group = replace(OWLS, name="Straße Ö")
    await store.groups.create(group)
    assert await store.groups.by_name(GUILD, "strasse ö") == group


async def test_members_join_and_are_listed_in_order(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.learners.claim(GUILD, BEN, "Ben")
    assert await store.groups.join(GUILD, "g1", BEN, NOW) is Joining.JOINED
    assert await store.groups.join(GUILD, "g1", ADA, later(minutes=1)) is Joining.JOINED
    assert await store.groups.members(GUILD, "g1") == [Member(BEN, "Ben", NOW), Member(ADA, "", later(minutes=1))]
    assert await store.groups.of_member(GUILD, ADA) == OWLS


async def test_joining_twice_elsewhere_or_nowhere_says_so(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.create(LARKS)
    await store.groups.join(GUILD, "g1", ADA, NOW)
    assert await store.groups.join(GUILD, "g1", ADA, NOW) is Joining.ALREADY
    assert await store.groups.join(GUILD, "g2", ADA, NOW) is Joining.ELSEWHERE
    assert await store.groups.join(GUILD, "gone", BEN, NOW) is Joining.GONE


async def test_a_rush_never_overfills_a_group(store: Store) -> None:
    await store.groups.create(OWLS)
    rush = [store.groups.join(GUILD, "g1", user_id, NOW, most=3) for user_id in range(1, 9)]
    ended = await asyncio.gather(*rush)
    assert sorted(ended) == [Joining.FULL] * 5 + [Joining.JOINED] * 3


async def test_a_member_joining_two_groups_at_once_gets_one(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.create(LARKS)
    ended = await asyncio.gather(*(store.groups.join(GUILD, group_id, ADA, NOW) for group_id in ("g1", "g2")))
    assert sorted(ended) == [Joining.ELSEWHERE, Joining.JOINED]


async def test_groups_are_listed_by_name_with_their_sizes(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.create(LARKS)
    await store.groups.join(GUILD, "g1", ADA, NOW)
    assert await store.groups.list(GUILD) == [
        GroupSize("g2", "Larks", "", 0),
        GroupSize("g1", "Night Owls", "Late maths", 1),
    ]


async def test_groups_are_found_by_a_part_of_their_name(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.create(replace(LARKS, name="100%_Larks!"))
    found = {text: [row.group_id for row in await store.groups.list(GUILD, text=text)] for text in ("OWL", "%_", "!")}
    assert found == {"OWL": ["g1"], "%_": ["g2"], "!": ["g2"]}


async def test_groups_are_counted_and_paged(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.create(LARKS)
    assert await store.groups.count(GUILD) == 2
    assert [row.name for row in await store.groups.list(GUILD, limit=1, offset=1)] == ["Night Owls"]


async def test_an_owner_who_leaves_hands_the_group_on(store: Store) -> None:
    await store.groups.create(OWLS)
    for user_id, minute in ((ADA, 0), (CAY, 1), (BEN, 2)):
        await store.groups.join(GUILD, "g1", user_id, later(minutes=minute))
    assert await store.groups.leave(GUILD, ADA) == OWLS
    assert await store.groups.get(GUILD, "g1") == replace(OWLS, owner_id=CAY)
    assert await store.groups.of_member(GUILD, ADA) is None


async def test_a_member_who_leaves_does_not_change_the_owner(store: Store) -> None:
    await store.groups.create(OWLS)
    for user_id in (BEN, ADA):
        await store.groups.join(GUILD, "g1", user_id, NOW)
    await store.groups.leave(GUILD, BEN)
    assert await store.groups.get(GUILD, "g1") == OWLS


async def test_a_group_ends_with_its_last_member(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.join(GUILD, "g1", ADA, NOW)
    await store.groups.leave(GUILD, ADA)
    assert await store.groups.get(GUILD, "g1") is None


async def test_leaving_without_a_group_is_none(store: Store) -> None:
    assert await store.groups.leave(GUILD, ADA) is None


async def test_a_group_can_be_renamed_but_not_to_a_taken_name(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.create(LARKS)
    renamed = replace(LARKS, name="Early Birds", about="6 am")
    assert await store.groups.change(renamed)
    assert not await store.groups.change(replace(LARKS, name="night owls"))
    assert await store.groups.get(GUILD, "g2") == renamed


async def test_deleting_a_group_frees_its_members(store: Store) -> None:
    await store.groups.create(OWLS)
    await store.groups.join(GUILD, "g1", ADA, NOW)
    assert await store.groups.delete(GUILD, "g1")
    assert await store.groups.of_member(GUILD, ADA) is None
    assert not await store.groups.delete(GUILD, "g1")
