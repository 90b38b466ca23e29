"""Families of the skill ``oa-sgd``: epochs, batches and updates."""

from fractions import Fraction
from math import ceil
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.OA_SGD, levels=(1, 2), title="Count the updates")
def epoch_count(rng: Random, level: int) -> Item:
    """Count the updates of mini-batch training; level 1 has batches that divide the data."""
    batch, epochs = rng.choice((8, 16, 20, 32, 50, 64)), rng.randint(2, 12)
    n = batch * rng.randint(4, 40)
    if level == 2:
        n += rng.randint(1, batch - 1)
    per_epoch = ceil(n / batch)
    return Item(
        prompt=(
            f"A training set has {n} examples. The batch size is {batch}, and a last smaller batch is kept. "
            f"How many updates do {epochs} epochs make? Give an integer."
        ),
        parts=(Number(text(epochs * per_epoch), integer=True),),
        hints=(
            "Count the batches in one epoch. A last smaller batch also counts.",
            f"Here $n/B = {n}/{batch} {'=' if n % batch == 0 else chr(92) + 'approx'} {n / batch:.4g}$.",
        ),
        solution=(
            rf"One epoch has $\lceil {n}/{batch}\rceil = {per_epoch}$ batches.",
            "Each batch makes one update.",
            rf"So {epochs} epochs make ${epochs}\cdot{per_epoch} = {epochs * per_epoch}$ updates.",
        ),
        misconceptions=(
            Misconception(
                "last-batch-dropped", text(epochs * (n // batch)), "The short last batch counts.", optional=True
            ),
            Misconception(
                "rounded-at-the-end", text(ceil(n * epochs / batch)), "Round up inside each epoch.", optional=True
            ),
            Misconception("one-epoch", text(per_epoch), f"That is one epoch. There are {epochs} epochs."),
            Misconception("examples-counted", text(n * epochs), "One update uses a whole batch. Count batches."),
        ),
    )


RATES = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000), Fraction(1, 5), Fraction(1, 20), Fraction(1, 50))


@family(skill=Skill.OA_SGD, levels=(4,), title="First step of Adam")
def adam_first(rng: Random, _level: int) -> Item:
    """Find the first step of Adam with bias correction."""
    g, rate = nonzero(rng, -20, 20), rng.choice(RATES)
    while abs(g) == 1:
        g = nonzero(rng, -20, 20)
    sign = 1 if g > 0 else -1
    value = -sign * rate
    shown = short_decimal(rate)
    return Item(
        prompt=(
            rf"Adam starts with $m_0 = v_0 = 0$ and uses $\beta_1 = 0.9$, $\beta_2 = 0.999$ and $\eta = {shown}$. "
            rf"It uses bias correction, and $\varepsilon$ is so small that you can take $\varepsilon = 0$. "
            rf"The first gradient of the weight $w$ is $g = {g}$. "
            r"By how much does $w$ change in the first step? Give the exact value with its sign."
        ),
        parts=(Number(short_decimal(value)),),
        idea="Bias correction undoes the start at 0.",
        hints=(
            "Find $m_1$ and $v_1$. Then divide them by $1-\\beta_1$ and by $1-\\beta_2$.",
            rf"After the correction, $\hat m = {g}$ and $\hat v = {g * g}$.",
        ),
        solution=(
            r"$m_1 = 0.1g$ and $v_1 = 0.001g^2$.",
            rf"The correction divides by $1-0.9$ and by $1-0.999$: $\hat m = g = {g}$ and $\hat v = g^2 = {g * g}$.",
            (
                rf"The step is $-\eta\frac{{\hat m}}{{\sqrt{{\hat v}}}} = -{shown}\cdot\frac{{{g}}}{{{abs(g)}}} = "
                rf"{short_decimal(value)}$."
            ),
            "The size of the first step is the learning rate. Only the sign of the gradient matters.",
        ),
        misconceptions=(
            Misconception(
                "no-correction",
                f"{short_decimal(value)}*sqrt(10)",
                "Divide m and v by 1 − β to the power of the step number.",
            ),
            Misconception("plain-descent", short_decimal(-rate * g), "Adam divides by the root of v."),
            Misconception("sign", short_decimal(-value), "The step goes against the gradient."),
        ),
    )


@family(skill=Skill.OA_SGD, levels=(2,), title="Learning rate with step decay")
def lr_schedule(rng: Random, _level: int) -> Item:
    """Find the learning rate after several halvings."""
    start, s = (
        rng.choice((Fraction(1, 10), Fraction(1, 5), Fraction(2, 5), Fraction(4, 5), Fraction(8, 5))),
        rng.choice((3, 4, 5, 10, 20)),
    )
    t = s
    while t % s == 0:
        t = rng.randint(s + 1, 5 * s - 1)
    halvings = t // s
    value = start / 2**halvings
    stairs = range(5 * s)
    return Item(
        prompt=(
            f"A learning rate starts at {short_decimal(start)} in epoch 0. It is halved after every {s} epochs: "
            f"for the first time at the start of epoch {s}. What is the learning rate in epoch {t}? Give the "
            "exact value."
        ),
        parts=(Number(short_decimal(value)),),
        idea="Count how often the rate was halved.",
        hints=(
            "Count the halvings up to this epoch. It is a whole number.",
            f"The halvings are at the epochs {', '.join(str(s * place) for place in range(1, halvings + 1))}."
            if halvings > 1
            else f"The only halving so far is at epoch {s}.",
        ),
        solution=(
            (
                f"Epoch {t} comes after {halvings} halving{'s' if halvings > 1 else ''}, because "
                rf"$\lfloor {t}/{s}\rfloor = {halvings}$."
            ),
            rf"So the rate is ${short_decimal(start)}\cdot\left(\frac12\right)^{halvings} = {short_decimal(value)}$.",
        ),
        misconceptions=(
            Misconception(
                "linear", text(start * (1 - Fraction(t, 2 * s))), "Halving multiplies by ½. It does not subtract."
            )
            if t < 2 * s
            else None,
            Misconception(
                "continuous",
                f"{short_decimal(start)}*2^(-{t}/{s})",
                "The steps happen only after whole blocks of epochs.",
            ),
            Misconception(
                "one-too-many", short_decimal(value / 2), "The last block is not finished yet.", optional=True
            ),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": list(stairs),
                "curves": [["learning rate", [float(start / 2 ** (epoch // s)) for epoch in stairs]]],
                "points": [[t, float(value), f"epoch {t}"]],
                "title": "Step decay",
                "x_label": "epoch",
                "y_label": "learning rate",
            },
            "after",
            f"A falling staircase from {short_decimal(start)}, halved every {s} epochs. "
            f"In epoch {t} it is {short_decimal(value)}.",
        ),
    )
