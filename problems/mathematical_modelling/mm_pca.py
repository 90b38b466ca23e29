"""Families of the skill ``mm-pca``: principal components of data."""

from fractions import Fraction
from math import atan2, cos, sin
from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.answers.unit_vector import UnitVector
from problems.curriculum import Skill
from problems.exact import add, dot, parallel, scale
from problems.family import Item, Misconception, family
from problems.notation import decimal, tex, tex_matrix, tex_point, text
from problems.sampling import shuffled
from problems.snapshot import PlotCall

DIRECTIONS = ((1, 1), (1, -1), (2, 1), (1, 2), (2, -1), (1, -2))
SCENES = (
    ("height in metres", "weight in kilograms", "millimetres"),
    ("distance in kilometres", "time in hours", "metres"),
    ("price in thousand euros", "area in square metres", "euros"),
    ("mass in kilograms", "length in metres", "grams"),
    ("income in thousand euros", "age in years", "euros"),
    ("energy in kilojoules", "speed in metres per second", "joules"),
    ("memory in gigabytes", "load in percent", "megabytes"),
)
EFFECTS = (
    "It turns almost completely towards the {} axis.",
    "It stays the same.",
)
REMEDIES = (
    "Divide each centred feature by its standard deviation before PCA.",
    "Subtract the mean twice before PCA.",
    "Use more principal components.",
    "Nothing is needed, because PCA does not depend on units.",
)


def _top(matrix: tuple[tuple[int, int], tuple[int, int]]) -> tuple[float, float]:
    (a, b), (_, d) = matrix
    angle = atan2(2 * b, a - d) / 2
    return cos(angle), sin(angle)


@family(skill=Skill.MM_PCA, levels=(4,), title="PCA of four points")
def pca_data(rng: Random, _level: int) -> Item:
    """Find the first principal component of four points, the size of a score and the explained share."""
    d = rng.choice(DIRECTIONS)
    across = (-d[1], d[0])
    t = rng.randint(1, 2)
    s = rng.randint(t + 1, 4)
    mean: tuple[int, int] = (0, 0)
    while parallel(mean, d) or dot(mean, d) == 0:
        mean = (rng.randint(-4, 4), rng.randint(-4, 4))
    points = [add(mean, scale(k, v)) for k, v in ((s, d), (-s, d), (t, across), (-t, across))]
    chosen = points[0]
    size = dot(d, d)
    rng.shuffle(points)
    share = Fraction(s * s, s * s + t * t)
    raw = tuple(tuple(int(sum(p[i] * p[j] for p in points)) for j in (0, 1)) for i in (0, 1))
    wrong = _top(((raw[0][0], raw[0][1]), (raw[1][0], raw[1][1])))
    centred = [add(point, scale(-1, mean)) for point in points]
    scatter = tuple(tuple(sum((p[i] * p[j] for p in centred), 0) for j in (0, 1)) for i in (0, 1))
    listed = ", ".join(f"${tex_point(point)}$" for point in points)
    return Item(
        prompt=(
            f"A data set has the four points {listed}. Do PCA on it, with centring and without scaling. "
            "Find the first principal component as a "
            f"vector of length 1. Find the absolute value of the score of the point ${tex_point(chosen)}$ on it. "
            "Find the share of the total variance that the first component explains. Give exact values."
        ),
        parts=(
            UnitVector(f"({d[0]}/sqrt({size}), {d[1]}/sqrt({size}))", label="First principal component"),
            Number(f"{s}*sqrt({size})", label="Absolute value of the score"),
            Number(text(share), label="Explained share"),
        ),
        hints=(
            "Subtract the mean of the points first. Then find the top eigenvector of the scatter matrix.",
            (
                f"The mean is ${tex_point(mean)}$. The centred points are "
                f"{', '.join(f'${tex_point(point)}$' for point in centred)}."
            ),
        ),
        solution=(
            (
                f"The mean is ${tex_point(mean)}$. The centred points are "
                f"{', '.join(f'${tex_point(point)}$' for point in centred)}."
            ),
            (
                rf"The sum of their outer products is ${tex_matrix(scatter)}$. Its eigenvalues are "
                rf"${2 * s * s * size}$ and ${2 * t * t * size}$: they add up to the trace, and their product is the "
                "determinant."
            ),
            (
                rf"The larger one belongs to $({d[0]},\,{d[1]})$, so the component is "
                rf"$\frac{{1}}{{\sqrt{{{size}}}}}({d[0]},\,{d[1]})$ (or its negative). Check: the matrix times "
                rf"$({d[0]},\,{d[1]})$ is ${2 * s * s * size}\,({d[0]},\,{d[1]})$."
            ),
            rf"The chosen centred point is $({s * d[0]},\,{s * d[1]})$. Its score has the size ${s}\sqrt{{{size}}}$.",
            (
                rf"The explained share is $\frac{{{2 * s * s * size}}}{{{2 * s * s * size} + {2 * t * t * size}}} = "
                rf"{tex(share)}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "not-centred",
                (f"({decimal(wrong[0], 6)}, {decimal(wrong[1], 6)})", None, None),
                "Subtract the mean first.",
            ),
            Misconception(
                "score-from-raw-data",
                (None, f"{text(abs(int(dot(chosen, d))))}/sqrt({size})", None),
                "Subtract the mean from the point before you take the dot product.",
                optional=True,
            ),
            Misconception(
                "share-of-deviations",
                (None, None, text(Fraction(s, s + t))),
                "The share compares variances, so use the squares.",
            ),
        ),
        plot=PlotCall(
            "principal-components",
            {"points": [list(point) for point in points]},
            "after",
            f"The four points with two arrows from their mean: the first component along ({d[0]}, {d[1]}). "
            f"Beside it bars: the first component explains {float(share):.3f} of the variance.",
        ),
    )


