"""Families of the skill ``pr-named``: binomial and other named distributions."""

from fractions import Fraction
from math import comb, exp, factorial
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, power, short_decimal, tex, text
from problems.snapshot import PlotCall
from problems.statistical_tables import bar_plot

CHANCES = (Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(1, 4), Fraction(1, 5))


@family(skill=Skill.PR_NAMED, levels=(2,), title="Binomial probability")
def binomial_exact(rng: Random, _level: int) -> Item:
    """Find P(X = k) of a binomial variable."""
    n = rng.randint(3, 6)
    k = rng.randint(1, n - 1)
    p = rng.choice(CHANCES)
    q = 1 - p
    ways = comb(n, k)
    one_order = power(rf"\left({tex(p)}\right)", k) + power(rf"\left({tex(q)}\right)", n - k)
    answer = ways * p**k * q ** (n - k)
    heights = [float(comb(n, j) * p**j * q ** (n - j)) for j in range(n + 1)]
    return Item(
        prompt=(
            rf"A random variable $X$ has the binomial distribution with $n = {n}$ and $p = {tex(p)}$. "
            f"Find $P(X = {k})$. Give an exact fraction or 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        hints=(
            "Count the orders in which the successes can happen. Multiply by the probability of one order.",
            rf"There are $\binom{{{n}}}{{{k}}} = {ways}$ orders.",
        ),
        solution=(
            (
                rf"One order with {k} {'success' if k == 1 else 'successes'} has the probability "
                f"${one_order} = {tex(p**k * q ** (n - k))}$."
            ),
            rf"There are $\binom{{{n}}}{{{k}}} = {ways}$ orders.",
            rf"So $P(X={k}) = {ways}\cdot{tex(p**k * q ** (n - k))} = {tex(answer)} \approx {float(answer):.3f}$.",
        ),
        misconceptions=(
            Misconception(
                "coefficient-missing", text(p**k * q ** (n - k)), "This is one order of many. Count the orders."
            ),
            Misconception(
                "failures-missing",
                text(ways * p**k),
                f"The other {'trial fails' if n - k == 1 else f'{n - k} trials fail'}.",
            ),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": [str(j) for j in range(n + 1)],
                "heights": heights,
                "marked": [k],
                "title": "Binomial distribution",
                "x_label": "number of successes",
            },
            "after",
            f"Bars of the binomial distribution. The bar at {k} is marked and has the height {float(answer):.4f}.",
        ),
    )


@family(skill=Skill.PR_NAMED, levels=(3,), title="Binomial tail")
def binomial_tail(rng: Random, _level: int) -> Item:
    """Find P(X ≥ k) of a binomial variable."""
    n = rng.randint(3, 6)
    k = rng.choice((1, 2, n - 1))
    p = rng.choice(CHANCES)
    q = 1 - p
    chances = [comb(n, j) * p**j * q ** (n - j) for j in range(n + 1)]
    answer = sum(chances[k:], Fraction(0))
    complement = k <= n - k
    low, high = (0, k - 1) if complement else (k, n)
    written = tex(sum(chances[low : high + 1], Fraction(0)))
    terms = ", ".join(f"$P(X={j}) = {tex(chances[j])}$" for j in range(low, high + 1))
    return Item(
        prompt=(
            rf"A random variable $X$ has the binomial distribution with $n = {n}$ and $p = {tex(p)}$. "
            rf"Find $P(X \ge {k})$. Give an exact fraction or 3 decimal places."
        ),
        parts=(Probability(text(answer), tolerance="0.0015"),),
        hints=(
            "Which sum has fewer terms: the tail itself, or its complement?",
            f"{'The complement' if complement else 'The tail'} has "
            + (f"only the term $P(X = {low})$." if low == high else f"the terms $P(X = {low})$ to $P(X = {high})$."),
        ),
        solution=(
            rf"Each term is $P(X = j) = \binom{{{n}}}{{j}}\left({tex(p)}\right)^j\left({tex(q)}\right)^{{{n}-j}}$.",
            f"{'The complement' if complement else 'The tail'} needs: {terms}."
            + ("" if low == high else f" They add up to ${written}$."),
            rf"So $P(X \ge {k}) = {f'1 - {written} = ' if complement else ''}{tex(answer)}$ (≈ {float(answer):.3f}).",
        ),
        misconceptions=(
            Misconception("strict", text(answer - chances[k]), f"The event includes {k} itself."),
            Misconception("one-term", text(chances[k]), f"Add all terms from {k}."),
            Misconception("complement-kept", text(1 - answer), "This is the complement.", optional=True),
        ),
        plot=bar_plot(
            [str(j) for j in range(n + 1)],
            [float(chance) for chance in chances],
            f"Bars of the binomial distribution. The bars from {k} are marked; they add up to {float(answer):.3f}.",
            "Binomial distribution",
            list(range(k, n + 1)),
            "number of successes",
        ),
    )


