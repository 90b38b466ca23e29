"""Module 1 of the map: Linear Algebra for Machine Learning."""

from problems.curriculum import linear_algebra_maps
from problems.curriculum.shapes import Module, SkillEntry, Topic
from problems.curriculum.skill import Skill

MODULE = Module(
    slug="linear_algebra",
    number=1,
    title="Linear algebra",
    hours=35,
)

TOPICS = (
    Topic(
        slug="la-vectors",
        title="Vectors and vector spaces",
        module="linear_algebra",
        hours=10,
        reading=(
            "MML 2.4–2.6, 3.1–3.4",
            '3B1B "Essence of linear algebra", episodes on vectors, span and dot products',
            'KA "Linear algebra"',
        ),
    ),
    Topic(
        slug="la-matrices",
        title="Matrix operations and properties",
        module="linear_algebra",
        hours=9,
        reading=(
            "MML 2.2–2.3, 4.1",
            'KA "Linear algebra"',
        ),
    ),
    Topic(
        slug="la-transforms",
        title="Linear transformations",
        module="linear_algebra",
        hours=7,
        reading=(
            "MML 2.7, 3.9",
            '3B1B "Essence of linear algebra"',
        ),
    ),
    Topic(
        slug="la-eigen",
        title="Eigenvalues and eigenvectors and their applications in ML",
        module="linear_algebra",
        hours=9,
        reading=(
            "MML 3.5, 3.8, 4.2–4.6, chapter 10",
            '3B1B "Essence of linear algebra"',
        ),
    ),
)

SKILLS = (
    SkillEntry(
        skill=Skill.VEC_OPS,
        topic="la-vectors",
        module="linear_algebra",
        can_do="add and scale vectors",
        needs=(Skill.ALG_FRACTIONS,),
        key_idea="Work component by component.",
    ),
    SkillEntry(
        skill=Skill.VEC_NORM,
        topic="la-vectors",
        module="linear_algebra",
        can_do="compute norms, distances, unit vectors",
        needs=(Skill.VEC_OPS, Skill.ALG_POWERS),
        key_idea="Length is the root of the sum of squares.",
    ),
    SkillEntry(
        skill=Skill.VEC_DOT,
        topic="la-vectors",
        module="linear_algebra",
        can_do="compute dot products and angles",
        needs=(Skill.VEC_NORM,),
        key_idea="Multiply matching components and add: the result is one number.",
    ),
    SkillEntry(
        skill=Skill.VEC_PROJECTION,
        topic="la-vectors",
        module="linear_algebra",
        can_do="project a vector on a line",
        needs=(Skill.VEC_DOT,),
        key_idea="The error must be perpendicular to the line.",
    ),
    SkillEntry(
        skill=Skill.VEC_LINCOMB,
        topic="la-vectors",
        module="linear_algebra",
        can_do="write a vector as a linear combination; decide span",
        needs=(Skill.VEC_OPS, Skill.ALG_LINEAR_EQ),
        key_idea="Unknown weights give one linear equation per component.",
    ),
    SkillEntry(
        skill=Skill.VEC_INDEPENDENCE,
        topic="la-vectors",
        module="linear_algebra",
        can_do="decide linear independence",
        needs=(Skill.VEC_LINCOMB,),
        key_idea="Look for weights, not all zero, that give the zero vector.",
    ),
    SkillEntry(
        skill=Skill.VEC_BASIS,
        topic="la-vectors",
        module="linear_algebra",
        can_do="find a basis, a dimension, coordinates",
        needs=(Skill.VEC_INDEPENDENCE,),
        key_idea="A basis spans and has no redundant vector.",
    ),
    SkillEntry(
        skill=Skill.VEC_SUBSPACE,
        topic="la-vectors",
        module="linear_algebra",
        can_do="decide whether a set is a subspace",
        needs=(Skill.VEC_LINCOMB,),
        key_idea="Does it hold 0, and is it closed under sums and multiples?",
    ),
    SkillEntry(
        skill=Skill.MAT_OPS,
        topic="la-matrices",
        module="linear_algebra",
        can_do="add, scale, transpose matrices; state shapes",
        needs=(Skill.VEC_OPS,),
        key_idea="Only equal shapes add.",
    ),
    SkillEntry(
        skill=Skill.MAT_MUL,
        topic="la-matrices",
        module="linear_algebra",
        can_do="multiply matrices and matrix by vector",
        needs=(Skill.MAT_OPS, Skill.VEC_DOT),
        key_idea="Row times column; inner sizes must match.",
    ),
    SkillEntry(
        skill=Skill.MAT_SOLVE,
        topic="la-matrices",
        module="linear_algebra",
        can_do="solve linear systems by row reduction",
        needs=(Skill.MAT_MUL, Skill.VEC_LINCOMB),
        key_idea="Make zeros under each pivot.",
    ),
    SkillEntry(
        skill=Skill.MAT_DET,
        topic="la-matrices",
        module="linear_algebra",
        can_do="compute determinants and use their rules",
        needs=(Skill.MAT_MUL,),
        key_idea="For 2×2: main diagonal product minus the other.",
    ),
    SkillEntry(
        skill=Skill.MAT_INVERSE,
        topic="la-matrices",
        module="linear_algebra",
        can_do="find and use the inverse",
        needs=(Skill.MAT_DET, Skill.MAT_SOLVE),
        key_idea=r"$AA^{-1}=I$; it exists only if $\det A\neq0$.",
    ),
    SkillEntry(
        skill=Skill.MAT_RANK_NULL,
        topic="la-matrices",
        module="linear_algebra",
        can_do="find rank, null space, column space",
        needs=(Skill.MAT_SOLVE, Skill.VEC_BASIS),
        key_idea="Rank = number of pivots; rank + nullity = columns.",
    ),
    SkillEntry(
        skill=Skill.MAT_SPECIAL,
        topic="la-matrices",
        module="linear_algebra",
        can_do="recognise symmetric, orthogonal, trace, Gram matrices",
        needs=(Skill.MAT_MUL,),
        key_idea=r"Compare $A$ with $A^\top$, and $A^\top A$ with $I$.",
    ),
    *linear_algebra_maps.SKILLS,
)
