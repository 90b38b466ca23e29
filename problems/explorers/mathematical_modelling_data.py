"""Explorers of module 4: principal components, k-means, and decisions from a table of pay-offs."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from problems.explorers.controls import Shift, Step
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import chances, rectangle, shown, whole
from problems.plots.canvas import png
from problems.plots.decisions import pay_off
from problems.plots.learning import k_means, principal_components
from problems.plots.theme import Theme

CLOUD = "(1, 1), (2, 3), (3, 2), (4, 5), (5, 4), (6, 6)"
GROUPS = "(1, 1), (2, 1), (1, 2), (6, 5), (7, 6), (6, 7), (2, 6)"
PAY_OFFS = "[[100, -60], [20, 10], [0, 0]]"
MOST_STEPS = 20
Array = NDArray[np.float64]


@explorer(
    module="mathematical_modelling",
    name="pca",
    title="Find the principal components of data",
    defaults={"points": CLOUD},
)
def pca(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw data with its principal components and the share of variance of each."""
    points = rectangle(arguments["points"], "The points", CLOUD, (3, 60), (2, 5))
    sizes, directions = np.linalg.eigh(np.cov(points, rowvar=False))
    sizes, directions = np.maximum(sizes[::-1], 0), directions[:, ::-1]
    if sizes.sum() < 1e-12:
        raise ExplorerInputError("All points are the same, so there is no variance to explain. Type different points.")
    first = directions[:, 0] * (np.sign(directions[:, 0].sum()) or 1.0)
    shares = sizes / sizes.sum()
    enough = int(np.argmax(np.cumsum(shares) >= 0.9 - 1e-12)) + 1
    alt = (
        f"{len(points)} points with {points.shape[1]} numbers each. The first principal component points along "
        f"({_listed(first)}) and explains {shares[0]:.1%} of the variance. The variances are {_listed(sizes)}. "
        f"{enough} component{'s explain' if enough > 1 else ' explains'} at least 90 percent."
    )
    caption = (
        rf"Eigenvalues of the covariance matrix: $\lambda = ({_listed(sizes)})$. First component "
        rf"$u_1 = ({_listed(first)})$ with share $\lambda_1 / \sum \lambda_i = {shares[0]:.3f}$."
    )
    return Exploration(png(principal_components(points.tolist(), theme)), alt, caption)


@explorer(
    module="mathematical_modelling",
    name="kmeans",
    title="Follow k-means step by step",
    defaults={"points": GROUPS, "centres": "2"},
    controls=(Step("centres", "k", low=1, high=6),),
)
def kmeans(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the steps of k-means from given centres, and state where it stops."""
    points = rectangle(arguments["points"], "The points", GROUPS, (2, 60), (2, 2))
    centres = _starts(arguments["centres"], points)
    steps = _steps(points, centres)
    centres, groups = steps[-1]
    spread = float(((points - centres[groups]) ** 2).sum())
    moved = len(steps) - 1
    sizes = ", ".join(str(int((groups == group).sum())) for group in range(len(centres)))
    ends = "; ".join(f"({_listed(centre)})" for centre in centres)
    alt = (
        f"k-means on {len(points)} points from {len(centres)} centres; crosses are centres. It stops after {moved} "
        f"step{'s' if moved != 1 else ''} with the centres {ends} and groups of {sizes} points. "
        f"The sum of squared distances is {shown(spread)}."
    )
    caption = (
        rf"Assign every point to the nearest centre, then average. After {moved} steps: centres ${ends}$, "
        rf"$\sum \lVert x_i - c_{{(i)}}\rVert^2 = {shown(spread)}$."
    )
    moments = [(moment[0].tolist(), moment[1].tolist()) for moment in steps]
    return Exploration(png(k_means(points.tolist(), moments, theme)), alt, caption)


def _starts(text: str, points: Array) -> Array:
    """Read the centres to start from; a whole number takes so many of the points, from the first one on."""
    most = min(6, len(points))
    if text.strip().isdecimal():
        return points[: whole(text, "The number of groups", 1, most)].copy()
    return rectangle(text, "The centres to start from", "2, or (1, 1), (2, 1)", (1, most), (2, 2))


def _steps(points: Array, centres: Array) -> list[tuple[Array, NDArray[np.intp]]]:
    """Return centres and groups at the start and after every step, until nothing moves; an empty group stays."""
    steps = [(centres, _nearest(points, centres))]
    for _ in range(MOST_STEPS):
        centres, groups = steps[-1]
        moved = np.array(
            [
                points[groups == group].mean(axis=0) if (groups == group).any() else centre
                for group, centre in enumerate(centres)
            ]
        )
        if np.allclose(moved, centres):
            break
        steps.append((moved, _nearest(points, moved)))
    return steps


def _nearest(points: Array, centres: Array) -> NDArray[np.intp]:
    return np.asarray(np.argmin(((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2), axis=1))


@explorer(
    module="mathematical_modelling",
    name="decide",
    title="Choose the action that pays best on average",
    defaults={"payoffs": PAY_OFFS, "probabilities": "0.4, 0.6"},
    controls=(Shift("probabilities", ("first probability",)),),
)
def decide(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw a pay-off table with the expected value of each action, and state the best one and what knowing is worth."""
    table = rectangle(arguments["payoffs"], "The pay-offs", PAY_OFFS, (1, 6), (2, 4))
    weights = np.array(chances(arguments["probabilities"], "The probabilities of the columns", table.shape[1]))
    expected = table @ weights
    best = int(np.argmax(expected))
    knowing = float(table.max(axis=0) @ weights - expected[best])
    actions = [f"action {place + 1}" for place in range(len(table))]
    states = [f"state {place + 1}" for place in range(len(weights))]
    listed = "; ".join(f"{name}: {shown(float(value))}" for name, value in zip(actions, expected, strict=True))
    alt = (
        f"A table of {len(table)} actions in {len(weights)} states. The expected values are {listed}. "
        f"The best on average is {actions[best]}. To know the state beforehand would be worth {shown(knowing)}."
    )
    sums = " + ".join(
        rf"{shown(float(p))}\cdot {_bracketed(float(x))}" for p, x in zip(weights, table[best], strict=True)
    )
    caption = (
        rf"{actions[best].capitalize()}: $E = {sums} = {shown(float(expected[best]))}$. "
        f"Perfect information is worth {shown(knowing)}."
    )
    return Exploration(png(pay_off(actions, states, table.tolist(), weights.tolist(), theme)), alt, caption)


def _bracketed(value: float) -> str:
    return f"({shown(value)})" if value < 0 else shown(value)


def _listed(values: Array) -> str:
    return ", ".join(shown(float(value)) for value in values)
