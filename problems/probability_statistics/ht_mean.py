"""Families of the skill ``ht-mean``: tests of means."""

from collections.abc import Callable
from fractions import Fraction
from math import gamma, pi, sqrt
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, decimal, short_decimal
from problems.statistical_tables import (
    T_95,
    bell,
    below,
    curve_plot,
    decision,
    deviation,
    listed,
    null_plot,
    signed,
    squares,
    t_table,
)


@family(skill=Skill.HT_MEAN, levels=(2, 3), title="z-test of a mean")
def z_test_mean(rng: Random, level: int) -> Item:
    """Find z, the two-sided p-value and the decision; level 3 has finer numbers and two significance levels."""
    critical = {Fraction(5, 100): 1.96, Fraction(1, 100): 2.576}
    alpha = rng.choice((Fraction(5, 100), Fraction(1, 100))) if level == 3 else Fraction(5, 100)
    while True:
        z = Fraction(rng.randint(30, 340), 100) if level == 3 else Fraction(rng.randint(3, 34), 10)
        if abs(float(z) - critical[alpha]) >= 0.05:
            break
    z *= rng.choice((-1, 1))
    root, sigma, null = rng.choice((2, 4, 5, 8, 10)), rng.randint(2, 20), rng.randint(20, 200)
    error = Fraction(sigma, root)
    mean = null + z * error
    size = abs(float(z))
    p = 2 * (1 - below(size))
    reject = p < alpha
    verdict = "reject $H_0$" if reject else "do not reject $H_0$"
    written = short_decimal(alpha)
    return Item(
        prompt=(
            rf"A sample of size $n = {root * root}$ from a normal distribution has the mean ${short_decimal(mean)}$. "
            rf"The standard deviation of the population is $\sigma = {sigma}$. "
            rf"Test $H_0$: $\mu = {null}$ against $H_1$: $\mu \ne {null}$. "
            rf"Use $\alpha = {written}$. "
            "Find $z$ with 2 decimal places and the p-value with 3 decimal places. What is the decision?"
        ),
        parts=(
            Number(short_decimal(z), label="z", exact=False, tolerance="0.015"),
            Probability(decimal(p, 6), label="p-value", tolerance="0.0015"),
            decision(reject),
        ),
        hints=(
            "Divide the difference of the means by the standard error. The test is two-sided.",
            rf"The standard error is $\frac{{{sigma}}}{{{root}}} = {short_decimal(error)}$.",
        ),
        solution=(
            rf"The standard error is $\sigma/\sqrt n = {sigma}/{root} = {short_decimal(error)}$.",
            rf"So $z = \frac{{{short_decimal(mean)} - {null}}}{{{short_decimal(error)}}} = {short_decimal(z)}$.",
            rf"Both tails count: $p = 2(1 - \Phi({size:.2f})) \approx {p:.3f}$.",
            f"This is {'below' if reject else 'above'} {written}, so {verdict}.",
        ),
        misconceptions=(
            Misconception(
                "one-sided", (None, decimal(p / 2, 6), None), "The test is two-sided: double the tail.", True
            ),
            Misconception("not-divided", (decimal(float(z / root), 4), None, None), "Use the standard error, not σ."),
            Misconception(
                "sign-turned", (short_decimal(-z), None, None), "Take the sample mean minus the value of H₀."
            ),
        ),
        plot=null_plot(
            bell(0, 1),
            float(z),
            critical[alpha],
            p,
            f"The standard normal density under H₀. Both tails beyond {size:.2f} are shaded: the p-value {p:.3f}. "
            f"Dashed lines: the critical values ±{critical[alpha]:g}.",
            "z",
        ),
    )


def _t_density(x: float, df: int) -> float:
    return float(gamma((df + 1) / 2) / (sqrt(df * pi) * gamma(df / 2)) * (1 + x * x / df) ** (-(df + 1) / 2))


def _two_tails(t: float, df: int) -> float:
    """Return the two-sided p-value: what the middle, cut in 200 strips, leaves over."""
    step = abs(t) / 100
    middle = sum(_t_density((place + 0.5) * step - abs(t), df) for place in range(200)) * step
    return max(0.0, 1 - middle)


