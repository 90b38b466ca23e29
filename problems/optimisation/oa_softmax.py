"""Families of the skill ``oa-softmax``: softmax and cross-entropy."""

from fractions import Fraction
from math import log
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal, tex, tex_point, text, text_vector
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import curve_plot

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
        idea="An exponential turns each score into a positive number.",
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
    """Compute the cross-entropy of a prediction with a one-hot label, or with a label 0 or 1."""
    if rng.random() < 0.4:
        return _binary(rng)
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
        idea="Surprise is minus the logarithm of a probability.",
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
        plot=_loss_plot(shares[k], loss),
    )


def _binary(rng: Random) -> Item:
    """Ask for the loss of one prediction of the probability of class 1."""
    share, label = Fraction(rng.choice([*range(5, 50), *range(51, 96)]), 100), rng.choice((0, 1))
    true = share if label else 1 - share
    loss = -log(true)
    return Item(
        prompt=(
            f"A model predicts $P(y = 1) = {short_decimal(share)}$. The true label is $y = {label}$. "
            "Compute the cross-entropy loss with the natural logarithm. Give 3 decimal places."
        ),
        parts=(Number(f"-ln({short_decimal(true)})", exact=False, tolerance="0.0015"),),
        idea="Surprise is minus the logarithm of a probability.",
        hints=(
            "Find the probability that the model gives to the true label. Take minus its logarithm.",
            f"The model gives the true label the probability ${short_decimal(true)}$.",
        ),
        solution=(
            f"For $y = {label}$ the probability of the true label is "
            + (f"${short_decimal(share)}$." if label else f"$1 - {short_decimal(share)} = {short_decimal(true)}$."),
            rf"The loss is $-\ln {short_decimal(true)} \approx {decimal(loss, 3)}$.",
        ),
        misconceptions=(
            Misconception("wrong-label", f"-ln({short_decimal(1 - true)})", f"The true label is {label}."),
            Misconception(
                "sum-over-all", f"{-log(true) - log(1 - true):.6f}", "Only the probability of the true label counts."
            ),
            Misconception("sign", f"ln({short_decimal(true)})", "The loss is minus the logarithm."),
        ),
        plot=_loss_plot(true, loss),
    )


def _loss_plot(share: Fraction, loss: float) -> PlotCall:
    return curve_plot(
        0.02,
        1,
        [("−ln p", lambda p: -log(p))],
        f"The loss −ln p against the probability p of the true class. At p = {short_decimal(share)} it is {loss:.3f}.",
        "Loss of one example",
        "probability of the true class",
        "loss",
        [(float(share), loss, f"{loss:.3f}")],
    )


SHAPES = (
    (2, 4, 8, 8),
    (4, 4, 4, 4),
    (2, 8, 8, 8, 8),
    (4, 4, 4, 8, 8),
    (2, 4, 8, 16, 16),
)


def _divergence(p: tuple[int, ...], q: tuple[int, ...]) -> Fraction:
    """Return KL(p‖q) in bits, for distributions given by the powers of 2 in their denominators."""
    return sum((Fraction(two.bit_length() - one.bit_length(), one) for one, two in zip(p, q, strict=True)), Fraction(0))


@family(skill=Skill.OA_SOFTMAX, levels=(3,), title="Entropy and divergence in bits")
def entropy_kl(rng: Random, _level: int) -> Item:
    """Find an entropy and a Kullback–Leibler divergence of distributions with powers of one half."""
    while True:
        p, q = (shuffled_shape(rng) for _ in range(2))
        if len(p) == len(q) and _divergence(p, q) != _divergence(q, p):
            break
    entropy = sum((Fraction(one.bit_length() - 1, one) for one in p), Fraction(0))
    divergence = _divergence(p, q)
    first, second = tex_point([Fraction(1, one) for one in p]), tex_point([Fraction(1, one) for one in q])
    terms = [f"{tex(Fraction(1, one))}\\cdot{one.bit_length() - 1}" for one in p]
    gaps = [
        f"{tex(Fraction(1, one))}\\cdot{_bracket(two.bit_length() - one.bit_length())}"
        for one, two in zip(p, q, strict=True)
    ]
    return Item(
        prompt=(
            f"Let $p = {first}$ and $q = {second}$. Find the entropy $H(p)$ and the divergence "
            r"$\mathrm{KL}(p\,\Vert\,q) = \sum_i p_i\log_2\frac{p_i}{q_i}$, both in bits. Give exact values."
        ),
        parts=(Number(text(entropy), label="H(p)"), Number(text(divergence), label="KL(p‖q)")),
        idea="Surprise is minus the logarithm of a probability.",
        hints=(
            r"The entropy is $-\sum_i p_i\log_2 p_i$. Each logarithm is a whole number here.",
            rf"The numbers $-\log_2 p_i$ are {', '.join(str(one.bit_length() - 1) for one in p)}.",
        ),
        solution=(
            rf"The numbers $-\log_2 p_i$ are {', '.join(str(one.bit_length() - 1) for one in p)}.",
            rf"$H(p) = {' + '.join(terms)} = {tex(entropy)}$.",
            (
                rf"The numbers $\log_2\frac{{p_i}}{{q_i}}$ are "
                rf"{', '.join(str(two.bit_length() - one.bit_length()) for one, two in zip(p, q, strict=True))}."
            ),
            rf"Weight them by $p$: ${' + '.join(gaps)} = {tex(divergence)}$.",
        ),
        misconceptions=(
            Misconception("divergence-reversed", (None, text(_divergence(q, p))), "Weight by p, the first argument."),
            Misconception("nats", (f"{text(entropy)}*ln(2)", None), "Bits use the logarithm with base 2."),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": [f"{place}" for place in range(1, len(p) + 1)],
                "heights": [
                    round((two.bit_length() - one.bit_length()) / one, 4) for one, two in zip(p, q, strict=True)
                ],
                "title": "Contributions to the divergence",
                "x_label": "outcome",
                "y_label": "bits",
            },
            "after",
            "One bar for each outcome: its contribution to the divergence. The bars add up to "
            f"{text(divergence)} bits.",
        ),
    )


def shuffled_shape(rng: Random) -> tuple[int, ...]:
    """Draw the denominators of a distribution of powers of one half, in a drawn order."""
    shape = list(rng.choice(SHAPES))
    rng.shuffle(shape)
    return tuple(shape)


def _bracket(value: int) -> str:
    return f"({value})" if value < 0 else str(value)
