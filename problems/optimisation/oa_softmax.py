"""Families of the skill ``oa-softmax``: softmax and cross-entropy."""

from fractions import Fraction
from math import log
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal, tex_point, text_vector
from problems.sampling import shuffled
from problems.snapshot import PlotCall

EFFECTS = ("they stay the same", "they grow", "they shrink", "they all become equal")


@family(skill=Skill.OA_SOFTMAX, levels=(2,), title="Softmax values")
def softmax_values(rng: Random, _level: int) -> Item:
    """Compute the softmax of three logarithms, and say what a common shift does."""
    weights = (1, 1, 1)
    while len(set(weights)) == 1:
        weights = (rng.randint(1, 9), rng.randint(1, 9), rng.randint(1, 9))
    total = sum(weights)
    shares = [Fraction(weight, total) for weight in weights]
    scores = r",\,".join(rf"\ln {weight}" for weight in weights)
    logs = sum(log(weight) for weight in weights)
    linear = text_vector(weights) if logs == 0 else "(" + ", ".join(f"{log(w) / logs:.6f}" for w in weights) + ")"
    return Item(
        prompt=(
            f"The scores of three classes are $({scores})$. Find their softmax as a vector with exact entries. "
            "What happens to the probabilities when you add 5 to every score? Choose one answer."
        ),
        parts=(
            Vector(text_vector(shares), label="Softmax"),
            Choice(EFFECTS[0], label="After adding 5", choices=shuffled(rng, EFFECTS)),
        ),
        hints=(
            "Exponentiate every score. Then divide by the sum.",
            rf"The exponentials are ${', '.join(map(str, weights))}$, because $e^{{\ln a}} = a$.",
        ),
        solution=(
            f"The exponentials of the scores are ${', '.join(map(str, weights))}$. Their sum is {total}.",
            f"Divide by the sum: ${tex_point(shares)}$.",
            "Adding 5 multiplies every exponential by $e^5$. The common factor cancels.",
        ),
        misconceptions=(
            Misconception("not-normalised", (text_vector(weights), None), "Divide by the sum."),
            Misconception("linear-normalising", (linear, None), "Exponentiate first."),
            Misconception("shift-changes", (text_vector(shares), EFFECTS[1]), "A common factor cancels."),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": ["class 1", "class 2", "class 3"],
                "heights": [float(share) for share in shares],
                "title": "Softmax",
                "x_label": "class",
            },
            "after",
            f"Bars of the three probabilities: {', '.join(f'{float(share):.3f}' for share in shares)}.",
        ),
    )


@family(skill=Skill.OA_SOFTMAX, levels=(2,), title="Cross-entropy of one example")
def cross_entropy(rng: Random, _level: int) -> Item:
    """Compute the cross-entropy of a prediction with a one-hot label."""
    cuts = sorted(rng.sample(range(1, 20), 2))
    twentieths = (cuts[0], cuts[1] - cuts[0], 20 - cuts[1])
    shares = [Fraction(part, 20) for part in twentieths]
    k = rng.randint(0, 2)
    loss = -log(shares[k])
    everything = -sum(log(share) for share in shares)
    listed = r",\,".join(short_decimal(share) for share in shares)
    return Item(
        prompt=(
            f"A model predicts the class probabilities $({listed})$. The true class is number {k + 1}. "
            "Compute the cross-entropy loss with the natural logarithm. Give 3 decimal places."
        ),
        parts=(Number(f"-ln({short_decimal(shares[k])})", exact=False, tolerance="0.0015"),),
        hints=(
            "Only the probability of the true class counts. Take minus its logarithm.",
            f"The true class has the probability ${short_decimal(shares[k])}$.",
        ),
        solution=(
            f"The probability of the true class is ${short_decimal(shares[k])}$.",
            rf"The loss is $-\ln {short_decimal(shares[k])} \approx {decimal(loss, 3)}$.",
        ),
        misconceptions=(
            Misconception("sum-over-all", f"{everything:.6f}", "Only the true class counts."),
            Misconception("sign", f"ln({short_decimal(shares[k])})", "The loss is minus the logarithm."),
        ),
    )
