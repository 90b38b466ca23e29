"""The buttons of explorers: what they carry fits, survives the journey, and leaves nothing out."""

import pytest

from bot.services.explorers import Exploration, Variation
from bot.ui.exploration_card import PIECE, exploration_card, in_pieces, read_state, state_of

AWKWARD = {"expression": "x_1^2 + 50% : ü; a=b", "start": " 4, 2 ", "rate": ""}
LONG = {"points": ", ".join(f"({x}, {x * x + 0.25})" for x in range(40)), "degree": "2"}


@pytest.mark.parametrize("arguments", [AWKWARD, LONG, {}])
def test_a_state_is_read_as_it_was_written(arguments: dict[str, str]) -> None:
    state = state_of("mathematical_modelling", "fit", arguments)
    assert ":" not in state
    assert read_state(state) == ("mathematical_modelling", "fit", arguments)


@pytest.mark.parametrize("state", ["", "nonsense", "~", "~AAAA", "~ü", "a.b;c"])
def test_a_state_that_nobody_wrote_is_refused(state: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # any: the button says one thing about all
        read_state(state)


def test_pieces_join_to_the_state_and_nothing_is_cut() -> None:
    assert "".join(in_pieces("s" * 250, 4)) == "s" * 250
    assert in_pieces("s" * (2 * PIECE), 2) == ["s" * PIECE] * 2
    assert in_pieces("s" * (2 * PIECE + 1), 2) == []


def test_every_button_has_an_id_of_its_own_within_the_limit() -> None:
    found = Exploration(None, "", None, LONG, tuple(Variation(f"n{at}", "1", at != 3) for at in range(10)))
    buttons = [child for child in exploration_card("Fit", "m", "fit", found).walk_children() if hasattr(child, "item")]
    identifiers = [button.item.custom_id for button in buttons]
    assert len(set(identifiers)) == 10
    assert all(len(identifier) <= 100 for identifier in identifiers)
    assert [button.item.label for button in buttons][2:4] == ["n2 → 1", "n3"]


def test_a_state_without_room_leaves_the_buttons_out() -> None:
    typed = {"points": " ".join(str(hash((at, "x"))) for at in range(60))}
    found = Exploration(None, "", None, typed, (Variation("degree", "1", possible=True),))
    children = exploration_card("Fit", "m", "fit", found).walk_children()
    assert not [child for child in children if hasattr(child, "item")]
