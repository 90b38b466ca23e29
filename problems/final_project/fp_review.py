"""Families of the skill ``fp-review``: judging a submission with the rubric."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.final_project.rubric import RUBRIC, Criterion
from problems.sampling import shuffled

# One quotation from a submission for every level, the best level first, as in the rubric.
EVIDENCE: dict[str, tuple[str, str, str, str]] = {
    "C1": (
        "We derive the eigenvector equation with a multiplier, state all assumptions, and prove the orthogonality.",
        "The gradient is derived correctly, but we do not say why the two sums may be exchanged.",
        "We quote the formula for the gradient and use it correctly. We do not derive it.",
        "The formula in the text is for the median, but the code minimises a squared error.",
    ),
    "C2": (
        "Our own vectorised code has 14 tests, with a gradient check and edge cases; `make all` repeats everything.",
        "Our own code runs with one seed and one command; three tests cover the main function.",
        "The code works on our data set; there is one test, and two steps are done by hand.",
        "The call `sklearn.decomposition.PCA(20)` does the computation.",
    ),
    "C3": (
        "Singular values fix the rank, the gradient study fixes the step size, and the interval fixes the final model.",
        "Eigenvectors and gradients decide the design; a normal density is shown but changes no decision.",
        "The project uses matrices and derivatives. It uses no probability.",
        "The project uses only matrix products.",
    ),
    "C4": (
        "A baseline, a clean split, one study for each factor, intervals, and four failures that we explain.",
        "We compare with a baseline on a clean split, and repeat the run with five seeds.",
        "The accuracy on one split is 0.91. We give no baseline and no interval.",
        "The accuracy on the training images is 0.99, so the model is good.",
    ),
    "C5": (
        "A missed alarm costs ten times more, so we lower the threshold; the next step is a test on older data.",
        "The model is good enough for sorting, but it was trained on one camera only.",
        "The error is 0.12 for the first model and 0.10 for the second model.",
        "This proves that the method works for every kind of image.",
    ),
    "C6": (
        "Each section begins with its aim; every figure has axes, units and a caption; a reader repeated our run.",
        "The text is clear, and only Figure 4 has no unit on its axis.",
        "Section 3 jumps between two notations, and no figure has labels on its axes.",
        "The report is a list of code cells without any sentence of explanation.",
    ),
}


def _level(criterion: Criterion, level: int) -> str:
    return EVIDENCE[criterion.code][4 - level]


@family(skill=Skill.FP_REVIEW, levels=(3,), title="Judge a submission on one criterion")
def rubric_calibrate(rng: Random, _level_of_item: int) -> Item:
    """Give the level of one criterion, and choose the quotation that is evidence for it."""
    criterion, *others = rng.sample(RUBRIC, 4)
    level = rng.randint(1, 4)
    halo = rng.choice([far for far in range(1, 5) if abs(far - level) >= 2])
    quotes = {other.code: _level(other, halo) for other in others}
    evidence = _level(criterion, level)
    options = shuffled(rng, (evidence, *quotes.values()))
    descriptors = " ".join(f"Level {4 - place}: {words}" for place, words in enumerate(criterion.levels))
    index = options.index(evidence) + 1
    return Item(
        prompt=(
            f"The four quotations come from one submission. Judge it on this criterion: **{criterion.title}**. "
            f"{descriptors} Which level from 1 to 4 fits? A level next to the instructor's level passes too. "
            "Which quotation is evidence for this criterion?"
        ),
        parts=(
            Number(str(level), label="Level", integer=True, tolerance="1"),
            Choice(evidence, label="Evidence", choices=options),
        ),
        hints=(
            "Find the quotation about this criterion first. Compare it with each level. Ignore the other quotations.",
            f"The quotation about this criterion is number {index}.",
        ),
        solution=(
            f"Quotation {index} is about this criterion: {evidence}",
            f"It fits level {level} best: {criterion.levels[4 - level]}",
            "The other quotations belong to other criteria. They must not change this level.",
        ),
        misconceptions=(
            Misconception("halo", (str(halo), None), "Score each criterion on its own evidence."),
            Misconception(
                "scale-reversed",
                (str(5 - level), None),
                "Level 4 is the best level, and level 1 is the lowest.",
                optional=True,
            ),
            Misconception(
                "evidence-of-another-criterion",
                (None, next(iter(quotes.values()))),
                "This quotation is about another criterion.",
            ),
        ),
    )
