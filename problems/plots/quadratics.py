"""Quadratic functions of two variables, given by their coefficients only."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from problems.plots.approximations import lagrange
from problems.plots.theme import Theme


def touching(
    objective: Sequence[float],
    constraint: Sequence[float],
    points: Sequence[tuple[float, float]],
    reach: float,
    theme: Theme,
) -> Figure:
    """Draw the level curves of f that touch g = 0 at the best points, within a reach of 0.

    Both are given as a, b, c, d, e, f of a·x² + b·xy + c·y² + d·x + e·y + f.
    """
    ticks = np.linspace(-reach, reach, 90)
    X, Y = np.meshgrid(ticks, ticks)

    def heights(coefficients: Sequence[float], x: np.ndarray, y: np.ndarray) -> np.ndarray:
        a, b, c, d, e, f = coefficients
        return np.asarray(a * x * x + b * x * y + c * y * y + d * x + e * y + f)

    best = [(x, y, float(heights(objective, np.array(x), np.array(y)))) for x, y in points]
    grid = ticks.tolist()
    return lagrange(grid, grid, heights(objective, X, Y).tolist(), heights(constraint, X, Y).tolist(), best, theme)
