"""Explorers of module 4: fitting a polynomial to data."""

from collections.abc import Mapping

import numpy as np

from problems.explorers.controls import Step
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import shown, table, whole
from problems.plots.canvas import png
from problems.plots.data import scatter_fit
from problems.plots.theme import Theme

EXAMPLE = "(0, 1), (1, 3), (2, 4), (3, 4), (4, 6)"


@explorer(
    module="mathematical_modelling",
    name="fit",
    title="Fit a polynomial to points by least squares",
    defaults={"points": EXAMPLE, "degree": "1"},
    controls=(Step("degree", "degree", low=0, high=6),),
)
def fit(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Fit a polynomial by least squares, and show the residuals and the share of variance explained."""
    points = table(arguments["points"], "The points", 2, EXAMPLE)
    degree = whole(arguments["degree"], "The degree", 0, 6)
    xs, ys = points[:, 0], points[:, 1]
    if len(set(xs.tolist())) <= degree:
        raise ExplorerInputError(f"Degree {degree} needs at least {degree + 1} points with different x-values.")
    design = np.vander(xs, degree + 1)
    weights, *_ = np.linalg.lstsq(design, ys, rcond=None)
    residuals = ys - design @ weights
    total = float(((ys - ys.mean()) ** 2).sum())
    left = float((residuals**2).sum())
    explained = "" if total == 0 else f" The share of variance explained, R squared, is {shown(1 - left / total)}."
    formula = _formula(weights.tolist())
    alt = (
        f"{len(xs)} points with the fitted polynomial {formula}. "
        f"The sum of squared residuals is {shown(left)}.{explained}"
    )
    squared = "" if total == 0 else f", $R^2 = {shown(1 - left / total)}$"
    caption = (
        rf"Least squares, degree {degree}: $\hat y = {formula}$. "
        rf"Sum of squared residuals {shown(left)}{squared}."
    )
    return Exploration(png(scatter_fit(xs.tolist(), ys.tolist(), weights.tolist(), theme)), alt, caption)


def _formula(weights: list[float]) -> str:
    written = ""
    for place, weight in enumerate(weights):
        value = 0.0 if abs(weight) < 1e-12 else weight
        power = len(weights) - 1 - place
        symbol = "" if power == 0 else "x" if power == 1 else f"x^{power}"
        sign = ("-" if value < 0 else "") if not written else (" - " if value < 0 else " + ")
        written += f"{sign}{shown(abs(value))}{symbol}"
    return written
