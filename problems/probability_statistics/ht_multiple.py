"""Families of the skill ``ht-multiple``: many tests at once."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal, text
from problems.snapshot import PlotCall
from problems.statistical_tables import curve_plot, listed


@family(skill=Skill.HT_MULTIPLE, levels=(2,), title="False alarms of many tests")
def multiple_fwer(rng: Random, _level: int) -> Item:
    """Find the probability of a false alarm among independent tests, and the Bonferroni level."""
    m, alpha = rng.randint(2, 25), Fraction(rng.choice((1, 2, 5, 10)), 100)
    keep = float(1 - alpha) ** m
    answer, level = 1 - keep, alpha / m
    written = short_decimal(alpha)
    return Item(
        prompt=(
            rf"You run {m} independent tests, each at the level $\alpha = {written}$. All null hypotheses are true. "
            "What is the probability of at least one false alarm? Give 3 decimal places. "
            f"Which level per test does the Bonferroni method use for a total level of {written}? Give the exact value."
        ),
        parts=(
            Probability(decimal(answer, 6), label="Probability of a false alarm", tolerance="0.0015"),
            Number(text(level), label="Bonferroni level"),
        ),
        hints=(
            "Find the probability of no false alarm first. Bonferroni divides the level by the number of tests.",
            rf"One test gives no false alarm with probability $1 - {written} = {short_decimal(1 - alpha)}$.",
        ),
        solution=(
            f"One test gives no false alarm with probability ${short_decimal(1 - alpha)}$.",
            rf"All {m} tests give none with probability ${short_decimal(1 - alpha)}^{{{m}}} \approx {keep:.4f}$.",
            rf"At least one false alarm: $1 - {keep:.4f} \approx {answer:.3f}$.",
            rf"Bonferroni uses $\frac{{{written}}}{{{m}}} \approx {float(level):.5f}$ per test.",
        ),
        misconceptions=(
            Misconception(
                "sum-of-levels", (text(m * alpha), None), "This is only an upper bound; use the complement.", True
            ),
            Misconception("one-level", (written, None), "Each test adds risk."),
            Misconception("no-correction", (None, written), "Divide the level by the number of tests."),
        ),
        plot=curve_plot(
            1,
            30,
            [("at least one false alarm", lambda count: 1 - float(1 - alpha) ** count)],
            f"The probability of a false alarm against the number of tests. At {m} tests it is {answer:.3f}.",
            "False alarms add up",
            "number of tests",
            "probability",
            [(m, answer, f"{answer:.3f}")],
        ),
    )


@family(skill=Skill.HT_MULTIPLE, levels=(4,), title="Benjamini–Hochberg")
def multiple_bh(rng: Random, _level: int) -> Item:
    """Count the rejections of the Benjamini–Hochberg method."""
    m = 6
    q = Fraction(1, 20)
    bounds = [place * q / m for place in range(1, m + 1)]
    while True:
        ps = [Fraction(value, 1000) for value in sorted(rng.sample(range(1, 70), m))]
        passed = [p <= bound for p, bound in zip(ps, bounds, strict=True)]
        answer = max((place for place, good in enumerate(passed, 1) if good), default=0)
        near = min(abs(p - bound) for p, bound in zip(ps, bounds, strict=True)) < Fraction(4, 10000)
        leading = next((place for place, good in enumerate(passed) if not good), m)
        if answer and not near and (leading != answer or rng.random() < 0.2):
            break
    strict = sum(p <= q / m for p in ps)
    plain = sum(p <= q for p in ps)
    largest = ps[answer - 1]
    return Item(
        prompt=(
            f"Six tests have the sorted p-values ${listed(ps)}$. "
            "How many hypotheses does the Benjamini–Hochberg method reject at the false discovery rate $q = 0.05$? "
            "Give an integer."
        ),
        parts=(Number(str(answer), integer=True),),
        idea="Each sorted p-value has its own bound.",
        hints=(
            "Compare the p-value number $i$ with $iq/m$, where $m = 6$. Find the largest $i$ that passes.",
            r"The first bound is $0.05/6 \approx 0.0083$, and the second is $2\cdot0.05/6 \approx 0.0167$.",
        ),
        solution=(
            f"The bounds $iq/m$ are about ${', '.join(f'{float(bound):.4f}' for bound in bounds)}$.",
            (
                f"The last p-value below its bound is ${short_decimal(largest)}$, number {answer}. "
                f"Its bound is about {float(bounds[answer - 1]):.4f}."
            ),
            f"Reject all hypotheses up to this one, also those above their own bound: {answer} rejections.",
        ),
        misconceptions=(
            Misconception("first-failure", str(leading), "Take the largest i that passes.", optional=True),
            Misconception("bonferroni", str(strict), "Benjamini–Hochberg uses iq/m, not q/m."),
            Misconception("no-correction", str(plain), "Compare with iq/m, not with q.", optional=True),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": list(range(1, m + 1)),
                "curves": [["p-value", [float(p) for p in ps]], ["bound", [float(bound) for bound in bounds]]],
                "points": [[answer, float(largest), "last below"]],
                "title": "Sorted p-values and bounds",
                "x_label": "number i",
                "y_label": "p-value",
            },
            "after",
            f"The six sorted p-values and the line of bounds. The last p-value below the line is number {answer}.",
        ),
    )
