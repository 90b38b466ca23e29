"""Families of the skill ``ht-chi2``: chi-square tests."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, tex, tex_matrix
from problems.snapshot import PlotCall
from problems.statistical_tables import CHI2_95, bar_plot, chi2_table, decision, listed

SHARES = ((1, 2, 3, 4), (4, 3, 2, 1), (2, 2, 3, 3), (1, 1, 3, 5), (1, 1, 1, 1))


@family(skill=Skill.HT_CHI2, levels=(3,), title="Chi-square test of fit")
def chi2_fit(rng: Random, _level: int) -> Item:
    """Test a die, or four categories with given shares."""
    die = rng.choice((True, False))
    weights = (1, 1, 1, 1, 1, 1) if die else rng.choice(SHARES)
    while True:
        factor = rng.randint(5, 20)
        expected = [factor * weight for weight in weights]
        n, k = sum(expected), len(expected)
        moves = [rng.randint(-max(3, factor // 2), max(3, factor // 2)) for _ in range(k - 1)]
        observed = [count + move for count, move in zip(expected, [*moves, -sum(moves)], strict=True)]
        terms = [Fraction((o - e) ** 2, e) for o, e in zip(observed, expected, strict=True)]
        statistic = sum(terms, Fraction(0))
        if min(observed) >= 1 and 0.5 <= statistic <= 30 and abs(float(statistic) - CHI2_95[k - 1]) >= 0.05:
            break
    reject = float(statistic) > CHI2_95[k - 1]
    wrong = sum((Fraction((o - e) ** 2, o) for o, e in zip(observed, expected, strict=True)), Fraction(0))
    shares = [Fraction(weight, sum(weights)) for weight in weights]
    if die:
        story = f"A die is rolled {n} times. The counts of 1 to 6 are ${listed(observed)}$. $H_0$: the die is fair."
        names = [str(face) for face in range(1, 7)]
    else:
        story = (
            f"In {n} independent draws, the categories A, B, C, D have the counts ${listed(observed)}$. "
            f"$H_0$ says that their probabilities are ${listed(shares)}$."
        )
        names = list("ABCD")
    written = " + ".join(rf"\frac{{({o}-{e})^2}}{{{e}}}" for o, e in zip(observed, expected, strict=True))
    return Item(
        prompt=(
            rf"{story} Test at $\alpha = 0.05$. {chi2_table(k - 1, k)}. "
            r"Find $\chi^2$ with 2 decimal places and the degrees of freedom. What is the decision?"
        ),
        parts=(
            Number(decimal(statistic, 6), label="χ²", exact=False, tolerance="0.015"),
            Number(str(k - 1), label="Degrees of freedom", integer=True),
            decision(reject),
        ),
        idea="Compare each observed count $O$ with its expected count $E$.",
        hints=(
            "Find the expected counts under $H_0$. Add the squared differences, each divided by its expected count.",
            f"The expected counts are ${listed(expected)}$.",
        ),
        solution=(
            (
                rf"Multiply the total {n} by each probability. The first expected count is ${n}\cdot{tex(shares[0])} = "
                rf"{expected[0]}$."
            ),
            f"All expected counts are ${listed(expected)}$.",
            rf"So $\chi^2 = {written} \approx {float(statistic):.2f}$.",
            f"The {k} counts have a fixed sum, so there are ${k} - 1 = {k - 1}$ degrees of freedom.",
            (
                f"The critical value is {CHI2_95[k - 1]:.3f}. The statistic is {'above' if reject else 'below'} it: "
                f"{'reject' if reject else 'do not reject'} $H_0$."
            ),
        ),
        misconceptions=(
            Misconception("divided-by-observed", (decimal(wrong, 6), None, None), "Divide by the expected count."),
            Misconception("df-k", (None, str(k), None), "The counts have a fixed sum: lose one degree of freedom."),
        ),
        plot=bar_plot(
            [name for face in names for name in (f"{face}: O", f"{face}: E")],
            [float(v) for pair in zip(observed, expected, strict=True) for v in pair],
            "Bars of the observed counts (O) and the expected counts (E, hatched), category by category.",
            "Observed and expected counts",
            [2 * place + 1 for place in range(k)],
            "category",
            "count",
        ),
    )


@family(skill=Skill.HT_CHI2, levels=(3, 4), title="Chi-square test of independence")
def chi2_indep(rng: Random, level: int) -> Item:
    """Find the statistic of a 2×2 table, or of a 2×3 table at level 4."""
    width = level - 1
    while True:
        rows = [rng.randint(1, 4) for _ in range(2)]
        columns = [rng.randint(1, 4) for _ in range(width)]
        factor = rng.randint(3, 8)
        expected = [[factor * r * c for c in columns] for r in rows]
        moves = [rng.randint(-8, 8) for _ in range(width - 1)]
        moves.append(-sum(moves))
        observed = [
            [e + sign * d for e, d in zip(row, moves, strict=True)] for row, sign in zip(expected, (1, -1), strict=True)
        ]
        if min(map(min, expected)) < 5 or min(map(min, observed)) < 1 or max(map(max, expected)) > 80:
            continue
        pairs = [pair for o, e in zip(observed, expected, strict=True) for pair in zip(o, e, strict=True)]
        statistic = sum((Fraction((o - e) ** 2, e) for o, e in pairs), Fraction(0))
        if statistic > 0.3 and (len(set(rows)) > 1 or len(set(columns)) > 1):
            break
    n, df = sum(map(sum, observed)), width - 1
    equal = Fraction(n, 2 * width)
    wrong = sum(((o - equal) ** 2 / equal for o, _ in pairs), Fraction(0))
    labels = "ABC"[:width]
    choices = "between A and B" if width == 2 else "among A, B and C"
    totals = [sum(row) for row in observed]
    sums = [observed[0][j] + observed[1][j] for j in range(width)]
    return Item(
        prompt=(
            f"Two groups choose {choices}. The counts are "
            rf"${tex_matrix(observed)}$, with one row for each group and one column for each choice. "
            r"Find the $\chi^2$ statistic of independence without continuity correction, with 2 decimal places. "
            "Find also the degrees of freedom."
        ),
        parts=(
            Number(decimal(statistic, 6), label="χ²", exact=False, tolerance="0.015"),
            Number(str(df), label="Degrees of freedom", integer=True),
        ),
        idea="Compare each observed count $O$ with its expected count $E$.",
        hints=(
            "An expected count is row total times column total, divided by the grand total.",
            rf"The first expected count is $\frac{{{totals[0]}\cdot{sums[0]}}}{{{n}}} = {expected[0][0]}$.",
        ),
        solution=(
            f"The row totals are ${listed(totals)}$, and the column totals are ${listed(sums)}$.",
            rf"The expected counts are ${tex_matrix(expected)}$.",
            (
                rf"Add all $(O-E)^2/E$: $\chi^2 = {' + '.join(tex(Fraction((o - e) ** 2, e)) for o, e in pairs)} "
                rf"\approx {float(statistic):.2f}$."
            ),
            rf"The degrees of freedom are $(2-1)({width}-1) = {df}$.",
        ),
        misconceptions=(
            Misconception("equal-expected", (decimal(wrong, 6), None), "The expected counts come from the margins."),
            Misconception("df-all-cells", (None, str(2 * width - 1)), "The degrees of freedom are (r − 1)(c − 1)."),
        ),
        plot=PlotCall(
            "mosaic",
            {
                "rows": ["group 1", "group 2"],
                "columns": list(labels),
                "counts": observed,
                "title": "Choices of both groups",
            },
            "after",
            "A mosaic: one strip for each group, as wide as the group is large, cut at the shares of its choices. "
            + " ".join(f"Group {i}: {listed(row)}." for i, row in enumerate(observed, 1)),
        ),
    )
