"""Module 5 of the map: optimisation."""

from problems.curriculum.shapes import Module, SkillEntry, Topic
from problems.curriculum.skill import Skill

MODULE = Module(
    slug="optimisation",
    number=5,
    title="Optimisation",
    hours=30,
)

TOPICS = (
    Topic(
        slug="oa-cost",
        title="Cost functions and parameter optimisation",
        module="optimisation",
        hours=10,
        reading=("MML 8.2, 8.3, 7.3",),
    ),
    Topic(
        slug="oa-gd",
        title="Applications of gradient descent in ML algorithms",
        module="optimisation",
        hours=10,
        reading=(
            "MML 7.1, 9.2",
            '3B1B "Neural networks"',
        ),
    ),
    Topic(
        slug="oa-deep",
        title="Mathematical foundations of deep learning models",
        module="optimisation",
        hours=10,
        reading=(
            "MML 5.6",
            '3B1B "Neural networks"',
        ),
    ),
)

SKILLS = (
    SkillEntry(
        skill=Skill.OA_LOSS,
        topic="oa-cost",
        module="optimisation",
        can_do="compute and compare losses (MSE, MAE, hinge, cross-entropy)",
        needs=(Skill.ST_DESCRIBE, Skill.ALG_LOG_EXP),
        key_idea="Average the per-example losses.",
    ),
    SkillEntry(
        skill=Skill.OA_REGULAR,
        topic="oa-cost",
        module="optimisation",
        can_do="use ridge and lasso penalties; link to MAP",
        needs=(Skill.MM_NORMAL_EQ, Skill.ST_MAP),
        key_idea=r"Shrink: add $\lambda I$ to $X^\top X$.",
    ),
    SkillEntry(
        skill=Skill.OA_SOFTMAX,
        topic="oa-cost",
        module="optimisation",
        can_do="compute softmax, entropy, cross-entropy, KL",
        needs=(Skill.ALG_LOG_EXP, Skill.PR_DISCRETE),
        key_idea="Subtract the maximum before you exponentiate.",
    ),
    SkillEntry(
        skill=Skill.OA_SELECT,
        topic="oa-cost",
        module="optimisation",
        can_do="tune hyperparameters, read bias–variance curves",
        needs=(Skill.MM_VALIDATE, Skill.ST_ESTIMATORS),
        key_idea="Choose on validation data, report on test data.",
    ),
    SkillEntry(
        skill=Skill.OA_LINREG_GD,
        topic="oa-gd",
        module="optimisation",
        can_do="train linear regression by gradient descent",
        needs=(Skill.GO_GD_STEP, Skill.MM_NORMAL_EQ),
        key_idea=r"$\nabla=\frac2nX^\top(Xw-y)$.",
    ),
    SkillEntry(
        skill=Skill.OA_LOGREG,
        topic="oa-gd",
        module="optimisation",
        can_do="train logistic regression",
        needs=(Skill.GO_GD_STEP, Skill.BP_ACTIVATION, Skill.OA_SOFTMAX),
        key_idea="Gradient = features × (prediction − label).",
    ),
    SkillEntry(
        skill=Skill.OA_SGD,
        topic="oa-gd",
        module="optimisation",
        can_do="count updates; use mini-batches, Adam, schedules",
        needs=(Skill.GO_MOMENTUM, Skill.OA_LINREG_GD),
        key_idea=r"One epoch = $\lceil n/B\rceil$ updates.",
    ),
    SkillEntry(
        skill=Skill.OA_ARCH,
        topic="oa-deep",
        module="optimisation",
        can_do="count parameters and shapes of layers",
        needs=(Skill.BP_FORWARD,),
        key_idea="Weights + biases per layer.",
    ),
    SkillEntry(
        skill=Skill.OA_INIT,
        topic="oa-deep",
        module="optimisation",
        can_do="analyse vanishing and exploding signals, initialisation",
        needs=(Skill.BP_LAYER, Skill.PR_LINCOMB),
        key_idea="Signals multiply through layers.",
    ),
    SkillEntry(
        skill=Skill.OA_ATTENTION,
        topic="oa-deep",
        module="optimisation",
        can_do="compute convolutions and scaled dot-product attention",
        needs=(Skill.OA_SOFTMAX, Skill.MAT_MUL),
        key_idea="Similarity → softmax → weighted average.",
    ),
)
