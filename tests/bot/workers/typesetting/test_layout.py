"""The look of a picture: colours that can be read, lines that fit, text that means what Markdown means."""

import time
from itertools import product
from pathlib import Path

import pytest

from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.faces import Faces
from bot.workers.typesetting.prose import Block, Math, Text, UnbalancedDollarError, read_statement
from bot.workers.typesetting.rebuild.kerning import write_kerning
from bot.workers.typesetting.rebuild.rebuild import ASSETS, FACES
from bot.workers.typesetting.studio import COLUMN, Studio
from bot.workers.typesetting.themes import MINIMUM_CONTRAST, THEMES, colour_in, contrast


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_colour_can_be_read_on_its_background(theme: object) -> None:
    chosen = THEMES[getattr(theme, "name", "")]
    for colour, ground in product(
        (chosen.text, chosen.muted, *chosen.named.values()), (chosen.background, chosen.code_background)
    ):
        assert contrast(colour, ground) >= MINIMUM_CONTRAST, (colour, ground)


def test_black_on_white_has_the_contrast_the_definition_gives_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("wanted", ["blue", "black", "#0000ff", "#313338", "nonsense", "url(#x)", ""])
def test_whatever_colour_a_formula_asks_for_can_be_read(wanted: str) -> None:
    for theme in THEMES.values():
        assert contrast(colour_in(theme, wanted), theme.background) >= MINIMUM_CONTRAST


@pytest.mark.parametrize(
    "source",
    [
        "word " * 200,
        "a" * 300,
        "$" + "+".join(["x_1"] * 14) + "$ and more",
        r"Let $A = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}$, $B$ and `code that is long enough to wrap`.",
        "- one\n- two\n  - three with $x$\n\n1. first\n2. second",
    ],
)
def test_a_statement_is_as_wide_as_the_column(studio: Studio, source: str) -> None:
    assert studio.typeset("statement", source, "light", COLUMN).width == 2 * COLUMN


def test_a_comma_stays_with_its_formula() -> None:
    (block,) = read_statement("Let $x$, $y$ be real.")
    assert block.inlines[1:3] == (Math("x"), Text(", "))


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("one\ntwo", (Block((Text("one two"),)),)),
        ("one\n\ntwo", (Block((Text("one"),)), Block((Text("two"),)))),
        ("**b** and *i*", (Block((Text("b", "bold"), Text(" and "), Text("i", "italic"))),)),
        ("2 * 3 * 4", (Block((Text("2 * 3 * 4"),)),)),
        ("- $x$", (Block((Math("x"),), marker="•"),)),
        ("(a) first", (Block((Text("first"),), marker="(a)"),)),
        ("# Title", (Block((Text("Title", "bold"),), kind="heading"),)),
        ("use `x = 1`", (Block((Text("use "), Text("x = 1", "code"))),)),
        (r"costs \$5 or $5", (Block((Text("costs $5 or $5"),)),)),
        ("$5 and $6", (Block((Text("$5 and $6"),)),)),
        ("$$x$$", (Block((Math("x", display=True),)),)),
        (r"\(x\) and \[y\]", (Block((Math("x"), Text(" and "), Math("y", display=True))),)),
        ("```\na = 1\n  b\n```", (Block((Text("a = 1", "code"),), "code"), Block((Text("  b", "code"),), "code"))),
    ],
)
def test_markdown_means_what_it_means_elsewhere(source: str, blocks: tuple[Block, ...]) -> None:
    assert read_statement(source) == blocks


def test_a_formula_that_is_never_closed_is_not_read_as_prose() -> None:
    with pytest.raises(UnbalancedDollarError):
        read_statement(r"Find $\sin x for me")


def test_the_faces_hold_what_european_languages_need() -> None:
    faces = Faces()
    for style in ("regular", "italic", "bold", "bold-italic"):
        assert faces.run("Ångström naïve café ß ŁŐğ “—” αβγ Жд", style).missing == ""
    assert faces.run("≤ → ∈ √ ℝ", "regular").missing == ""


def test_what_no_face_can_draw_is_reported(studio: Studio) -> None:
    picture = studio.typeset("statement", "The word 特征值 here.", "dark", COLUMN)
    assert picture.missing == "特征值"


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("$x$ is a matrix: مصفوفة", "مصفوفة"),  # right to left, and joined: letters alone would be wrong
        ("$x$ is a matrix: मैट्रिक्स", "मैट्रिक्स"),
        (r"$x = \text{特征值}$ and $y$", "特征值"),
        (r"$x = \text{مصفوفة}$", "مصفوفة"),
        (r"$\text{Größe der матрица}$, Übung, día, ação, élève", ""),
    ],
)
def test_other_scripts_are_reported_in_prose_and_in_formulas(studio: Studio, source: str, missing: str) -> None:
    assert studio.typeset("statement", source, "dark", COLUMN).missing == missing


def test_kerning_brings_letters_together() -> None:
    faces = Faces()
    assert faces.run("AV", "regular").width < faces.run("A", "regular").width + faces.run("V", "regular").width


def test_the_file_of_the_kerning_says_what_the_faces_say(tmp_path: Path) -> None:
    fonts = [ASSETS / name for name in FACES if name.startswith("SourceSans3")]
    write_kerning(fonts, tmp_path / "kerning.json")
    assert (tmp_path / "kerning.json").read_bytes() == (ASSETS / "kerning.json").read_bytes()


def test_the_same_source_gives_the_same_picture(studio: Studio) -> None:
    first, second = (studio.typeset("display", r"\int_0^1 x", "dark", COLUMN).png for _ in range(2))
    assert first == second


def test_a_table_of_numbers_is_set_as_an_array(studio: Studio) -> None:
    source = "Data:\n\n| $x$ | share |\n|:--|--:|\n| a_1 | 50% |\n| $y^2$ | -1 |\n\nDone."
    alt = studio.typeset("statement", source, "dark", COLUMN).alt
    assert alt.split("\n")[1] == (
        "table with three rows, first row x, share; second row a_1, 50 percent; "
        "third row y squared, negative 1; end table"
    )


@pytest.mark.parametrize(
    "source", ["```\n" * 9 + "a\n\n  b\n```", "x\x00\x1b\ud800y", "**", "*a", "|", "- ", "\\(", "`"]
)
def test_whatever_is_typed_becomes_a_picture(studio: Studio, source: str) -> None:
    assert studio.typeset("statement", source, "dark", COLUMN).png


def test_a_word_without_end_is_cut_into_lines_quickly(studio: Studio) -> None:
    began = time.process_time()
    picture = studio.typeset("statement", "a" * 3000, "dark", COLUMN)
    assert picture.width == 2 * COLUMN
    assert time.process_time() - began < 2


def test_a_formula_that_takes_too_long_leaves_the_next_one_unharmed(studio: Studio) -> None:
    with pytest.raises(RefusedError):
        studio.typeset("display", "+".join(["x"] * 1200), "dark", COLUMN)
    assert studio.typeset("display", "x^2", "dark", COLUMN).alt == "x squared"
