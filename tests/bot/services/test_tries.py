"""What a verdict costs and earns."""

from datetime import UTC, datetime

import pytest

from bot.services.tries import Standing, judge, points_for
from problems.verdict import Feedback, Status, Verdict

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
WRONG = Verdict(Status.INCORRECT, feedback=Feedback("sign", "The sign is wrong."))
RIGHT = Verdict(Status.CORRECT, credit=1.0)


def test_a_right_answer_at_once_earns_ten_points_a_level() -> None:
    judged = judge(Standing(), RIGHT, worth=30, max_tries=5, now=NOW)
    assert (judged.points, judged.solved, judged.standing.solved_at) == (30, True, NOW)


@pytest.mark.parametrize(("tries", "hints", "points"), [(0, 0, 20), (1, 0, 10), (0, 1, 10), (1, 1, 5), (2, 1, 0)])
def test_hints_and_wrong_tries_together_lower_the_points(tries: int, hints: int, points: int) -> None:
    assert points_for(Standing(tries=tries, hints=hints), worth=20) == points


def test_a_wrong_answer_spends_a_try() -> None:
    judged = judge(Standing(), WRONG, worth=10, max_tries=5, now=NOW)
    assert judged.spent
    assert judged.standing.tries == 1


@pytest.mark.parametrize("status", [Status.UNDECIDED, Status.NOT_UNDERSTOOD, Status.TIMED_OUT])
def test_what_could_not_be_judged_costs_nothing(status: Status) -> None:
    assert judge(Standing(tries=1), Verdict(status), worth=10, max_tries=5, now=NOW).standing == Standing(tries=1)


def test_a_response_of_another_type_costs_nothing() -> None:
    verdict = Verdict(Status.INCORRECT, feedback=Feedback("type-matrix", "This is a vector."))
    assert not judge(Standing(), verdict, worth=10, max_tries=5, now=NOW).spent


def test_the_first_slip_of_form_is_free_and_the_second_leaves_three_quarters() -> None:
    slip = Verdict(Status.WRONG_FORM)
    once = judge(Standing(), slip, worth=40, max_tries=5, now=NOW)
    twice = judge(once.standing, slip, worth=40, max_tries=5, now=NOW)
    assert (once.slipped, points_for(once.standing, worth=40)) == (False, 40)
    assert (twice.slipped, points_for(twice.standing, worth=40)) == (True, 30)


def test_a_second_solve_earns_nothing_and_changes_nothing() -> None:
    solved = Standing(solved_at=NOW, points=10)
    assert judge(solved, RIGHT, worth=10, max_tries=5, now=NOW).standing == solved


def test_after_the_last_try_a_right_answer_earns_nothing() -> None:
    judged = judge(Standing(tries=5), RIGHT, worth=10, max_tries=5, now=NOW)
    assert (judged.solved, judged.points) == (False, 0)
