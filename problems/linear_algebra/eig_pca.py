"""Families of the skill ``eig-pca``: reading principal components."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import text
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
