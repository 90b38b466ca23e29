"""Families of the skill ``pr-counting``: products, permutations and combinations."""

from math import comb, perm
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family


@family(skill=Skill.PR_COUNTING, levels=(2,), title="Choose or rank")
def count_choose(rng: Random, _level: int) -> Item:
    """Count the ways to choose k of n, with or without an order."""
    n, k = rng.randint(5, 9), rng.randint(2, 4)
    ordered = rng.choice((True, False))
    thing = rng.choice(("features", "models", "students", "songs"))
    ranked, chosen = perm(n, k), comb(n, k)
    answer, other = (ranked, chosen) if ordered else (chosen, ranked)
    product = r"\cdot".join(str(n - step) for step in range(k))
    below = r"\cdot".join(str(k - step) for step in range(k))
    task = (
        f"You choose {k} of them and put them in order, on the places 1 to {k}. In how many ways can you do this?"
        if ordered
        else f"You select {k} of them. Their order does not matter. How many selections are there?"
    )
    return Item(
        prompt=f"There are {n} different {thing}. {task} Give an integer.",
        parts=(Number(str(answer), integer=True),),
        hints=(
            "Multiply the numbers of possibilities, place by place."
            if ordered
            else "Count the ordered lists first. Then divide by the number of orders of one selection.",
            f"There are {n} possibilities for the first one, and then {n - 1} for the second one.",
        ),
        solution=(
            f"Ordered lists of {k} out of {n}: ${product} = {ranked}$.",
            "The places are different, so the order matters. Nothing is divided."
            if ordered
            else rf"One selection has ${below} = {ranked // chosen}$ orders.",
            f"So there are {ranked} ways."
            if ordered
            else rf"So there are $\binom{{{n}}}{{{k}}} = {ranked}/{ranked // chosen} = {chosen}$ selections.",
        ),
        misconceptions=(
            Misconception("order-mistaken", str(other), "Ask whether order matters."),
            Misconception("repetition", str(n**k), "No item is used twice."),
        ),
    )
