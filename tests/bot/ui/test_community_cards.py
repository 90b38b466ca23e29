"""The cards of boards, groups and challenges: they fit Discord, and what members write stays text."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.services.boards import PAGE_LENGTH, Board, OwnStandings
from bot.services.challenge_results import Cell, ChallengeResults, MemberResult
from bot.services.challenges import ChallengePage, ProblemLine
from bot.services.groups import Departure, GroupList, GroupMember, GroupPage
from bot.services.teaching import ABOUT_LIMIT, MOST_PROBLEMS, RUBRIC_LIMIT, TITLE_LIMIT
from bot.storage.challenges import Challenge, ChallengeProblem
from bot.storage.groups import MOST_MEMBERS, GroupSize
from bot.storage.scores import GroupTotal, Standing
from bot.ui.board_card import board_card, own_card
from bot.ui.cards import TEXT_LIMIT, Card
from bot.ui.challenge_card import announcement_card, challenge_card, challenge_list_card
from bot.ui.group_card import consequence_of, group_card, group_list_card
from bot.ui.results_card import results_card
from bot.ui.teaching_card import teaching_card, teaching_list_card

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
HOSTILE = "**@everyone** [x](https://e.example) <@1>"
MOST_COMPONENTS = 40


def walk(components: Any) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from walk(component.get("components") or [])


def parts(view: Card) -> list[dict[str, Any]]:
    tree: Any = view.to_components()  # type: ignore[no-untyped-call]  # discord.py leaves it untyped
    return list(walk(tree))


def text(view: Card) -> str:
    return "\n".join(part["content"] for part in parts(view) if part["type"] == 10)


def ids(view: Card) -> list[str]:
    return [part["custom_id"] for part in parts(view) if "custom_id" in part]


def fits(view: Card) -> bool:
    return (
        len(parts(view)) <= MOST_COMPONENTS
        and sum(len(part["content"]) for part in parts(view) if part["type"] == 10) <= TEXT_LIMIT
        and len(ids(view)) == len(set(ids(view)))
        and all(len(part["components"]) <= 5 for part in parts(view) if part["type"] == 1)
    )


def standing(rank: int, name: str) -> Standing:
    return Standing(rank, 100 + rank, name, 1000 - rank, 3)


def challenge(**changes: Any) -> Challenge:
    values: dict[str, Any] = {
        "guild_id": 1, "challenge_id": "c" * 16, "title": "Week 1", "about": "", "rubric": "Be right.",
        "author_id": 12, "created_at": NOW, "state": "open", "opens_at": NOW, "closes_at": NOW,
    }  # fmt: skip
    return Challenge(**(values | changes))


def page(problems: int, *, is_open: bool = True, **changes: Any) -> ChallengePage:
    lines = [ProblemLine(at, "A title of forty characters, more or less", 3, 30) for at in range(1, problems + 1)]
    return ChallengePage(challenge(**changes), tuple(lines), is_open)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_board_in_the_middle_of_many_pages_fits_and_no_two_buttons_are_the_same(number: int) -> None:
    rows = tuple(standing(rank, "W" * 32) for rank in range(1, PAGE_LENGTH + 1))

    view = board_card(Board("group", "week", "g" * 16, "Eigen fans", number, 3, standings=rows), None)

    assert fits(view)


def test_names_on_boards_are_text_and_neither_mentions_nor_links() -> None:
    board = Board("groups", "all", "", "", 1, 1, totals=(GroupTotal("g", HOSTILE, 5, 1, 1),))
    shown = text(board_card(board, None)) + text(
        board_card(Board("server", "all", "", "", 1, 1, standings=(standing(1, HOSTILE),)), None)
    )

    assert "@everyone" not in shown
    assert "](https" not in shown
    assert "<@1>" not in shown


def test_a_learner_without_a_name_is_a_member() -> None:
    assert "A member" in text(board_card(Board("server", "all", "", "", 1, 1, standings=(standing(1, ""),)), None))


def test_an_empty_board_says_what_to_do() -> None:
    assert "/practice start" in text(board_card(Board("server", "day", "", "", 1, 1), None))
    assert "/group create" in text(board_card(Board("groups", "day", "", "", 1, 1), None))


def test_ones_own_places_offer_to_hide_or_to_be_shown() -> None:
    own = OwnStandings((("day", None), ("all", standing(2, "Ada"))), "Eigen fans", None, hidden=False)

    assert "no points yet" in text(own_card(own))
    assert ids(own_card(own)) == ["board-hide:1"]
    assert ids(own_card(OwnStandings((), "", None, hidden=True))) == ["board-hide:0"]


def group(members: int, *, belongs: bool, owns: bool) -> GroupPage:
    people = tuple(GroupMember(at, "W" * 32, NOW) for at in range(1, members + 1))
    return GroupPage("g" * 16, "n" * 40, "a" * 500, 1, NOW, people, belongs, owns)


def test_the_page_of_a_full_group_fits() -> None:
    view = group_card(group(MOST_MEMBERS, belongs=True, owns=True))

    assert fits(view)
    assert "and 160 more" in text(view)


def test_a_group_offers_what_its_viewer_may_do() -> None:
    def verbs(view: Card) -> set[str]:
        return {identifier.partition(":")[0] for identifier in ids(view)}

    assert verbs(group_card(group(1, belongs=False, owns=False))) == {"group-join", "group-board"}
    assert verbs(group_card(group(1, belongs=True, owns=False))) == {"group-board", "group-leave"}
    assert verbs(group_card(group(1, belongs=True, owns=True))) == {"group-board", "group-edit", "group-leave"}


def test_the_list_of_groups_fits_and_is_helpful_when_empty() -> None:
    lines = tuple(GroupSize(f"g{at}", "n" * 40, "a" * 500, 3) for at in range(10))

    assert fits(group_list_card(GroupList(lines, 2, 3, "g1")))
    assert "/group create" in text(group_list_card(GroupList((), 1, 1, None)))


def test_leaving_says_what_becomes_of_the_group() -> None:
    heir = GroupMember(2, "Ben", NOW)

    assert "ends" in consequence_of(Departure("g", "G", None, ends=True))
    assert "Ben" in consequence_of(Departure("g", "G", heir, ends=False))
    assert "join again" in consequence_of(Departure("g", "G", None, ends=False))


def test_the_longest_challenge_fits_for_members_and_instructors() -> None:
    longest = page(
        MOST_PROBLEMS, title="t" * TITLE_LIMIT, about="a" * ABOUT_LIMIT, rubric="r" * RUBRIC_LIMIT, state="open"
    )

    for view in (challenge_card(longest), announcement_card(longest), teaching_card(longest, "It is open.")):
        assert fits(view)
        assert f"**{MOST_PROBLEMS}.**" in text(view)
    assert fits(challenge_list_card([longest] * 25))
    assert fits(teaching_list_card([longest] * 25))


def test_the_rubric_stands_with_the_work() -> None:
    for view in (challenge_card(page(2)), announcement_card(page(2))):
        assert "Be right." in text(view)


def test_a_closed_challenge_opens_no_new_problem() -> None:
    closed = page(2, is_open=False, state="closed")

    assert ids(challenge_card(closed)) == []
    assert [part["label"] for part in parts(announcement_card(closed)) if part["type"] == 2] == ["Have a look"]


def test_an_announcement_says_nothing_about_who_looks() -> None:
    begun = ChallengePage(challenge(), (ProblemLine(1, "T", 1, 10, "solved", 10, 0, "x"),), is_open=True)

    assert "✅" not in text(announcement_card(begun))
    assert "You have" not in text(announcement_card(begun))


def test_a_draft_cannot_be_opened_before_it_is_ready() -> None:
    view = teaching_card(page(1, is_open=False, state="draft", rubric=""))

    [button] = [part for part in parts(view) if part.get("custom_id", "").startswith("teach-open")]
    assert button["disabled"]
    assert "write the rubric" in text(view)


def test_results_of_a_whole_school_fit_and_say_how_many_are_in_the_file() -> None:
    problems = tuple(ChallengeProblem(1, "c", at, "f", 1, 10) for at in range(1, MOST_PROBLEMS + 1))
    cells = {at: Cell("solved", 10, 0, 0) for at in range(1, MOST_PROBLEMS + 1)}
    members = tuple(MemberResult(at, "W" * 32, cells) for at in range(200))

    view = results_card(ChallengeResults(challenge(), True, problems, members))

    assert fits(view)
    assert "and 180 more" in text(view)


def test_instructors_may_link_and_list_in_their_text_and_members_may_not_in_names() -> None:
    linked = page(1, title=HOSTILE, about="Read https://mml-book.example first.", rubric="1. Set up\n2. Solve")

    shown = text(challenge_card(linked))

    assert "https://mml-book.example" in shown
    assert "1. Set up\n2. Solve" in shown
    assert "](https" not in shown
