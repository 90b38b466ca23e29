"""Every command together, as Discord would register it: sizes, help, autocomplete, and where it works."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from typing import Any, cast

import discord
import pytest
from discord import app_commands
from discord.ext import commands

from bot.client import TutorBot, cog_names

MOST_CHARACTERS = 4000
PICKED = {"position", "topic", "skill", "group", "challenge", "problem", "problem_1", "zone", "kind", "module"}
PICKED |= {"term", "language"}
GUILD_ONLY = {"setup", "group", "board", "teach", "challenge", "daily"}
ANYWHERE = {"me", "math", "practice", "glossary", "linear-algebra", "calculus", "Render LaTeX", "Check as working"}


@pytest.fixture(scope="module")
def tree() -> app_commands.CommandTree[Any]:
    """Collect the commands of every cog, without a connection."""
    found: app_commands.CommandTree[Any] = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    for name in cog_names():
        for _label, thing in inspect.getmembers(import_module(name)):
            if isinstance(thing, app_commands.ContextMenu):
                found.add_command(thing)
            if inspect.isclass(thing) and issubclass(thing, commands.Cog) and thing.__module__ == name:
                made = cast("Any", thing)(cast("TutorBot", None))
                for command in made.get_app_commands() if made.app_command is None else [made.app_command]:
                    found.add_command(command)
    return found


def leaves(group: Any) -> Iterator[app_commands.Command[Any, ..., Any]]:
    for command in group.commands if isinstance(group, app_commands.Group) else [group]:
        if isinstance(command, app_commands.Group):
            yield from leaves(command)
        elif isinstance(command, app_commands.Command):
            yield command


def characters(payload: dict[str, Any]) -> int:
    own = len(payload.get("name", "")) + len(payload.get("description", ""))
    choices = sum(len(str(choice["name"])) + len(str(choice["value"])) for choice in payload.get("choices", []))
    return own + choices + sum(characters(option) for option in payload.get("options", []))


def test_no_command_is_too_large_for_discord(tree: app_commands.CommandTree[Any]) -> None:
    sizes = {command.name: characters(command.to_dict(tree)) for command in tree.get_commands()}

    assert {name: size for name, size in sizes.items() if size > MOST_CHARACTERS} == {}
    assert all(len(group.commands) <= 25 for group in tree.walk_commands() if isinstance(group, app_commands.Group))


def test_every_command_and_every_option_is_described(tree: app_commands.CommandTree[Any]) -> None:
    bare = [
        (command.qualified_name, parameter.name)
        for command in tree.walk_commands()
        if isinstance(command, app_commands.Command)
        for parameter in command.parameters
        if str(parameter.description) == "…"
    ]

    assert bare == []
    assert all(str(getattr(command, "description", "x")) != "…" for command in tree.walk_commands())


def test_every_option_that_names_one_of_many_offers_them(tree: app_commands.CommandTree[Any]) -> None:
    missing = [
        (command.qualified_name, parameter.name)
        for group in tree.get_commands()
        for command in leaves(group)
        for parameter in command.parameters
        if parameter.name in PICKED and not parameter.choices and not parameter.autocomplete
    ]

    assert missing == []


def test_what_needs_a_server_is_for_servers_and_the_rest_works_anywhere(tree: app_commands.CommandTree[Any]) -> None:
    def contexts(command: Any) -> Any:
        return command.to_dict(tree)["contexts"]

    named = {command.name: command for command in tree.get_commands(type=discord.AppCommandType.chat_input)}
    menus = {command.name: command for command in tree.get_commands(type=discord.AppCommandType.message)}
    assert {name for name in GUILD_ONLY if contexts(named[name]) not in ([0], None)} == set()
    everywhere = named | menus
    assert {name for name in ANYWHERE if sorted(contexts(everywhere[name])) != [0, 1, 2]} == set()


def test_setup_is_offered_to_those_who_manage_the_server(tree: app_commands.CommandTree[Any]) -> None:
    setup = tree.get_command("setup")

    assert isinstance(setup, app_commands.Group)
    assert setup.default_permissions == discord.Permissions(manage_guild=True)
