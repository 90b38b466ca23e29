"""What can go wrong with a worker: plain exceptions; services turn them into sentences and verdicts.

WorkerError
├── WorkerTimeoutError    the deadline passed; the worker was killed and replaced
├── WorkerBusyError       no room: the queue is full, or the owner already has a task in flight
└── WorkerFailedError     the worker died, broke the protocol or raised; it was replaced
"""


class WorkerError(Exception):
    """A task given to a worker brought no result."""


class WorkerTimeoutError(WorkerError):
    """The deadline passed; the worker was killed and replaced."""


class WorkerBusyError(WorkerError):
    """No room for the task; ``owner_busy`` says that the owner's earlier task is still running."""

    def __init__(self, message: str, *, owner_busy: bool = False) -> None:
        super().__init__(message)
        self.owner_busy = owner_busy


class WorkerFailedError(WorkerError):
    """The worker died, broke the protocol or raised; ``detail`` holds its traceback, for the log only."""

    def __init__(self, message: str, *, detail: str = "") -> None:
        super().__init__(message)
        self.detail = detail
