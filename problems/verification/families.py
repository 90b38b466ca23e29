"""Looks at the items of a family, level by level, seed by seed; counts its different items."""

import json
import time
from collections.abc import Callable, Iterable, Iterator

from problems.family import ItemFamily
from problems.snapshot import ItemSnapshot
from problems.verification.judging import (
    misconceptions_are_rejected_and_recognised,
    other_writings_are_accepted,
    the_key_is_accepted,
)
from problems.verification.prose import (
    formulas_are_well_bracketed,
    hints_and_steps_are_complete,
    its_terms_are_in_the_glossary,
    sentences_are_short,
    the_plot_is_described,
    the_snapshot_survives_json,
)
from problems.verification.report import Finding, Report
from problems.verification.writings import WANTED

Check = Callable[[ItemSnapshot], Iterator[str]]

CHECKS: tuple[Check, ...] = (
    the_key_is_accepted,
    other_writings_are_accepted,
    misconceptions_are_rejected_and_recognised,
    hints_and_steps_are_complete,
    formulas_are_well_bracketed,
    sentences_are_short,
    the_snapshot_survives_json,
    the_plot_is_described,
    its_terms_are_in_the_glossary,
)
ENOUGH = 40
_PATIENCE = 100  # draws in a row without a new item: then these are all there are
_FEWEST = 3
_SLOW_MS = 250.0


def look_at(family: ItemFamily, level: int, seeds: Iterable[int], checks: Iterable[Check] = CHECKS) -> Report:
    """Return what the checks find in these items of a family."""
    findings: list[Finding] = []
    draws: list[float] = []
    judgements = 0
    for seed in seeds:
        start = time.perf_counter()
        try:
            item = family.draw(level, seed)
        except Exception as error:  # noqa: BLE001 - an author wants to hear of every item that cannot be drawn
            findings.append(Finding(family.name, level, seed, "draw", f"{type(error).__name__}: {error}"))
            continue
        draws.append((time.perf_counter() - start) * 1000)
        judgements += 1 + WANTED + len(item.misconceptions)
        if family.draw(level, seed) != item:
            findings.append(Finding(family.name, level, seed, "deterministic", "the same seed gave another item"))
        findings += [
            Finding(family.name, level, seed, check.__name__, sentence) for check in checks for sentence in check(item)
        ]
    if draws and sorted(draws)[len(draws) // 2] > _SLOW_MS:
        findings.append(Finding(family.name, level, 0, "draw-time", f"half of its draws take over {_SLOW_MS:.0f} ms"))
    return Report(len(draws), judgements, 0, tuple(findings), tuple(draws))


def count_items(family: ItemFamily, level: int) -> int:
    """Return how many different items a level has: 40 where there are more, or all there are."""
    seen: set[str] = set()
    seed = last = 0
    while len(seen) < ENOUGH and seed - last < _PATIENCE:
        before = len(seen)
        seen.add(fingerprint(family.draw(level, seed)))
        seed += 1
        last = seed if len(seen) > before else last
    return len(seen)


def variety(family: ItemFamily, level: int) -> Report:
    """Return a finding where a level has hardly any different items."""
    count = count_items(family, level)
    if count >= _FEWEST:
        return Report()
    sentence = f"it has {count} different items only"
    return Report(findings=(Finding(family.name, level, 0, "variety", sentence),))


def fingerprint(item: ItemSnapshot) -> str:
    """Return what makes an item another one for a learner: its words, its picture and its answer."""
    plot = None if item.plot is None else item.plot.arguments
    parts = [(part.canonical, part.options) for part in item.parts]
    return json.dumps([item.prompt, plot, parts], sort_keys=True, default=str)
