"""The map of the course holds together."""

import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter

import pytest

from problems.curriculum import MODULES, REFERENCES, SKILLS, TOPICS, Skill, SkillEntry


def test_every_skill_of_the_map_is_there() -> None:
    assert len(SKILLS) == len(Skill) == 125
    assert Counter(entry.module for entry in SKILLS.values()) == {
        "prerequisites": 17,
        "linear_algebra": 31,
        "multivariable_calculus": 22,
        "probability_statistics": 31,
        "mathematical_modelling": 10,
        "optimisation": 10,
        "final_project": 4,
    }


def test_hours_of_the_topics_add_to_the_hours_of_their_module() -> None:
    for module in MODULES.values():
        assert sum(topic.hours for topic in TOPICS.values() if topic.module == module.slug) == module.hours


def test_the_taught_modules_take_the_hours_of_the_syllabus() -> None:
    assert sum(module.hours for module in MODULES.values() if module.number > 0) == 325


def test_prerequisites_have_no_cycle() -> None:
    order = list(TopologicalSorter({entry.skill: entry.needs for entry in SKILLS.values()}).static_order())
    assert len(order) == 125


def test_no_prerequisite_comes_from_a_later_module() -> None:
    for entry in SKILLS.values():
        number = MODULES[entry.module].number
        assert all(MODULES[SKILLS[need].module].number <= number for need in entry.needs)


@pytest.mark.parametrize("entry", SKILLS.values(), ids=SKILLS.keys())
def test_a_skill_belongs_to_a_topic_of_its_module_and_has_a_key_idea(entry: SkillEntry) -> None:
    assert TOPICS[entry.topic].module == entry.module
    assert entry.key_idea.endswith((".", "?", "%", "$", "$."))
    assert entry.title[0].isupper() or not entry.title[0].isalpha()
    assert not set(entry.title) & set("$\\^_{}"), "a title stands in messages, where no formula is typeset"


def test_every_topic_has_skills_and_reading() -> None:
    with_skills = {entry.topic for entry in SKILLS.values()}
    assert with_skills == set(TOPICS)
    assert all(topic.reading for topic in TOPICS.values())


def test_every_reading_names_a_known_reference() -> None:
    known = (*REFERENCES, "NumPy", "The project")
    assert all(item.startswith(known) for topic in TOPICS.values() for item in topic.reading)


def test_the_map_loads_without_the_heavy_libraries() -> None:
    program = (
        "import sys, problems.curriculum; "
        "sys.exit(any(name in sys.modules for name in ('sympy', 'numpy', 'matplotlib')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
