"""Checks on the words of an item: complete, short, well bracketed, and within what Discord shows."""

import json
import re
from collections.abc import Iterator

from problems.glossary import glossary
from problems.plots.registry import plots
from problems.snapshot import ItemSnapshot

LONGEST_PROMPT = 700
LONGEST_STEP = 400
LONGEST_ALT = 1024
MOST_WORDS = 20


def hints_and_steps_are_complete(item: ItemSnapshot) -> Iterator[str]:
    """Say what is missing or too long among prompt, hints, steps, options and feedback."""
    if not len(item.hints) == len(set(item.hints)) == 3:
        yield "it does not have three different hints"
    if len(item.solution) < 2:
        yield "its solution has fewer than two steps"
    if not 0 < len(item.prompt) <= LONGEST_PROMPT:
        yield f"its prompt has {len(item.prompt)} characters; at most {LONGEST_PROMPT} are read on a phone"
    for text in (*item.hints, *item.solution):
        if not 0 < len(text) <= LONGEST_STEP:
            yield f"a hint or step has {len(text)} characters, not 1 to {LONGEST_STEP}: {text[:60]}"
    for known in item.misconceptions:
        if not known.feedback.endswith((".", "?", "!")):
            yield f"the feedback on {known.tag} is no sentence: {known.feedback}"


def formulas_are_well_bracketed(item: ItemSnapshot) -> Iterator[str]:
    """Say which text has an odd dollar sign, an empty formula, an odd brace or a doubled sign."""
    for text in (item.prompt, *item.hints, *item.solution):
        formulas = text.split("$")[1::2]
        if text.count("$") % 2 or not all(formula.strip() for formula in formulas):
            yield f"dollar signs do not pair: {text}"
        for formula in formulas:
            if formula.count("{") != formula.count("}"):
                yield f"braces do not pair: {formula}"
            if "+ -" in formula or "- -" in formula:
                yield f"two signs follow each other: {formula}"


def sentences_are_short(item: ItemSnapshot) -> Iterator[str]:
    """Say which sentence has more than 20 words; a formula counts as one."""
    for text in (item.prompt, *item.hints, *item.solution, *(known.feedback for known in item.misconceptions)):
        plain = re.sub(r"\$[^$]*\$|`[^`]*`", "X", text)
        for sentence in re.split(r"[.?!:;]\s", plain):
            if len(sentence.split()) > MOST_WORDS:
                yield f"more than {MOST_WORDS} words: {sentence}"


def the_snapshot_survives_json(item: ItemSnapshot) -> Iterator[str]:
    """Say where an item is changed by being stored."""
    if ItemSnapshot.from_json(json.loads(json.dumps(item.as_json()))) != item:
        yield "it is not the same after being stored as JSON"


def the_plot_is_described(item: ItemSnapshot) -> Iterator[str]:
    """Say what is wrong with the call of a plot."""
    if item.plot is None:
        return
    if not 0 < len(item.plot.alt) <= LONGEST_ALT:
        yield f"the alt text of its plot has {len(item.plot.alt)} characters, not 1 to {LONGEST_ALT}"
    if item.plot.when not in {"before", "after"}:
        yield f"its plot is shown {item.plot.when!r}, which is neither before nor after"
    if item.plot.name not in plots():
        yield f"no plot is called {item.plot.name}"


def its_terms_are_in_the_glossary(item: ItemSnapshot) -> Iterator[str]:
    """Say which term is not in the glossary."""
    for slug in item.terms:
        if slug not in glossary():
            yield f"its term {slug} is not in the glossary"
