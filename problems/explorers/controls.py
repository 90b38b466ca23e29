"""How buttons vary an explorer: each control steps one argument, which stays text that a learner could have typed.

An explorer declares its controls beside its defaults. A control reads the argument as it is now, offers what it could
become, and leaves out what it cannot read: a rate typed as a formula is stepped by its value, a range of infinity not.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import Protocol

from problems.explorers.errors import ExplorerInputError
from problems.explorers.typed import exact_rectangle, number, numbers, span

Arguments = Mapping[str, str]
MOST_ENTRIES = 4
SMALL = 1e-4
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True)
class Variation:
    """One button: what changes, what it becomes, and all arguments then; none at the end of the way."""

    name: str
    value: str
    arguments: Arguments | None


class Control(Protocol):
    """Offers variations of the arguments as they are."""

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return what the buttons of this control would lead to."""
        ...


@dataclass(frozen=True)
class Step:
    """Less and more of a number, by a fixed step between two ends."""

    argument: str
    name: str
    by: float = 1.0
    low: float = -inf
    high: float = inf

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return one step down and one step up."""
        value = _number(arguments[self.argument], self.name)
        return [_changed(arguments, self, value + move) for move in (-self.by, self.by)]


@dataclass(frozen=True)
class Factor:
    """Less and more of a number, by a factor between two ends; ``whole`` rounds to whole numbers."""

    argument: str
    name: str
    by: float = 2.0
    low: float = -inf
    high: float = inf
    whole: bool = False

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return the number divided and multiplied by the factor."""
        value = _number(arguments[self.argument], self.name)
        found = [value / self.by, value * self.by]
        return [_changed(arguments, self, float(round(one)) if self.whole else one) for one in found]


@dataclass(frozen=True)
class Each:
    """Less and more of every number of a list, such as the coordinates of a point."""

    argument: str
    names: Sequence[str]
    by: float | tuple[float, ...] = 1.0

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return one step down and one step up of each; nothing for a list of another length."""
        values = numbers(arguments[self.argument], self.argument)
        if len(values) > len(self.names):
            return []
        found = []
        for place, (name, value) in enumerate(zip(self.names, values, strict=False)):
            by = self.by[place] if isinstance(self.by, tuple) else self.by
            for moved in (value - by, value + by):
                text = ", ".join(written(moved if at == place else one) for at, one in enumerate(values))
                found.append(Variation(name, written(moved), {**arguments, self.argument: text}))
        return found


@dataclass(frozen=True)
class Scale:
    """All numbers of a list divided and multiplied by a factor."""

    argument: str
    name: str
    by: float = 2.0

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return the list, smaller and larger."""
        values = numbers(arguments[self.argument], self.name)
        texts = [", ".join(written(value * by) for value in values) for by in (1 / self.by, self.by)]
        return [Variation(self.name, text, {**arguments, self.argument: text}) for text in texts]


@dataclass(frozen=True)
class Entries:
    """Less and more of the entries of a matrix: of each, or in a large matrix of the last one."""

    argument: str
    by: Fraction = Fraction(1)

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return one step down and one step up of each entry."""
        rows = exact_rectangle(arguments[self.argument], "The matrix", "[[1, 2], [3, 4]]", (1, 6), (1, 6))
        places = [(row, column) for row in range(len(rows)) for column in range(len(rows[0]))]
        found = []
        for row, column in places if len(places) <= MOST_ENTRIES else places[-1:]:
            name = f"a{str(row + 1).translate(SUBSCRIPTS)}{str(column + 1).translate(SUBSCRIPTS)}"
            for moved in (rows[row][column] - self.by, rows[row][column] + self.by):
                changed = [list(line) for line in rows]
                changed[row][column] = moved
                text = "[" + ", ".join(f"[{', '.join(map(exactly, line))}]" for line in changed) + "]"
                found.append(Variation(name, exactly(moved), {**arguments, self.argument: text}))
        return found


@dataclass(frozen=True)
class Zoom:
    """A range made half and twice as wide about its middle."""

    argument: str = "range"
    name: str = "range"

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return the closer and the wider range."""
        low, high = span(arguments[self.argument], self.name)
        middle, half = (low + high) / 2, (high - low) / 2
        texts = [f"{written(middle - half * by)}, {written(middle + half * by)}" for by in (0.5, 2)]
        return [Variation(self.name, text, {**arguments, self.argument: text}) for text in texts]