@family(skill=Skill.HT_MEAN, levels=(3,), title="t-test of a mean")
def t_test_data(rng: Random, _level: int) -> Item:
    """Find t, the degrees of freedom and the decision from listed data."""
    while True:
        n, centre = rng.randint(6, 8), rng.randint(12, 60)
        data = [centre + rng.randint(-6, 6) for _ in range(n)]
        if sum(data) % n or len(set(data)) < 3:
            continue
        mean, s = sum(data) // n, deviation(data)
        null = mean + rng.choice((-4, -3, -2, -1, 1, 2, 3, 4))
        t = (mean - null) / (s / sqrt(n))
        if abs(abs(t) - T_95[n - 1]) >= 0.05:
            break
    total = squares(data)
    critical, reject = T_95[n - 1], abs(t) > T_95[n - 1]
    return Item(
        prompt=(
            f"Measurements from a normal distribution are ${listed(data)}$. "
            rf"Test $H_0$: $\mu = {null}$ against $H_1$: $\mu \ne {null}$ at $\alpha = 0.05$. {t_table(n - 1, n)}. "
            r"Find $t$ with 2 decimal places and the degrees of freedom. What is the decision?"
        ),
        parts=(
            Number(decimal(t, 6), label="t", exact=False, tolerance="0.015"),
            Number(str(n - 1), label="Degrees of freedom", integer=True),
            decision(reject),
        ),
        hints=(
            "Find the mean and the sample standard deviation. Divide the difference by the standard error.",
            rf"The mean is {mean}. The squared deviations add up to ${total}$.",
        ),
        solution=(
            f"The mean is ${mean}$ and $n = {n}$. The deviations are ${listed(value - mean for value in data)}$.",
            f"Their squares add up to ${total}$.",
            rf"So $s = \sqrt{{{total}/{n - 1}}} \approx {s:.3f}$, and the standard error is about ${s / sqrt(n):.3f}$.",
            rf"Then $t = ({mean} - {null})/{s / sqrt(n):.3f} \approx {t:.2f}$. The degrees of freedom are ${n - 1}$.",
            (
                rf"Here $|t| \approx {abs(t):.2f}$ is {'above' if reject else 'below'} {critical:.3f}: "
                f"{'reject' if reject else 'do not reject'} $H_0$."
            ),
        ),
        misconceptions=(
            Misconception("divided-by-n", (decimal(t * sqrt(n / (n - 1)), 6), None, None), "Here s uses n − 1."),
            Misconception("df-n", (None, str(n), None), "The degrees of freedom are n − 1."),
            Misconception("no-root-n", (decimal((mean - null) / s, 6), None, None), "Divide s by √n."),
        ),
        plot=null_plot(
            lambda x: _t_density(x, n - 1),
            t,
            critical,
            _two_tails(t, n - 1),
            f"The t density with {n - 1} degrees of freedom. The statistic is {t:.2f}, the critical values are "
            f"±{critical:.3f}.",
            "t",
        ),
    )


