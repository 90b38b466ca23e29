"""What an explorer raises for input that it cannot use."""


class ExplorerInputError(Exception):
    """An argument cannot be used; the text is one sentence that says what to type."""
