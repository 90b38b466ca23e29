"""Families of the skill ``pr-bayes``: Bayes' theorem."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text
from problems.snapshot import PlotCall

PEOPLE = 10_000
DOTS = 1000


@family(skill=Skill.PR_BAYES, levels=(2, 3), title="A positive test")
def bayes_test(rng: Random, level: int) -> Item:
    """Find the probability of illness after a positive test; level 2 uses round numbers."""
    rate = rng.choice((1, 2, 5, 10))
    sensitivity = rng.choice((80, 90, 95)) if level == 2 else rng.randint(80, 99)
    specificity = rng.choice((90, 95)) if level == 2 else rng.randint(90, 99)
    prior, s, c = Fraction(rate, 100), Fraction(sensitivity, 100), Fraction(specificity, 100)
    joint, alarms = prior * s, (1 - prior) * (1 - c)
    answer = joint / (joint + alarms)
    ill = PEOPLE * rate // 100
    found, false = round(ill * s), round((PEOPLE - ill) * (1 - c))
    dots_ill = DOTS * rate // 100
    dots_found, dots_false = round(dots_ill * s), round((DOTS - dots_ill) * (1 - c))
    return Item(
        prompt=(
            f"In a population, {rate} % of people have an illness. A test is positive for {sensitivity} % of ill "
            f"people. It is negative for {specificity} % of healthy people. A random person tests positive. "
            "What is the probability that this person is ill? Give 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        hints=(
            "Imagine many people. Count the ill people and the healthy people with a positive test.",
            f"In {PEOPLE} people, {ill} are ill: {found} of them test positive.",
        ),
        solution=(
            f"Imagine {PEOPLE} people. Then {ill} are ill, and {found} of them test positive.",
            f"The other {PEOPLE - ill} are healthy, and {false} of them also test positive.",
            (
                rf"So the probability is $\frac{{{found}}}{{{found} + {false}}} = {tex(answer)} "
                rf"\approx {float(answer):.3f}$."
            ),
        ),
        misconceptions=(
            Misconception("base-rate-ignored", text(s), "P(positive | ill) is not P(ill | positive)."),
            Misconception("joint-only", text(joint), "Divide by P(positive)."),
            Misconception(
                "specificity-as-false-positive-rate",
                text(joint / (joint + (1 - prior) * c)),
                "False positives have the rate 1 − specificity.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "people",
            {"ill": dots_ill, "found": dots_found, "healthy": DOTS - dots_ill, "alarms": dots_false},
            "after",
            f"A crowd of {DOTS} people. {dots_ill} are ill, of them {dots_found} test positive. "
            f"{DOTS - dots_ill} are healthy, of them {dots_false} test positive.",
        ),
    )
