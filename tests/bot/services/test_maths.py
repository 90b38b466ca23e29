"""Mathematics on request, with the real workers."""

from pathlib import Path

import pytest

from bot.errors import InvalidInputError
from bot.services.catalogue import Catalogue
from bot.services.explorers import Explorers
from bot.services.maths import LONGEST, Maths, pointing
from bot.services.pictures import Look, Pictures
from bot.storage import Store
from bot.workers.pool import WorkerPool
from problems.verdict import Status

LOOK = Look()


@pytest.fixture
def tutor(maths: WorkerPool, typesetter: WorkerPool, store: Store, tmp_path: Path) -> Maths:
    pictures = Pictures(maths, typesetter, store.preferences, tmp_path / "pictures", 0)
    return Maths(maths, typesetter, Catalogue(maths), pictures, Explorers(maths, pictures))


async def test_a_formula_becomes_a_picture_with_alt_text(tutor: Maths) -> None:
    drawing = await tutor.render(r"\frac{1}{2}", LOOK)

    assert drawing.data.startswith(b"\x89PNG")
    assert drawing.alt


async def test_prose_with_formulas_is_set_as_prose(tutor: Maths) -> None:
    drawing = await tutor.render("Let $A$ be a matrix and $x$ a vector.", LOOK)

    assert "matrix" in drawing.alt


async def test_letters_that_pictures_cannot_show_are_named(tutor: Maths) -> None:
    with pytest.raises(InvalidInputError, match="特征值"):
        await tutor.render(r"\text{特征值} = 2", LOOK)


async def test_a_command_that_tex_does_not_know_is_named(tutor: Maths) -> None:
    with pytest.raises(InvalidInputError, match="fraq"):
        await tutor.render(r"\fraq{1}{2}", LOOK)


@pytest.mark.parametrize("text", ["", "   ", "x" * (LONGEST + 1)])
async def test_nothing_and_too_much_are_refused_before_any_worker_is_asked(tutor: Maths, text: str) -> None:
    with pytest.raises(InvalidInputError):
        await tutor.render(text, LOOK)
    with pytest.raises(InvalidInputError):
        await tutor.read(text, LOOK, 10)


async def test_equal_expressions_are_found_equal(tutor: Maths) -> None:
    comparison = await tutor.check("(x+1)^2", "x^2+2x+1", LOOK, 10)

    assert comparison.verdict.status is Status.CORRECT
    assert comparison.first_drawing is not None
    assert comparison.second_drawing is not None


async def test_different_expressions_are_found_different(tutor: Maths) -> None:
    assert (await tutor.check("x^2", "2x", LOOK, 10)).verdict.status is Status.INCORRECT


@pytest.mark.parametrize(("first", "second", "which"), [("2+", "x", "first"), ("x", "2+", "second")])
async def test_an_unreadable_side_is_named(tutor: Maths, first: str, second: str, which: str) -> None:
    with pytest.raises(InvalidInputError, match=which):
        await tutor.check(first, second, LOOK, 10)


async def test_a_text_is_shown_as_it_is_read(tutor: Maths) -> None:
    reading = await tutor.read("1/2x", LOOK, 10)

    assert reading.latex
    assert reading.drawing is not None


async def test_a_refusal_points_at_the_character(tutor: Maths) -> None:
    reading = await tutor.read("2*(x+1", LOOK, 10)

    assert reading.sentence
    assert reading.position is not None
    assert "^" in pointing(reading.sentence, reading)


async def test_a_curve_is_drawn_from_an_expression(tutor: Maths) -> None:
    kinds = await tutor.plot_choices("")

    exploration = await tutor.plot(kinds[0].slug, "x^2", "", LOOK, 10)

    assert exploration.drawing is not None
    assert exploration.drawing.alt


async def test_an_unknown_kind_of_plot_is_refused(tutor: Maths) -> None:
    with pytest.raises(InvalidInputError, match="kind of plot"):
        await tutor.plot("hologram", "x", "", LOOK, 10)


async def test_the_first_wrong_line_of_a_working_is_found_and_drawn(tutor: Maths) -> None:
    found = await tutor.steps("2x + 4 = 10\n2x = 14\nx = 7", LOOK, 10)

    assert found.wrong is not None
    assert (found.wrong.number, [line.found for line in found.lines]) == (2, ["start", "differs", "follows"])
    assert found.drawing is not None


async def test_one_line_is_no_working(tutor: Maths) -> None:
    with pytest.raises(InvalidInputError, match="only one line"):
        await tutor.steps("x = 3", LOOK, 10)
