"""Families of the skill ``mm-validate``: reading residuals."""

from random import Random

from problems.answers.choice import Choice
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.sampling import shuffled
from problems.snapshot import PlotCall

RANDOM = "no pattern: the model fits well"
CURVE = "a curve: a term is missing in the model"
FUNNEL = "a funnel: the spread changes"
OUTLIER = "one outlier: a point lies far from all others"
KINDS = (RANDOM, CURVE, FUNNEL, OUTLIER)
LOOK = {
    RANDOM: "The points lie evenly around 0, and their spread stays the same.",
    CURVE: "The residuals are first on one side of 0, then on the other, then back again.",
    FUNNEL: "The residuals are small on the left and large on the right.",
    OUTLIER: "All residuals are small except one.",
}
MISTAKES = {
    RANDOM: Misconception("pattern-in-noise", CURVE, "No shape and an even spread: a good model leaves this."),
    CURVE: Misconception("no-pattern-seen", RANDOM, "A curve in the residuals means a missing term."),
    FUNNEL: Misconception("large-is-outlier", OUTLIER, "Look at how the spread changes."),
    OUTLIER: Misconception("far-point-ignored", RANDOM, "One point lies far from all others."),
}


def _noise(rng: Random, count: int) -> list[float]:
    """Draw noise without a visible shape: no third lies on one side, and both halves spread alike."""
    while True:
        noise = [rng.uniform(-1, 1) for _ in range(count)]
        thirds = [noise[start : start + count // 3] for start in range(0, count, count // 3)]
        spreads = [sum(value * value for value in half) for half in (noise[: count // 2], noise[count // 2 :])]
        if all(abs(sum(third)) < 0.3 * len(third) for third in thirds) and max(spreads) < 1.6 * min(spreads):
            return noise


def _residuals(rng: Random, kind: str) -> list[float]:
    count = 24
    noise = _noise(rng, count)
    if kind == CURVE:
        sign = rng.choice((-1, 1))
        return [sign * (4 * ((i - 11.5) / 11.5) ** 2 - 1.4) * 1.5 + 0.6 * noise[i] for i in range(count)]
    if kind == FUNNEL:
        return [rng.choice((-1, 1)) * rng.uniform(0.4, 1) * 0.22 * (1 + i) for i in range(count)]
    if kind == OUTLIER:
        noise[rng.randint(4, count - 5)] = rng.choice((-1, 1)) * rng.uniform(6, 8)
    return noise


@family(skill=Skill.MM_VALIDATE, levels=(2,), title="Read a residual plot")
def residual_read(rng: Random, _level: int) -> Item:
    """Diagnose a model from the picture of its residuals."""
    kind = rng.choice(KINDS)
    residuals = [round(value, 3) for value in _residuals(rng, kind)]
    return Item(
        prompt=(
            "The picture shows the residuals of a model against its fitted values. "
            "What does it show? Choose one answer."
        ),
        parts=(Choice(kind, choices=shuffled(rng, KINDS)),),
        hints=(
            "Look for a shape first. Then compare the spread on the left and on the right.",
            (
                f"The largest residual is {max(residuals, key=abs):.1f}. "
                f"The first five add up to {sum(residuals[:5]):.1f}."
            ),
        ),
        solution=(LOOK[kind], f"So the diagnosis is: {kind}."),
        misconceptions=(MISTAKES[kind],),
        plot=PlotCall(
            "residuals",
            {"fitted": list(range(len(residuals))), "errors": residuals},
            "before",
            "Residuals from left to right: " + ", ".join(f"{value:.1f}" for value in residuals) + ".",
        ),
    )