@family(skill=Skill.HT_MEAN, levels=(3,), title="Paired t-test")
def paired_test(rng: Random, _level: int) -> Item:
    """Find t for the mean difference of six pairs."""
    n = 6
    while True:
        before = [rng.randint(40, 80) for _ in range(n)]
        change = [rng.randint(-4, 8) for _ in range(n)]
        if sum(change) % n == 0 and sum(change) != 0 and len(set(change)) > 2:
            break
    after = [b + d for b, d in zip(before, change, strict=True)]
    mean, s, total = sum(change) // n, deviation(change), squares(change)
    t = mean / (s / sqrt(n))
    unpaired = mean / sqrt(squares(before) / (n - 1) / n + squares(after) / (n - 1) / n)
    people = [(f"person {i + 1}", b, a) for i, (b, a) in enumerate(zip(before, after, strict=True))]

    def path(start: int, end: int) -> Callable[[float], float]:
        return lambda x: start + (end - start) * x

    return Item(
        prompt=(
            f"Six people are measured twice, in the same order. Before: ${listed(before)}$. After: ${listed(after)}$. "
            "Find the paired $t$ statistic for the mean of after − before, under $H_0$: no change. "
            "Give 2 decimal places."
        ),
        parts=(Number(decimal(t, 6), label="t", exact=False, tolerance="0.015"),),
        hints=(
            "Work with the six differences only. Divide their mean by its standard error.",
            f"The differences are ${listed(change)}$.",
        ),
        solution=(
            f"The differences are ${listed(change)}$. Their mean is ${mean}$.",
            rf"Their squared deviations add up to ${total}$, so $s_d = \sqrt{{{total}/5}} \approx {s:.3f}$.",
            rf"The standard error is ${s:.3f}/\sqrt{{6}} \approx {s / sqrt(n):.3f}$.",
            rf"So $t = {bracketed(mean)}/{s / sqrt(n):.3f} \approx {t:.2f}$.",
        ),
        misconceptions=(
            Misconception("unpaired", decimal(unpaired, 6), "These are the same people: use the differences."),
            Misconception("order", decimal(-t, 6), "The difference is after − before."),
            Misconception("no-root-n", decimal(mean / s, 6), "Divide s by √n."),
        ),
        plot=curve_plot(
            0,
            1,
            [(name, path(b, a)) for name, b, a in people],
            "Six lines, one for each person, from the value before to the value after.",
            "Before and after",
            "before (0) and after (1)",
            "value",
        ),
    )


@family(skill=Skill.HT_MEAN, levels=(4,), title="Welch test of two means")
def welch_test(rng: Random, _level: int) -> Item:
    """Find the Welch statistic of two groups."""
    while True:
        first, second = (Fraction(rng.randint(200, 800), 10) for _ in range(2))
        s, r = (rng.randint(2, 15) for _ in range(2))
        n, m = (rng.randint(8, 60) for _ in range(2))
        error = sqrt(s * s / n + r * r / m)
        t = float(first - second) / error
        if n != m and 0.5 <= abs(t) <= 6:
            break
    added = float(first - second) / (s / sqrt(n) + r / sqrt(m))
    pooled = float(first - second) / sqrt(((n - 1) * s * s + (m - 1) * r * r) / (n + m - 2) * (1 / n + 1 / m))
    groups = ((first, s / sqrt(n)), (second, r / sqrt(m)))
    return Item(
        prompt=(
            f"Group 1 has the size {n}, the mean ${short_decimal(first)}$ and the standard deviation {s}. "
            f"Group 2 has the size {m}, the mean ${short_decimal(second)}$ and the standard deviation {r}. "
            "Both are sample standard deviations. "
            "Find the Welch statistic $t$ for group 1 − group 2. Give 2 decimal places."
        ),
        parts=(Number(decimal(t, 6), label="t", exact=False, tolerance="0.015"),),
        hints=(
            "The variances of the two means add. Take the root, then divide the difference by it.",
            rf"The variances of the means are $\frac{{{s * s}}}{{{n}}}$ and $\frac{{{r * r}}}{{{m}}}$.",
        ),
        solution=(
            f"The difference is ${short_decimal(first)} - {short_decimal(second)} = {short_decimal(first - second)}$.",
            rf"The standard error is $\sqrt{{\frac{{{s}^2}}{{{n}}} + \frac{{{r}^2}}{{{m}}}}} \approx {error:.4f}$.",
            rf"So $t = {signed(first - second)}/{error:.4f} \approx {t:.2f}$.",
        ),
        misconceptions=(
            Misconception("deviations-added", decimal(added, 6), "Add variances, then take the root."),
            Misconception("order", decimal(-t, 6), "Take group 1 − group 2."),
            Misconception("pooled", decimal(pooled, 6), "Welch keeps the two variances apart.", optional=True),
        ),
        plot=curve_plot(
            min(float(one) - 4 * wide for one, wide in groups),
            max(float(one) + 4 * wide for one, wide in groups),
            [(f"mean of group {place}", bell(float(one), wide)) for place, (one, wide) in enumerate(groups, 1)],
            f"Two bells: the mean of group 1 around {short_decimal(first)}, the mean of group 2 around "
            f"{short_decimal(second)}.",
            "Both means with their standard errors",
            "mean",
            "density",
        ),
    )
