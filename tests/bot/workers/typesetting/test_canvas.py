"""What is painted: the right ink in the right place, and as much room as a picture needs."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from bot.workers.typesetting.canvas import rgb
from bot.workers.typesetting.engine import Drawing, Formula
from bot.workers.typesetting.sprites import STEPS, Key, Outline, Sprites, alpha
from bot.workers.typesetting.studio import COLUMN, LEAST, Picture, Studio
from bot.workers.typesetting.themes import THEMES

HOOK = Outline("M100 0L500 0Q700 300 100 700Z")


def _opened(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.png))


def _ink(picture: Picture, theme: str = "dark") -> tuple[int, int, int, int]:
    shown = _opened(picture).convert("RGB")
    ground = Image.new("RGB", shown.size, rgb(THEMES[theme].background))
    return ImageChops.difference(shown, ground).getbbox() or (0, 0, 0, 0)


def _colours(picture: Picture) -> set[tuple[int, ...]]:
    shown = _opened(picture).convert("RGB")
    return {colour for _count, colour in shown.getcolors(1 << 20) or () if isinstance(colour, tuple)}


def test_a_short_formula_is_narrow_enough_to_be_read_on_a_phone(studio: Studio) -> None:
    picture = studio.typeset("display", "x^2", "dark", COLUMN)
    left, _top, right, _bottom = _ink(picture)
    assert picture.width == 2 * LEAST
    assert abs(left - (picture.width - right)) <= 4


def test_a_longer_formula_has_the_width_it_needs(studio: Studio) -> None:
    picture = studio.typeset("display", "+".join(["x_1"] * 9), "dark", COLUMN)
    assert 2 * LEAST < picture.width < 2 * COLUMN
    assert _ink(picture)[0] > 0


def test_a_long_formula_is_shrunk_into_the_column(studio: Studio) -> None:
    assert studio.typeset("display", "+".join(["x_1"] * 11), "dark", COLUMN).width == 2 * COLUMN


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
def test_a_formula_without_colours_has_the_shades_from_ground_to_text(studio: Studio, theme: object) -> None:
    chosen = THEMES[getattr(theme, "name", "")]
    picture = studio.typeset("display", r"\frac{x}{2}", chosen.name, COLUMN)
    palette = _opened(picture).getpalette() or []
    assert (tuple(palette[:3]), tuple(palette[-3:])) == (rgb(chosen.background), rgb(chosen.text))


@pytest.mark.parametrize(
    "source", [r"\color{red}{x}", r"\color{red}{\frac{a}{b}}", r"\color{red}{\boxed{x}}", r"\color{red}{\cancel{x}}"]
)
def test_a_colour_is_the_shade_of_the_theme(studio: Studio, source: str) -> None:
    assert rgb(THEMES["light"].named["red"]) in _colours(studio.typeset("display", source, "light", COLUMN))


def test_code_stands_on_a_plate(studio: Studio) -> None:
    picture = studio.typeset("statement", "Use `x = 1`.", "dark", COLUMN)
    assert rgb(THEMES["dark"].code_background) in _colours(picture)


def test_a_dashed_rule_has_gaps_and_a_solid_one_has_none(studio: Studio) -> None:
    solid, dashed = (
        _opened(studio.typeset("display", rf"\begin{{array}}{{c{rule}c}} & \\ & \end{{array}}", "dark", COLUMN))
        for rule in "|:"
    )
    assert sum(solid.tobytes()) > 1.5 * sum(dashed.tobytes()) > 0


@pytest.mark.parametrize("source", [r"\hspace{-19em}x", r"\mathllap{abcdefghijklmnopqrstuvwxyz}x", r"\raise 19em x"])
def test_what_sticks_out_of_the_picture_is_cut_off(studio: Studio, source: str) -> None:
    _opened(studio.typeset("inline", source, "dark", COLUMN)).load()


def test_a_bracket_of_several_pieces_has_no_gap(studio: Studio) -> None:
    lines = r" \\ ".join("x" for _ in range(9))
    picture = studio.typeset("inline", rf"\left[\begin{{matrix}}{lines}\end{{matrix}}\right.", "dark", COLUMN)
    left, top, _right, bottom = _ink(picture)
    bracket = _opened(picture).crop((left, top + 1, left + 12, bottom - 1))
    width = bracket.width
    rows = bracket.tobytes()
    assert all(max(rows[start : start + width]) > 200 for start in range(0, len(rows), width))


@pytest.mark.parametrize("right", range(STEPS))
@pytest.mark.parametrize("down", range(STEPS))
def test_a_character_pasted_is_the_character_drawn(right: int, down: int) -> None:
    key = Key("hook", 38.0, right, down)
    sprite = Sprites(lambda _name: HOOK).provide([key])[key]
    pasted = Image.new("L", (60, 60))
    assert sprite is not None
    pasted.paste(255, (10 + sprite.x, 40 + sprite.y), sprite.mask)
    place = f"translate({10 + right / STEPS} {40 + down / STEPS}) scale(0.038 -0.038)"
    drawn = alpha(f'<path transform="{place}" fill="#fff" d="{HOOK.path}"/>', 60, 60)
    assert max(ImageChops.difference(pasted, drawn).tobytes()) <= 3


def test_a_character_is_rasterised_once() -> None:
    asked: list[str] = []

    def outline(name: str) -> Outline:
        asked.append(name)
        return HOOK

    sprites = Sprites(outline)
    for _ in range(3):
        sprites.provide([Key("a", 38.0, 0, 0), Key("b", 38.0, 0, 0), Key("a", 38.0, 0, 0)])
    assert asked == ["a", "b"]


def test_the_masks_kept_are_bounded() -> None:
    sprites = Sprites(lambda _name: HOOK, most=10)
    made = {}
    for number in range(50):
        made = sprites.provide([Key(str(number), 38.0, 0, 0)])
    assert len(made) <= 10


def test_a_formula_seen_before_is_not_set_again(studio: Studio) -> None:
    formula = Formula(r"\frac{q}{37}", display=True)
    first, second = (studio.engine.convert([formula])[0] for _ in range(2))
    assert first is second


def test_the_formulas_kept_are_bounded(studio: Studio) -> None:
    first = studio.engine.convert([Formula("a_{0}", display=True)])[0]
    for number in range(80):
        studio.engine.convert([Formula(f"{number}" + "~" * 200, display=True)])
    assert studio.engine.convert([Formula("a_{0}", display=True)])[0] is not first


def test_a_formula_in_a_line_is_as_large_alone_as_it_is_in_a_longer_one(studio: Studio) -> None:
    short, longer = (_ink(studio.typeset("inline", source, "dark", COLUMN)) for source in ("x^2", "x^2 + x^2 + x^2"))
    assert abs((short[3] - short[1]) - (longer[3] - longer[1])) <= 2


def test_a_formula_too_wide_for_the_column_is_broken_at_its_terms(studio: Studio) -> None:
    terms = "+".join(f"a_{{{number}}}x^{{{number}}}" for number in range(15))
    one, several = (studio.typeset("display", source, "dark", COLUMN) for source in ("f(x) = a_0", f"f(x) = {terms}"))
    assert several.width <= 2 * COLUMN
    assert several.height > 1.5 * one.height


@pytest.mark.parametrize(
    "source",
    [
        r"\frac{" + "+".join(["a_1"] * 17) + "}{b}",
        r"\begin{aligned} y &= " + "+".join(["a_1"] * 17) + r" \\ &= 1 \end{aligned}",
    ],
)
def test_a_fraction_and_a_table_are_shrunk_and_never_broken(studio: Studio, source: str) -> None:
    (whole,) = studio.engine.convert([Formula(source, display=True)])
    (narrow,) = studio.engine.convert([Formula(source, display=True, room=20_000)])
    assert isinstance(whole, Drawing)
    assert isinstance(narrow, Drawing)
    assert whole.width > 25_000
    assert narrow == whole
