"""Cards: what fits into a message, and what it says."""

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.storage.attempts import Spread
from bot.storage.exercises import ExerciseKind
from bot.ui.buttons import button
from bot.ui.cards import TEXT_LIMIT, Card, Picture, card
from bot.ui.exercise_buttons import note_on_next
from bot.ui.problem_card import facts, how_to_answer, level_actions, over_actions, problem_actions, standing_line
from bot.ui.response_modal import ResponseModal
from bot.ui.result_card import answer_chart, spread_source
from bot.ui.verdict_card import as_code, consequence, next_steps, point_at, tells_parts
from problems.plots.registry import draw
from problems.verdict import Feedback, Status, Verdict
from tests.bot.ui.exercises import ITEM, NOW, PART, exercise, opened, outcome


def labels(actions: list[Any]) -> list[str]:
    return [action.label for action in actions]


def blocks_of(view: Card) -> list[dict[str, Any]]:
    payload: list[dict[str, Any]] = view.to_components()  # type: ignore[no-untyped-call]  # discord.py leaves it out
    blocks: list[dict[str, Any]] = payload[0]["components"]
    return blocks


async def test_text_beyond_the_limit_is_cut_and_says_so() -> None:
    view = card("Title", "a" * 5000, "b")
    texts = [part["content"] for part in blocks_of(view)]
    assert sum(map(len, texts)) <= TEXT_LIMIT
    assert texts[1].endswith("…")


async def test_a_card_is_not_kept_in_memory_and_gives_fresh_files() -> None:
    view = card("Title", Picture("a.png", b"x", "alt " * 500))
    assert view.is_finished()
    assert view.files()[0] is not view.files()[0]
    assert len(view.files()[0].description or "") <= 1024


async def test_more_than_five_buttons_take_a_second_row() -> None:
    view = card("Title", actions=[button("x", n, label=str(n)) for n in range(7)])
    rows = [part for part in blocks_of(view) if part["type"] == 1]
    assert [len(row["components"]) for row in rows] == [5, 2]


def test_a_problem_names_level_module_skill_and_closing_time() -> None:
    line = facts(exercise(closes_at=NOW), ITEM)
    assert line.startswith("Level 2 · Linear algebra · Compute determinants")
    assert f"<t:{int(NOW.timestamp())}:R>" in line


def test_the_form_that_is_asked_for_is_named() -> None:
    item = replace(ITEM, parts=(replace(PART, form="a fraction in lowest terms"),))
    assert how_to_answer(item) == "Press Answer and write like `7`. Wanted form: a fraction in lowest terms."


@pytest.mark.parametrize(
    ("effort", "says"),
    [
        ({}, "5 tries left."),
        ({"tries": 4}, "1 try left."),
        ({"tries": 5}, "No tries are left. The solution is open to you."),
        ({"solved_at": NOW, "points": 10}, "You have solved this: 10 points."),
        ({"given_up_at": NOW}, "You gave this one up. The solution is open to you."),
    ],
)
def test_a_learner_sees_how_they_stand(effort: dict[str, Any], says: str) -> None:
    assert standing_line(opened(effort=effort, max_tries=5)) == says


async def test_the_buttons_of_a_problem_change_when_it_is_over() -> None:
    assert labels(problem_actions("e1")) == ["Answer", "Hint", "Give up", "Text version", "Report"]
    assert labels(level_actions(exercise(), 2, (1, 2))) == ["Practise an easier one"]
    assert labels(level_actions(exercise(), 2, (2, 3))) == ["Practise a harder one"]
    assert labels(over_actions(opened())) == ["Solution", "Next problem", "Text version", "Report"]


@pytest.mark.parametrize(
    ("status", "changes", "says"),
    [
        (Status.CORRECT, {"solved": True, "points": 20, "streak": 3}, "20 points earned. Streak: 3 days."),
        (Status.INCORRECT, {"spent": True}, "Try as often as you like; each wrong try lowers the points."),
        (Status.INCORRECT, {}, "This costs nothing."),
        (Status.WRONG_FORM, {"slipped": True}, "No try spent. A right answer now counts three quarters."),
        (Status.NOT_UNDERSTOOD, {}, "This costs nothing."),
        (Status.INCORRECT, {"repeated": True}, "This answer had been counted already, so nothing changed."),
    ],
)
def test_a_verdict_says_what_it_brought_or_cost(status: Status, changes: dict[str, Any], says: str) -> None:
    assert consequence(outcome(Verdict(status), **changes)) == says


async def test_the_key_is_not_offered_while_there_is_something_to_earn() -> None:
    wrong = outcome(Verdict(Status.INCORRECT), spent=True, may_undo=True)
    assert labels(next_steps(wrong)) == ["Try again", "Hint", "Not what I meant", "Report"]
    last = outcome(Verdict(Status.INCORRECT), on=opened(effort={"tries": 5}, max_tries=5), spent=True)
    assert labels(next_steps(last)) == ["Solution", "Next problem", "Report"]
    undecided = outcome(Verdict(Status.UNDECIDED))
    assert "Solution" in labels(next_steps(undecided))


