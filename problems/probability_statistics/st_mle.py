"""Families of the skill ``st-mle``: maximum likelihood."""

from fractions import Fraction
from math import exp, log
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, tex, tex_sum, text
from problems.statistical_tables import curve_plot, listed, squares, times


@family(skill=Skill.ST_MLE, levels=(2,), title="Maximum likelihood of a probability")
def mle_bernoulli(rng: Random, _level: int) -> Item:
    """Find the most likely success probability."""
    n = rng.randint(5, 40)
    k = rng.randint(1, n - 1)
    while 2 * k == n:
        k = rng.randint(1, n - 1)
    best = k / n
    log_likelihood = tex_sum([(k, r"\ln p"), (n - k, r"\ln(1-p)")])
    return Item(
        prompt=(
            f"An experiment with success probability $p$ is repeated {n} times, independently. It succeeds {times(k)}. "
            "Find the maximum-likelihood estimate of $p$. Give the exact value."
        ),
        parts=(Number(text(Fraction(k, n))),),
        hints=(
            "Write the log-likelihood, set its derivative to 0, and solve for $p$.",
            f"The log-likelihood is ${log_likelihood}$, up to a constant.",
        ),
        solution=(
            f"The log-likelihood is ${log_likelihood}$, up to a constant.",
            rf"Its derivative is $\frac{{{k}}}{{p}} - \frac{{{n - k}}}{{1-p}}$. Set it to 0.",
            rf"This gives ${tex_sum([(k, '(1-p)')])} = {tex_sum([(n - k, 'p')])}$, so $\hat p = {quotient(k, n)}$.",
        ),
        misconceptions=(
            Misconception(
                "smoothed",
                text(Fraction(k + 1, n + 2)),
                "This is the posterior mean under a uniform prior.",
            ),
            Misconception("odds", text(Fraction(k, n - k)), "Divide by all trials, not by the failures."),
        ),
        plot=curve_plot(
            0.01,
            0.99,
            [("likelihood, scaled", lambda p: exp(k * log(p / best) + (n - k) * log((1 - p) / (1 - best))))],
            f"The likelihood against p: one hill. Its top is at {text(Fraction(k, n))}.",
            "Likelihood",
            "p",
            "likelihood, scaled",
            [(best, 1.0, f"p = {text(Fraction(k, n))}")],
        ),
    )


@family(skill=Skill.ST_MLE, levels=(3,), title="Maximum likelihood of a rate")
def mle_poisson_exp(rng: Random, _level: int) -> Item:
    """Find the most likely Poisson mean, or the most likely exponential rate."""
    while True:
        data = [rng.randint(1, 9) for _ in range(5)]
        total = sum(data)
        if total != 5:
            break
    counts = rng.choice((True, False))
    mean, rate = Fraction(total, 5), Fraction(5, total)
    answer, other = (mean, rate) if counts else (rate, mean)
    story = "The counts of five days are" if counts else "Five waiting times are"
    model = r"Poisson with mean $\lambda$" if counts else r"exponential with rate $\lambda$"
    derivative = rf"\frac{{{total}}}{{\lambda}} - 5" if counts else rf"\frac{{5}}{{\lambda}} - {total}"
    peak, (rise, fall) = float(answer), ((total, 5) if counts else (5, total))
    log_likelihood = rf"{total}\ln\lambda - 5\lambda" if counts else rf"5\ln\lambda - {total}\lambda"
    return Item(
        prompt=(
            f"{story} ${', '.join(map(str, data))}$. They are independent and {model}. "
            r"Find the maximum-likelihood estimate of $\lambda$. Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            "Write the log-likelihood and set its derivative to 0.",
            f"The data add up to {total}. The derivative is ${derivative}$.",
        ),
        solution=(
            f"The data add up to {total}. Up to a constant, the log-likelihood is ${log_likelihood}$.",
            f"Its derivative is ${derivative}$.",
            (
                rf"It is 0 for $\hat\lambda = {quotient(total, 5) if counts else quotient(5, total)}$"
                f"{f' (that is {short_decimal(mean)})' if counts else ''}."
            ),
        ),
        misconceptions=(
            Misconception("inverse", text(other), "The Poisson mean is λ; the exponential mean is 1/λ."),
            Misconception("sum", text(total), "Use the number of data as well.", optional=True),
        ),
        plot=curve_plot(
            peak / 4,
            3 * peak,
            [("likelihood, scaled", lambda t: exp(rise * log(t / peak) - fall * (t - peak)))],
            f"The likelihood against λ: one hill. Its top is at {text(answer)}.",
            "Likelihood",
            "λ",
            "likelihood, scaled",
            [(peak, 1.0, f"λ = {text(answer)}")],
        ),
    )


