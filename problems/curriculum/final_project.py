"""Module 6 of the map: Final Project."""

from problems.curriculum.shapes import Module, SkillEntry, Topic
from problems.curriculum.skill import Skill

MODULE = Module(
    slug="final_project",
    number=6,
    title="Final project",
    hours=100,
)

TOPICS = (
    Topic(
        slug="fp-design",
        title="Design and implement a machine learning model using core mathematical principles",
        module="final_project",
        hours=45,
        reading=("MML chapters 9, 10",),
    ),
    Topic(
        slug="fp-optimise",
        title="Apply linear algebra, calculus, and probability to optimise model performance",
        module="final_project",
        hours=30,
        reading=("MML 8.6, 7.1",),
    ),
    Topic(
        slug="fp-report",
        title="Submit a case study report with code and mathematical analysis",
        module="final_project",
        hours=25,
        reading=("The project briefs: /project briefs",),
    ),
)

SKILLS = (
    SkillEntry(
        skill=Skill.FP_METRICS,
        topic="fp-design",
        module="final_project",
        can_do="choose and compute metrics and baselines",
        needs=(Skill.PR_CONDITIONAL, Skill.MM_VALIDATE),
        key_idea="Compare with the simplest model.",
    ),
    SkillEntry(
        skill=Skill.FP_SPLIT,
        topic="fp-design",
        module="final_project",
        can_do="split data without leakage",
        needs=(Skill.MM_VALIDATE,),
        key_idea="Fit every preprocessing step on training data only.",
    ),
    SkillEntry(
        skill=Skill.FP_UNCERTAINTY,
        topic="fp-optimise",
        module="final_project",
        can_do="report a result with its uncertainty",
        needs=(Skill.HT_CI, Skill.ST_BOOTSTRAP),
        key_idea="A score without an interval is half a result.",
    ),
    SkillEntry(
        skill=Skill.FP_REVIEW,
        topic="fp-report",
        module="final_project",
        can_do="review a peer's work against a rubric",
        needs=(Skill.FP_METRICS,),
        key_idea="Quote evidence, then score.",
    ),
)
