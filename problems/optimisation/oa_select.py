"""Families of the skill ``oa-select``: choosing hyperparameters."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import text


@family(skill=Skill.OA_SELECT, levels=(2,), title="Count the fits of cross-validation")
def cv_folds(rng: Random, _level: int) -> Item:
    """Count the fits, and the size of each training part."""
    folds, settings = rng.choice((3, 4, 5, 8, 10)), rng.randint(3, 20)
    n = folds * rng.randint(10, 60)
    return Item(
        prompt=(
            f"You compare {settings} settings with {folds}-fold cross-validation on {n} examples. "
            "There is no final refit. How many fits are there? How many examples does each fit train on? "
            "Give integers."
        ),
        parts=(
            Number(text(folds * settings), label="Fits", integer=True),
            Number(text(n - n // folds), label="Training examples", integer=True),
        ),
        hints=(
            "Each setting is fitted once for every fold. Each fit leaves one fold out.",
            f"One fold has ${n}/{folds} = {n // folds}$ examples.",
        ),
        solution=(
            rf"Each setting is fitted {folds} times: ${settings}\cdot{folds} = {folds * settings}$ fits.",
            f"One fold has ${n}/{folds} = {n // folds}$ examples and is left out.",
            f"Each fit trains on the other ${n} - {n // folds} = {n - n // folds}$ examples.",
        ),
        misconceptions=(
            Misconception("settings-only", (text(settings), None), "Each setting is fitted once for every fold."),
            Misconception("size-of-fold", (None, text(n // folds)), "That is the validation part."),
        ),
    )
