"""The map of the course: modules, topics and skills with their prerequisites. Data only, nothing heavy is imported."""

from collections.abc import Mapping
from types import MappingProxyType

from problems.curriculum import (
    final_project,
    linear_algebra,
    mathematical_modelling,
    multivariable_calculus,
    optimisation,
    prerequisites,
    probability_statistics,
)
from problems.curriculum.shapes import Module, SkillEntry, Topic
from problems.curriculum.skill import Skill

__all__ = ["MODULES", "REFERENCES", "SKILLS", "TOPICS", "Module", "Skill", "SkillEntry", "Topic"]

_PAGES = (
    prerequisites,
    linear_algebra,
    multivariable_calculus,
    probability_statistics,
    mathematical_modelling,
    optimisation,
    final_project,
)

MODULES: Mapping[str, Module] = MappingProxyType({page.MODULE.slug: page.MODULE for page in _PAGES})
TOPICS: Mapping[str, Topic] = MappingProxyType({topic.slug: topic for page in _PAGES for topic in page.TOPICS})
SKILLS: Mapping[str, SkillEntry] = MappingProxyType({entry.slug: entry for page in _PAGES for entry in page.SKILLS})

REFERENCES: Mapping[str, str] = MappingProxyType(
    {
        "MML": "Deisenroth, Faisal, Ong: Mathematics for Machine Learning (free at mml-book.com)",
        "3B1B": "3Blue1Brown, video series",
        "KA": "Khan Academy, courses",
        "TS": "Downey: Think Stats, 2nd edition (free at greenteapress.com)",
    },
)
