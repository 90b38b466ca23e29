"""Families of the skill ``mm-validate``: reading residuals."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, text
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
OTHERS = {
    RANDOM: Misconception("shape-overlooked", RANDOM, "There is a shape, a change of spread, or a far point."),
    CURVE: Misconception("curve-without-bend", CURVE, "A curve bends: its middle lies on the other side of 0."),
    FUNNEL: Misconception("funnel-with-even-spread", FUNNEL, "In a funnel, the spread grows or shrinks."),
    OUTLIER: Misconception("outlier-among-many", OUTLIER, "One outlier is a single point far from all others."),
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
        idea="Good residuals show no pattern.",
        hints=(
            "Look for a shape first. Then compare the spread on the left and on the right.",
            (
                f"The largest residual is {decimal(max(residuals, key=abs), 1)}. "
                f"The first five add up to {decimal(sum(residuals[:5]), 1)}."
            ),
        ),
        solution=(LOOK[kind], f"So the diagnosis is: {kind}."),
        misconceptions=(MISTAKES[kind], *(OTHERS[other] for other in KINDS if other != kind)),
        plot=PlotCall(
            "residuals",
            {"fitted": list(range(len(residuals))), "errors": residuals},
            "before",
            "Residuals from left to right: " + ", ".join(decimal(value, 1) for value in residuals) + ".",
        ),
    )


SCENES = (
    ("price", "euro", ("area", "square metre"), ("age", "year")),
    ("fuel use", "litre", ("distance", "kilometre"), ("load", "tonne")),
    ("energy", "joule", ("time", "second"), ("mass", "kilogram")),
    ("delivery time", "minute", ("distance", "kilometre"), ("number of stops", "stop")),
    ("harvest", "tonne", ("field area", "hectare"), ("rain", "millimetre")),
    ("cost of a run", "euro", ("data size", "gigabyte"), ("computing time", "hour")),
)
SOUND = ("$w_1x_1 + b$", "$w_2x_2 - b$", "$y - w_1x_1$", "$w_1x_1 - w_2x_2$", "$y - b$")
UNSOUND = ("$w_1x_2 + b$", "$w_1 + b$", "$w_2x_1 + y$", "$w_1x_1 + x_2$", "$w_1 + w_2$")


@family(skill=Skill.MM_VALIDATE, levels=(2,), title="Units of the weights")
def units_check(rng: Random, _level: int) -> Item:
    """Find the units of weights, and a formula whose units do not fit."""
    name, unit, first, second = rng.choice(SCENES)
    if rng.choice((True, False)):
        first, second = second, first
    broken = rng.choice(UNSOUND)
    formulas = shuffled(rng, (broken, *rng.sample(SOUND, 3)))

    def options(other: str) -> tuple[str, ...]:
        return shuffled(rng, (f"{unit} per {other}", f"{other} per {unit}", unit, "no unit"))

    return Item(
        prompt=(
            f"A model is $y = w_1x_1 + w_2x_2 + b$. Here $y$ is the {name}, measured in {unit}s. "
            f"The feature $x_1$ is the {first[0]}, measured in {first[1]}s. "
            f"The feature $x_2$ is the {second[0]}, measured in {second[1]}s. "
            "Choose the units of $w_1$, $w_2$ and $b$. Which formula adds or subtracts different units?"
        ),
        parts=(
            Choice(f"{unit} per {first[1]}", label="Unit of w₁", choices=options(first[1])),
            Choice(f"{unit} per {second[1]}", label="Unit of w₂", choices=options(second[1])),
            Choice(unit, label="Unit of b", choices=shuffled(rng, (unit, "no unit", f"{unit} per {first[1]}"))),
            Choice(broken, label="Formula with a unit error", choices=formulas),
        ),
        idea="Only equal units add.",
        hints=(
            "Every term of a sum has the same unit. So each product has the unit of $y$.",
            f"The product $w_1x_1$ has the unit {unit}, and $x_1$ has the unit {first[1]}.",
        ),
        solution=(
            f"Each term has the unit of $y$, which is {unit}. So $b$ has the unit {unit}.",
            f"$w_1$ has the unit {unit} per {first[1]}, and $w_2$ has the unit {unit} per {second[1]}.",
            (
                f"In the formula {broken} the terms have different units. In the other formulas all terms have the "
                "same unit."
            ),
        ),
        misconceptions=(
            Misconception(
                "weights-without-unit",
                ("no unit", "no unit", None, None),
                "A weight carries the unit of y per unit of its feature.",
            ),
            Misconception(
                "unit-turned-over", (f"{first[1]} per {unit}", None, None, None), "The unit of y stands on top."
            ),
        ),
    )


@family(skill=Skill.MM_VALIDATE, levels=(2,), title="Underfitting and overfitting")
def overfit_curves(rng: Random, _level: int) -> Item:
    """Choose a degree from training and validation errors, and name both zones."""
    count = rng.randint(5, 7)
    best = rng.randint(2, count - 1)
    training, validation = [rng.randint(60, 95)], [0] * count
    for _ in range(count - 1):
        training.append(round(training[-1] * rng.uniform(0.55, 0.85)))
    low = training[best - 1] + rng.randint(3, 8)
    validation[best - 1] = low
    for degree in range(best - 1, 0, -1):
        validation[degree - 1] = max(validation[degree], training[degree - 1]) + rng.randint(3, 9)
    for degree in range(best + 1, count + 1):
        validation[degree - 1] = validation[degree - 2] + rng.randint(3, 12)
    zones = ("underfits", "overfits")
    degrees = list(range(1, count + 1))
    rows = " ".join(
        f"Degree {degree}: {one / 100:.2f} and {two / 100:.2f}."
        for degree, one, two in zip(degrees, training, validation, strict=True)
    )
    return Item(
        prompt=(
            "Polynomials of several degrees were fitted. For each degree you see the training error and the validation "
            f"error. {rows} Which degree is best by the validation error? Do degree 1 and degree {count} "
            "underfit or overfit?"
        ),
        parts=(
            Number(text(best), label="Best degree", integer=True),
            Choice(zones[0], label="Degree 1", choices=zones),
            Choice(zones[1], label=f"Degree {count}", choices=zones),
        ),
        hints=(
            "Compare the validation errors. The training error alone says nothing about new data.",
            f"The smallest validation error is {low / 100:.2f}.",
        ),
        solution=(
            f"The smallest validation error is {low / 100:.2f}, at degree {best}. So choose this degree.",
            "Below it both errors are large: the model is too simple and underfits.",
            "Above it the training error falls, but the validation error rises: the model overfits.",
        ),
        misconceptions=(
            Misconception(
                "training-minimum", (text(count), None, None), "The training error always favours complexity."
            ),
            Misconception(
                "zones-swapped",
                (None, zones[1], zones[0]),
                "A model that is too simple underfits. Compare both errors.",
            ),
        ),
        plot=PlotCall(
            "error-curves",
            {
                "steps": degrees,
                "curves": [
                    ["training", [value / 100 for value in training]],
                    ["validation", [value / 100 for value in validation]],
                ],
                "x_label": "degree",
            },
            "after",
            f"The training error falls with the degree. The validation error is smallest at degree {best}.",
        ),
    )
