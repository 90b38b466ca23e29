"""How fast plots are drawn, as ratios to an empty Matplotlib figure of the same run: ``python -m …plots``.

The baseline is what anybody pays: axes with Matplotlib's defaults, a line of two points, saved as PNG in the
same size and resolution. Times are processor time of this process, so that other work on the machine counts for little.
"""

import io
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from problems.explorers import explore
from problems.plots.canvas import PIXELS, SIZE
from problems.plots.registry import draw, plots
from tests.benchmarks.figures import line, percentile
from tests.benchmarks.typesetting import say, write
from tests.problems.plots.examples import EXAMPLES

ROUNDS = 7
PLOT_P50, PLOT_P95, ANIMATION = 0.080, 0.150, 0.300  # seconds on a quiet machine


class _Taken(NamedTuple):
    """Seconds of a processor and of the clock."""

    work: float
    wall: float


def main() -> None:
    """Print the figures, slowest plot first."""
    for name in plots():  # once before: fonts and imports are no part of a drawing
        draw(name, EXAMPLES[name], "dark")
    bare = _worked(_once(_bare, 3 * ROUNDS))
    baseline = percentile(bare, 0.5)
    write(line("Matplotlib: empty axes with one line", bare))
    drawn: dict[str, list[_Taken]] = {name: [] for name in sorted(plots())}
    for _ in range(ROUNDS):
        for name, times in drawn.items():
            times.extend(_once(_drawing(name), 1))
    taken = {name: _worked(samples) for name, samples in drawn.items()}
    everything = [sample for samples in taken.values() for sample in samples]
    write(line(f"all {len(taken)} plots", everything, baseline))
    write(line("the same by the clock", [one.wall for samples in drawn.values() for one in samples]))
    for name, samples in sorted(taken.items(), key=lambda entry: -percentile(entry[1], 0.5)):
        write(line(name, samples, baseline))
    films = _once(_animated, ROUNDS)
    film = _worked(films)
    write(line("animation: optimisation/descent", film, baseline))
    write(line("the same by the clock", [one.wall for one in films]))
    say("plots p50", percentile(everything, 0.5), PLOT_P50)
    say("plots p95", percentile(everything, 0.95), PLOT_P95)
    say("animation p50", percentile(film, 0.5), ANIMATION)


def _once(work: Callable[[], object], rounds: int) -> list[_Taken]:
    samples = []
    for _ in range(rounds):
        began, at = time.process_time(), time.perf_counter()
        work()
        samples.append(_Taken(time.process_time() - began, time.perf_counter() - at))
    return samples


def _worked(samples: Iterable[_Taken]) -> list[float]:
    return [sample.work for sample in samples]


def _drawing(name: str) -> Callable[[], bytes]:
    return lambda: draw(name, EXAMPLES[name], "dark")


def _animated() -> bytes:
    return explore("optimisation", "descent", {}, "dark").picture


def _bare() -> None:
    figure = Figure(figsize=SIZE, dpi=PIXELS)
    FigureCanvasAgg(figure)
    figure.add_subplot().plot(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    figure.savefig(io.BytesIO(), format="png")


if __name__ == "__main__":
    main()
