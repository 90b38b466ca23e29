"""A file that is no family is refused with the line and the field of each mistake; hostile ones quickly."""

import time

import pytest

from problems.authoring import AuthoringError, read_family
from tests.problems.authoring.sources import GOOD, spoiled


def _complaints(source: str) -> str:
    with pytest.raises(AuthoringError) as caught:
        read_family(source)
    return str(caught.value)


def test_a_good_file_is_a_family_that_draws_the_same_item_again() -> None:
    family = read_family(GOOD)
    assert (family.name, family.levels, family.module) == ("one-equation", (1, 2), "prerequisites")
    assert family.draw(2, 7) == read_family(GOOD).draw(2, 7)
    assert family.draw(1, 1) != family.draw(1, 2)


def test_a_server_may_give_its_own_name_and_version() -> None:
    mine = read_family(GOOD, name="own-1-one-equation", version=3)
    assert (mine.name, mine.version) == ("own-1-one-equation", 3)
    assert mine.draw(1, 0).item_id != read_family(GOOD).draw(1, 0).item_id


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (('constraints = ["a != 0"]\n', ""), "line 20, `values.r`: parameter `a` may be 0, but the value `r` divides"),
        (("title", "titel"), "line 2, `titel`: there is no field `titel` here. Did you mean `title`?"),
        (("alg-linear-eq", "alg-linear-eg"), "line 3, `skill`: `alg-linear-eg` is no skill of the course. Did you"),
        (('"So ${a}x = {d}$."', '"So ${a}x = {q}$."'), "line 9, `hints[2]`: `{q}` is no parameter or value."),
        (('"d/a"', '"d/k"'), "line 21, `values.r`: `k` is no parameter, value or symbol."),
        (('"c - b"', '"c - r"'), "line 20, `values.d`: these values are defined by each other: `d` → `r` → `d`."),
        (('"num"', '"nun"'), "line 24, `parts[1].type`: `nun` is no type of answer."),
        (('answer = "r"', 'answer = "r +"'), "line 25, `parts[1].answer`: at character"),
        (("[1, 2]", '["1"]'), "line 4, `levels`: `levels` must be a list of whole numbers"),
        (("[-3, 9]", "[9, -3]"), "line 15, `parameters.a.range`: the first number must be the smaller one"),
        (('"a != 0"', '"a != 0", "a > 50"'), "line 12, `constraints[2]`: this fails in"),
        (('"c - b"', '"1/(c - b)"'), "line 20, `values.d`: it divides by `c-b`, which may be 0."),
        (('"(c + b)/a"', '"r"'), "`misconceptions`: level 1: every known mistake gives the right answer"),
        (("[parameters]", "[parameters"), "line 14: This is not TOML at column"),
        (('feedback = "The', 'optional = 1\nfeedback = "The'), "line 30, `misconceptions[1].optional`: this must be"),
        (("b = { range = [-9, 9], not", 'b = { words = ["p"], not'), "line 16, `parameters.b.not`: there is no field"),
        (('"r"\n', '"r"\nform = "pretty"\n'), "line 26, `parts[1].form`: `pretty` is no form that can be asked for."),
    ],
)
def test_a_mistake_is_named_with_its_line_and_field(change: tuple[str, str], wanted: str) -> None:
    assert wanted in _complaints(spoiled(change))


def test_every_complaint_is_told_at_once_in_the_order_of_the_lines() -> None:
    told = _complaints(spoiled(("title", "titel"), ('"d/a"', '"d/k"'), ('"num"', '"nun"')))
    lines = [int(line.split(",")[0].removeprefix("line ")) for line in told.splitlines() if line.startswith("line")]
    assert lines == sorted(lines)
    assert len(lines) >= 3


_DOUBLING = "\n".join(f'v{at} = "v{at - 1}*v{at - 1} + 1"' for at in range(1, 30))


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\x00\x01",
        f"x = '{'a' * 10**6}'",
        f"x = {'[' * 30_000}",
        f"a{'.a' * 20_000} = 1",
        f"x = {'9' * 20_000}",
        "x = 1\n" * 3000,
        spoiled(("[-3, 9]", "[0, 99999999999999999999]")),
        spoiled(("[-3, 9]", "[nan, inf]")),
        spoiled(('"c - b"', '"9^9^9^9"')),
        spoiled(('"c - b"', '"200!*199!"')),
        spoiled(('"c - b"', f'"{"(" * 240}a{")" * 240}"')),
        spoiled(('"c - b"', f'"c - b + v29"\nv0 = "a + b + 7"\n{_DOUBLING}')),
        spoiled(('"c - b"', "\"__import__('os').system('ls')\"")),
        spoiled(('"c - b"', '"\\\\input{x}"')),
        GOOD + "".join(f"k{at} = 1\n" for at in range(1900)),
    ],
    ids=lambda source: source[-30:],
)
def test_a_hostile_file_is_refused_quickly_in_a_sentence(source: str) -> None:
    start = time.perf_counter()
    told = _complaints(source)
    assert time.perf_counter() - start < 2
    assert 0 < len(told) < 5000
    assert told.splitlines()[0].endswith((".", "?"))
