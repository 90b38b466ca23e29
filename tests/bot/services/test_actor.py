"""What a member may do, by permission and by role."""

import pytest

from bot.errors import NotAllowedError
from bot.services.actor import Actor

LEARNER = Actor(1, 10, "Ada")
MANAGER = Actor(1, 11, "Carl", manages=True)
TEACHER = Actor(1, 12, "Dora", roles=frozenset({77}))


def test_a_learner_may_not_manage_or_teach() -> None:
    with pytest.raises(NotAllowedError, match="Manage Server"):
        LEARNER.require_manager()
    with pytest.raises(NotAllowedError, match="instructor"):
        LEARNER.require_instructor(77)


def test_a_manager_may_teach_without_the_role() -> None:
    MANAGER.require_manager()
    MANAGER.require_instructor(None)


def test_the_instructor_role_is_enough_to_teach_but_not_to_manage() -> None:
    TEACHER.require_instructor(77)
    with pytest.raises(NotAllowedError):
        TEACHER.require_manager()


def test_without_an_instructor_role_set_no_role_teaches() -> None:
    assert not TEACHER.is_instructor(None)
