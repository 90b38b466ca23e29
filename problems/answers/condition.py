"""A condition such as ``k > 2 or k < -2``, judged by its solution set."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.equation import decided
from problems.answers.interval import Interval
from problems.answers.judging.diagnosis.findings import wrong_names
from problems.answers.judging.solutions.conditions import same_solutions
from problems.answers.judging.solutions.statements import is_condition
from problems.answers.judging.structures.kinds import mismatch
from problems.answers.reading import Node, Reading, read
from problems.answers.reading.tree import names_in
from problems.verdict import Verdict


@dataclass(frozen=True)
class Condition(Interval):
    """A condition on one or more names; an interval of the first name is accepted as well."""

    code: ClassVar[str] = "ineq"

    def read(self, response: str) -> Reading:
        """Read a response; nothing before ``=`` is a label here."""
        return read(response, self.symbols(), label=False)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        key = self.key()
        strange = wrong_names(key, tree, self.names)
        if strange is not None:
            return strange
        if len(names_in(key) | names_in(tree)) == 1 or not is_condition(tree):
            return super().decide(tree, response)
        if not is_condition(tree):
            return mismatch(tree, "condition")
        return decided(key, tree, same_solutions(key, tree), self.form)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return f"{self.names[0]} > 1 or {self.names[0]} <= -5"
