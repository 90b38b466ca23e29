"""Families of the skill ``alg-sums``: sum notation."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text
from problems.sampling import nonzero


@family(skill=Skill.ALG_SUMS, levels=(1, 2), title="Evaluate a sum")
def sigma_eval(rng: Random, level: int) -> Item:
    """Evaluate a sum of linear terms; level 1 has few terms."""
    n = rng.randint(3, 4) if level == 1 else rng.randint(5, 8)
    a, b = rng.randint(1, 5), nonzero(rng, -4, 4)
    squares = n * (n + 1) // 2
    total = a * squares + b * n
    term = tex_sum([(a, "i"), (b, "")])
    first = [a * i + b for i in range(1, 4)]
    return Item(
        prompt=rf"Evaluate $\sum_{{i=1}}^{{{n}}} ({term})$. Give an integer.",
        parts=(Number(text(total), integer=True),),
        hints=(
            "Split the sum in two: the part with $i$, and the constant part.",
            f"The first three terms are ${first[0]}$, ${first[1]}$ and ${first[2]}$. There are {n} terms.",
        ),
        solution=(
            (
                rf"Split: $\sum ({term}) = {'' if a == 1 else a}\sum_{{i=1}}^{{{n}}} i {'+' if b > 0 else '-'} "
                rf"{n}\cdot {abs(b)}$."
            ),
            rf"The integers from 1 to {n} add up to $\frac{{{n}\cdot{n + 1}}}{{2}} = {squares}$.",
            rf"So the sum is ${a}\cdot{squares} {'+' if b > 0 else '-'} {n}\cdot{abs(b)} = {total}$.",
        ),
        misconceptions=(
            Misconception("constant-once", text(a * squares + b), f"The constant {b} is added {n} times."),
            Misconception("only-last-term", text(a * n + b), "Add all the terms, not only the last one."),
        ),
    )
