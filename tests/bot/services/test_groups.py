"""Study groups: found, join, leave, edit; and everything that is refused."""

from collections.abc import Callable

import pytest

from bot.errors import ConflictError, InvalidInputError, NotAllowedError, NotFoundError
from bot.services.groups import PAGE_LENGTH, Groups
from bot.services.learner import Learner
from bot.storage import Store
from bot.storage.groups import MOST_MEMBERS
from tests.bot.services.conftest import Clock

ADA = Learner(1, 10, "Ada")
BEN = Learner(1, 11, "Ben")
CARL = Learner(1, 12, "Carl")


@pytest.fixture
def groups(store: Store, clock: Clock, new_id: Callable[[], str]) -> Groups:
    return Groups(store, now=clock, new_id=new_id)


async def test_a_new_group_has_its_founder_as_owner_and_only_member(groups: Groups) -> None:
    page = await groups.create(ADA, "  Eigen   fans ", "We meet on Mondays.")

    assert page.name == "Eigen fans"
    assert page.about == "We meet on Mondays."
    assert page.viewer_owns
    assert [member.name for member in page.members] == ["Ada"]


async def test_a_member_sees_their_own_group_without_naming_it(groups: Groups) -> None:
    await groups.create(ADA, "Eigen fans", "")

    assert (await groups.show(ADA)).name == "Eigen fans"


async def test_members_are_listed_in_order_of_joining(groups: Groups, clock: Clock) -> None:
    group = await groups.create(CARL, "Eigen fans", "")
    for learner in (BEN, ADA):
        clock.advance(minutes=1)
        await groups.join(learner, group.group_id)

    assert [member.name for member in (await groups.show(ADA)).members] == ["Carl", "Ben", "Ada"]


async def test_a_taken_name_is_refused_whatever_its_case(groups: Groups) -> None:
    await groups.create(ADA, "Eigen fans", "")

    with pytest.raises(ConflictError, match="already"):
        await groups.create(BEN, "EIGEN FANS", "")


@pytest.mark.parametrize("name", ["", " ", "x", "y" * 41, "\u200b\u200b"])
async def test_a_name_that_cannot_be_used_is_refused_and_no_group_is_made(groups: Groups, name: str) -> None:
    with pytest.raises(InvalidInputError):
        await groups.create(ADA, name, "")

    assert (await groups.overview(ADA)).lines == ()


async def test_a_member_of_one_group_can_neither_found_nor_join_another(groups: Groups) -> None:
    await groups.create(ADA, "Eigen fans", "")
    other = await groups.create(BEN, "Markov chain gang", "")

    with pytest.raises(ConflictError, match="Eigen fans"):
        await groups.create(ADA, "Third", "")
    with pytest.raises(ConflictError, match="Eigen fans"):
        await groups.join(ADA, other.group_id)
    assert [line.name for line in (await groups.overview(ADA)).lines] == ["Eigen fans", "Markov chain gang"]


async def test_joining_twice_says_that_one_is_in_already(groups: Groups) -> None:
    group = await groups.create(ADA, "Eigen fans", "")
    await groups.join(BEN, group.group_id)

    with pytest.raises(ConflictError, match="already"):
        await groups.join(BEN, group.group_id)


async def test_a_full_group_takes_nobody_else(groups: Groups, store: Store, clock: Clock) -> None:
    group = await groups.create(ADA, "Eigen fans", "")
    async with store.transaction() as tx:
        for user_id in range(1000, 1000 + MOST_MEMBERS - 1):
            await tx.groups.join(1, group.group_id, user_id, clock())

    with pytest.raises(ConflictError, match="full"):
        await groups.join(BEN, group.group_id)


async def test_a_group_of_another_server_cannot_be_joined(groups: Groups) -> None:
    group = await groups.create(ADA, "Eigen fans", "")

    with pytest.raises(NotFoundError):
        await groups.join(Learner(2, 11, "Ben"), group.group_id)


