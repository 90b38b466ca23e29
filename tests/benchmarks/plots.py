"""How fast plots are drawn, as ratios to an empty Matplotlib figure of the same run: ``python -m …plots``.

The baseline is what anybody pays: axes with Matplotlib's defaults, a line of two points, saved as PNG in the
same size and resolution. Times are processor time of this process, so that other work on the machine counts for little.
"""

import io
import time
from collections.abc import Callable

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from problems.explorers import explore
from problems.plots.canvas import DPI, SIZE
from problems.plots.registry import draw, plots
from tests.benchmarks.figures import line, percentile
from tests.benchmarks.typesetting import say, write
from tests.problems.plots.examples import EXAMPLES

ROUNDS = 7
PLOT_P50, PLOT_P95, ANIMATION = 0.080, 0.150, 0.300  # seconds on a quiet machine


def main() -> None:
    """Print the figures, slowest plot first."""
    for name in plots():  # once before: fonts and imports are no part of a drawing
        draw(name, EXAMPLES[name], "dark")
    bare = _once(_bare, 3 * ROUNDS)
    baseline = percentile(bare, 0.5)
    write(line("Matplotlib: empty axes with one line", bare))
    taken: dict[str, list[float]] = {name: [] for name in sorted(plots())}
    for _ in range(ROUNDS):
        for name, times in taken.items():
            times.extend(_once(_drawing(name), 1))
    everything = [sample for samples in taken.values() for sample in samples]
    write(line(f"all {len(taken)} plots", everything, baseline))
    for name, samples in sorted(taken.items(), key=lambda entry: -percentile(entry[1], 0.5)):
        write(line(name, samples, baseline))
    film = _once(_animated, ROUNDS)
    write(line("animation: optimisation/descent", film, baseline))
    say("plots p50", percentile(everything, 0.5), PLOT_P50)
    say("plots p95", percentile(everything, 0.95), PLOT_P95)
    say("animation p50", percentile(film, 0.5), ANIMATION)


def _once(work: Callable[[], object], rounds: int) -> list[float]:
    samples = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        samples.append(time.process_time() - began)
    return samples


def _drawing(name: str) -> Callable[[], bytes]:
    return lambda: draw(name, EXAMPLES[name], "dark")


def _animated() -> bytes:
    return explore("optimisation", "descent", {}, "dark").picture


def _bare() -> None:
    figure = Figure(figsize=SIZE, dpi=DPI)
    FigureCanvasAgg(figure)
    figure.add_subplot().plot(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    figure.savefig(io.BytesIO(), format="png")


if __name__ == "__main__":
    main()
