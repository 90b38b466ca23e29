"""Families of the skill ``mm-expected``: choosing by expected value."""

from fractions import Fraction
from math import log, sqrt
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, text
from problems.snapshot import PlotCall
from problems.statistical_tables import tree_plot


@family(skill=Skill.MM_EXPECTED, levels=(2,), title="Launch or wait?")
def wp_expected_value(rng: Random, _level: int) -> Item:
    """Compare the expected value of a launch with a safe value."""
    p = Fraction(rng.randint(2, 8), 10)
    gain, loss = 10 * rng.randint(5, 30), 10 * rng.randint(2, 20)
    expected = p * gain - (1 - p) * loss
    safe = int(expected) + rng.choice((-1, 1)) * rng.randint(3, 25)
    while safe == expected:
        safe += 1
    best = "launch" if expected > safe else "wait"
    return Item(
        prompt=(
            f"A team can launch a product now or wait. A launch succeeds with probability {short_decimal(p)} "
            f"and then gains {gain}. Otherwise it loses {loss}. Waiting has the safe value {safe}. "
            "(All values are in thousand euros.) What is the expected value of a launch? "
            "Which action has the larger expected value? Give the exact value and choose."
        ),
        parts=(
            Number(short_decimal(expected), label="Expected value of a launch"),
            Choice(best, label="Best action", choices=("launch", "wait")),
        ),
        hints=(
            "Weight each outcome by its probability. A loss counts as negative.",
            rf"The gain contributes ${short_decimal(p)}\cdot{gain} = {short_decimal(p * gain)}$.",
        ),
        solution=(
            (
                rf"Weight the outcomes: ${short_decimal(p)}\cdot{gain} - {short_decimal(1 - p)}\cdot{loss} = "
                rf"{short_decimal(p * gain)} - {short_decimal((1 - p) * loss)} = {short_decimal(expected)}$."
            ),
            f"Compare with the safe value {safe}: the better action is to {best}.",
        ),
        misconceptions=(
            Misconception("best-case", (text(gain), None), "Weight each outcome by its probability."),
            Misconception("loss-ignored", (short_decimal(p * gain), None), "Include the loss."),
        ),
        plot=tree_plot(
            [
                ([("", "launch"), (short_decimal(p), "success")], f"{gain}"),
                ([("", "launch"), (short_decimal(1 - p), "failure")], f"−{loss}"),
                ([("", "wait")], f"{safe}"),
            ],
            f"A tree. Launch leads to {gain} with probability {short_decimal(p)}, otherwise to −{loss}. "
            f"Wait leads to {safe}. The better action, {best}, is framed.",
            f"Launch: {short_decimal(expected)} on average. Wait: {safe}.",
            (0, 1) if best == "launch" else (2,),
            "decide",
        ),
    )


@family(skill=Skill.MM_EXPECTED, levels=(4,), title="How much to stock")
def wp_newsvendor(rng: Random, _level: int) -> Item:
    """Find the best stock for an uncertain demand."""
    step = rng.choice((5, 10, 20))
    start = step * rng.randint(1, 4)
    while True:
        cuts = sorted(rng.sample(range(1, 10), 3))
        shares = [Fraction(part, 10) for part in (cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 10 - cuts[2])]
        price = rng.randint(4, 20)
        cost = rng.randint(1, price - 1)
        ratio = Fraction(price - cost, price)
        totals = [sum(shares[: place + 1], Fraction(0)) for place in range(4)]
        if ratio not in totals:
            break
    demand = [start + place * step for place in range(4)]

    def smallest(bound: Fraction) -> int:
        return next(value for value, total in zip(demand, totals, strict=True) if total >= bound)

    best = smallest(ratio)
    mean = sum((share * value for share, value in zip(shares, demand, strict=True)), Fraction(0))
    listed = ", ".join(f"{value} with {short_decimal(share)}" for value, share in zip(demand, shares, strict=True))
    return Item(
        prompt=(
            f"A shop buys newspapers for {cost} each and sells them for {price} each. Unsold ones are worth nothing. "
            f"The demand has these values and probabilities: {listed}. "
            "How many newspapers should it buy for the largest expected profit? Give an integer."
        ),
        parts=(Number(text(best), integer=True),),
        hints=(
            "One more newspaper is worth it while the probability of selling it is larger than cost divided by price.",
            f"The critical ratio is $\\frac{{{price}-{cost}}}{{{price}}} = {tex(ratio)}$, about {float(ratio):.2f}.",
        ),
        solution=(
            rf"A missed sale costs ${price} - {cost} = {price - cost}$. An unsold newspaper costs {cost}.",
            rf"The critical ratio is ${tex(ratio)} \approx {float(ratio):.3f}$.",
            (
                f"The probabilities that the demand is at most {', '.join(map(str, demand))} are "
                f"{', '.join(short_decimal(total) for total in totals)}."
            ),
            f"So the best stock is {best}: it is the first one whose probability reaches the ratio.",
        ),
        misconceptions=(
            Misconception(
                "mean-demand", text(round(mean)), "Too much and too little have different costs.", optional=True
            ),
            Misconception(
                "inverse-ratio", text(smallest(1 - ratio)), "A missed sale costs price minus cost.", optional=True
            ),
            Misconception("largest-demand", text(demand[-1]), "Unsold newspapers cost money too.", optional=True),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": [str(value) for value in demand],
                "heights": [
                    float(
                        sum(
                            (share * price * min(stock, value) for share, value in zip(shares, demand, strict=True)),
                            Fraction(0),
                        )
                        - cost * stock
                    )
                    for stock in demand
                ],
                "marked": [demand.index(best)],
                "title": "Expected profit by stock",
                "x_label": "stock",
                "y_label": "expected profit",
            },
            "after",
            f"Bars of the expected profit for each stock. The highest bar belongs to {best}.",
        ),
    )


