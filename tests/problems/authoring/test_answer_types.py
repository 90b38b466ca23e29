"""Every answer type of the course but code can be written by an author; and pictures."""

import pytest

from problems.answers.registry import answer_types
from problems.authoring import AuthoringError, read_family
from problems.authoring.parts import TYPES
from problems.authoring.pictures import KINDS
from problems.plots.registry import draw, plots
from problems.snapshot import ItemSnapshot
from problems.verification.families import look_at
from tests.problems.authoring.sources import spoiled

PART = '[[parts]]\ntype = "num"\nanswer = "r"\n'
MISTAKE = 'answer = "(c + b)/a"\n'
TRUTH = """[[parts]]
type = "tf"
truth = "b > c"
choices = ["The first is larger.", "The second is larger.", "They are equal.", "Nobody knows."]
answer = "The first is larger."
otherwise = "The second is larger."
"""
SIZES = """[[parts]]
type = "order"
choices = ["the first", "the second", "their sum"]
by = ["b", "c", "b + c"]
"""
REVERSED = 'answers = [["their sum", "the second", "the first"]]\n'
NAMED = ("Give a number.", "Order the first, the second and their sum.")
PLOT = """
[plot]
kind = "lines"
alt = "Two lines that cross at ({b}, {c})."

[plot.arguments]
equations = [[1, 0, "=b"], [0, 1, "=c"]]
solution = ["=b", "=c"]
"""


def family_with(part: str, wrong: str, *changes: tuple[str, str]) -> str:
    return spoiled((PART, part), (MISTAKE, wrong), *changes)


def drawn(source: str) -> ItemSnapshot:
    family = read_family(source)
    for level in family.levels:
        assert not look_at(family, level, range(6)).findings
    return family.draw(1, 1)


def test_an_author_can_write_every_answer_type_of_the_course() -> None:
    assert set(answer_types()) - {"general"} <= set(TYPES)


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ('type = "pw"\nanswer = "a*x if x < b; x^2 if x >= b"', 'answer = "a*x otherwise"'),
        ('type = "pw"\nanswer = "a*x if x < b; x^2 otherwise"', 'answer = "a*x if x < b; x otherwise"'),
        ('type = "affine"\nanswer = "[b + t, c + a*t]"', 'answer = "[c + 7, b]"'),
        (
            'type = "diag"\nanswer = "[[1, 1], [0, 1]], [[b, 0], [0, b + 1]]"',
            'answer = "[[1, 1], [0, 1]], [[b + 1, 0], [0, b]]"',
        ),
        ('type = "eigpairs"\nanswer = "b: (1, 0); b + 1: (1, 1)"', 'answer = "b: (1, 1); b + 1: (1, 0)"'),
    ],
)
def test_keys_of_a_shape_of_their_own_are_drawn_and_judged(part: str, wrong: str) -> None:
    symbols = ('["x"]', '["x", "t"]')
    item = drawn(family_with(f"[[parts]]\n{part}\n", f"{wrong}\n", symbols))
    assert item.misconceptions


def test_a_statement_is_true_or_false_with_the_numbers_drawn() -> None:
    source = family_with(TRUTH, 'answer = "true; They are equal."\n', ('"a != 0"', '"a != 0", "b != c"'))
    family = read_family(source)
    keys = {family.draw(1, seed).parts[0].canonical for seed in range(12)}
    assert keys == {"true; The first is larger.", "false; The second is larger."}
    assert drawn(source).parts[0].code == "tf+"


def test_a_statement_without_reasons_is_true_or_false_alone() -> None:
    item = drawn(family_with('[[parts]]\ntype = "tf"\ntruth = true\n', 'answer = "false"\n'))
    assert item.parts[0].canonical == "true"


def test_things_are_ordered_by_their_sizes() -> None:
    source = family_with(SIZES, REVERSED, NAMED, ('"a != 0"', '"a != 0", "0 < b < c"'))
    assert drawn(source).parts[0].canonical == "the first, the second, their sum"


def test_things_may_have_a_fixed_order() -> None:
    part = '[[parts]]\ntype = "order"\nanswer = ["loss", "backward", "update"]\n'
    named = ("Give a number.", "Order these: update, loss, backward.")
    item = drawn(family_with(part, 'answers = [["backward", "loss", "update"]]\n', named))
    assert item.parts[0].canonical == "loss, backward, update"


def test_what_is_to_be_ordered_must_stand_in_the_prompt() -> None:
    with pytest.raises(AuthoringError, match="the prompt does not name `their sum`"):
        read_family(family_with(SIZES, REVERSED))


def test_things_of_one_size_are_drawn_again() -> None:
    three = ("range = [-9, 9], not = [0]", "choices = [3]")
    same = ("c = { range = [-9, 9] }", "c = { choices = [3] }")
    with pytest.raises(AuthoringError, match=r"`parts\[1\].by`: this fails in \d+ of 100 draws"):
        read_family(family_with(SIZES, REVERSED, NAMED, three, same))


