"""Families of the skill ``mm-bayes-decide``: thresholds from costs."""

from fractions import Fraction
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, text
from problems.snapshot import PlotCall


@family(skill=Skill.MM_BAYES_DECIDE, levels=(3,), title="When to raise the alarm")
def wp_threshold(rng: Random, _level: int) -> Item:
    """Find the threshold for acting, and decide for one probability."""
    alarm, miss = rng.sample(range(1, 21), 2)
    threshold = Fraction(alarm, alarm + miss)
    p = Fraction(rng.randint(5, 95), 100)
    while p == threshold:
        p = Fraction(rng.randint(5, 95), 100)
    decision = "act" if p > threshold else "do not act"
    return Item(
        prompt=(
            f"A false alarm costs {alarm} and a miss costs {miss}. A correct decision costs nothing. "
            "Above which probability of the event should you act? "
            f"Should you act when the probability is {short_decimal(p)}? Give the exact threshold and choose."
        ),
        parts=(
            Number(text(threshold), label="Threshold"),
            Choice(decision, label="Decision", choices=("act", "do not act")),
        ),
        hints=(
            "Compare the expected cost of acting with the expected cost of not acting.",
            f"Acting costs ${alarm}(1-p)$ on average. Not acting costs ${miss}p$.",
        ),
        solution=(
            f"Acting costs ${alarm}(1-p)$ on average, because a false alarm has the probability $1-p$.",
            f"Not acting costs ${miss}p$ on average.",
            rf"Act when ${alarm}(1-p) < {miss}p$, that is, when $p > {quotient(alarm, alarm + miss)}$.",
            f"For $p = {short_decimal(p)}$ the decision is: {decision}.",
        ),
        misconceptions=(
            Misconception("one-half", ("1/2", None), "One half is right only for equal costs."),
            Misconception("swapped", (text(1 - threshold), None), "A costly miss lowers the threshold."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [0, 0.25, 0.5, 0.75, 1],
                "curves": [
                    ["cost of acting", [alarm * (1 - x) for x in (0, 0.25, 0.5, 0.75, 1)]],
                    ["cost of not acting", [miss * x for x in (0, 0.25, 0.5, 0.75, 1)]],
                ],
                "points": [[float(threshold), float(miss * threshold), f"{float(threshold):.3f}"]],
                "title": "Expected costs against the probability",
                "x_label": "probability of the event",
                "y_label": "expected cost",
            },
            "after",
            f"Two lines of expected cost. They cross at the threshold {float(threshold):.3f}.",
        ),
    )
