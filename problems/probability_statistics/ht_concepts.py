"""Families of the skill ``ht-concepts``: hypotheses, p-values and the two kinds of error."""

from fractions import Fraction
from random import Random
from textwrap import fill

from problems.answers.choice import Choice, MultipleChoice
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import quantile

CLAIMS = (
    ("the mean life of a battery", "hours", 20, 90),
    ("the mean response time of a server", "milliseconds", 100, 400),
    ("the mean mass of a bag", "grams", 200, 900),
    ("the mean score of a class", "points", 40, 80),
    ("the mean travel time to work", "minutes", 15, 60),
)
DIRECTIONS = (("is more than", ">"), ("is less than", "<"), ("is different from", "≠"))

ERRORS = (
    (
        "A filter tests each mail.",
        "the mail is not spam",
        "a good mail is marked as spam",
        "a spam mail is not marked",
        "a spam mail is marked as spam",
    ),
    (
        "A medical test looks for an illness.",
        "the person is healthy",
        "a healthy person tests positive",
        "an ill person tests negative",
        "an ill person tests positive",
    ),
    (
        "A smoke detector tests the air.",
        "there is no fire",
        "the alarm rings without a fire",
        "there is a fire and no alarm",
        "the alarm rings and there is a fire",
    ),
    (
        "A bank tests each payment for fraud.",
        "the payment is honest",
        "an honest payment is blocked",
        "a fraud is not blocked",
        "a fraud is blocked",
    ),
    (
        "A factory tests each part.",
        "the part is good",
        "a good part is thrown away",
        "a defective part is sold",
        "a defective part is thrown away",
    ),
    (
        "A trial tests a new drug.",
        "the drug has no effect",
        "a useless drug is called effective",
        "an effective drug is called useless",
        "an effective drug is called effective",
    ),
)


@family(skill=Skill.HT_CONCEPTS, levels=(1, 2), title="State the hypotheses")
def ht_hypotheses(rng: Random, level: int) -> Item:
    """Choose the hypotheses that fit a claim; at level 2 also one-sided or two-sided."""
    thing, unit, low, high = rng.choice(CLAIMS)
    value = rng.randint(low, high)
    words, sign = rng.choice(DIRECTIONS)

    def pair(null: str, other: str, sides: str) -> str:
        return f"H₀: μ {null} {value}, H₁: μ {other} {value}" + (f", {sides}" if level == 2 else "")

    sides = "two-sided" if sign == "≠" else "one-sided"
    wrong_sides = "one-sided" if sign == "≠" else "two-sided"
    turned = {">": "<", "<": ">", "≠": ">"}[sign]
    right, swapped = pair("=", sign, sides), pair(sign, "=", sides)
    direction = pair("=", turned, "one-sided")
    options = [right, swapped, direction]
    options.append(pair("=", sign, wrong_sides) if level == 2 else pair("=", "<" if sign == "≠" else "≠", sides))
    other = options[-1]
    asked = "the hypotheses and the kind of test" if level == 2 else "the hypotheses"
    return Item(
        prompt=(
            rf"You want to support this claim with data: {thing} {words} {value} {unit}. "
            rf"Let $\mu$ be this mean. Choose {asked}."
        ),
        parts=(Choice(right, choices=shuffled(rng, tuple(options))),),
        idea="A test has two hypotheses. One of them says that nothing is new.",
        hints=(
            'The hypothesis $H_0$ says "no effect". The claim is $H_1$.',
            rf"So $H_0$ is $\mu = {value}$. The words of the claim are: {words} {value}.",
        ),
        solution=(
            rf'The hypothesis "no effect" is $H_0$: $\mu = {value}$.',
            f"The claim is $H_1$: the mean {words} {value}.",
            f"The claim {'names no direction' if sign == '≠' else 'names one direction'}, so the test is {sides}.",
        ),
        misconceptions=(
            Misconception("claim-as-null", swapped, 'H₀ holds the "no effect" value.'),
            Misconception("wrong-direction", direction, f'The claim says "{words}". Read its direction again.'),
            Misconception("wrong-sides", other, f"The claim leads to a {sides} test."),
        ),
    )


