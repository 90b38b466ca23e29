"""Errors that are meant to be read by a person.

LearnerFacingError            a sentence for the member, shown as it is
├── InvalidInputError         what was typed cannot be used; the sentence says what to type instead
├── NotFoundError             the thing named does not exist (any more)
├── NotAllowedError           the member may not do this; the sentence says who may
├── ConflictError             the thing is not in a state that allows this (closed, already joined, …)
└── UnavailableError          a part of the bot is busy or down; try again, nothing was lost
ConfigurationError            for the operator, at start: names every problem at once
"""


class LearnerFacingError(Exception):
    """An error whose text is shown to the member as it is."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class InvalidInputError(LearnerFacingError):
    """What was typed cannot be used; the sentence says what to type instead."""


class NotFoundError(LearnerFacingError):
    """The thing named does not exist (any more)."""


class NotAllowedError(LearnerFacingError):
    """The member may not do this; the sentence says who may."""


class ConflictError(LearnerFacingError):
    """The thing is not in a state that allows this."""


class UnavailableError(LearnerFacingError):
    """A part of the bot is busy or down; nothing was lost, trying again is fine."""


class ConfigurationError(Exception):
    """Settings that cannot work; the message lists every problem, one a line."""
