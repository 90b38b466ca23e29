"""Asking a worker on a learner's behalf: what can go wrong becomes a sentence."""

from collections.abc import Mapping
from typing import Any

import structlog

from bot.errors import UnavailableError
from bot.translation import _
from bot.workers.errors import WorkerBusyError, WorkerFailedError, WorkerTimeoutError
from bot.workers.pool import Reply, WorkerPool

log = structlog.get_logger(__name__)

DRAWING_SECONDS = 20.0  # pictures and animations may take longer than a judgement


class TookTooLongError(UnavailableError):
    """The work was stopped at its deadline."""


async def ask(
    pool: WorkerPool,
    op: str,
    payload: Mapping[str, Any],
    *,
    deadline: float | None = DRAWING_SECONDS,
    owner: int | None = None,
) -> Reply:
    """Return the worker's reply; raise ``UnavailableError`` with a sentence for the member where there is none."""
    try:
        return await pool.call(op, payload, deadline=deadline, owner=owner)
    except WorkerBusyError as error:
        if error.owner_busy:
            raise UnavailableError(_("Your last request is still running. Try again in a moment.")) from error
        raise UnavailableError(_("Lemma is busy at the moment. Try again in a few seconds.")) from error
    except WorkerTimeoutError as error:
        raise TookTooLongError(_("That took too long, so it was stopped. Try something simpler.")) from error
    except WorkerFailedError as error:
        log.error("worker failed", op=op, why=str(error), detail=error.detail)  # noqa: TRY400  # the worker's traceback
        raise UnavailableError(_("That did not work on our side, and nothing was lost. Try again.")) from error