@family(skill=Skill.PR_NAMED, levels=(2,), title="Poisson probability")
def poisson(rng: Random, _level: int) -> Item:
    """Find a Poisson probability for another length of time."""

    def chance(mean: Fraction, count: int) -> float:
        return exp(-mean) * float(mean) ** count / factorial(count)

    while True:
        rate, time, k = rng.randint(1, 4), rng.choice((Fraction(1, 2), Fraction(2), Fraction(3))), rng.randint(0, 3)
        mean = rate * time
        answer = chance(mean, k)
        if answer >= 0.01:
            break
    plain = exp(-mean) * float(mean) ** k
    thing = rng.choice(("Calls", "Mails", "Visitors", "Orders"))
    hours = "half an hour" if time == Fraction(1, 2) else f"{time} hours"
    return Item(
        prompt=(
            f"{thing} arrive as a Poisson process with a rate of {rate} per hour. "
            f"What is the probability of exactly {k} {'arrival' if k == 1 else 'arrivals'} in {hours}? "
            "Give 3 decimal places."
        ),
        parts=(Probability(decimal(answer, 6), tolerance="0.0015"),),
        hints=(
            "Scale the rate to the length of time. Then use the Poisson formula.",
            rf"The mean number in {hours} is ${rate}\cdot{short_decimal(time)} = {short_decimal(mean)}$.",
        ),
        solution=(
            rf"The mean number in {hours} is ${rate}\cdot{short_decimal(time)} = {short_decimal(mean)}$.",
            (
                rf"With the mean $m = {short_decimal(mean)}$, the probability is $e^{{-m}}\frac{{m^k}}{{k!}} = "
                rf"e^{{-{short_decimal(mean)}}}\cdot\frac{{{short_decimal(mean)}^{k}}}{{{k}!}} "
                rf"\approx {answer:.3f}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "time-ignored", decimal(chance(Fraction(rate), k), 6), "Scale the rate to the length of time."
            ),
            Misconception("factorial-missing", decimal(plain, 6), f"Divide by {k}!.") if k >= 2 else None,
            Misconception("complement", decimal(1 - answer, 6), "This is the probability of any other number.", True),
        ),
        plot=bar_plot(
            [str(j) for j in range(13)],
            [chance(mean, j) for j in range(13)],
            f"Bars of the Poisson distribution with mean {short_decimal(mean)}. At {k} the height is {answer:.3f}.",
            "Poisson distribution",
            [k],
            "number of arrivals",
        ),
    )


@family(skill=Skill.PR_NAMED, levels=(2,), title="Waiting for the first success")
def geometric_mean(rng: Random, _level: int) -> Item:
    """Find P(N = n) and E[N] of the trial of the first success."""
    m, n = rng.randint(2, 10), rng.randint(2, 6)
    p = Fraction(1, m)
    answer = (1 - p) ** (n - 1) * p
    failed = (
        rf"First, {n - 1} of {n} trials fail: $\left({tex(1 - p)}\right)^{{{n - 1}}} = {tex((1 - p) ** (n - 1))}$."
        if n > 2
        else f"The first trial fails, with probability ${tex(1 - p)}$."
    )
    return Item(
        prompt=(
            f"Independent trials succeed with probability ${tex(p)}$ each. The first success is at trial $N$. "
            f"Find $P(N = {n})$ as an exact fraction or with 3 decimal places. Find also $E[N]$ exactly."
        ),
        parts=(Probability(text(answer), label=f"P(N = {n})", tolerance="0.0015"), Number(str(m), label="E[N]")),
        hints=(
            "All trials before the first success fail.",
            rf"Each trial before trial {n} fails, with probability ${tex(1 - p)}$.",
        ),
        solution=(
            failed,
            rf"Then comes a success: $P(N = {n}) = {tex((1 - p) ** (n - 1))}\cdot{tex(p)} = {tex(answer)}$.",
            rf"This is about {float(answer):.3f}. The mean waiting time is $E[N] = 1/p = {m}$.",
        ),
        misconceptions=(
            Misconception("one-failure-more", (text((1 - p) ** n * p), None), "The last trial is the success."),
            Misconception("mean-p", (None, text(p)), "The mean waiting time is 1/p."),
            Misconception(
                "success-missing", (text((1 - p) ** (n - 1)), None), "The last trial succeeds.", optional=True
            ),
        ),
        plot=bar_plot(
            [str(j) for j in range(1, 13)],
            [float((1 - p) ** (j - 1) * p) for j in range(1, 13)],
            f"Bars of the geometric distribution. The bar at {n} has the height {float(answer):.3f}.",
            "Trial of the first success",
            [n - 1],
            "trial",
        ),
    )
