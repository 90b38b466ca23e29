"""Discord's limits: what would be refused there is refused here, with the same error tree."""

from typing import Any

import pytest

from bot.playground import command_limits, limits, modal_limits
from bot.playground.errors import Fault, invalid_form

Json = dict[str, Any]


def said(*, v2: bool = False, **parts: Any) -> list[Fault]:
    """Return what a message with these parts breaks."""
    return limits.message({"content": "", "embeds": [], "components": [], "files": []} | parts, v2=v2)


def button(number: int = 0, **changes: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": f"go:{number}"} | changes


def row(*children: Json) -> Json:
    return {"type": 1, "components": list(children)}


def text(content: str = "words") -> Json:
    return {"type": 10, "content": content}


def menu(count: int, **changes: Any) -> Json:
    options = [{"label": str(n), "value": str(n)} for n in range(count)]
    return {"type": 3, "custom_id": "menu", "options": options} | changes


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"content": "x" * 2001},
        {"content": "x", "embeds": [{"description": "x" * 4096}, {"description": "x" * 1905}]},
        {"embeds": [{"title": "x"}] * 11},
        {"embeds": [{"title": "x" * 257}]},
        {"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]},
        {"embeds": [{"fields": [{"name": "n", "value": ""}]}]},
        {"components": [row(button(n)) for n in range(6)]},
        {"components": [row(*(button(n) for n in range(6)))]},
        {"components": [row(button(1), button(1))]},
        {"components": [row(button(custom_id=None))]},
        {"components": [row(button(label=None))]},
        {"components": [row(button(label="x" * 81))]},
        {"components": [row(button(custom_id="x" * 101))]},
        {"components": [row(button(style=5))]},
        {"components": [row()]},
        {"components": [row(menu(26))]},
        {"components": [row(menu(2, max_values=3))]},
        {"components": [row(menu(2), button())]},
        {"components": [text()]},
        {"content": "x", "files": [{"filename": "a.png", "description": "x" * 1025}]},
    ],
)
def test_a_message_over_a_limit_is_refused(parts: Json) -> None:
    assert said(**parts)


@pytest.mark.parametrize(
    "components",
    [
        [],
        [button()],
        [text("x" * 4001)],
        [text("x" * 2001), text("y" * 2000)],
        [text() for _ in range(41)],
        [text("")],
        [{"type": 9, "components": [text()]}],
        [{"type": 9, "components": [text()] * 4, "accessory": button()}],
        [{"type": 12, "items": []}],
        [{"type": 12, "items": [{"media": {"url": "attachment://missing.png"}}]}],
        [{"type": 17, "components": []}],
        [{"type": 17, "components": [{"type": 17, "components": [text()]}]}],
        [{"type": 10, "id": 4, "content": "a"}, {"type": 10, "id": 4, "content": "b"}],
    ],
)
def test_a_card_over_a_limit_is_refused(components: list[Json]) -> None:
    assert said(v2=True, components=components)


def test_a_card_takes_no_content() -> None:
    (fault,) = said(v2=True, content="x", components=[text()])
    assert fault.code == "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"


def test_a_full_card_is_accepted() -> None:
    section = {"type": 9, "components": [text()], "accessory": button(1)}
    picture = {"type": 12, "items": [{"media": {"url": "attachment://a.png"}, "description": "x" * 1024}]}
    container = {"type": 17, "components": [text(), section, picture, {"type": 14}, row(button(2), button(3))]}
    assert said(v2=True, components=[container, row(menu(25))], files=[{"filename": "a.png"}]) == []


def field(**changes: Any) -> Json:
    inner = {"type": 4, "custom_id": "a", "style": 1} | changes
    return {"type": 18, "label": "Answer", "component": inner}


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "x" * 46},
        {"title": ""},
        {"custom_id": "x" * 101},
        {"components": []},
        {"components": [field(custom_id=str(n)) for n in range(6)]},
        {"components": [field(), field()]},
        {"components": [field() | {"label": "x" * 46}]},
        {"components": [field() | {"description": "x" * 101}]},
        {"components": [field(min_length=9, max_length=3)]},
        {"components": [field(max_length=4001)]},
        {"components": [field(placeholder="x" * 101)]},
        {"components": [field(max_length=3, value="long")]},
        {"components": [{"type": 18, "label": "Pick", "component": {"type": 21, "custom_id": "r", "options": []}}]},
        {"components": [button()]},
    ],
)
def test_a_modal_over_a_limit_is_refused(changes: Json) -> None:
    assert modal_limits.modal({"title": "Answer", "custom_id": "m", "components": [field()]} | changes)


def command(**changes: Any) -> Json:
    return {"name": "quiz", "description": "Ask", "type": 1} | changes


def option(name: str, **changes: Any) -> Json:
    return {"name": name, "description": "An option", "type": 3} | changes


@pytest.mark.parametrize(
    "item",
    [
        command(name="Quiz"),
        command(name="a b"),
        command(name="x" * 33),
        command(description=""),
        command(description="x" * 101),
        command(options=[option("a"), option("b", required=True)]),
        command(options=[option("a"), option("a")]),
        command(options=[option(f"o{n}") for n in range(26)]),
        command(options=[option("a", choices=[{"name": str(n), "value": str(n)} for n in range(26)])]),
        command(options=[option("a", autocomplete=True, choices=[{"name": "x", "value": "x"}])]),
        command(options=[option("g", type=2, options=[option("h", type=2)])]),
        command(type=2, name="Who"),
    ],
)
def test_a_command_over_a_limit_is_refused(item: Json) -> None:
    assert command_limits.command(item)


def test_two_commands_of_one_name_are_refused() -> None:
    assert command_limits.commands([command(), command()])


def test_faults_become_a_tree() -> None:
    error = invalid_form([Fault(("embeds", 0, "title"), "BASE_TYPE_MAX_LENGTH", "Too long.")])
    leaf = error.body["errors"]["embeds"]["0"]["title"]["_errors"]
    assert (error.status, error.body["code"], leaf[0]["message"]) == (400, 50035, "Too long.")
