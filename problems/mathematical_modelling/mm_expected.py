"""Families of the skill ``mm-expected``: choosing by expected value."""

from fractions import Fraction
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, text
from problems.snapshot import PlotCall


@family(skill=Skill.MM_EXPECTED, levels=(2,), title="Launch or wait?")
def wp_expected_value(rng: Random, _level: int) -> Item:
    """Compare the expected value of a launch with a safe value."""
    p = Fraction(rng.randint(2, 8), 10)
    gain, loss = 10 * rng.randint(5, 30), 10 * rng.randint(2, 20)
    expected = p * gain - (1 - p) * loss
    safe = int(expected) + rng.choice((-1, 1)) * rng.randint(3, 25)
    while safe == expected:
        safe += 1
    best = "launch" if expected > safe else "wait"
    return Item(
        prompt=(
            f"A team can launch a product now or wait. A launch succeeds with probability {short_decimal(p)} "
            f"and then gains {gain}. Otherwise it loses {loss}. Waiting has the safe value {safe}. "
            "(All values are in thousand euros.) What is the expected value of a launch? "
            "Which action has the larger expected value? Give the exact value and choose."
        ),
        parts=(
            Number(short_decimal(expected), label="Expected value of a launch"),
            Choice(best, label="Best action", choices=("launch", "wait")),
        ),
        hints=(
            "Weight each outcome by its probability. A loss counts as negative.",
            rf"The gain contributes ${short_decimal(p)}\cdot{gain} = {short_decimal(p * gain)}$.",
        ),
        solution=(
            (
                rf"Weight the outcomes: ${short_decimal(p)}\cdot{gain} - {short_decimal(1 - p)}\cdot{loss} = "
                rf"{short_decimal(p * gain)} - {short_decimal((1 - p) * loss)} = {short_decimal(expected)}$."
            ),
            f"Compare with the safe value {safe}: the better action is to {best}.",
        ),
        misconceptions=(
            Misconception("best-case", (text(gain), None), "Weight each outcome by its probability."),
            Misconception("loss-ignored", (short_decimal(p * gain), None), "Include the loss."),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": ["launch", "wait"],
                "heights": [float(expected), float(safe)],
                "marked": [0 if best == "launch" else 1],
                "title": "Expected value of both actions",
                "x_label": "action",
                "y_label": "thousand euros",
            },
            "after",
            f"Two bars: launch {short_decimal(expected)}, wait {safe}. The better action is to {best}.",
        ),
    )
