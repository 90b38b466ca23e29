"""Explorer of module 3: a Markov chain with up to four states, its diagram and how it settles."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from problems.explorers.controls import Shift, Step
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import chances, rectangle, shown, whole
from problems.plots.canvas import png
from problems.plots.chains import chain_and_shares
from problems.plots.theme import Theme

EXAMPLE = "[[0.7, 0.2, 0.1], [0.3, 0.5, 0.2], [0.2, 0.3, 0.5]]"


@explorer(
    module="probability_statistics",
    name="markov",
    title="Draw a Markov chain and see it settle",
    defaults={"matrix": EXAMPLE, "start": "1, 0, 0", "steps": "12"},
    controls=(Step("steps", "steps", by=4, low=1, high=60), Shift("matrix", ("stay in 1", "2 to 1"))),
)
def markov(arguments: Mapping[str, str], theme: Theme) -> Exploration:
    """Draw the states and arrows of a chain and its distribution after every step; state where it settles."""
    P = rectangle(arguments["matrix"], "The matrix", EXAMPLE, (2, 4), (2, 4))
    count = len(P)
    if P.shape != (count, count) or (P < 0).any() or not np.allclose(P.sum(axis=1), 1, atol=1e-6):
        raise ExplorerInputError(
            "The matrix needs as many rows as columns, and each row holds probabilities that add up to 1."
        )
    given = arguments["start"] if arguments["start"] != "1, 0, 0" else ", ".join("1" + "0" * (count - 1))
    shares = [np.array(chances(given, "The start", count))]
    steps = whole(arguments["steps"], "The number of steps", 1, 60)
    for _ in range(steps):
        shares.append(shares[-1] @ P)
    sizes = np.sort(np.abs(np.linalg.eigvals(P)))[::-1]
    limit = _limit(P)
    sentence = _settling(limit, float(sizes[1]))
    end = _listed(shares[-1])
    alt = (
        f"A Markov chain with {count} states and its distribution over {steps} steps. "
        f"It starts at ({_listed(shares[0])}) and after {steps} steps it is at ({end}). {sentence}"
    )
    pi = "" if limit is None else rf"$\pi = ({_listed(limit)})$ solves $\pi P = \pi$. "
    caption = rf"{pi}After {steps} steps: $({end})$. The second largest $|\lambda|$ is ${shown(float(sizes[1]))}$."
    figure = chain_and_shares(
        P.tolist(), [share.tolist() for share in shares], [] if limit is None else limit.tolist(), theme
    )
    return Exploration(png(figure), alt, caption)


def _limit(P: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """Return the stationary distribution, ``None`` where there are several."""
    equations = np.vstack([P.T - np.eye(len(P)), np.ones(len(P))])
    if np.linalg.matrix_rank(equations[:-1], tol=1e-9) < len(P) - 1:
        return None
    found, *_ = np.linalg.lstsq(equations, np.append(np.zeros(len(P)), 1.0), rcond=None)
    return np.asarray(np.maximum(found, 0.0))


def _settling(limit: NDArray[np.float64] | None, second: float) -> str:
    if limit is None:
        return "It has several stationary distributions: where it ends depends on the start."
    where = f"The stationary distribution is ({_listed(limit)})."
    if second > 1 - 1e-9:
        return f"{where} But the chain keeps switching and does not settle."
    return f"{where} It settles there: each step shrinks the distance to about {second:.3g} of it."


def _listed(values: NDArray[np.float64]) -> str:
    return ", ".join(shown(float(value)) for value in values)
