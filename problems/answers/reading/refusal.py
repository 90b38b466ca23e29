"""A response that cannot be read: what is wrong, where, and what to type instead."""


class Refusal(Exception):  # noqa: N818 - it is the answer of the reader, not a fault of the program
    """Says in one sentence what cannot be read, points at the character and says what to type."""

    def __init__(self, sentence: str, position: int | None = None, tag: str = "unreadable") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.position = position
        self.tag = tag
