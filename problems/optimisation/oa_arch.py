"""Families of the skill ``oa-arch``: counting parameters."""

import itertools
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import text


@family(skill=Skill.OA_ARCH, levels=(1, 2), title="Parameters of a dense network")
def param_count_mlp(rng: Random, level: int) -> Item:
    """Count weights and biases of a dense network with one or two hidden layers."""
    sizes = [rng.randint(4, 64), *(rng.randint(3, 40) for _ in range(level)), rng.randint(2, 10)]
    pairs = list(itertools.pairwise(sizes))
    layers = [(before + 1) * after for before, after in pairs]
    weights = sum(before * after for before, after in pairs)
    total = sum(layers)
    return Item(
        prompt=(
            f"A dense network has the layer sizes {'–'.join(map(str, sizes))}. Every unit has a bias. "
            "How many parameters does it have? Give an integer."
        ),
        parts=(Number(text(total), integer=True),),
        hints=(
            "Each unit has one weight for every input from the layer before, and one bias.",
            rf"The first layer of weights has $({sizes[0]}+1)\cdot{sizes[1]} = {layers[0]}$ parameters.",
        ),
        solution=(
            *(
                rf"From {before} to {after} units: $({before}+1)\cdot{after} = {count}$ parameters."
                for (before, after), count in zip(pairs, layers, strict=True)
            ),
            f"Together: ${' + '.join(map(str, layers))} = {total}$.",
        ),
        misconceptions=(
            Misconception("no-biases", text(weights), "Each unit also has one bias."),
            Misconception("biases-for-input", text(total + sizes[0]), "The input layer has no bias."),
        ),
    )
