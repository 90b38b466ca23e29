"""Families of the skill ``st-describe``: summaries of data."""

from fractions import Fraction
from math import sqrt
from random import Random

from problems.answers.choice import MultipleChoice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, tex, text
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import listed


@family(skill=Skill.ST_DESCRIBE, levels=(1, 2), title="Mean and sample variance")
def mean_var_sample(rng: Random, level: int) -> Item:
    """Find the mean and the sample variance of five numbers; level 2 has larger spreads."""
    reach = 4 if level == 1 else 9
    while True:
        data = [rng.randint(0, 12) + rng.randint(-reach, reach) for _ in range(5)]
        if sum(data) % 5 == 0 and len(set(data)) > 2:
            break
    mean = sum(data) // 5
    squares = [(value - mean) ** 2 for value in data]
    total = sum(squares)
    variance = Fraction(total, 4)
    deviations = ", ".join(str(value - mean) for value in data)
    spread = sqrt(variance)
    return Item(
        prompt=(
            f"The data are ${', '.join(map(str, data))}$. Find the mean and the sample variance. Give exact values."
        ),
        parts=(Number(text(mean), label="Mean"), Number(text(variance), label="Sample variance")),
        hints=(
            "Find the mean. Square the deviations from it, add them, and divide by $n-1$.",
            f"The sum is {sum(data)} and $n = 5$, so the mean is {mean}.",
        ),
        solution=(
            f"The mean is ${sum(data)}/5 = {mean}$.",
            f"The deviations are ${deviations}$.",
            f"Add their squares: ${' + '.join(map(str, squares))} = {total}$.",
            f"Divide by $n - 1 = 4$: the sample variance is ${tex(variance)}$"
            + (f" $= {short_decimal(variance)}$." if variance.denominator > 1 else "."),
        ),
        misconceptions=(
            Misconception("divided-by-n", (None, text(Fraction(total, 5))), "The sample variance divides by n − 1."),
            Misconception("no-division", (None, text(total)), f"Divide the sum {bracketed(total)} by n − 1."),
        ),
        plot=PlotCall(
            "dots",
            {
                "values": data,
                "marks": [
                    [mean, f"mean {mean}"],
                    [mean - spread, "one standard deviation below"],
                    [mean + spread, "and above"],
                ],
            },
            "after",
            f"The five values as dots, with lines at the mean {mean} and one standard deviation, {spread:.2f}, on "
            "each side.",
        ),
    )


@family(skill=Skill.ST_DESCRIBE, levels=(1, 2), title="Median and interquartile range")
def median_iqr(rng: Random, level: int) -> Item:
    """Find median and interquartile range of 7 numbers, or of 11 at level 2."""
    count = 7 if level == 1 else 11
    data = rng.sample(range(1, 60), count)
    while data[count // 2] == sorted(data)[count // 2]:
        rng.shuffle(data)
    ordered = sorted(data)
    half = count // 2
    median, low, high = ordered[half], ordered[half // 2], ordered[half + 1 + half // 2]
    mean = Fraction(sum(data), count)
    return Item(
        prompt=(
            f"The data are ${listed(data)}$. Find the median and the interquartile range. "
            "For the quartiles, leave the median out: they are the medians of the lower and of the upper half. "
            "Give integers."
        ),
        parts=(
            Number(str(median), label="Median", integer=True),
            Number(str(high - low), label="Interquartile range", integer=True),
        ),
        idea="The median uses only the order.",
        hints=(
            "Sort the data. Find the middle value, and then the middle of each half.",
            f"Sorted, the data are ${listed(ordered)}$.",
        ),
        solution=(
            f"Sorted, the data are ${listed(ordered)}$.",
            f"The median is the middle value, number {half + 1}: ${median}$.",
            f"The lower half ${listed(ordered[:half])}$ has the median {low}.",
            f"The upper half ${listed(ordered[half + 1 :])}$ has the median {high}.",
            f"The interquartile range is ${high} - {low} = {high - low}$.",
        ),
        misconceptions=(
            Misconception("not-sorted", (str(data[half]), None), "Sort first."),
            Misconception("mean", (text(mean), None), "The median is the middle value.", optional=True),
            Misconception("range", (None, str(ordered[-1] - ordered[0])), "This is the range. Use the quartiles."),
        ),
        plot=PlotCall(
            "box",
            {"values": ordered, "quartiles": [low, median, high]},
            "after",
            f"A box plot: whiskers to {ordered[0]} and {ordered[-1]}, a box from {low} to {high}, the median at "
            f"{median}.",
        ),
    )


@family(skill=Skill.ST_DESCRIBE, levels=(2,), title="Effect of an outlier")
def outlier_effect(rng: Random, _level: int) -> Item:
    """Find the new mean after one far value, and the summaries that it can carry away."""
    n, mean = rng.choice((5, 7, 9, 11, 14, 19)), rng.randint(5, 60)
    shift = rng.randint(4, 12) * 5
    far = mean + shift * (n + 1) // 5
    answer = Fraction(n * mean + far, n + 1)
    right = ("the mean", "the standard deviation")
    robust = ("the median", "the interquartile range")
    example = [mean + 3 * (place - n // 2 + (place >= n // 2) * (n % 2 == 0)) for place in range(n)]
    return Item(
        prompt=(
            f"The mean of {n} values is {mean}. One more value is added: {far}. "
            "It is far above all others. Find the new mean exactly. "
            "Now let this value move further and further out. Which summaries grow without bound? Choose all of them."
        ),
        parts=(
            Number(text(answer), label="New mean"),
            MultipleChoice(right, choices=shuffled(rng, (*right, *robust)), label="Without bound"),
        ),
        idea="The mean uses the size of each value. The median uses only the order.",
        hints=(
            "Work with totals. For the second question, ask which summaries use the size of the far value.",
            rf"The old total is ${n}\cdot{mean} = {n * mean}$.",
        ),
        solution=(
            rf"The old total is ${n}\cdot{mean} = {n * mean}$. The new total is ${n * mean + far}$.",
            rf"The new mean is $\frac{{{n * mean + far}}}{{{n + 1}}} = {tex(answer)}$.",
            "The mean and the standard deviation use the size of the far value, so they grow without bound.",
            "The median and the interquartile range use only its place in the order.",
        ),
        misconceptions=(
            Misconception("average-of-both", (text(Fraction(mean + far, 2)), None), f"Weight the old mean by {n}."),
            Misconception("all-grow", (None, "\n".join((*right, *robust))), "The median depends only on the order."),
            Misconception("mean-only", (None, right[0]), "The standard deviation also uses the far value."),
        ),
        plot=PlotCall(
            "dots",
            {
                "values": [*example, far],
                "marks": [[mean, f"old mean {mean}"], [float(answer), f"new mean {float(answer):.4g}"]],
                "hollow": [n],
                "title": "An example with these means",
            },
            "after",
            f"An example: {n} dots around {mean}, and a hollow dot at {far}. "
            f"The mean moves to {float(answer):.4g}, the middle of the dots hardly moves.",
        ),
    )
