"""What a verification found: pure data that workers send as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self


@dataclass(frozen=True)
class Finding:
    """Something that a family does not keep: which check, on which item, and what about it."""

    family: str
    level: int
    seed: int
    check: str
    sentence: str


@dataclass(frozen=True)
class Report:
    """The result of looking at items: how many, what was found, and how long each draw took in milliseconds."""

    items: int = 0
    judgements: int = 0
    pictures: int = 0
    findings: tuple[Finding, ...] = ()
    draws: tuple[float, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the report as JSON-able data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read a report written by ``as_json``."""
        findings = tuple(Finding(**finding) for finding in data["findings"])
        return cls(**{**data, "findings": findings, "draws": tuple(data["draws"])})

    @classmethod
    def merged(cls, reports: Iterable["Report"]) -> Self:
        """Return one report of all."""
        every = list(reports)
        return cls(
            items=sum(report.items for report in every),
            judgements=sum(report.judgements for report in every),
            pictures=sum(report.pictures for report in every),
            findings=tuple(finding for report in every for finding in report.findings),
            draws=tuple(draw for report in every for draw in report.draws),
        )


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that this share of all does not exceed; nothing gives 0."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
