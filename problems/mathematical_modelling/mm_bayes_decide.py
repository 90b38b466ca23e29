"""Families of the skill ``mm-bayes-decide``: thresholds from costs."""

from fractions import Fraction
from math import comb
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, text
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import tree_plot


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
            "You act or you do not act on a possible event. A false alarm means acting without the event. "
            "A miss means not acting when the event happens. "
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


REASONS = (
    "The other ad may be better, and more data would show it.",
    "The ad with the larger mean is never the better one.",
    "Each ad must be shown equally often in the end.",
)


@family(skill=Skill.MM_BAYES_DECIDE, levels=(4,), title="When to check for fraud")
def wp_fraud(rng: Random, _level: int) -> Item:
    """Compare the expected costs of three rules for checking payments."""
    rate = Fraction(rng.choice((1, 2, 4, 5)), 100)
    loss, cost = 100 * rng.randint(2, 20), rng.choice((2, 4, 5, 10))
    caught, alarm = Fraction(rng.randint(7, 9), 10), Fraction(rng.choice((2, 5, 10)), 100)
    flagged = rate * caught + (1 - rate) * alarm
    rules = (rate * loss, Fraction(cost), flagged * cost + rate * (1 - caught) * loss)

    def percent(share: Fraction) -> str:
        return f"{short_decimal(100 * share)} %"

    return Item(
        prompt=(
            f"{percent(rate)} of all payments are fraud. A fraud that is not checked costs {loss} euros. "
            f"A check costs {cost} euros and always stops the loss. A free detector flags {percent(caught)} of "
            "the frauds "
            f"and {percent(alarm)} of the other payments. What are the expected costs per payment of three rules? "
            "The rules are: never check, always check, and check if flagged. Give exact values in euros."
        ),
        parts=tuple(
            Number(short_decimal(value), label=label)
            for value, label in zip(rules, ("Never check", "Always check", "Check if flagged"), strict=True)
        ),
        idea="Each rule has an average cost per payment.",
        hints=(
            "Draw a tree: fraud or not, then flagged or not. Weight each cost by its probability.",
            (
                rf"A payment is flagged with probability ${short_decimal(rate)}\cdot{short_decimal(caught)} + "
                rf"{short_decimal(1 - rate)}\cdot{short_decimal(alarm)} = {short_decimal(flagged)}$."
            ),
        ),
        solution=(
            rf"Never check: ${short_decimal(rate)}\cdot{loss} = {short_decimal(rules[0])}$. Always check: ${cost}$.",
            (
                rf"A payment is flagged with probability {short_decimal(flagged)}. "
                rf"So the checks cost ${short_decimal(flagged)}\cdot{cost} = {short_decimal(flagged * cost)}$."
            ),
            (
                rf"A fraud is missed with probability ${short_decimal(rate)}\cdot{short_decimal(1 - caught)} = "
                f"{short_decimal(rate * (1 - caught))}$. It costs {short_decimal(rate * (1 - caught) * loss)} "
                "on average."
            ),
            f"Check if flagged: the sum is {short_decimal(rules[2])}.",
        ),
        misconceptions=(
            Misconception(
                "base-rate-ignored",
                (None, None, short_decimal(caught * cost + (1 - caught) * loss)),
                "Weight both branches by the rate of fraud.",
            ),
            Misconception(
                "false-alarms-ignored",
                (None, None, short_decimal(rate * caught * cost + rate * (1 - caught) * loss)),
                "Flagged payments without fraud are checked too.",
            ),
        ),
        plot=tree_plot(
            [
                (
                    [(short_decimal(chance), kind), (short_decimal(share), word)],
                    f"costs {paid}",
                )
                for kind, chance, flag, miss in (("fraud", rate, caught, loss), ("honest", 1 - rate, alarm, 0))
                for word, share, paid in (("flagged", flag, cost), ("not flagged", 1 - flag, miss))
            ],
            "A tree for the rule 'check if flagged': fraud or honest, then flagged or not. A flagged payment costs "
            f"{cost}, "
            f"a fraud that is not flagged costs {loss}.",
            f"Check if flagged: {short_decimal(rules[2])} euros per payment",
            (0, 1, 2),
            "payment",
        ),
    )


