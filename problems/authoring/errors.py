"""What can go wrong while values are worked out; the reader turns it into a complaint with its line."""


class FoldingError(ValueError):
    """An expression that has no value here, in one sentence."""


class DivisionByZeroError(FoldingError):
    """A division by something that is 0 with these numbers; ``divisor`` is how the author wrote it."""

    def __init__(self, divisor: str) -> None:
        super().__init__(f"it divides by `{divisor}`, which may be 0.")
        self.divisor = divisor
