"""Texts that members write, made safe to show."""

import pytest

from bot.errors import InvalidInputError
from bot.services.names import one_line, paragraphs, plain


def test_a_name_becomes_one_line_without_invisible_characters() -> None:
    assert one_line("  Linear\n\tal\u202egebra\u200b ", what="The name", limit=40) == "Linear algebra"


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u202e"])
def test_a_name_with_nothing_to_see_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="The name is empty"):
        one_line(text, what="The name", limit=40)


def test_a_text_over_the_limit_is_refused_with_both_numbers() -> None:
    with pytest.raises(InvalidInputError, match=r"10,000 characters; the limit is 1,000"):
        paragraphs("x" * 10_000, what="The rubric", limit=1000)


def test_a_rubric_keeps_its_lines() -> None:
    assert paragraphs("a\r\nb\n\n\n\nc", what="The rubric", limit=100) == "a\nb\n\nc"


def test_a_name_shown_by_discord_is_not_markup() -> None:
    shown = plain("**x** @everyone [a](https://e.example) <@1>")

    assert "\\*\\*x" in shown
    assert "@everyone" not in shown
    assert "https://" not in shown
    assert "<@1>" not in shown