@family(skill=Skill.MM_BAYES_DECIDE, levels=(3,), title="Which ad next?")
def wp_bandit_beta(rng: Random, _level: int) -> Item:
    """Find the posterior means of two click rates, and choose an ad."""
    while True:
        trials = (rng.randint(4, 40), rng.randint(4, 40))
        clicks = (rng.randint(2, trials[0] - 1), rng.randint(2, trials[1] - 1))
        means = [Fraction(k + 1, n + 2) for k, n in zip(clicks, trials, strict=True)]
        raw = [Fraction(k, n) for k, n in zip(clicks, trials, strict=True)]
        if means[0] != means[1] and all(one != two for one, two in zip(means, raw, strict=True)):
            break
    names = ("ad A", "ad B")
    best = names[means.index(max(means))]
    return Item(
        prompt=(
            f"Ad A had {clicks[0]} clicks in {trials[0]} views. Ad B had {clicks[1]} clicks in {trials[1]} views. "
            "Before the data, both click rates have a Beta(1, 1) distribution. "
            "Find both posterior means as fractions. Which ad has the larger one? "
            "Why can it be good to show the other ad sometimes?"
        ),
        parts=(
            Number(text(means[0]), label="Posterior mean of ad A"),
            Number(text(means[1]), label="Posterior mean of ad B"),
            Choice(best, label="Larger posterior mean", choices=names),
            Choice(REASONS[0], label="Why show the other ad?", choices=shuffled(rng, REASONS)),
        ),
        idea="Each click and each view without a click updates the prior.",
        hints=(
            r"After $k$ clicks in $n$ views, Beta(1, 1) becomes Beta($1+k$, $1+n-k$).",
            f"For ad A this is Beta({clicks[0] + 1}, {trials[0] - clicks[0] + 1}).",
        ),
        solution=(
            r"The posterior is Beta($1+k$, $1+n-k$). Its mean is $\frac{k+1}{n+2}$.",
            (
                rf"Ad A: $\frac{{{clicks[0] + 1}}}{{{trials[0] + 2}}}$. Ad B: "
                rf"$\frac{{{clicks[1] + 1}}}{{{trials[1] + 2}}}$."
            ),
            f"About {float(means[0]):.3f} and {float(means[1]):.3f}: the larger one belongs to {best}.",
            "The other ad may still be better. Showing it sometimes gives the data to find out.",
        ),
        misconceptions=(
            Misconception("raw-rate", (text(raw[0]), text(raw[1]), None, None), "Use the prior: a small n shrinks."),
            Misconception(
                "greedy-is-always-wrong",
                (None, None, None, REASONS[1]),
                "The ad with the larger mean may be the better one. We are not sure.",
            ),
            Misconception(
                "equal-shares",
                (None, None, None, REASONS[2]),
                "There is no need for equal numbers. A worse ad can be shown less and less.",
            ),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [round(step / 100, 2) for step in range(101)],
                "curves": [
                    [f"{name}", [round(_density(step / 100, k, n), 4) for step in range(101)]]
                    for name, k, n in zip(names, clicks, trials, strict=True)
                ],
                "title": "Posterior densities of the click rates",
                "x_label": "click rate",
                "y_label": "density",
            },
            "after",
            f"Two posterior densities with the means {float(means[0]):.3f} and {float(means[1]):.3f}.",
        ),
    )


def _density(rate: float, clicks: int, views: int) -> float:
    """Return the density of the posterior after a uniform prior."""
    return (views + 1) * comb(views, clicks) * rate**clicks * (1 - rate) ** (views - clicks)
