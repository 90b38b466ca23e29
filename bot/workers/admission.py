"""Who may give a worker a task: one in flight an owner, and shorter deadlines after repeated time-outs."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.workers.errors import WorkerBusyError

STRIKES = 2
STRIKE_SECONDS = 600.0
STRUCK_DEADLINE = 0.5


@dataclass
class Admission:
    """Keeps one pool's owners apart; an owner is a Discord user id, ``None`` the bot itself."""

    clock: Callable[[], float]
    _in_flight: set[int] = field(default_factory=set)
    _timeouts: dict[int, deque[float]] = field(default_factory=dict)

    @contextmanager
    def admit(self, owner: int | None) -> Iterator[None]:
        """Hold the owner's one place for the duration of the block; raise ``WorkerBusyError`` where it is taken."""
        if owner is None:
            yield
            return
        if owner in self._in_flight:
            raise WorkerBusyError("This owner's earlier task is still running.", owner_busy=True)
        self._in_flight.add(owner)
        try:
            yield
        finally:
            self._in_flight.discard(owner)

    def deadline(self, owner: int | None, asked: float) -> float:
        """Return the deadline for a task of this owner: shorter than asked after two recent time-outs."""
        if owner is None or len(self._recent(owner)) < STRIKES:
            return asked
        return min(asked, STRUCK_DEADLINE)

    def strike(self, owner: int | None) -> None:
        """Remember that a task of this owner ran into its deadline."""
        if owner is not None:
            self._timeouts.setdefault(owner, deque(maxlen=STRIKES)).append(self.clock())
            for other in tuple(self._timeouts):  # forget the pardoned, so that the record stays small
                self._recent(other)

    def _recent(self, owner: int) -> tuple[float, ...]:
        times = self._timeouts.get(owner)
        if times is None:
            return ()
        since = self.clock() - STRIKE_SECONDS
        while times and times[0] < since:
            times.popleft()
        if not times:
            del self._timeouts[owner]
        return tuple(times)
