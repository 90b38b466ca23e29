"""Families of the skill ``pr-basics``: complement, union, independence."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, text


@family(skill=Skill.PR_BASICS, levels=(1,), title="Probability of a union")
def prob_union(rng: Random, _level: int) -> Item:
    """Find P(A or B) from P(A), P(B) and P(A and B)."""
    while True:
        a, b, c = rng.randint(10, 80), rng.randint(10, 80), rng.randint(1, 60)
        if max(1, a + b - 100) <= c <= min(a, b) and 100 * c != a * b:
            break
    first, second, both = (Fraction(value, 100) for value in (a, b, c))
    answer = first + second - both
    return Item(
        prompt=(
            f"Two events have $P(A) = {short_decimal(first)}$, $P(B) = {short_decimal(second)}$ and "
            rf"$P(A\cap B) = {short_decimal(both)}$. Find $P(A\cup B)$. Give the exact value."
        ),
        parts=(Probability(short_decimal(answer)),),
        hints=(
            "Add the two probabilities. Then take away what you counted twice.",
            f"The sum is ${short_decimal(first)} + {short_decimal(second)} = {short_decimal(first + second)}$.",
        ),
        solution=(
            rf"The outcomes in both events are counted twice in $P(A) + P(B) = {short_decimal(first + second)}$.",
            (
                rf"Subtract them once: $P(A\cup B) = {short_decimal(first + second)} - {short_decimal(both)}"
                rf" = {short_decimal(answer)}$."
            ),
        ),
        misconceptions=(
            Misconception("overlap-counted-twice", short_decimal(first + second), "Subtract the overlap once."),
            Misconception(
                "independence-assumed",
                short_decimal(first + second - first * second),
                "The overlap is given; do not assume independence.",
            ),
        ),
    )


@family(skill=Skill.PR_BASICS, levels=(2,), title="At least one success")
def prob_at_least_one(rng: Random, _level: int) -> Item:
    """Find the probability of at least one success in independent trials."""
    n, p = rng.randint(2, 5), rng.choice((Fraction(1, 10), Fraction(1, 5), Fraction(1, 2), Fraction(1, 6)))
    failure = 1 - p
    answer = 1 - failure**n
    return Item(
        prompt=(
            f"An experiment is repeated {n} times, independently. Each time it succeeds with probability ${tex(p)}$. "
            "What is the probability of at least one success? Give an exact fraction or 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        hints=(
            "Find the probability of no success at all. Then take the complement.",
            (
                rf"One trial fails with probability ${tex(failure)}$. All {n} fail with probability "
                rf"$\left({tex(failure)}\right)^{n}$."
            ),
        ),
        solution=(
            f"One trial fails with probability $1 - {tex(p)} = {tex(failure)}$.",
            rf"All {n} fail with probability $\left({tex(failure)}\right)^{n} = {tex(failure**n)}$.",
            rf"At least one success: $1 - {tex(failure**n)} = {tex(answer)} \approx {float(answer):.3f}$.",
        ),
        misconceptions=(
            Misconception("n-times-p", text(n * p), "The overlaps are counted many times. Use the complement."),
            Misconception("all-succeed", text(p**n), "At least one is asked, not all."),
        ),
    )
