"""Results of a challenge: who did what, what was hard, and the table for a spreadsheet."""

import csv
import io

import pytest

from bot.errors import NotFoundError
from bot.services.challenge_results import as_csv, harmless
from bot.storage import Store
from tests.bot.services.challenge.school import ADA, BEN, CARL, School

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_results_show_everybody_by_points_and_what_was_hard(school: School) -> None:
    challenge_id = await school.opened()
    await school.solve(BEN, challenge_id, 1, source=1)
    await school.solve(BEN, challenge_id, 2, source=2)
    await school.solve(ADA, challenge_id, 1, source=3)
    await school.challenges.problem(ADA, challenge_id, 2)

    results = await school.results.of(CARL, challenge_id)

    assert [(member.name, member.solved) for member in results.members] == [("=Ben", 2), ("Ada", 1)]
    assert [(line.begun, line.solved) for line in results.by_problem] == [(2, 2), (2, 1)]


async def test_the_table_of_results_opens_in_a_spreadsheet_and_runs_nothing(school: School) -> None:
    challenge_id = await school.opened()
    points = await school.solve(BEN, challenge_id, 1, source=1)

    rows = list(csv.DictReader(io.StringIO(as_csv(await school.results.of(CARL, challenge_id)).decode("utf-8-sig"))))

    assert len(rows) == 1
    assert rows[0]["member"] == "'=Ben"
    assert rows[0]["problem 1 state"] == "solved"
    assert rows[0]["problem 2 state"] == ""
    assert rows[0]["points"] == str(points)


@pytest.mark.parametrize(("text", "safe"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("Ada", "Ada"), ("", "")])
async def test_names_that_a_spreadsheet_would_run_are_disarmed(text: str, safe: str) -> None:
    assert harmless(text) == safe


async def test_whoever_deleted_their_data_stays_a_nameless_row(school: School, store: Store) -> None:
    challenge_id = await school.opened()
    points = await school.solve(ADA, challenge_id, 1, source=1)
    await store.privacy.delete(ADA.user_id)

    results = await school.results.of(CARL, challenge_id)

    assert [(member.name, member.points) for member in results.members] == [("A member who left", points)]
    assert as_csv(results).decode("utf-8-sig").splitlines()[1].startswith(",A member who left,solved")


async def test_a_draft_has_no_results(school: School) -> None:
    page = await school.draft()

    with pytest.raises(NotFoundError, match="opened"):
        await school.results.of(CARL, page.challenge.challenge_id)
