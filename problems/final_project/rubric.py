"""The rubric of the final project: six criteria with four levels each, as data."""

from collections.abc import Mapping
from dataclasses import dataclass

PASS_SHARE = 0.6
MUST_NOT_FAIL = ("C1", "C2")


@dataclass(frozen=True)
class Criterion:
    """One criterion of the rubric: its weight in percent and its four levels, the best first."""

    code: str
    title: str
    weight: int
    levels: tuple[str, str, str, str]


RUBRIC = (
    Criterion(
        "C1",
        "Mathematical correctness",
        25,
        (
            "All derivations complete, assumptions stated, notation consistent; a non-obvious step is proved.",
            "Derivations right; a few steps or assumptions are missing.",
            "Main formula quoted and used correctly; the derivation has gaps or a minor error.",
            "Formulas wrong or not connected to the code.",
        ),
    ),
    Criterion(
        "C2",
        "Implementation from scratch",
        20,
        (
            "Clear, vectorised, tested (identities, edge cases, gradient check); one command reproduces all.",
            "Works and is reproducible; tests cover the core.",
            "Works on the main case; few tests; manual steps.",
            "Does not run, or a library does the core work.",
        ),
    ),
    Criterion(
        "C3",
        "Integration of the three domains",
        15,
        (
            "Linear algebra, calculus and probability each change a decision in the project.",
            "All three used; one is decorative.",
            "Two domains used.",
            "One domain.",
        ),
    ),
    Criterion(
        "C4",
        "Experiments and uncertainty",
        15,
        (
            "Baseline, clean split, one-factor studies, intervals, failure cases explained.",
            "Baseline and clean split; some uncertainty.",
            "Results on one split without a baseline or an interval.",
            "Training score only, or leakage.",
        ),
    ),
    Criterion(
        "C5",
        "Interpretation and decisions",
        10,
        (
            "Conclusions follow from evidence; limits and next step are concrete; the cost of errors is considered.",
            "Sensible conclusions, limits named.",
            "Restates numbers.",
            "Claims not supported.",
        ),
    ),
    Criterion(
        "C6",
        "Communication",
        15,
        (
            "A fellow learner can follow and repeat it; figures have axes, units, captions; plain English.",
            "Clear with small gaps.",
            "Hard to follow in places; figures unlabelled.",
            "Not understandable.",
        ),
    ),
)


def share(levels: Mapping[str, int]) -> float:
    """Return the weighted share of points, from 0 to 1, for a level from 1 to 4 of each criterion."""
    return sum(criterion.weight * levels[criterion.code] for criterion in RUBRIC) / 400


def passes(levels: Mapping[str, int]) -> bool:
    """Tell whether these levels pass: 60 % or more, and no level 1 in the first two criteria."""
    return share(levels) >= PASS_SHARE and all(levels[code] > 1 for code in MUST_NOT_FAIL)
