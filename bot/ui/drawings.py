"""From drawings and items to the blocks of a card."""

from bot.services.pictures import Drawing, Look, Pictures, in_text
from bot.translation import _
from bot.ui.cards import Block, Picture
from problems.snapshot import ItemSnapshot

ENDINGS = {"image/png": "png", "image/gif": "gif", "image/webp": "webp"}


def picture(drawing: Drawing, name: str) -> Picture:
    """Return a drawing as an attachment of this name."""
    return Picture(f"{name}.{ENDINGS.get(drawing.media_type, 'png')}", drawing.data, drawing.alt)


async def prose(pictures: Pictures, source: str, look: Look, name: str) -> Block:
    """Return prose as a picture where it holds formulas, else (or where drawing fails) as text."""
    if "$" in source:
        drawing = await pictures.typeset("statement", source, look)
        if drawing is not None:
            return picture(drawing, name)
    return in_text(source)


async def formula(pictures: Pictures, latex: str, look: Look, name: str) -> Block:
    """Return a formula as a picture, or as code where that fails."""
    drawing = await pictures.typeset("display", latex, look)
    return picture(drawing, name) if drawing is not None else in_text(f"${latex}$")


async def statement(pictures: Pictures, item: ItemSnapshot, look: Look) -> list[Block]:
    """Return an item's statement, and its plot where it has one to look at before answering."""
    blocks: list[Block] = [await prose(pictures, statement_source(item), look, "statement")]
    if item.plot is not None and item.plot.when == "before":
        plot = await pictures.plot(item.plot, look)
        blocks.append(picture(plot, "plot") if plot is not None else in_text(item.plot.alt))
    return blocks


def statement_source(item: ItemSnapshot) -> str:
    """Return the prompt with the options of its choices, as prose with LaTeX."""
    lines = [item.prompt]
    for part in item.parts:
        if part.options:
            head = f"{part.label}\n\n" if part.label else ""
            lines.append(head + "\n\n".join(f"{at}. {option}" for at, option in enumerate(part.options, start=1)))
    return "\n\n".join(lines)


def solution_source(item: ItemSnapshot) -> str:
    """Return the answer and the steps of an item as prose with LaTeX."""
    answers = "; ".join(f"{part.label} ${part.latex}$".strip() for part in item.parts)
    return _("Answer: {answer}").format(answer=answers) + "\n\n" + _steps(item)


async def worked_solution(pictures: Pictures, item: ItemSnapshot, look: Look) -> list[Block]:
    """Return the answer and the worked solution of an item, with its plot for afterwards."""
    typed = "; ".join(f"{part.label} `{part.canonical}`".strip() for part in item.parts)
    drawing = await pictures.typeset("statement", solution_source(item), look)
    blocks: list[Block] = (
        [picture(drawing, "solution")] if drawing is not None else [in_text(f"**{_('Solution')}**\n{_steps(item)}")]
    )
    blocks.append(_("Answer to type: {answer}").format(answer=typed))
    if item.plot is not None and item.plot.when == "after":
        plot = await pictures.plot(item.plot, look)
        blocks.append(picture(plot, "plot") if plot is not None else in_text(item.plot.alt))
    return blocks


def _steps(item: ItemSnapshot) -> str:
    return "\n\n".join(f"{at}. {step}" for at, step in enumerate(item.solution, start=1))