@family(skill=Skill.HT_CONCEPTS, levels=(2,), title="What a p-value means")
def ht_pvalue_meaning(rng: Random, _level: int) -> Item:
    """Choose the right readings of a p-value."""
    p = short_decimal(Fraction(rng.choice([*range(1, 50), *range(60, 400, 10)]), 1000))
    small = float(p) < 0.05
    reject, keep = "At the 5 % level, H₀ is rejected.", "At the 5 % level, H₀ is not rejected."
    meaning = f"If H₀ holds, data at least this extreme have probability {p}."
    null = f"H₀ is true with probability {p}."
    alternative = f"H₁ is true with probability {short_decimal(1 - Fraction(p))}."
    repeat = f"A new study is significant with probability {short_decimal(1 - Fraction(p))}."
    decision, other = (reject, keep) if small else (keep, reject)
    right = (meaning, decision)
    return Item(
        prompt=f"A test of $H_0$ gives the p-value {p}. Which statements are right? Choose all of them.",
        parts=(MultipleChoice(right, choices=shuffled(rng, (*right, other, null, alternative, repeat))),),
        hints=(
            "A p-value is a probability about data, if $H_0$ holds. For the decision, compare it with 0.05.",
            f"Compare {p} with 0.05. It is {'smaller' if small else 'larger'}.",
        ),
        solution=(
            "A p-value assumes $H_0$. It is the probability of data at least as extreme as the observed ones.",
            f"Here it is {'below' if small else 'above'} 0.05, so $H_0$ is {'' if small else 'not '}rejected.",
            "It is not the probability that a hypothesis is true.",
        ),
        misconceptions=(
            Misconception(
                "probability-of-null", "\n".join((*right, null)), "A p-value assumes H₀; it is not its probability."
            ),
            Misconception(
                "null-for-meaning", f"{null}\n{decision}", "A p-value assumes H₀; it is not its probability."
            ),
            Misconception("wrong-decision", f"{meaning}\n{other}", "Reject H₀ exactly when the p-value is below 0.05."),
            Misconception(
                "probability-of-alternative", "\n".join((*right, alternative)), "1 − p is not the probability of H₁."
            ),
        ),
        plot=PlotCall(
            "normal-area",
            {"mean": 0, "deviation": 1, "low": quantile(1 - float(p))},
            "after",
            f"An example: the statistic is normal under H₀, and large values are extreme. The tail has the area {p}.",
        ),
    )


@family(skill=Skill.HT_CONCEPTS, levels=(2,), title="Type I and type II errors")
def ht_errors(rng: Random, _level: int) -> Item:
    """Name the two kinds of error in a story."""
    story, null, alarm, miss, hit = rng.choice(ERRORS)

    def pair(first: str, second: str) -> str:
        return f"Type I: {first}. Type II: {second}."

    right, swapped = pair(alarm, miss), pair(miss, alarm)
    no_error, late = pair(alarm, hit), pair(hit, miss)
    return Item(
        prompt=(
            f'{story} The hypothesis $H_0$ is "{null}". '
            "Which event is a type I error, and which is a type II error? Choose one answer."
        ),
        parts=(Choice(right, choices=shuffled(rng, (right, swapped, no_error, late))),),
        idea="A test can be wrong in two ways: a false alarm and a miss.",
        hints=(
            "A type I error rejects a true $H_0$. A type II error keeps a false $H_0$.",
            f'For a type I error, "{null}" is true. It is rejected all the same.',
        ),
        solution=(
            f'Type I is a false alarm. Here "{null}" is true, but it is rejected: {alarm}.',
            f'Type II is a miss. Here "{null}" is false, but it is kept: {miss}.',
        ),
        misconceptions=(
            Misconception("swapped", swapped, "Type I rejects a true H₀."),
            Misconception("no-error-as-type-two", no_error, "A right decision is not an error."),
            Misconception("no-error-as-type-one", late, "A right decision is not an error.", optional=True),
        ),
        plot=PlotCall(
            "word-table",
            {
                "rows": [f"H₀ is true:\n{fill(null, 18)}", "H₀ is false"],
                "columns": ["H₀ is rejected", "H₀ is kept"],
                "words": [
                    [f"type I error:\n{fill(alarm, 24)}", "no error"],
                    ["no error", f"type II error:\n{fill(miss, 24)}"],
                ],
                "marked": [[0, 0], [1, 1]],
                "title": "Four cases, two of them errors",
            },
            "after",
            f"A table of four cases. H₀ true and rejected: type I error ({alarm}). "
            f"H₀ false and kept: type II error ({miss}). The other two cases are no errors.",
        ),
    )
