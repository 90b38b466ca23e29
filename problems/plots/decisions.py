"""Decisions and answers: a table of pay-offs, the spread of the answers to a daily problem."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from problems.plots.canvas import bare, canvas
from problems.plots.theme import Theme


def pay_off(
    actions: Sequence[str],
    states: Sequence[str],
    pay_offs: Sequence[Sequence[float]],
    chances: Sequence[float],
    theme: Theme,
) -> Figure:
    """Draw a table: what each action (row) pays in each state, and what it pays on average; the best one is framed."""
    table, weights = np.asarray(pay_offs, dtype=float), np.asarray(chances, dtype=float)
    expected = table @ weights
    best = int(np.argmax(expected))
    figure, axes = bare(theme, f"Best on average: {actions[best]}", size=(6.4, 1.5 + 0.5 * len(actions)))
    heads = [*(f"{name}\np = {chance:.3g}" for name, chance in zip(states, weights, strict=True)), "expected"]
    for column, head in enumerate(heads):
        colour = theme.series[1] if column == len(states) else theme.foreground
        axes.text(column + 1.5, 0.4, head, color=colour, ha="center", va="center", fontsize=10)
    for row, name in enumerate(actions):
        axes.text(0.9, -row - 0.5, name, color=theme.foreground, ha="right", va="center", fontsize=11)
        for column, value in enumerate((*table[row], expected[row])):
            colour = theme.series[1] if column == len(states) else theme.foreground
            weight = "bold" if row == best else "normal"
            axes.text(
                column + 1.5,
                -row - 0.5,
                f"{value:.4g}",
                color=colour,
                ha="center",
                va="center",
                fontsize=12,
                weight=weight,
            )
    width = len(heads) + 1
    for row in range(len(actions) + 1):
        axes.plot([0, width], [-row, -row], color=theme.muted, linewidth=1)
    axes.add_patch(Rectangle((0.02, -best - 0.96), width - 0.04, 0.92, fill=False, edgecolor=theme.series[1], lw=2.4))
    axes.set_xlim(-0.05, width + 0.05)
    axes.set_ylim(-len(actions) - 0.1, 0.85)
    return figure


def answer_distribution(
    answers: Sequence[str], counts: Sequence[int], theme: Theme, right: Sequence[int] = (), title: str = ""
) -> Figure:
    """Draw how many members gave each answer, most frequent first as given; right answers are hatched and ticked."""
    height = 1.1 + 0.4 * len(answers)
    total = sum(counts) or 1
    figure, axes = canvas(theme, title or "Answers to today's problem", "members", "", size=(6.4, height))
    axes.set_position((0.3, 0.6 / height, 0.64, (height - 1.05) / height))
    for place, count in enumerate(counts):
        good = place in right
        axes.barh(
            [-place],
            [count],
            height=0.66,
            color=theme.series[2 if good else 0],
            hatch="//" if good else None,
            edgecolor=theme.background,
        )
        words = f" {count} ({count / total:.0%})" + (" ✓" if good else "")
        axes.text(count, -place, words, color=theme.foreground, va="center", fontsize=10)
    axes.set_yticks(
        [-place for place in range(len(answers))],
        [answer if len(answer) <= 18 else answer[:17] + "…" for answer in answers],
    )
    axes.set_xlim(0, 1.3 * max(*counts, 1))
    return figure
