"""Families of the skill ``fp-uncertainty``: a result with its uncertainty."""

from math import sqrt
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal
from problems.snapshot import PlotCall


@family(skill=Skill.FP_UNCERTAINTY, levels=(3,), title="Interval of an accuracy")
def score_interval(rng: Random, _level: int) -> Item:
    """Find the 95 % Wald interval of an accuracy, and compare a rival with it."""
    n = rng.choice((100, 150, 200, 300, 400, 500))
    k = rng.randint(n * 6 // 10, n - 12)
    p = k / n
    error = sqrt(p * (1 - p) / n)
    low, high = p - 1.96 * error, p + 1.96 * error
    rival = round(p + rng.uniform(-3.2, 3.2) * error, 2)
    while min(abs(rival - low), abs(rival - high)) < 0.005 or not 0 < rival < 1:
        rival = round(p + rng.uniform(-3.2, 3.2) * error, 2)
    inside = "inside" if low < rival < high else "outside"

    def ends(margin: float) -> tuple[str, str]:
        return decimal(p - margin, 5), decimal(p + margin, 5)

    return Item(
        prompt=(
            f"A model is right on {k} of {n} test examples. Find the 95 % Wald interval of its accuracy, with $z = "
            "1.96$. "
            "Give both ends with 3 decimal places. A rival model has the accuracy "
            f"{rival:.2f}. Is this score inside or outside the interval? Choose one answer."
        ),
        parts=(
            Number(ends(1.96 * error)[0], label="Lower end", exact=False, tolerance="0.0015"),
            Number(ends(1.96 * error)[1], label="Upper end", exact=False, tolerance="0.0015"),
            Choice(inside, label="Rival's score", choices=("inside", "outside")),
        ),
        hints=(
            r"Find $\hat p$ and its standard error $\sqrt{\hat p(1-\hat p)/n}$. Then go 1.96 standard errors each way.",
            rf"Here $\hat p = {k}/{n} = {p:.4f}$ and the standard error is about ${error:.4f}$.",
        ),
        solution=(
            rf"The accuracy is $\hat p = {k}/{n} = {p:.4f}$.",
            rf"The standard error is $\sqrt{{{p:.4f}\cdot{1 - p:.4f}/{n}}} \approx {error:.4f}$.",
            rf"The interval is ${p:.4f} \pm 1.96\cdot{error:.4f}$, from ${low:.3f}$ to ${high:.3f}$.",
            f"The rival's score {rival:.2f} lies {inside} this interval.",
        ),
        misconceptions=(
            Misconception(
                "deviation-instead-of-error",
                (*ends(1.96 * sqrt(p * (1 - p))), None),
                "Divide by the root of the number of test examples.",
            ),
            Misconception("one-error-only", (*ends(error), None), "For 95 % go 1.96 standard errors each way."),
        ),
        plot=PlotCall(
            "estimate",
            {"centre": p, "low": low, "high": high, "reference": rival},
            "after",
            f"The accuracy {p:.3f} with its interval from {low:.3f} to {high:.3f}. The rival's score {rival:.2f} is "
            f"{inside}.",
        ),
    )