def test_a_refusal_points_at_the_character() -> None:
    verdict = Verdict(Status.NOT_UNDERSTOOD, feedback=Feedback("x", "Here."), position=3)
    assert point_at(verdict, ("2 + * 3",)) == "```\n2 + * 3\n   ^\n```"


@pytest.mark.parametrize(("text", "shown"), [("a`b", "`a'b`"), ("@everyone", "`@everyone`"), (" ", "—")])
def test_what_a_member_typed_is_shown_as_code(text: str, shown: str) -> None:
    assert as_code(text) == shown


async def test_the_form_of_a_daily_asks_why_and_how_sure() -> None:
    fields = json.dumps(ResponseModal(opened(kind="daily")).to_dict())
    assert "Why?" in fields
    assert "How sure" in fields
    assert "Why?" not in json.dumps(ResponseModal(opened()).to_dict())


@pytest.mark.parametrize(("count", "multiple", "kind"), [(4, False, 21), (4, True, 22), (12, False, 3)])
async def test_choices_become_the_component_that_fits(count: int, multiple: bool, kind: int) -> None:
    part = replace(PART, options=tuple(f"Option {n}" for n in range(count)), multiple=multiple)
    modal = ResponseModal(opened(replace(ITEM, parts=(part,)))).to_dict()
    assert modal["components"][0]["component"]["type"] == kind


async def test_two_forms_of_one_exercise_have_different_identifiers() -> None:
    one, two = ResponseModal(opened()), ResponseModal(opened())
    assert one.custom_id.startswith("modal:answer:e1.7:")
    assert one.custom_id != two.custom_id


def test_a_harder_one_is_offered_only_where_there_is_one() -> None:
    solved = outcome(Verdict(Status.CORRECT), on=opened(effort={"solved_at": NOW}), solved=True)
    assert "A harder one" in labels(next_steps(solved, harder=True))
    assert "A harder one" not in labels(next_steps(solved))


@pytest.mark.parametrize(
    ("status", "changes", "told"),
    [
        (Status.NOT_UNDERSTOOD, {}, False),
        (Status.UNDECIDED, {}, False),
        (Status.INCORRECT, {}, False),
        (Status.INCORRECT, {"spent": True}, True),
        (Status.CORRECT, {"solved": True}, True),
    ],
)
def test_an_answer_that_costs_nothing_does_not_sound_out_the_other_parts(
    status: Status, changes: dict[str, Any], told: bool
) -> None:
    assert tells_parts(outcome(Verdict(status), **changes)) is told


def test_the_spread_is_typeset_so_it_has_no_emoji() -> None:
    source = spread_source([Spread(Status.CORRECT, "", "7", 2), Spread(Status.INCORRECT, "", "8", 1)])
    assert source == "$7$ · right · 2×\n\n$8$ · not yet · 1×"


def test_the_chart_of_answers_says_in_words_what_it_shows() -> None:
    spread = [Spread(Status.CORRECT, "", r"\frac{1}{2}", 2), Spread(Status.INCORRECT, "", "8", 1)]
    call = answer_chart(spread, ["1/2", "8"])
    assert call.alt == "How often each answer was given. 1/2 (right): 2; 8 (not yet): 1."
    assert (call.arguments["counts"], call.arguments["right"]) == ([2, 1], [0])
    assert draw(call.name, call.arguments, "dark").startswith(b"\x89PNG")


def test_answers_too_long_for_a_chart_are_numbered_beside_it() -> None:
    assert spread_source([Spread(Status.CORRECT, "", "x", 2)], numbered=True) == "1. $x$ · right · 2×"


@pytest.mark.parametrize(
    ("kind", "level", "step", "says"),
    [
        ("practice", 2, 0, ""),
        ("practice", 2, 1, "no such level"),
        ("practice", 3, 1, ""),
        ("challenge", 2, 0, "No problem of the challenge is left"),
        ("challenge", 3, 1, ""),
    ],
)
def test_the_next_problem_says_what_is_not_as_expected(kind: ExerciseKind, level: int, step: int, says: str) -> None:
    note = note_on_next(opened(kind=kind), opened(replace(ITEM, level=level)), step)
    assert (says in note) if says else note == ""


def test_one_example_is_enough_where_all_parts_are_alike() -> None:
    two = replace(ITEM, parts=(PART, PART))
    assert how_to_answer(two) == "Press Answer and write each like `7`."
    unlike = replace(ITEM, parts=(PART, replace(PART, example="(1, 2)")))
    assert how_to_answer(unlike) == "Press Answer and write like `7`; `(1, 2)`."
