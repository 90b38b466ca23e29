"""What a member is told when something goes wrong."""

from http import HTTPStatus
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands
from multidict import CIMultiDict
from yarl import URL

from bot.errors import ConflictError
from bot.ui.locale import CommandTranslator
from bot.ui.respond import has_expired, sentence_for


class Response:
    """The part of an HTTP answer that discord.py's errors look at."""

    headers = CIMultiDict[str]()
    url = URL("http://127.0.0.1/")

    def __init__(self, status: HTTPStatus) -> None:
        self.status, self.reason = int(status), status.phrase


def refused(kind: type[discord.HTTPException], status: HTTPStatus, code: int) -> discord.HTTPException:
    response: Any = Response(status)
    return kind(response, {"code": code, "message": "no"})


MISSING_CHANNEL = refused(discord.NotFound, HTTPStatus.NOT_FOUND, 10003)
EXPIRED = refused(discord.NotFound, HTTPStatus.NOT_FOUND, 10062)
FORBIDDEN = refused(discord.Forbidden, HTTPStatus.FORBIDDEN, 50013)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (ConflictError("It has closed."), "It has closed."),
        (MISSING_CHANNEL, "does not exist any more"),
        (FORBIDDEN, "/setup doctor"),
        (app_commands.NoPrivateMessage(), "in a server only"),
        (app_commands.CommandNotFound("old", []), "This command has changed"),
        (app_commands.MissingPermissions(["manage_guild"]), "Manage Guild"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_went_wrong_becomes_a_sentence(error: Exception, says: str) -> None:
    assert says in (sentence_for(error) or "")


@pytest.mark.parametrize("error", [ValueError("secret"), aiohttp.ClientError("secret")])
def test_our_own_mistakes_have_no_sentence_of_their_own(error: Exception) -> None:
    assert sentence_for(error) is None


def test_an_expired_interaction_is_told_apart_from_a_missing_message() -> None:
    assert has_expired(EXPIRED)
    assert not has_expired(MISSING_CHANNEL)


async def test_the_names_of_commands_stay_the_same_in_every_language() -> None:
    command: Any = None  # the translator does not look at it
    place: Any = app_commands.TranslationContext(app_commands.TranslationContextLocation.command_name, command)
    translated = await CommandTranslator().translate(app_commands.locale_str("today"), discord.Locale.german, place)
    assert translated is None