@pytest.mark.parametrize(
    ("part", "wrong", "told"),
    [
        (
            'type = "tf"\nchoices = ["a", "b"]\nanswer = "a"',
            'answer = "true; b"',
            "Write true, false or a condition: truth =",
        ),
        (
            'type = "tf"\ntruth = true\nchoices = ["a", "b"]\nanswer = "c"',
            'answer = "true; b"',
            "`c` is not among the choices, the reasons.",
        ),
        (
            'type = "tf"\ntruth = true\nchoices = ["a", "b"]\nanswer = "a"',
            'answer = "maybe"',
            'write true or false, and a reason of the part: "true; the reason"',
        ),
        (
            'type = "order"\nanswer = ["a, b", "c"]',
            'answers = [["c", "a, b"]]',
            "has no commas, semicolons or arrows in it",
        ),
        (
            'type = "order"\nanswer = ["a", "b"]',
            'answers = [["a"]]',
            "list every thing of the part once, in the wrong order",
        ),
        (
            'type = "order"\nchoices = ["a", "b"]\nby = ["b"]',
            'answers = [["b", "a"]]',
            "there are 2 choices: give one formula for each",
        ),
        (
            'type = "pw"\nanswer = "x^2, x < 0"',
            'answer = "x if x < 0"',
            'write each piece with its condition: "x^2 if x < 0; x otherwise".',
        ),
        ('type = "pw"\nanswer = "x^2 if x"', 'answer = "x if x < 0"', "`x` is no condition. Write a comparison"),
        ('type = "diag"\nanswer = "[[1, 1], [0, 1]]"', 'answer = "1"', "write two matrices, P and then D:"),
        ('type = "eigpair"\nanswer = "b"', 'answer = "1"', "Did you mean `eigpairs`?"),
    ],
)
def test_a_mistake_is_told_with_what_to_type(part: str, wrong: str, told: str) -> None:
    with pytest.raises(AuthoringError) as caught:
        read_family(family_with(f"[[parts]]\n{part}\n", f"{wrong}\n"))
    assert told in str(caught.value)


def test_the_course_s_codes_are_understood_as_types() -> None:
    source = family_with(
        TRUTH.replace('"tf"', '"tf+"'), 'answer = "true; They are equal."\n', ('"a != 0"', '"a != 0", "b != c"')
    )
    assert read_family(source).draw(1, 0).parts[0].code == "tf+"


def test_a_picture_is_drawn_from_formulas() -> None:
    item = drawn(spoiled((PART, PART + PLOT)))
    assert item.plot is not None
    b, c = item.plot.arguments["solution"]
    assert item.plot.arguments["equations"] == [[1, 0, b], [0, 1, c]]
    assert item.plot.alt == f"Two lines that cross at ({b}, {c})."
    assert draw(item.plot.name, item.plot.arguments, "dark").startswith(b"\x89PNG")


def test_a_matrix_may_be_an_argument_of_a_picture() -> None:
    grid = '\n[plot]\nkind = "grid-image"\nwhen = "before"\nalt = "A grid."\n'
    grid += '[plot.arguments]\nmatrix = "=[[b, 1], [0, 1/2]]"\n'
    item = drawn(spoiled((PART, PART + grid)))
    assert item.plot is not None
    assert item.plot.when == "before"
    assert item.plot.arguments["matrix"][1] == [0, 0.5]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('kind = "lines"', 'kind = "line"'), "line 28, `plot.kind`: `line` is no picture. There are: "),
        (('kind = "lines"', 'kind = "lines"\nwhen = "now"'), 'line 29, `plot.when`: write "before" when the problem'),
        (("solution =", "solutoin ="), "has no argument `solutoin`. Did you mean `solution`?"),
        (("equations =", "solution ="), "This is not TOML"),
        (('"=b"], [0', '"=q"], [0'), "`q` is no parameter, value or symbol."),
        (('[[1, 0, "=b"], [0, 1, "=c"]]', "[[1, 0]]"), "line 27, `plot.arguments`: `lines` cannot be drawn"),
        (('[[1, 0, "=b"], [0, 1, "=c"]]', "[[1, 0, 99999]]"), "numbers of a picture lie between -10000 and 10000."),
        (('[[1, 0, "=b"], [0, 1, "=c"]]', "[[[[1]]]]"), "a list of at most 60 of them"),
        (('[[1, 0, "=b"], [0, 1, "=c"]]', '[["=10^9", 0, 1]]'), "a number of the picture lies outside"),
        (('alt = "Two lines that cross at ({b}, {c})."\n', ""), "the field `alt` is missing."),
        (("cross at ({b}", "cross at ({q}"), "`{q}` is no parameter or value."),
    ],
)
def test_a_mistake_in_a_picture_is_named(change: tuple[str, str], told: str) -> None:
    with pytest.raises(AuthoringError) as caught:
        read_family(spoiled((PART, PART + PLOT), change))
    assert told in str(caught.value)


def test_every_picture_an_author_may_use_exists() -> None:
    assert set(KINDS) <= set(plots())
