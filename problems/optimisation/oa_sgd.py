"""Families of the skill ``oa-sgd``: epochs, batches and updates."""

from math import ceil
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import text


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
            f"Here $n/B = {n}/{batch} \\approx {n / batch:.2f}$.",
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
        ),
    )
