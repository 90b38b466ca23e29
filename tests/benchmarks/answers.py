"""Our curated answers side by side with naive SymPy and Math-Verify: ``python -m tests.benchmarks.answers [EVERY]``.

Every judge works in a process of its own and is stopped after two seconds a pair; times are ratios to ours. Math-Verify
comes with ``pip install -e '.[bench]'`` and is left out with a word where it is missing.
"""

import importlib.util
import logging
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from problems.verdict import Status
from tests.benchmarks.figures import percentile
from tests.benchmarks.typesetting import write
from tests.problems.answers.test_curated_suite import blocks

LIMIT_S = 2.0
EVERY = 5
Judge = Callable[[dict[str, Any]], bool]


def lemma() -> Judge:
    """Return our own judge, warm as the bot's workers are: SymPy is loaded before the first pair."""
    from problems.answers.checking import check

    check({"reference": "(x-1)*(x+2)", "response": "x^2+x-2", "form": "factored:x"})
    return lambda pair: check(pair).status is Status.CORRECT


def naive() -> Judge:
    """Return what most bots do: ``simplify(a - b) == 0``."""
    from sympy import Expr, simplify
    from sympy.parsing.sympy_parser import (
        convert_xor,
        implicit_multiplication_application,
        parse_expr,
        standard_transformations,
    )

    rules = (*standard_transformations, convert_xor, implicit_multiplication_application)

    def judge(pair: dict[str, Any]) -> bool:
        one, two = (parse_expr(pair[side], transformations=rules) for side in ("reference", "response"))
        return bool(simplify(one - two) == 0) if isinstance(one, Expr) and isinstance(two, Expr) else bool(one == two)

    return judge


def math_verify() -> Judge:
    """Return Hugging Face's Math-Verify, each text between dollar signs as it wants it."""
    logging.getLogger("math_verify").setLevel(logging.ERROR)  # it warns at every pair that the time is ours to limit
    from math_verify import parse, verify  # type: ignore[import-not-found,unused-ignore] # an extra of its own

    def judge(pair: dict[str, Any]) -> bool:
        one, two = (parse(f"${pair[side]}$", parsing_timeout=None) for side in ("reference", "response"))
        return bool(verify(one, two, timeout_seconds=None))

    return judge


JUDGES = {"lemma": lemma, "simplify": naive, "math-verify": math_verify}


@dataclass
class Figures:
    """What a judge did: right calls, wrong acceptances, failures, seconds."""

    pairs: int = 0
    right: int = 0
    accepted_wrongly: int = 0
    failed: int = 0
    stopped: int = 0
    seconds: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        """Return the counts in one line."""
        return (
            f"{self.pairs:5} pairs  right {self.right / self.pairs:6.1%}  wrongly accepted {self.accepted_wrongly:4}  "
            f"failed {self.failed:4}  stopped {self.stopped:3}"
        )

    def add(self, *, wanted: bool, answer: bool | str) -> None:
        """Count one pair; a judge that fails or is stopped accepts nothing, and is right about nothing."""
        self.pairs += 1
        self.right += answer is wanted
        self.accepted_wrongly += answer is True and not wanted
        self.failed += answer == "failed"
        self.stopped += answer == "stopped"


class Bench:
    """One judge in a process that can be killed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.start()

    def start(self) -> None:
        """Start the process and wait until its libraries are loaded."""
        self.ours, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.get_context("spawn").Process(
            target=_serve, args=(self.name, theirs), daemon=True
        )
        self.process.start()
        assert self.ours.recv() == "ready"

    def judge(self, pair: dict[str, Any]) -> bool | str:
        """Return whether the judge accepts the pair, ``failed`` or ``stopped``."""
        self.ours.send(pair)
        if self.ours.poll(LIMIT_S):
            answer: bool | str = self.ours.recv()
            return answer
        self.stop()
        self.start()
        return "stopped"

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.join()


def _serve(name: str, pipe: Connection) -> None:
    judge = JUDGES[name]()
    pipe.send("ready")
    while True:
        pair = pipe.recv()
        try:
            pipe.send(judge(pair))
        except Exception:  # noqa: BLE001  # whatever a library raises is a failure of it
            pipe.send("failed")


def pairs(every: int) -> Iterator[tuple[dict[str, Any], Status]]:
    """Yield every n-th pair of the curated suite with the status it should get."""
    listed = [({**block.request, "response": text}, status) for block in blocks() for status, text in block.answers]
    yield from listed[::every]


def main() -> None:
    """Print accuracy, wrong acceptances, failures and times for values and for forms."""
    every = int(sys.argv[1]) if len(sys.argv) > 1 else EVERY
    chosen = list(pairs(every))
    ours: dict[str, tuple[float, float]] = {}
    for name in JUDGES:
        if name == "math-verify" and importlib.util.find_spec("math_verify") is None:
            write("math-verify is not installed: pip install -e '.[bench]'")
            continue
        bench = Bench(name)
        for part, formed in (("values", False), ("forms", True)):
            figures = _measured(bench, [pair for pair in chosen if bool(pair[0].get("form")) is formed])
            times = percentile(figures.seconds, 0.5), percentile(figures.seconds, 0.95)
            ours.setdefault(part, times)
            shown = "  ".join(
                f"{label} {time_ * 1000:7.2f} ms = {time_ / own:5.1f} × ours"
                for label, time_, own in zip(("p50", "p95"), times, ours[part], strict=True)
            )
            write(f"{name:12} {part:7} {figures}  {shown}")
        bench.stop()


def _measured(bench: Bench, chosen: list[tuple[dict[str, Any], Status]]) -> Figures:
    figures = Figures()
    for pair, status in chosen:
        began = time.perf_counter()
        answer = bench.judge(pair)
        figures.seconds.append(time.perf_counter() - began)
        figures.add(wanted=status is Status.CORRECT, answer=answer)
    return figures


if __name__ == "__main__":
    main()
