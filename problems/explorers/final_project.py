"""Explorers of module 6: how sure a measured accuracy is."""

from collections.abc import Mapping
from math import sqrt

from problems.explorers.controls import Step
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import whole
from problems.plots.canvas import png
from problems.plots.distributions import estimate
from problems.plots.theme import Theme

Z = 1.959964


@explorer(
    module="final_project",
    name="uncertainty",
    title="Interval of a measured accuracy",
    defaults={"correct": "172", "total": "200"},
    controls=(Step("correct", "right", by=5, low=0), Step("total", "examples", by=50, low=1)),
)
def uncertainty(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the 95 % Wilson interval of an accuracy, and compare it with the simpler Wald interval."""
    total = whole(arguments["total"], "The number of test examples", 1, 1_000_000)
    correct = whole(arguments["correct"], "The number of right predictions", 0, 1_000_000)
    if correct > total:
        raise ExplorerInputError("There cannot be more right predictions than test examples.")
    p = correct / total
    centre = (p + Z * Z / (2 * total)) / (1 + Z * Z / total)
    half = Z * sqrt(p * (1 - p) / total + Z * Z / (4 * total * total)) / (1 + Z * Z / total)
    low, high = max(0.0, centre - half), min(1.0, centre + half)
    wald = Z * sqrt(p * (1 - p) / total)
    alt = (
        f"{correct} of {total} predictions are right: the accuracy is {p:.3f}. "
        f"The 95 percent Wilson interval goes from {low:.3f} to {high:.3f}."
    )
    caption = (
        rf"$\hat p = {correct}/{total} = {p:.3f}$, 95 % Wilson interval $[{low:.3f},\,{high:.3f}]$. "
        rf"The Wald interval is $\hat p \pm 1.96\sqrt{{\hat p(1-\hat p)/n}} = [{p - wald:.3f},\,{p + wald:.3f}]$."
    )
    return Exploration(png(estimate(p, low, high, theme)), alt, caption)
