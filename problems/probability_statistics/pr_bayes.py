"""Families of the skill ``pr-bayes``: Bayes' theorem."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, text
from problems.snapshot import PlotCall
from problems.statistical_tables import bar_plot

PEOPLE = 10_000
DOTS = 1000


@family(skill=Skill.PR_BAYES, levels=(2, 3), title="A positive test")
def bayes_test(rng: Random, level: int) -> Item:
    """Find the probability of illness after a positive test; level 2 uses round numbers."""
    rate = rng.choice((1, 2, 5, 10))
    sensitivity = rng.choice((80, 85, 90, 95)) if level == 2 else rng.randint(80, 99)
    specificity = rng.choice((90, 95, 98)) if level == 2 else rng.randint(90, 99)
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


@family(skill=Skill.PR_BAYES, levels=(3,), title="Naive Bayes with two words")
def bayes_spam(rng: Random, _level: int) -> Item:
    """Find the probability of spam, given two words."""
    while True:
        prior, s1, s2, h1, h2 = (Fraction(rng.randint(1, 9), 10) for _ in range(5))
        if prior != Fraction(1, 2) and s1 != h1 and s2 != h2:
            break
    spam, ham = prior * s1 * s2, (1 - prior) * h1 * h2
    answer = spam / (spam + ham)
    one, two, three, four = (short_decimal(share) for share in (s1, s2, h1, h2))
    return Item(
        prompt=(
            f"A mail is spam with probability {short_decimal(prior)}. "
            f"Two words occur in spam mails with the probabilities {one} and {two}. "
            f"In other mails, they occur with the probabilities {three} and {four}. "
            "Within each class, the words are independent. A mail contains both words. "
            "What is the probability that it is spam? Give 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        hints=(
            "For each class, multiply the prior by both word probabilities. Then normalise.",
            rf"For spam the product is ${short_decimal(prior)}\cdot{one}\cdot{two} = {short_decimal(spam)}$.",
        ),
        solution=(
            rf"For spam: ${short_decimal(prior)}\cdot{one}\cdot{two} = {short_decimal(spam)}$.",
            rf"For other mails: ${short_decimal(1 - prior)}\cdot{three}\cdot{four} = {short_decimal(ham)}$.",
            (
                rf"Divide by the sum: $\frac{{{short_decimal(spam)}}}{{{short_decimal(spam)} + {short_decimal(ham)}}} "
                rf"\approx {float(answer):.3f}$."
            ),
        ),
        misconceptions=(
            Misconception("not-normalised", text(spam), "Divide by the sum over both classes."),
            Misconception("prior-ignored", text(s1 * s2 / (s1 * s2 + h1 * h2)), "Include the prior."),
        ),
        plot=bar_plot(
            ["spam", "other"],
            [float(answer), float(1 - answer)],
            f"Two bars: the posterior of spam is {float(answer):.3f}, of other mails {float(1 - answer):.3f}.",
            "Posterior after both words",
            [0],
            "class",
        ),
    )


@family(skill=Skill.PR_BAYES, levels=(3,), title="Two positive tests")
def bayes_sequential(rng: Random, _level: int) -> Item:
    """Find the probability of illness after two positive tests."""
    rate = rng.choice((1, 2, 5, 10))
    sensitivity, specificity = rng.choice((80, 85, 90, 95, 98)), rng.choice((90, 92, 95, 96, 98))
    prior, s, alarm = Fraction(rate, 100), Fraction(sensitivity, 100), Fraction(100 - specificity, 100)
    odds, factor = prior / (1 - prior), s / alarm
    once = odds * factor / (1 + odds * factor)
    after = odds * factor**2
    answer = after / (1 + after)
    return Item(
        prompt=(
            f"In a population, {rate} % of people have an illness. A test is positive for {sensitivity} % of ill "
            f"people. It is negative for {specificity} % of healthy people. A random person is tested twice. "
            "Given the true state, both results are independent. Both are positive. "
            "What is the probability that this person is ill? Give 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        hints=(
            "Write the prior as odds. Each positive test multiplies the odds by the same ratio.",
            rf"The prior odds are ${rate} : {100 - rate}$. The ratio is ${sensitivity} : {100 - specificity}$.",
        ),
        solution=(
            rf"The prior odds are ${rate} : {100 - rate}$, about {float(odds):.4f}.",
            rf"One positive test multiplies them by ${sensitivity}/{100 - specificity} "
            + (rf"\approx {float(factor):.3f}$." if factor.denominator > 1 else f"= {factor}$."),
            rf"After two tests the odds are $o \approx {float(after):.4f}$.",
            rf"The probability is $\frac{{o}}{{1+o}} \approx {float(answer):.3f}$.",
        ),
        misconceptions=(
            Misconception("one-update", text(once), "Update again, with the posterior as prior."),
            Misconception("posterior-squared", text(once**2), "Multiply odds, not posteriors."),
            Misconception("base-rate-ignored", text(s * s), "This is P(both positive | ill)."),
        ),
        plot=bar_plot(
            ["before", "one test", "two tests"],
            [float(odds), float(odds * factor), float(after)],
            f"Three bars of the odds: {float(odds):.4g} before, {float(odds * factor):.4g} after one test, "
            f"{float(after):.4g} after two. The probabilities are {float(prior):.3f}, {float(once):.3f} and "
            f"{float(answer):.3f}.",
            f"Each positive test multiplies the odds by {float(factor):.4g}",
            [2],
            "positive tests",
            "odds of illness",
        ),
    )
