"""Families of the skill ``oa-select``: choosing hyperparameters."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex, text
from problems.sampling import integers
from problems.snapshot import PlotCall


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
        idea="Count how often a model is trained, and on how many examples.",
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
        plot=PlotCall(
            "folds",
            {"count": folds, "size": n // folds, "settings": settings},
            "after",
            f"{folds} rows of {folds} parts, one row for each fit. In each row another part is left out for "
            "validation. "
            f"{folds} fits for each of {settings} settings are {folds * settings} fits.",
        ),
    )


@family(skill=Skill.OA_SELECT, levels=(3,), title="Bias and variance of predictions")
def bias_variance(rng: Random, _level: int) -> Item:
    """Split an expected squared error into bias, variance and noise."""
    while True:
        predictions, truth = integers(rng, 4, 0, 12), rng.randint(0, 12)
        mean = Fraction(sum(predictions), 4)
        bias = mean - truth
        if mean.denominator == 1 and bias not in {0, 1} and len(set(predictions)) > 2:
            break
    noise = rng.randint(1, 4)
    deviations = [value - mean for value in predictions]
    variance = sum((gap * gap for gap in deviations), Fraction(0)) / 4
    squares = " + ".join(text(gap * gap) for gap in deviations)
    total = bias * bias + variance + noise
    return Item(
        prompt=(
            "Four training sets of the same kind give four models. At one input they predict "
            f"{', '.join(map(str, predictions))}. The true value of the function there is {truth}. "
            f"A new observation there has noise with mean 0 and variance {noise}. Treat the four models as "
            "equally likely. Find the squared bias, and the variance of the predictions (divide by 4). "
            "Find the expected squared error for a new observation. Give exact values."
        ),
        parts=(
            Number(text(bias * bias), label="Squared bias"),
            Number(text(variance), label="Variance"),
            Number(text(total), label="Expected squared error"),
        ),
        idea="Error = bias² + variance + noise.",
        hints=(
            "Find the mean prediction first. Compare it with the truth and with each prediction.",
            f"The mean prediction is ${tex(mean)}$. The bias is ${tex(mean)} - {truth} = {tex(bias)}$.",
        ),
        solution=(
            (
                f"The mean prediction is ${tex(mean)}$. "
                f"So the squared bias is ${bracketed(bias)}^2 = {tex(bias * bias)}$."
            ),
            f"The deviations from the mean are {', '.join(text(gap) for gap in deviations)}.",
            rf"The variance is the mean of their squares: $\frac{{{squares}}}{{4}} = {tex(variance)}$.",
            rf"Add the noise: ${tex(bias * bias)} + {tex(variance)} + {noise} = {tex(total)}$.",
        ),
        misconceptions=(
            Misconception("noise-omitted", (None, None, text(total - noise)), "Add the variance of the noise."),
            Misconception("bias-not-squared", (text(bias), None, None), "Square the bias."),
            Misconception(
                "divided-by-three", (None, text(variance * 4 / 3), None), "Divide by 4, the number of models.", True
            ),
        ),
        plot=PlotCall(
            "dots",
            {
                "values": list(predictions),
                "marks": [[truth, f"truth {truth}"], [float(mean), f"mean prediction {text(mean)}"]],
                "title": "Four predictions at one input",
                "x_label": "prediction",
            },
            "after",
            f"Four dots for the predictions, a line at the truth {truth} and a dashed line at their mean {text(mean)}. "
            "The gap between both lines is the bias.",
        ),
    )
