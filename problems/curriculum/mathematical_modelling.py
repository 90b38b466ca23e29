"""Module 4 of the map: Mathematical modelling."""

from problems.curriculum.shapes import Module, SkillEntry, Topic
from problems.curriculum.skill import Skill

MODULE = Module(
    slug="mathematical_modelling",
    number=4,
    title="Mathematical modelling",
    hours=40,
)

TOPICS = (
    Topic(
        slug="mm-build",
        title="Building mathematical models for real-world problems",
        module="mathematical_modelling",
        hours=14,
        reading=(
            "MML 8.1–8.2",
            'KA "Differential equations" for growth models',
        ),
    ),
    Topic(
        slug="mm-integrate",
        title="Integrating linear algebra and calculus in ML contexts",
        module="mathematical_modelling",
        hours=14,
        reading=("MML chapters 9 and 10",),
    ),
    Topic(
        slug="mm-decide",
        title="Using probability for decision-making in uncertain environments",
        module="mathematical_modelling",
        hours=12,
        reading=("MML 8.4", "TS chapters 5 and 8"),
    ),
)

SKILLS = (
    SkillEntry(
        skill=Skill.MM_FORMULATE,
        topic="mm-build",
        module="mathematical_modelling",
        can_do="turn a story into variables, constraints, equations",
        needs=(Skill.MAT_SOLVE, Skill.FUN_LINES),
        key_idea="Name each unknown with its unit.",
    ),
    SkillEntry(
        skill=Skill.MM_GROWTH,
        topic="mm-build",
        module="mathematical_modelling",
        can_do="fit growth and decay models, log-linearise",
        needs=(Skill.ALG_LOG_EXP, Skill.CAL_EXP_LOG_DERIV, Skill.ST_REGRESSION),
        key_idea="Take logs: a power or exponential law becomes a line.",
    ),
    SkillEntry(
        skill=Skill.MM_VALIDATE,
        topic="mm-build",
        module="mathematical_modelling",
        can_do="check units, assumptions, residuals, overfitting",
        needs=(Skill.ST_REGRESSION,),
        key_idea="Judge a model on data it has not seen.",
    ),
    SkillEntry(
        skill=Skill.MM_NORMAL_EQ,
        topic="mm-integrate",
        module="mathematical_modelling",
        can_do="derive and solve normal equations; design matrix",
        needs=(Skill.ORTH_SUBSPACE, Skill.MC_MATRIX_CALC),
        key_idea=r"$X^\top Xw=X^\top y$.",
    ),
    SkillEntry(
        skill=Skill.MM_PCA,
        topic="mm-integrate",
        module="mathematical_modelling",
        can_do="carry out PCA on data; choose number of components",
        needs=(Skill.EIG_PCA, Skill.ST_COVARIANCE),
        key_idea="Centre → covariance → eigenvectors → project.",
    ),
    SkillEntry(
        skill=Skill.MM_LOWRANK,
        topic="mm-integrate",
        module="mathematical_modelling",
        can_do="compress with a truncated SVD",
        needs=(Skill.EIG_SVD, Skill.PY_NUMPY_BASICS),
        key_idea="Keep the largest singular values.",
    ),
    SkillEntry(
        skill=Skill.MM_CLUSTER,
        topic="mm-integrate",
        module="mathematical_modelling",
        can_do="run k-means by hand and in code",
        needs=(Skill.VEC_NORM, Skill.ST_DESCRIBE),
        key_idea="Assign, then average; repeat.",
    ),
    SkillEntry(
        skill=Skill.MM_EXPECTED,
        topic="mm-decide",
        module="mathematical_modelling",
        can_do="choose by expected value or utility",
        needs=(Skill.PR_DISCRETE,),
        key_idea="Weight each outcome by its probability, per action.",
    ),
    SkillEntry(
        skill=Skill.MM_BAYES_DECIDE,
        topic="mm-decide",
        module="mathematical_modelling",
        can_do="choose thresholds from posteriors and costs",
        needs=(Skill.PR_BAYES, Skill.MM_EXPECTED),
        key_idea=r"Act when $p\cdot$benefit exceeds $(1-p)\cdot$cost.",
    ),
    SkillEntry(
        skill=Skill.MM_VOI,
        topic="mm-decide",
        module="mathematical_modelling",
        can_do="compute the value of information",
        needs=(Skill.MM_BAYES_DECIDE,),
        key_idea="Value with the information minus value without.",
    ),
)