async def test_leaving_says_beforehand_who_will_own_the_group(groups: Groups, clock: Clock) -> None:
    group = await groups.create(ADA, "Eigen fans", "")
    clock.advance(minutes=1)
    await groups.join(BEN, group.group_id)

    departure = await groups.departure(ADA)

    assert departure.next_owner is not None
    assert departure.next_owner.name == "Ben"
    assert not departure.ends


async def test_an_owner_who_leaves_hands_the_group_to_the_longest_standing_member(groups: Groups, clock: Clock) -> None:
    group = await groups.create(ADA, "Eigen fans", "")
    for learner in (BEN, CARL):
        clock.advance(minutes=1)
        await groups.join(learner, group.group_id)

    await groups.leave(ADA, group.group_id)

    assert (await groups.show(BEN)).viewer_owns
    with pytest.raises(NotFoundError, match="not in a group"):
        await groups.show(ADA)


async def test_the_last_member_who_leaves_ends_the_group(groups: Groups) -> None:
    group = await groups.create(ADA, "Eigen fans", "")

    assert (await groups.departure(ADA)).ends
    await groups.leave(ADA, group.group_id)

    assert (await groups.overview(ADA)).lines == ()


async def test_a_stale_confirmation_does_not_leave_another_group(groups: Groups) -> None:
    first = await groups.create(ADA, "Eigen fans", "")
    await groups.leave(ADA, first.group_id)
    await groups.create(ADA, "Markov chain gang", "")

    with pytest.raises(ConflictError):
        await groups.leave(ADA, first.group_id)
    assert (await groups.show(ADA)).name == "Markov chain gang"


async def test_only_the_owner_edits_and_hands_over(groups: Groups) -> None:
    group = await groups.create(ADA, "Eigen fans", "")
    await groups.join(BEN, group.group_id)

    with pytest.raises(NotAllowedError, match="owner"):
        await groups.edit(BEN, "Ben's", "")
    with pytest.raises(NotAllowedError, match="owner"):
        await groups.hand_over(BEN, BEN.user_id)


async def test_an_owner_edits_the_group_and_keeps_its_name_if_they_wish(groups: Groups) -> None:
    await groups.create(ADA, "Eigen fans", "")

    page = await groups.edit(ADA, "Eigen fans", "Now with pictures.")

    assert page.about == "Now with pictures."


async def test_a_group_is_handed_over_to_members_only(groups: Groups) -> None:
    group = await groups.create(ADA, "Eigen fans", "")
    await groups.join(BEN, group.group_id)

    with pytest.raises(InvalidInputError, match="member"):
        await groups.hand_over(ADA, CARL.user_id)
    assert not (await groups.hand_over(ADA, BEN.user_id)).viewer_owns


async def test_a_long_list_is_shown_in_pages_and_a_page_too_far_is_the_last_one(groups: Groups) -> None:
    for user_id in range(PAGE_LENGTH + 1):
        await groups.create(Learner(1, 100 + user_id, "x"), f"Group {user_id:02d}", "")

    page = await groups.overview(ADA, page=9)

    assert (page.page, page.pages) == (2, 2)
    assert [line.name for line in page.lines] == [f"Group {PAGE_LENGTH:02d}"]


async def test_groups_are_found_by_part_of_their_name_and_percent_signs_are_letters(groups: Groups) -> None:
    await groups.create(ADA, "Eigen fans", "")
    await groups.create(BEN, "100% convex", "")

    assert [line.name for line in await groups.matching(1, "EIG")] == ["Eigen fans"]
    assert [line.name for line in await groups.matching(1, "%")] == ["100% convex"]
    assert await groups.named(1, "eigen FANS") == (await groups.show(ADA)).group_id


async def test_members_may_name_a_group_after_a_mention_and_it_stays_text(groups: Groups) -> None:
    page = await groups.create(ADA, "@everyone", "")

    assert page.name == "@everyone"


async def test_a_name_in_a_refusal_stays_text(groups: Groups) -> None:
    await groups.create(ADA, "[prize](https://x.y)", "")

    with pytest.raises(ConflictError) as refused:
        await groups.create(ADA, "Another", "")

    assert "](" not in refused.value.sentence