def _pairs(rng: Random) -> list[list[float]]:
    """Draw 20 pairs with equal variances that are correlated."""
    pairs = [(rng.gauss(0, 1), rng.gauss(0, 0.5)) for _ in range(20)]
    return [[round(10 + along + across, 2), round(10 + along - across, 2)] for along, across in pairs]


@family(skill=Skill.MM_PCA, levels=(3,), title="PCA after a change of units")
def pca_scale(rng: Random, _level: int) -> Item:
    """Say what happens to the first component when one feature is multiplied by 1000, and what helps."""
    old, other, new = rng.choice(SCENES)
    changed, kept = old.split(" in ")[0], other.split(" in ")[0]
    if rng.choice((True, False)):
        first, second = old, other
    else:
        first, second = other, old
    effects = (EFFECTS[0].format(changed), EFFECTS[1], EFFECTS[0].format(kept))
    return Item(
        prompt=(
            f"A data set has two features: {first}, and {second}. Both have about the same variance. "
            f"They are correlated, but not perfectly. Now you write the {changed} in {new}. "
            "So its values are multiplied by 1000. "
            "What happens to the first principal component? What makes PCA independent of the units? Choose."
        ),
        parts=(
            Choice(effects[0], label="First principal component", choices=shuffled(rng, effects)),
            Choice(REMEDIES[0], label="What helps", choices=shuffled(rng, REMEDIES)),
        ),
        idea="A unit changes the numbers, and so their variance.",
        hints=(
            "PCA looks for the direction with the largest variance. How does a variance change with the unit?",
            rf"The variance of the {changed} becomes $1000^2$ times as large.",
        ),
        solution=(
            rf"The variance of the {changed} is multiplied by $1000^2 = 1\,000\,000$.",
            f"Now almost all variance lies along the {changed} axis. So the first component turns towards this axis.",
            (
                "Standardise the features: subtract the mean and divide by the standard deviation. "
                "Then units do not matter."
            ),
        ),
        misconceptions=(
            Misconception("no-change", (EFFECTS[1], None), "PCA depends on units."),
            Misconception("wrong-axis", (effects[2], None), "The direction follows the largest variance."),
            Misconception("no-remedy-needed", (None, REMEDIES[3]), "PCA depends on units. Standardise the features."),
        ),
        plot=PlotCall(
            "two-clouds",
            {
                "before": _pairs(rng),
                "factor": [1000, 1] if first == old else [1, 1000],
                "names": [first, second, *(f"{changed} in {new}" if name == old else name for name in (first, second))],
            },
            "after",
            "Two clouds of the same data with the first principal component as a line. Before, it is a diagonal. "
            f"After the change it lies along the {changed} axis.",
        ),
    )