@family(skill=Skill.MM_EXPECTED, levels=(3,), title="Certainty equivalent")
def wp_utility(rng: Random, _level: int) -> Item:
    """Find the certainty equivalent of a lottery with a root or a logarithm as the utility."""
    if rng.choice((True, False)):
        p = Fraction(rng.randint(2, 8), 10)
        one, two = rng.sample(range(2, 16), 2)
        first, second, utility = one * one, two * two, r"u(w) = \sqrt{w}"
        middle = p * one + (1 - p) * two
        value, not_inverted = short_decimal(middle * middle), short_decimal(middle)
        step = rf"{short_decimal(p)}\cdot{one} + {short_decimal(1 - p)}\cdot{two} = {short_decimal(middle)}"
        inverse = rf"Square it: the certainty equivalent is ${value}$."
        known = rf"The roots of the two wealths are {one} and {two}."
    else:
        p = Fraction(1, 2)
        k, one, two = rng.randint(1, 10), *rng.sample(range(1, 9), 2)
        first, second, utility = k * one * one, k * two * two, r"u(w) = \ln w"
        value, not_inverted = text(k * one * two), f"1/2*ln({first}) + 1/2*ln({second})"
        step = rf"0.5\ln {first} + 0.5\ln {second} = \ln\sqrt{{{first}\cdot{second}}}"
        inverse = rf"Take $e$ to this power: $\sqrt{{{first}\cdot{second}}} = {value}$."
        known = r"Half a logarithm is the logarithm of a root: $0.5\ln w = \ln\sqrt{w}$."
    mean = p * first + (1 - p) * second
    poor, rich = sorted((float(first), float(second)))
    xs = [poor + (rich - poor) * step / 60 for step in range(61)]
    apart = float(mean - Fraction(value)) > 0.15 * (rich - poor)
    useful = log if "ln" in utility else sqrt

    def chord(wealth: float) -> float:
        return useful(poor) + (useful(rich) - useful(poor)) * (wealth - poor) / (rich - poor)

    return Item(
        prompt=(
            f"A lottery gives the wealth {first} with probability {short_decimal(p)}. Otherwise it gives the wealth "
            f"{second}. Your utility is ${utility}$. Which sure wealth is worth as much to you as the lottery? "
            "Give the exact value."
        ),
        parts=(Number(value),),
        hints=(
            "Find the expected utility first. Then find the wealth with this utility.",
            known,
        ),
        solution=(
            known,
            f"The expected utility is ${step}$.",
            inverse,
            f"It is smaller than the expected wealth {short_decimal(mean)}: you dislike risk.",
        ),
        misconceptions=(
            Misconception("expected-value", short_decimal(mean), "Take the utility before the mean."),
            Misconception("not-inverted", not_inverted, "Convert the utility back to wealth."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": xs,
                "curves": [["utility", [useful(x) for x in xs]], ["chord: mixtures of both", [chord(x) for x in xs]]],
                "points": [
                    [float(Fraction(value)), chord(float(mean)), value],
                    [float(mean), chord(float(mean)), short_decimal(mean) if apart else ""],
                ],
                "title": f"Certainty equivalent {value}, expected wealth {short_decimal(mean)}",
                "x_label": "wealth",
                "y_label": "utility",
            },
            "after",
            f"A curve of the utility that flattens, and its chord. The chord reaches the expected utility at "
            f"{short_decimal(mean)}, the curve already at {value}.",
        ),
    )
