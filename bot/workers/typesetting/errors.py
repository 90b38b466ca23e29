"""The typesetter's one error: a source that is refused, with the sentence that tells its author why."""


class RefusedError(Exception):
    """A source that cannot be typeset; ``sentence`` is for its author, ``position`` an index into the formula."""

    def __init__(self, sentence: str, *, position: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.position = position
