"""Who is asking: a learner, in a place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Learner:
    """A person in a server; ``guild_id`` is 0 in direct messages and where only the person installed Lemma."""

    guild_id: int
    user_id: int
    name: str
