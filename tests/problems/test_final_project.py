"""The briefs, milestones and rubric of the final project."""

import pytest

from problems.final_project.briefs import BRIEFS, MILESTONES
from problems.final_project.rubric import RUBRIC, passes, share


def test_there_are_four_briefs_with_all_three_domains() -> None:
    assert [brief.letter for brief in BRIEFS] == ["A", "B", "C", "D"]
    assert all(brief.linear_algebra and brief.calculus and brief.probability for brief in BRIEFS)
    assert all(len(brief.self_checks) >= 2 for brief in BRIEFS)


def test_the_milestones_take_the_hours_of_the_module() -> None:
    assert sum(milestone.hours for milestone in MILESTONES) == 100


def test_the_weights_add_to_one_hundred() -> None:
    assert sum(criterion.weight for criterion in RUBRIC) == 100


@pytest.mark.parametrize(
    ("levels", "expected"), [((1, 1, 1, 1, 2, 2), 0.3125), ((4, 4, 3, 3, 4, 4), 0.925)], ids=["weak", "strong"]
)
def test_the_two_samples_of_the_curriculum_get_their_share(levels: tuple[int, ...], expected: float) -> None:
    codes = [criterion.code for criterion in RUBRIC]
    assert share(dict(zip(codes, levels, strict=True))) == pytest.approx(expected)


def test_level_one_in_mathematics_does_not_pass() -> None:
    levels = {criterion.code: 4 for criterion in RUBRIC}
    assert passes(levels)
    assert not passes({**levels, "C1": 1})