@dataclass(frozen=True)
class Cycle:
    """The next of several words or numbers, over and over."""

    argument: str
    name: str
    options: tuple[str, ...]

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return the one next option."""
        now = arguments[self.argument].strip().lower().removesuffix("%")
        at = self.options.index(now) if now in self.options else -1
        following = self.options[(at + 1) % len(self.options)]
        return [Variation(self.name, following, {**arguments, self.argument: following})]


@dataclass(frozen=True)
class Shift:
    """Probability moved between two: the first entry of a row less and more, the second makes up for it.

    With several rows (a chain with two states) each has its name; anything but two columns is left alone.
    """

    argument: str
    names: tuple[str, ...]
    by: Fraction = Fraction(1, 10)

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return a step down and a step up of the first probability in each row."""
        rows = exact_rectangle(arguments[self.argument], "The probabilities", "0.4, 0.6", (1, 6), (1, 6))
        if len(rows[0]) != 2 or len(rows) != len(self.names):  # one and what is left
            return []
        found = []
        for place, (name, row) in enumerate(zip(self.names, rows, strict=True)):
            for moved in (row[0] - self.by, row[0] + self.by):
                changed = [(moved, 1 - moved) if at == place else line for at, line in enumerate(rows)]
                lines = [", ".join(map(exactly, line)) for line in changed]
                text = lines[0] if len(lines) == 1 else "[" + ", ".join(f"[{line}]" for line in lines) + "]"
                possible = {**arguments, self.argument: text} if 0 <= moved <= 1 else None
                found.append(Variation(name, exactly(moved), possible))
        return found


@dataclass(frozen=True)
class Depending:
    """Another control for each value of an argument: the parameters of a normal distribution are not a binomial's."""

    argument: str
    controls: Mapping[str, Control]

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return the variations of the control that belongs to the value."""
        control = self.controls.get(arguments[self.argument].strip().lower())
        return control.variations(arguments) if control else []


@dataclass(frozen=True)
class Several:
    """Controls taken together, for where one is asked for."""

    controls: tuple[Control, ...]

    def variations(self, arguments: Arguments) -> Sequence[Variation]:
        """Return the variations of each."""
        return offered(self.controls, arguments)


def written(value: float) -> str:
    """Write a number as a learner would type it."""
    if value and abs(value) < SMALL:  # where ``g`` writes powers of ten
        return f"{value:.12f}".rstrip("0")
    return f"{round(value, 9) + 0.0:.9g}"


def exactly(value: Fraction) -> str:
    """Write a fraction as a decimal where that is exact and short, else as a fraction."""
    decimal = f"{float(value):.9g}"
    return decimal if "e" not in decimal and Fraction(decimal) == value else str(value)


def offered(controls: Sequence[Control], arguments: Arguments) -> tuple[Variation, ...]:
    """Return the variations of all controls in order; a control that cannot read its argument offers none."""
    found: list[Variation] = []
    for control in controls:
        found.extend(_readable(control.variations, arguments))
    return tuple(found)


def _readable(offer: Callable[[Arguments], Sequence[Variation]], arguments: Arguments) -> Sequence[Variation]:
    try:
        return offer(arguments)
    except ExplorerInputError:
        return []


def _number(text: str, name: str) -> float:
    return number(text.strip().removesuffix("%"), name) / (100 if text.strip().endswith("%") else 1)


def _changed(arguments: Arguments, control: Step | Factor, value: float) -> Variation:
    text = written(value)
    within = control.low - 1e-9 <= value <= control.high + 1e-9
    return Variation(control.name, text, {**arguments, control.argument: text} if within else None)
