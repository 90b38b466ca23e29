"""Families of the skill ``st-bootstrap``: resampling with replacement."""

from fractions import Fraction
from random import Random

from problems.answers.choice import MultipleChoice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import listed


@family(skill=Skill.ST_BOOTSTRAP, levels=(2,), title="Bootstrap samples")
def bootstrap_concept(rng: Random, _level: int) -> Item:
    """Choose the lists that can be bootstrap samples of five data."""
    data = rng.sample(range(11, 60), 5)
    strange = next(value for value in (rng.randint(11, 60) for _ in range(1000)) if value not in data)
    order = rng.sample(data, 5)
    while order == data:
        order = rng.sample(data, 5)
    twice, missing = rng.sample(data, 2)
    repeated = [twice if value == missing else value for value in data]
    rng.shuffle(repeated)
    once = rng.choice(data)
    constant = [once] * 5
    short = rng.sample(data, 4)
    foreign = [strange if value == missing else value for value in data]
    reordered, again, same = listed(order), listed(repeated), listed(constant)
    smaller, outside, longer = listed(short), listed(foreign), listed([*data, once])
    right = (reordered, again, same)
    return Item(
        prompt=(
            f"The data are ${listed(data)}$. Which lists can be an ordinary bootstrap sample of these data? "
            "Choose all of them."
        ),
        parts=(MultipleChoice(right, choices=shuffled(rng, (*right, smaller, outside, longer))),),
        hints=(
            "A bootstrap sample has the same size as the data. Values can repeat.",
            f"Each list needs 5 values, all of them from ${listed(data)}$.",
        ),
        solution=(
            "Each of the 5 values is drawn from the data, with replacement.",
            f"So ${smaller}$ is too short and ${longer}$ is too long.",
            f"The list ${outside}$ contains {strange}, which is not in the data.",
            "The other three lists are possible. Repeated values are allowed, and so is a new order.",
        ),
        misconceptions=(
            Misconception("permutation-only", reordered, "Draw with replacement."),
            Misconception("smaller-size", "\n".join((*right, smaller)), "Keep the size n."),
            Misconception(
                "no-extreme-repeats", f"{reordered}\n{again}", "Unlikely is still possible: one value can repeat."
            ),
        ),
    )


@family(skill=Skill.ST_BOOTSTRAP, levels=(3,), title="Percentile interval of the bootstrap")
def bootstrap_ci(rng: Random, _level: int) -> Item:
    """Read a 90 % percentile interval from twenty sorted bootstrap means."""
    start = rng.randint(100, 800)
    steps = sorted(rng.sample(range(1, 60), 20))
    means = [Fraction(start + step, 10) for step in steps]
    low, high = means[1], means[-2]
    return Item(
        prompt=(
            f"Twenty bootstrap means are sorted: ${listed(means)}$. "
            "Make the 90 % percentile interval: drop 5 % of the values at each end. "
            "The smallest and the largest value that remain are the ends. Give both ends exactly."
        ),
        parts=(
            Number(short_decimal(low), label="Lower end"),
            Number(short_decimal(high), label="Upper end"),
        ),
        idea="Leave out equally many values at both ends.",
        hints=(
            "How many of the 20 values are 5 %? Drop this number at each end.",
            "Here 5 % of 20 values is 1 value.",
        ),
        solution=(
            "Here 5 % of 20 values is 1 value at each end.",
            f"Drop ${short_decimal(means[0])}$ and ${short_decimal(means[-1])}$.",
            f"The interval goes from ${short_decimal(low)}$ to ${short_decimal(high)}$.",
        ),
        misconceptions=(
            Misconception(
                "ten-percent-each", (short_decimal(means[2]), short_decimal(means[-3])), "Split 10 % over both tails."
            ),
            Misconception(
                "nothing-dropped", (short_decimal(means[0]), short_decimal(means[-1])), "Drop one value at each end."
            ),
        ),
        plot=PlotCall(
            "dots",
            {
                "values": [float(value) for value in means],
                "marks": [
                    [float(low), f"lower end {short_decimal(low)}"],
                    [float(high), f"upper end {short_decimal(high)}"],
                ],
                "title": "Twenty bootstrap means",
                "x_label": "mean",
                "hollow": [0, len(means) - 1],
            },
            "after",
            f"Twenty dots. The first and the last one are hollow: they are dropped. "
            f"Lines stand at {short_decimal(low)} and {short_decimal(high)}.",
        ),
    )
