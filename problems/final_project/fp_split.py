"""Families of the skill ``fp-split``: splitting data without leakage."""

from random import Random

from problems.answers.choice import MultipleChoice
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.sampling import shuffled
from problems.snapshot import PlotCall

SCALING = "Scale all features with the mean and standard deviation of the whole data set, then split."
LEAKS = (
    "Choose the number of neighbours by its accuracy on the test set.",
    "Put some images of one person in the training set and others in the test set.",
    "Fit PCA on the whole data set, then split.",
    "Select the features that correlate with the label on the whole data set, then split.",
)
WHY = {
    SCALING: "The mean and the deviation contain the test data.",
    LEAKS[0]: "The test set then helps to choose the model.",
    LEAKS[1]: "The model has already seen this person.",
    LEAKS[2]: "The components contain the test data.",
    LEAKS[3]: "The labels of the test set then choose the features.",
}
FINE = (
    "Fit the scaling on the training set, then apply it to the test set.",
    "Choose the penalty by cross-validation inside the training set.",
    "Split by person, so that nobody is in both parts.",
    "Open the test set once, after all choices are fixed.",
)


@family(skill=Skill.FP_SPLIT, levels=(2,), title="Spot the leaks")
def leakage_spot(rng: Random, _level: int) -> Item:
    """Choose the steps that let information from the test set into training."""
    leaks = (SCALING, *rng.sample(LEAKS, rng.choice((1, 2))))
    fine = tuple(rng.sample(FINE, 5 - len(leaks)))
    options = shuffled(rng, (*leaks, *fine))
    right = tuple(option for option in options if option in leaks)

    def numbers(chosen: tuple[str, ...]) -> str:
        return ", ".join(str(options.index(option) + 1) for option in options if option in chosen)

    return Item(
        prompt="Which of these steps leak information from the test set into training? Choose all of them.",
        parts=(MultipleChoice(right, choices=options),),
        hints=(
            "For each step ask: did training see anything of the test set?",
            f"{len(right)} of the {len(options)} steps leak.",
        ),
        solution=(
            "A step leaks when numbers or choices used in training depend on the test set.",
            *(f"Leak: {option} {WHY[option]}" for option in right),
            "The other steps use only training data, or only apply what was fitted there.",
        ),
        misconceptions=(
            Misconception(
                "scaling-is-harmless",
                numbers(tuple(option for option in right if option != SCALING)),
                "Fit the scaling on training data only.",
            ),
            Misconception("everything-leaks", numbers(options), "Steps that use only training data are fine."),
        ),
        plot=PlotCall(
            "flow",
            {"steps": [[option, option in leaks] for option in options]},
            "after",
            f"The five steps below each other. Leaks, with a dashed frame: {numbers(right)}. The others have a tick.",
        ),
    )
