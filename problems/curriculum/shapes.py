"""The shapes of the map: a module holds topics, a topic holds skills."""

from dataclasses import dataclass

from problems.curriculum.skill import Skill


@dataclass(frozen=True)
class Module:
    """One of the seven modules; ``slug`` is also the name of its folder and of its cog."""

    slug: str
    number: int
    title: str
    hours: int


@dataclass(frozen=True)
class Topic:
    """One topic of a module, with the hours it takes and where to read more."""

    slug: str
    title: str
    module: str
    hours: int
    reading: tuple[str, ...]


@dataclass(frozen=True)
class SkillEntry:
    """What a skill lets a learner do, what it needs first, and the idea that unlocks it (hint 1 everywhere)."""

    skill: Skill
    topic: str
    module: str
    can_do: str
    needs: tuple[Skill, ...]
    key_idea: str

    @property
    def slug(self) -> str:
        """Return the slug of the map."""
        return self.skill.value

    @property
    def title(self) -> str:
        """Return the can-do sentence as a heading."""
        return self.can_do[0].upper() + self.can_do[1:]