@family(skill=Skill.ST_MLE, levels=(3,), title="Maximum likelihood of a variance")
def mle_normal_var(rng: Random, _level: int) -> Item:
    """Find the most likely variance of normal data with unknown mean."""
    while True:
        n = rng.choice((4, 5, 6))
        data = [rng.randint(0, 15) for _ in range(n)]
        if sum(data) % n == 0 and len(set(data)) > 2:
            break
    mean, total = sum(data) // n, int(squares(data))
    return Item(
        prompt=(
            rf"The data ${listed(data)}$ are independent and normal. "
            r"The mean $\mu$ and the variance $\sigma^2$ are both unknown. "
            r"Find the maximum-likelihood estimate of $\sigma^2$. Give the exact value."
        ),
        parts=(Number(text(Fraction(total, n))),),
        hints=(
            "Put the estimate of the mean into the log-likelihood. Set the derivative in the variance to 0.",
            rf"The estimate of the mean is $\bar x = {mean}$.",
        ),
        solution=(
            rf"The estimate of the mean is $\bar x = {mean}$. The deviations are ${listed(x - mean for x in data)}$.",
            f"Their squares add up to ${total}$.",
            (
                r"Let $v = \sigma^2$. Up to a constant, the log-likelihood is "
                rf"$-\frac{{{n}}}{{2}}\ln v - \frac{{{total}}}{{2v}}$."
            ),
            (
                rf"Its derivative is $-\frac{{{n}}}{{2v}} + \frac{{{total}}}{{2v^2}}$. "
                rf"It is 0 for $v = {quotient(total, n)}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "sample-variance",
                text(Fraction(total, n - 1)),
                "Maximum likelihood divides by n; it is biased.",
            ),
            Misconception("no-division", text(total), "Divide by n."),
        ),
    )


@family(skill=Skill.ST_MLE, levels=(4,), title="Maximum likelihood for a power density")
def mle_custom(rng: Random, _level: int) -> Item:
    """Find the most likely exponent of a power density on (0, 1)."""
    n, s = rng.randint(4, 30), Fraction(rng.randint(4, 60), 2)
    while s == n or (s.denominator == 2 and rng.random() < 0.5):
        s = Fraction(rng.randint(4, 60), 2)
    answer = n / s
    written = short_decimal(s)
    peak = float(answer)
    height = n * log(peak) - (peak - 1) * float(s)
    return Item(
        prompt=(
            rf"Independent data $x_1, \dots, x_{{{n}}}$ have the density $f(x) = \theta x^{{\theta-1}}$ on $(0, 1)$. "
            rf"Here $\theta > 0$. You know $\sum \ln x_i = -{written}$. "
            r"Find the maximum-likelihood estimate of $\theta$. Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            r"The log-likelihood is $n\ln\theta + (\theta-1)\sum\ln x_i$. Set its derivative to 0.",
            rf"The derivative is $\frac{{{n}}}{{\theta}} - {written}$.",
        ),
        solution=(
            rf"The log-likelihood is ${n}\ln\theta - {written}(\theta-1)$.",
            rf"Its derivative is $\frac{{{n}}}{{\theta}} - {written}$. Set it to 0.",
            rf"So $\hat\theta = {tex(answer)}$. The log-likelihood is concave, so this is the maximum.",
        ),
        misconceptions=(
            Misconception("sign", text(-answer), "θ must be positive; the sum of ln x is negative."),
            Misconception("inverse", text(1 / answer), "Solve n/θ = s for θ."),
        ),
        plot=curve_plot(
            peak / 4,
            3 * peak,
            [("log-likelihood", lambda t: n * log(t) - (t - 1) * float(s))],
            f"The log-likelihood against θ. Its highest point is at {text(answer)}.",
            "Log-likelihood",
            "θ",
            "log-likelihood",
            [(peak, height, f"θ = {text(answer)}")],
        ),
    )


@family(skill=Skill.ST_MLE, levels=(4,), title="Maximum likelihood of a uniform end")
def mle_uniform(rng: Random, _level: int) -> Item:
    """Find the most likely upper end of a uniform distribution."""
    n = rng.randint(3, 6)
    data = [Fraction(value, 10) for value in rng.sample(range(3, 99), n)]
    top, double = max(data), 2 * sum(data, Fraction(0)) / n
    scale = float(top)
    return Item(
        prompt=(
            rf"The data ${listed(data)}$ are independent and uniform on the closed interval $[0, \theta]$. "
            r"Find the maximum-likelihood estimate of $\theta$. Give the exact value."
        ),
        parts=(Number(short_decimal(top)),),
        idea="Look at the boundary: the likelihood can be 0.",
        hints=(
            "For which values of the parameter is the likelihood not 0? Where is it largest among these?",
            rf"The likelihood is $\theta^{{-{n}}}$ if all data are at most $\theta$, and 0 otherwise.",
        ),
        solution=(
            rf"No value can be above $\theta$. So the likelihood is 0 for $\theta < {short_decimal(top)}$.",
            rf"For larger $\theta$ it is $\theta^{{-{n}}}$, which falls.",
            rf"So the maximum lies at the boundary: $\hat\theta = {short_decimal(top)}$, the largest value.",
        ),
        misconceptions=(
            Misconception("moment-estimate", text(double), "That is the moment estimate, twice the mean."),
            Misconception("derivative", "none", "The maximum lies at the boundary."),
            Misconception("unbiased", text(top * (n + 1) / n), "That is the unbiased estimate. It is less likely."),
        ),
        plot=curve_plot(
            scale / 2,
            2 * scale,
            [("likelihood, scaled", lambda t: (scale / t) ** n if t >= scale else 0.0)],
            f"The likelihood is 0 below {short_decimal(top)}, jumps there, and falls after it.",
            "Likelihood",
            "θ",
            "likelihood, scaled",
            [(scale, 1.0, f"θ = {short_decimal(top)}")],
        ),
    )
