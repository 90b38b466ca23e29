"""A handle names an exercise of the place it is used in, and of no other."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.errors import NotFoundError
from bot.ui.handles import asked_about


def used_in(guild_id: int | None) -> Any:
    """Return what a handle needs to know of an interaction."""
    return cast(
        "Any",
        SimpleNamespace(
            guild_id=guild_id,
            user=SimpleNamespace(id=10, display_name="Ada"),
            is_user_integration=lambda: False,
            is_guild_integration=lambda: True,
        ),
    )


@pytest.mark.parametrize("place", [7, None])
def test_a_servers_exercise_is_reached_in_that_server_and_in_direct_messages(place: int | None) -> None:
    learner, exercise_id = asked_about(used_in(place), "abc.7")
    assert (learner.guild_id, exercise_id) == (7, "abc")


@pytest.mark.parametrize("text", ["abc.8", "abc.", "abc.x", "abc.-7", "abc." + "9" * 30])
def test_a_handle_of_another_server_or_of_none_is_refused(text: str) -> None:
    with pytest.raises(NotFoundError):
        asked_about(used_in(7), text)
