"""Families of the skill ``eig-pca``: reading principal components."""

from fractions import Fraction
from random import Random

import numpy as np

from problems.answers.number import Number
from problems.answers.unit_vector import UnitVector
from problems.curriculum import Skill
from problems.exact import Matrix
from problems.family import Item, Misconception, family
from problems.notation import tex, tex_matrix, tex_sum, tex_vector, text
from problems.snapshot import PlotCall


def _smallest(values: list[int], share: int) -> int:
    total, reached = sum(values), 0
    for place, value in enumerate(values, start=1):
        reached += value
        if 100 * reached >= share * total:
            return place
    return len(values)


@family(skill=Skill.EIG_PCA, levels=(2,), title="How many principal components?")
def pca_k(rng: Random, _level: int) -> Item:
    """Find how many components reach a share of the variance."""
    total = rng.choice((50, 100))
    cuts = sorted(rng.sample(range(1, total), 4))
    values = [end - start for start, end in zip((0, *cuts), (*cuts, total), strict=True)]
    share = rng.choice((80, 90, 95))
    rng.shuffle(values)
    ordered = sorted(values, reverse=True)
    k = _smallest(ordered, share)
    sums = [sum(ordered[: place + 1]) for place in range(5)]
    above = sum(5 * value >= total for value in values)
    listed = ", ".join(map(str, values))
    return Item(
        prompt=(
            f"A covariance matrix has the eigenvalues ${listed}$. "
            f"How many principal components do you need to keep at least {share} % of the variance? "
            "Give the smallest number, an integer."
        ),
        parts=(Number(text(k), integer=True),),
        idea="Each eigenvalue is the variance along its direction.",
        hints=(
            "Sort the eigenvalues from large to small. Then add them one by one.",
            f"The sum of all eigenvalues is {total}. You need at least {share * total / 100:g} of it.",
        ),
        solution=(
            f"From large to small: {', '.join(map(str, ordered))}. Their sum is {total}.",
            f"The cumulative sums are {', '.join(map(str, sums))}.",
            f"You need at least {share * total / 100:g}. The first {k} reach {sums[k - 1]}.",
        ),
        misconceptions=(
            Misconception("unsorted", text(_smallest(values, share)), "Sort from large to small.", optional=True),
            Misconception("per-component", text(above), "Use the cumulative share.", optional=True),
            Misconception("one-too-few", text(k - 1), "The share must be reached, not just approached."),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": ["1", "2", "3", "4", "5"],
                "heights": [value / total for value in ordered],
                "marked": list(range(k)),
                "title": "Scree plot",
                "x_label": "component",
                "y_label": "share of variance",
            },
            "after",
            f"Bars of the five shares from large to small. The first {k} are marked.",
        ),
    )


def _cloud(rng: Random, cov: Matrix) -> list[list[float]]:
    """Return 40 drawn points of the plane with exactly this covariance matrix and the mean 0."""
    points = np.array([[rng.gauss(0, 1), rng.gauss(0, 1)] for _ in range(40)])
    points -= points.mean(axis=0)
    wanted, drawn = np.linalg.cholesky(np.array(cov, dtype=float)), np.linalg.cholesky(np.cov(points, rowvar=False))
    table = points @ np.linalg.inv(drawn).T @ wanted.T
    return [[round(float(x), 3), round(float(y), 3)] for x, y in table]


def _unit(vector: tuple[int, int], size: int) -> str:
    return "(" + ", ".join(f"{entry}/sqrt({size})" for entry in vector) + ")"


@family(skill=Skill.EIG_PCA, levels=(3,), title="First principal component")
def pca_2d_cov(rng: Random, _level: int) -> Item:
    """Find the first principal component of a 2×2 covariance matrix and its share of the variance."""
    if rng.random() < 0.5:
        a = rng.randint(2, 9)
        b = rng.choice((1, -1)) * rng.randint(1, a - 1)
        high, low = a + abs(b), a - abs(b)
        u, size = ((1, 1) if b > 0 else (1, -1)), 2
        cov: Matrix = ((a, b), (b, a))
    else:
        p, q = rng.choice(((2, 1), (1, 2), (2, -1), (1, -2)))
        low, k = rng.randint(1, 6), rng.randint(1, 2)
        high, u, size = low + 5 * k, (p, q), 5
        cov = ((low + k * p * p, k * p * q), (k * p * q, low + k * q * q))
    trace, det = high + low, high * low
    share = Fraction(high, trace)
    return Item(
        prompt=(
            rf"The covariance matrix of two features is $\Sigma = {tex_matrix(cov)}$. "
            "Find the first principal component as a unit vector. Its sign does not matter. "
            "Find also the share of the variance that it explains, as an exact fraction."
        ),
        parts=(
            UnitVector(_unit(u, size), label="First principal component"),
            Number(text(share), label="Share of the variance"),
        ),
        hints=(
            "Find both eigenvalues. The component is a unit eigenvector for the larger one.",
            f"The trace is {trace} and the determinant is {det}. So the eigenvalues are {high} and {low}.",
        ),
        solution=(
            f"The trace is {trace} and the determinant is {det}.",
            f"The eigenvalues have this sum and this product: {high} and {low}.",
            (
                f"For {high} the first row of $(\\Sigma - {high}I)v = 0$ says "
                f"${tex_sum([(cov[0][0] - high, 'v_1'), (cov[0][1], 'v_2')])} = 0$. One solution is ${tex_vector(u)}$."
            ),
            rf"Its length is $\sqrt{{{size}}}$. Divide by it to get a unit vector.",
            rf"The first principal component is $\frac{{1}}{{\sqrt{{{size}}}}}{tex_vector(u)}$.",
            rf"Its share of the variance is $\frac{{{high}}}{{{high} + {low}}} = {tex(share)}$.",
        ),
        misconceptions=(
            Misconception(
                "smallest",
                (_unit((-u[1], u[0]), size), text(Fraction(low, trace))),
                "The first principal component has the largest eigenvalue.",
            ),
            Misconception(
                "roots",
                (None, f"sqrt({high})/(sqrt({high}) + sqrt({low}))"),
                "Eigenvalues are variances already. Do not take roots.",
            ),
            Misconception("second-share", (None, text(Fraction(low, trace))), "Use the largest eigenvalue."),
        ),
        plot=PlotCall(
            "principal-components",
            {"points": _cloud(rng, cov)},
            "after",
            f"A cloud of points with this covariance matrix and its two principal components. "
            f"The first has the direction {u[0]}, {u[1]}. It explains {float(share):.0%} of the variance.",
        ),
    )
