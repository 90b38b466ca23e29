"""Families of the skill ``st-covariance``: covariance and correlation."""

from fractions import Fraction
from random import Random

from problems.answers.choice import MultipleChoice
from problems.answers.matrix import Matrix
from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import multiply, scale_matrix, transpose
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, tex, tex_matrix, text, text_matrix
from problems.sampling import shuffled
from problems.statistical_tables import cloud, listed, products, scatter_plot, squares

STORIES = (
    ("ice cream sales", "drownings", "months"),
    ("the number of fire engines", "the damage of a fire", "fires"),
    ("shoe size", "reading skill", "children"),
    ("the number of books at home", "school marks", "children"),
    ("hours of study", "points in an exam", "students"),
    ("the number of parameters", "the training time", "models"),
)


@family(skill=Skill.ST_COVARIANCE, levels=(2, 3), title="Covariance and correlation")
def cov_corr(rng: Random, level: int) -> Item:
    """Find sample covariance and correlation of four points, or of five at level 3."""
    count = level + 2
    while True:
        xs, ys = ([rng.randint(0, 12) for _ in range(count)] for _ in range(2))
        sxx, syy, sxy = squares(xs), squares(ys), products(xs, ys)
        if sum(xs) % count == 0 and sum(ys) % count == 0 and sxx and syy and sxy and sxx * syy != sxy * sxy:
            break
    covariance = Fraction(sxy, count - 1)
    r = float(sxy) / float(sxx * syy) ** 0.5
    points = ", ".join(f"$({x}, {y})$" for x, y in zip(xs, ys, strict=True))
    dx, dy = ([value - sum(values) // count for value in values] for values in (xs, ys))
    plain = sum(x * y for x, y in zip(xs, ys, strict=True))
    return Item(
        prompt=(
            f"Five pairs $(x, y)$ are observed: {points}. "
            if count == 5
            else f"Four pairs $(x, y)$ are observed: {points}. "
        )
        + "Find the sample covariance as an exact value. Find the correlation $r$ with 3 decimal places.",
        parts=(
            Number(text(covariance), label="Sample covariance"),
            Number(f"{sxy}/sqrt({sxx * syy})", label="Correlation r", exact=False, tolerance="0.0015"),
        ),
        hints=(
            "Subtract the means. Add the products of the deviations, and divide by $n - 1$.",
            rf"The means are $\bar x = {sum(xs) // count}$ and $\bar y = {sum(ys) // count}$.",
        ),
        solution=(
            rf"The means are $\bar x = {sum(xs) // count}$ and $\bar y = {sum(ys) // count}$.",
            f"The deviations of $x$ are ${listed(dx)}$. Those of $y$ are ${listed(dy)}$.",
            (
                f"Multiply them pair by pair: ${listed([a * b for a, b in zip(dx, dy, strict=True)])}$. The sum is "
                f"${sxy}$."
            ),
            f"Divide by $n - 1 = {count - 1}$. The covariance is ${quotient(int(sxy), count - 1)}$.",
            f"The squared deviations add up to ${sxx}$ for $x$ and to ${syy}$ for $y$.",
            rf"So $r = \frac{{{sxy}}}{{\sqrt{{{sxx}\cdot{syy}}}}} \approx {r:.3f}$.",
        ),
        misconceptions=(
            Misconception("not-centred", (text(Fraction(plain, count - 1)), None), "Subtract the means first.", True),
            Misconception(
                "divided-by-n", (text(Fraction(sxy, count)), None), "The sample covariance divides by n − 1."
            ),
        ),
        plot=scatter_plot(xs, ys, f"The {count} points with their least-squares line. The correlation is {r:.3f}."),
    )


@family(skill=Skill.ST_COVARIANCE, levels=(3,), title="Sample covariance matrix")
def cov_matrix(rng: Random, _level: int) -> Item:
    """Find the sample covariance matrix of four rows with two features."""
    while True:
        columns = [[rng.randint(-4, 6) for _ in range(4)] for _ in range(2)]
        if all(sum(column) % 4 == 0 and len(set(column)) > 1 for column in columns):
            break
    X = transpose((tuple(columns[0]), tuple(columns[1])))
    means = [Fraction(sum(column), 4) for column in columns]
    centred = tuple(tuple(value - mean for value, mean in zip(row, means, strict=True)) for row in X)
    total = multiply(transpose(centred), centred)
    third = Fraction(1, 3)
    answer = scale_matrix(third, total)
    shifted = any(means)
    return Item(
        prompt=(
            rf"The rows of $X = {tex_matrix(X)}$ are four data points. The columns are two features. "
            "Find the sample covariance matrix of the features. "
            "Give a matrix with exact entries, for example `[[2, 1/3], [1/3, 4]]`."
        ),
        parts=(Matrix(text_matrix(answer)),),
        hints=(
            r"Subtract the mean of each column. Then compute $\frac{1}{n-1} X_c^\top X_c$.",
            f"The column means are ${tex(means[0])}$ and ${tex(means[1])}$.",
        ),
        solution=(
            f"The column means are ${tex(means[0])}$ and ${tex(means[1])}$.",
            rf"Subtract them: $X_c = {tex_matrix(centred)}$.",
            rf"Multiply: $X_c^\top X_c = {tex_matrix(total)}$.",
            rf"Divide by $n - 1 = 3$: the covariance matrix is ${tex_matrix(answer)}$.",
        ),
        misconceptions=(
            Misconception(
                "wrong-product",
                text_matrix(scale_matrix(third, multiply(centred, transpose(centred)))),
                "The covariance matrix is features by features: use XᵀX.",
            ),
            Misconception(
                "not-centred", text_matrix(scale_matrix(third, multiply(transpose(X), X))), "Centre the columns."
            )
            if shifted
            else None,
            Misconception("divided-by-n", text_matrix(scale_matrix(Fraction(1, 4), total)), "Divide by n − 1."),
        ),
        plot=scatter_plot(columns[0], columns[1], "The four data points with their least-squares line."),
    )


@family(skill=Skill.ST_COVARIANCE, levels=(2,), title="What a correlation says")
def corr_cause(rng: Random, _level: int) -> Item:
    """Choose the conclusions that follow from a correlation."""
    first, second, units = rng.choice(STORIES)
    r = Fraction(rng.choice((5, 6, 7, 8, 9)), 10) * rng.choice((1, 1, -1))
    share = short_decimal(100 * r * r)
    high = "high" if r > 0 else "low"
    linked = f"On average, high values of one variable go with {high} values of the other."
    explained = f"A least-squares line explains {share} % of the variance of one variable by the other."
    third = "It is possible that a third variable is behind both."
    cause = f"The data prove an effect of {first} on {second}."
    wrong_share = (
        f"A least-squares line explains {short_decimal(100 * abs(r))} % of the variance of one variable by the other."
    )
    slope = f"One more unit of one variable goes with {short_decimal(abs(r))} units of the other."
    right = (linked, explained, third)
    return Item(
        prompt=(
            f"In a sample of {rng.randint(3, 40) * 10} {units}, two variables are observed: {first} and {second}. "
            f"Their correlation is $r = {short_decimal(r)}$. "
            "Which conclusions follow? Choose all of them."
        ),
        parts=(MultipleChoice(right, choices=shuffled(rng, (*right, cause, wrong_share, slope))),),
        idea="A correlation is not a cause.",
        hints=(
            "An association is not a cause. The explained share is $r^2$.",
            f"Here $r^2 = {short_decimal(r * r)}$.",
        ),
        solution=(
            f"Here $r$ is {'above' if r > 0 else 'below'} 0, so high values go with {high} values.",
            f"The explained share is $r^2 = {short_decimal(r * r)}$, that is {share} %.",
            "Observed data alone do not show a cause. A third variable can be behind both.",
            "The slope also depends on the units. It is not $r$.",
        ),
        misconceptions=(
            Misconception("cause", "\n".join((*right, cause)), "A third variable can explain both."),
            Misconception("share-is-r", f"{linked}\n{wrong_share}\n{third}", "The explained share is r², not r."),
            Misconception("slope-is-r", "\n".join((*right, slope)), "The slope depends on the units; it is not r."),
        ),
        plot=scatter_plot(
            *cloud(rng, float(r)),
            f"An example of 24 points with the correlation {short_decimal(r)} and their least-squares line.",
        ),
    )
