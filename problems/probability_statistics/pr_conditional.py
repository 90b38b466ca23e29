"""Families of the skill ``pr-conditional``: conditional and total probability."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, text
from problems.snapshot import PlotCall
from problems.statistical_tables import tree_plot


@family(skill=Skill.PR_CONDITIONAL, levels=(2,), title="Conditional probability from counts")
def cond_table(rng: Random, _level: int) -> Item:
    """Find the probability of a real positive among predicted positives."""
    tp, fp, fn, tn = rng.randint(20, 90), rng.randint(5, 40), rng.randint(5, 40), rng.randint(20, 90)
    while fp == fn:
        fn = rng.randint(5, 40)
    answer, total = Fraction(tp, tp + fp), tp + fp + fn + tn
    return Item(
        prompt=(
            f"Of {total} cases, {tp} are really positive and predicted positive. "
            f"Another {fp} are really negative but predicted positive. "
            f"Another {fn} are really positive but predicted negative. "
            f"The other {tn} are really negative and predicted negative. "
            "A random case is predicted positive. What is the probability that it is really positive? "
            "Give an exact fraction or 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        hints=(
            "Keep only the cases that are predicted positive. What share of them is really positive?",
            f"There are ${tp} + {fp} = {tp + fp}$ predicted positives.",
        ),
        solution=(
            f"Only predicted positives count: ${tp} + {fp} = {tp + fp}$ cases.",
            rf"Of them {tp} are really positive: $\frac{{{tp}}}{{{tp + fp}}} \approx {float(answer):.3f}$.",
        ),
        misconceptions=(
            Misconception(
                "reverse-condition",
                text(Fraction(tp, tp + fn)),
                "That conditions on the really positive cases: it is the recall.",
                optional=True,
            ),
            Misconception("joint", text(Fraction(tp, total)), "Divide by the condition only."),
        ),
        plot=PlotCall(
            "count-table",
            {
                "rows": ["really positive", "really negative"],
                "columns": ["predicted positive", "predicted negative"],
                "counts": [[tp, fn], [fp, tn]],
            },
            "after",
            f"Table of counts: {tp} and {fn} really positive, {fp} and {tn} really negative. "
            "The first column is the condition.",
        ),
    )


@family(skill=Skill.PR_CONDITIONAL, levels=(2,), title="Total probability")
def total_prob(rng: Random, _level: int) -> Item:
    """Find the probability of a defect from three machines."""
    while True:
        first, second = 10 * rng.randint(1, 6), 10 * rng.randint(1, 6)
        shares = (first, second, 100 - first - second)
        rates = rng.sample(range(1, 11), 3)
        if shares[2] > 0 and 3 * sum(s * r for s, r in zip(shares, rates, strict=True)) != 100 * sum(rates):
            break
    parts = [Fraction(s * r, 10_000) for s, r in zip(shares, rates, strict=True)]
    answer = sum(parts, Fraction(0))
    weights, chances = ([Fraction(value, 100) for value in values] for values in (shares, rates))
    return Item(
        prompt=(
            f"Machine A makes {shares[0]} % of the parts, B makes {shares[1]} % and C makes {shares[2]} %. "
            f"Of their parts, {rates[0]} %, {rates[1]} % and {rates[2]} % are defective, in this order. "
            "What is the probability that a random part is defective? Give the exact value."
        ),
        parts=(Probability(short_decimal(answer)),),
        hints=(
            "Weight each defect rate by the share of the machine. Then add.",
            (
                rf"Machine A contributes ${short_decimal(Fraction(shares[0], 100))}\cdot"
                rf"{short_decimal(Fraction(rates[0], 100))} = {short_decimal(parts[0])}$."
            ),
        ),
        solution=(
            "The three machines contribute "
            + ", ".join(
                rf"${short_decimal(share)}\cdot{short_decimal(rate)} = {short_decimal(part)}$"
                for share, rate, part in zip(weights, chances, parts, strict=True)
            )
            + ".",
            f"Add them: ${short_decimal(answer)}$, that is {short_decimal(answer * 100)} %.",
        ),
        misconceptions=(
            Misconception("plain-mean", text(Fraction(sum(rates), 300)), "Weight the rates by the shares."),
            Misconception(
                "sum", text(Fraction(sum(rates), 100)), "Do not only add the rates: weight each by its share."
            ),
        ),
        plot=tree_plot(
            [
                ([(short_decimal(share), machine), (short_decimal(chance), word)], short_decimal(share * chance))
                for machine, share, rate in zip("ABC", weights, chances, strict=True)
                for word, chance in (("defect", rate), ("fine", 1 - rate))
            ],
            "A tree: machine, then defect or fine. The three defect paths have "
            f"{', '.join(map(short_decimal, parts))}.",
            f"Defect: {short_decimal(answer)}",
            (0, 2, 4),
        ),
    )
