"""Families of the skill ``mm-cluster``: steps of k-means."""

from fractions import Fraction
from random import Random

from problems.answers.solution_set import SolutionSet
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import Exact, tex_point, text_vector
from problems.snapshot import PlotCall

Point = tuple[int, int]


def _distance(one: Point, two: Point) -> int:
    return (one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2


def _mean(points: list[Point]) -> tuple[Exact, ...]:
    return tuple(Fraction(sum(point[axis] for point in points), len(points)) for axis in (0, 1))


def _listed(points: list[Point]) -> str:
    return ", ".join(f"${tex_point(point)}$" for point in points)


@family(skill=Skill.MM_CLUSTER, levels=(2,), title="One step of k-means")
def kmeans_step(rng: Random, _level: int) -> Item:
    """Assign points to the nearest of two centres, and move the centres."""
    while True:
        count = rng.choice((5, 6))
        grid = [(x, y) for x in range(9) for y in range(9)]
        points, centres = rng.sample(grid, count), rng.sample(grid, 2)
        gaps = [_distance(point, centres[0]) - _distance(point, centres[1]) for point in points]
        groups = [
            [point for point, gap in zip(points, gaps, strict=True) if gap < 0],
            [point for point, gap in zip(points, gaps, strict=True) if gap > 0],
        ]
        clear = all(abs(gap) > 2 for gap in gaps) and min(map(len, groups)) >= 2
        if clear and all(_mean(group) != centre for group, centre in zip(groups, centres, strict=True)):
            break
    means = [_mean(group) for group in groups]
    middle = tuple(Fraction(centres[0][axis] + centres[1][axis], 2) for axis in (0, 1))
    first = points[0]
    near = 1 if gaps[0] < 0 else 2
    nearest = [int(gap > 0) for gap in gaps]
    return Item(
        prompt=(
            f"Do one step of k-means with the points {_listed(points)}. "
            f"The centres are now $c_1 = {tex_point(centres[0])}$ and $c_2 = {tex_point(centres[1])}$. "
            "Assign each point to the nearest centre. Then move each centre to the mean of its points. "
            "Give the set of the two new centres with exact entries, for example `{(1, 2), (3, 5/2)}`."
        ),
        parts=(SolutionSet("{" + ", ".join(text_vector(mean) for mean in means) + "}"),),
        hints=(
            "Compare squared distances. It is enough to know which centre is nearer.",
            (
                f"The point ${tex_point(first)}$ has the squared distances {_distance(first, centres[0])} to $c_1$ and "
                f"{_distance(first, centres[1])} to $c_2$. So it belongs to $c_{near}$."
            ),
        ),
        solution=(
            "The squared distances to $c_1$ and $c_2$ are: "
            + "; ".join(
                f"${tex_point(point)}$: {_distance(point, centres[0])}, {_distance(point, centres[1])}"
                for point in points
            )
            + ".",
            f"Nearest to $c_1$ are {_listed(groups[0])}.",
            f"Nearest to $c_2$ are {_listed(groups[1])}.",
            f"The mean of the first group is ${tex_point(means[0])}$.",
            f"The mean of the second group is ${tex_point(means[1])}$.",
        ),
        misconceptions=(
            Misconception(
                "mean-of-all-points",
                "{" + text_vector(_mean(points)) + "}",
                "Average inside each group, not over all points.",
            ),
            Misconception(
                "midpoint-of-centres",
                "{" + text_vector(middle) + "}",
                "Average the points of each group, not the centres.",
            ),
        ),
        plot=PlotCall(
            "k-means",
            {
                "points": [list(point) for point in points],
                "steps": [
                    [[list(centre) for centre in centres], nearest],
                    [[[float(entry) for entry in mean] for mean in means], nearest],
                ],
            },
            "after",
            "Two pictures of the points in their two groups, with the centres as crosses: before the step at "
            f"{' and '.join(map(text_vector, centres))}, after it at {' and '.join(map(text_vector, means))}.",
        ),
    )
