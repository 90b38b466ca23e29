"""Families of the skill ``ht-prop``: tests of proportions."""

from fractions import Fraction
from math import sqrt
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal
from problems.snapshot import PlotCall
from problems.statistical_tables import below, decision


@family(skill=Skill.HT_PROP, levels=(3,), title="Test of two click rates")
def ab_test(rng: Random, _level: int) -> Item:
    """Find the pooled z, the two-sided p-value and the decision."""
    while True:
        n, m = rng.randint(4, 40) * 50, rng.randint(4, 40) * 50
        rate = rng.uniform(0.05, 0.4)
        k, j = round(n * rate), round(m * (rate + rng.uniform(-0.06, 0.06)))
        if not (10 <= k <= n - 10 and 10 <= j <= m - 10):
            continue
        first, second, pooled = Fraction(k, n), Fraction(j, m), Fraction(k + j, n + m)
        error = sqrt(pooled * (1 - pooled) * (Fraction(1, n) + Fraction(1, m)))
        z = float(first - second) / error
        if 0.3 <= abs(z) <= 3.3 and abs(abs(z) - 1.96) >= 0.05:
            break
    p = 2 * (1 - below(abs(z)))
    reject = p < 0.05
    middle = (first + second) / 2
    other = float(first - second) / sqrt(middle * (1 - middle) * (Fraction(1, n) + Fraction(1, m)))
    single = float(first - second) / sqrt(pooled * (1 - pooled) / (n + m))
    errors = (sqrt(first * (1 - first) / n), sqrt(second * (1 - second) / m))
    return Item(
        prompt=(
            f"Page 1 has {n} visitors, and {k} of them click. Page 2 has {m} visitors, and {j} of them click. "
            "Test at $\\alpha = 0.05$ whether the click rates differ, with the pooled proportion. "
            "Find $z$ for page 1 − page 2 with 2 decimal places. "
            "Find the two-sided p-value with 3 decimal places. What is the decision?"
        ),
        parts=(
            Number(decimal(z, 6), label="z", exact=False, tolerance="0.015"),
            Probability(decimal(p, 6), label="p-value", tolerance="0.005"),
            decision(reject),
        ),
        hints=(
            "Pool all clicks and all visitors. Use this proportion in the standard error.",
            rf"The pooled proportion is $\frac{{{k} + {j}}}{{{n} + {m}}} \approx {float(pooled):.4f}$.",
        ),
        solution=(
            rf"The pooled proportion is $\hat p = \frac{{{k + j}}}{{{n + m}}} \approx {float(pooled):.4f}$.",
            (
                rf"The standard error is $\sqrt{{\hat p(1-\hat p)\left(\frac{{1}}{{{n}}} + \frac{{1}}{{{m}}}\right)}} "
                rf"\approx {error:.6f}$."
            ),
            rf"So $z = ({float(first):.6f} - {float(second):.6f})/{error:.6f} \approx {z:.4f}$, rounded to ${z:.2f}$.",
            rf"The p-value is $2(1 - \Phi({abs(z):.4f})) \approx {p:.3f}$.",
            f"It is {'below' if reject else 'above'} 0.05: {'reject' if reject else 'do not reject'} $H_0$.",
        ),
        misconceptions=(
            Misconception("mean-of-rates", (decimal(other, 6), None, None), "Pool the counts.", optional=True)
            if abs(other - z) > 0.03
            else None,
            Misconception("one-sample-error", (decimal(single, 6), None, None), "The standard error uses 1/n₁ + 1/n₂."),
            Misconception("order", (decimal(-z, 6), None, None), "Take page 1 − page 2."),
            Misconception(
                "one-sided", (None, decimal(p / 2, 6), None), "The test is two-sided: double the tail.", True
            ),
        ),
        plot=PlotCall(
            "intervals",
            {
                "estimates": [
                    [name, share, share - 1.96 * wide, share + 1.96 * wide]
                    for name, share, wide in (("page 1", float(first), errors[0]), ("page 2", float(second), errors[1]))
                ],
                "title": "95 % intervals of both click rates",
                "x_label": "click rate",
            },
            "after",
            f"Two intervals below each other: page 1 around {float(first):.4f}, page 2 around {float(second):.4f}.",
        ),
    )
