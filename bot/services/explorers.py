"""Explorers: pictures of what the course talks about, drawn from what a learner types."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.errors import InvalidInputError
from bot.services.asking import ask
from bot.services.pictures import Drawing, Look, Pictures, in_text
from bot.translation import _
from bot.workers.pool import WorkerPool

LONGEST_ARGUMENT = 500


@dataclass(frozen=True)
class Variation:
    """A button below the picture: what it changes, and to what; not ``possible`` where the way ends."""

    name: str
    value: str
    possible: bool


@dataclass(frozen=True)
class Exploration:
    """A picture with its caption: text, and the caption's formulas as a picture where it has any.

    Where the formulas are all there is to see, they are the picture; a member who wants text gets ``None``.
    """

    drawing: Drawing | None
    caption: str
    caption_drawing: Drawing | None
    arguments: Mapping[str, str] = field(default_factory=dict)
    variations: tuple[Variation, ...] = ()


class Explorers:
    """Draws explorations in a worker."""

    def __init__(self, maths: WorkerPool, pictures: Pictures) -> None:
        self._maths = maths
        self._pictures = pictures

    async def explore(
        self,
        module: str,
        name: str,
        arguments: Mapping[str, str],
        look: Look,
        *,
        owner: int | None = None,
        vary: int | None = None,
    ) -> Exploration:
        """Draw, after the step of the button ``vary`` where one was pressed.

        Raises ``InvalidInputError`` with the explorer's own sentence for input it cannot use.
        """
        for argument, text in arguments.items():
            if len(text) > LONGEST_ARGUMENT:
                raise InvalidInputError(
                    _("“{argument}” is longer than {limit} characters. Shorten it.").format(
                        argument=argument, limit=LONGEST_ARGUMENT
                    )
                )
        payload = {"module": module, "name": name, "arguments": dict(arguments), "theme": look.theme, "vary": vary}
        reply = await ask(self._maths, "explore", payload, owner=owner)
        if reply.result.get("error"):
            raise InvalidInputError(_(str(reply.result["error"])))
        caption = _(str(reply.result.get("caption", "")))
        alt = str(reply.result["alt"])
        drawn = await self._pictures.typeset("statement", caption, look) if "$" in caption else None
        found = Exploration(None, in_text(caption), None, _arguments(reply.result), _variations(reply.result))
        if reply.blob:
            drawing = Drawing(reply.blob, alt, str(reply.result.get("media_type", "image/png")))
            return replace(found, drawing=drawing, caption_drawing=drawn)
        if drawn is not None:
            return replace(found, drawing=replace(drawn, alt=alt), caption="")
        return found


def _arguments(result: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(text) for name, text in result.get("arguments", {}).items()}


def _variations(result: Mapping[str, Any]) -> tuple[Variation, ...]:
    return tuple(
        Variation(str(one["name"]), str(one["value"]), bool(one["possible"])) for one in result.get("variations", ())
    )
