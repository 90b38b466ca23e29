"""Families of the skill ``mk-mcmc``: Metropolis–Hastings."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, text


@family(skill=Skill.MK_MCMC, levels=(2, 3), title="Accept or reject?")
def mh_accept(rng: Random, level: int) -> Item:
    """Find an acceptance probability; at level 3 the proposal is not symmetric."""
    old, new = rng.sample(range(1, 13), 2)
    there = back = Fraction(1, 2)
    if level == 3:
        there, back = (Fraction(t, 10) for t in rng.sample(range(1, 10), 2))
    ratio = Fraction(new, old) * back / there
    answer = min(Fraction(1), ratio)
    proposal = (
        "The proposal is symmetric."
        if level == 2
        else f"The proposal has $q(x'\\mid x) = {short_decimal(there)}$ and $q(x\\mid x') = {short_decimal(back)}$."
    )
    factor = "" if level == 2 else rf"\cdot\frac{{{short_decimal(back)}}}{{{short_decimal(there)}}}"
    plain = min(Fraction(1), Fraction(new, old))
    return Item(
        prompt=(
            f"The target has the unnormalised values $f(x) = {old}$ at the present state and $f(x') = {new}$ "
            f"at the proposed state. {proposal} "
            "What is the acceptance probability of Metropolis–Hastings? Give the exact value."
        ),
        parts=(Probability(text(answer)),),
        hints=(
            "Form the ratio of the new value to the old one, and cap it at 1."
            if level == 2
            else "Form the ratio of the targets, times the ratio of the proposals (back over there). Cap it at 1.",
            rf"The ratio is $\frac{{{new}}}{{{old}}}{factor}$.",
        ),
        solution=(
            rf"The ratio is $\frac{{{new}}}{{{old}}}{factor} = {quotient(ratio.numerator, ratio.denominator)}$.",
            "It is above 1, so every such proposal is accepted." if ratio > 1 else "It is at most 1, so keep it.",
            f"The acceptance probability is ${text(answer)}$.",
        ),
        misconceptions=(
            Misconception("inverted", text(min(Fraction(1), 1 / ratio)), "The new value stands on top.", True),
            Misconception("no-cap", text(ratio), "A probability is at most 1.") if ratio > 1 else None,
            Misconception("proposal-ignored", text(plain), "Correct for the asymmetric proposal.", optional=True)
            if level == 3
            else None,
        ),
    )
