"""Percentiles, and how the benchmarks print them."""

from collections.abc import Sequence


def percentile(samples: Sequence[float], share: float) -> float:
    """Return the sample below which this share of all samples lies."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def line(name: str, samples: Sequence[float], baseline: float | None = None) -> str:
    """Return one line: median and 95th percentile in ms and, where there is a baseline, the median as its multiple."""
    median, high = (percentile(samples, share) * 1000 for share in (0.5, 0.95))
    ratio = "" if not baseline else f"   {median / (baseline * 1000):6.2f} × baseline"
    return f"{name:44} p50 {median:8.2f} ms   p95 {high:8.2f} ms{ratio}"
