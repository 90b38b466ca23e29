"""Explorer of module 1: row reduction, every step typeset; its picture is its caption."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from problems.explorers.controls import Entries
from problems.explorers.explorer import Exploration, ExplorerInputError, explorer
from problems.explorers.typed import exact_rectangle
from problems.plots.theme import Theme

EXAMPLE = "[[1, 2, 5], [3, 4, 11]]"
LARGEST = 10**9
Rows = tuple[tuple[Fraction, ...], ...]


@dataclass(frozen=True)
class Step:
    """The row operations of one pivot, in words and in LaTeX, and the matrix after them."""

    words: str
    latex: str
    after: Rows


@explorer(
    module="linear_algebra",
    name="reduce",
    title="Reduce a matrix row by row",
    defaults={"matrix": EXAMPLE},
    controls=(Entries("matrix"),),
)
def reduce(arguments: Mapping[str, str], _theme: Theme) -> Exploration:
    """Show every step to the reduced row echelon form, its rank, and what it says about a system of equations."""
    start = exact_rectangle(arguments["matrix"], "The matrix", EXAMPLE, (1, 4), (1, 5))
    steps, pivots = reduced(start)
    end = steps[-1].after if steps else start
    columns = ", ".join(str(column + 1) for column in pivots)
    rank = f"The rank is {len(pivots)}" + (f", with pivots in columns {columns}." if pivots else ".")
    system = _as_system(end, pivots)
    spoken = " ".join(f"Step {place}: {step.words}." for place, step in enumerate(steps, start=1))
    rows = "; ".join("(" + ", ".join(map(str, row)) + ")" for row in end)
    alt = f"Row reduction in {len(steps)} steps. {spoken} The reduced row echelon form has the rows {rows}. {rank}"
    lines = [f"$${_matrix(start)}$$", *(f"{step.latex}\n\n$${_matrix(step.after)}$$" for step in steps)]
    done = "" if steps else "This is already the reduced row echelon form. "
    caption = "\n\n".join([*lines, f"{done}{rank} {system}"])
    return Exploration(b"", f"{alt} {system}", caption)


def reduced(start: Rows) -> tuple[tuple[Step, ...], tuple[int, ...]]:
    """Return the steps to the reduced row echelon form, one a pivot, and the pivot columns."""
    steps: list[Step] = []
    pivots: list[int] = []
    rows = [list(row) for row in start]
    for column in range(len(start[0])):
        top = len(pivots)
        below = [place for place in range(top, len(rows)) if rows[place][column]]
        if not below:
            continue
        pivots.append(column)
        # a row that has 1 there already needs no fraction
        chosen = min(below, key=lambda place, column=column: (rows[place][column] != 1, place))  # type: ignore[misc]
        words, latex = _clear(rows, top, chosen, column)
        if any(max(abs(value.numerator), value.denominator) > LARGEST for row in rows for value in row):
            raise ExplorerInputError("The steps lead to very large fractions. Use smaller whole numbers.")
        if words:
            steps.append(Step(", then ".join(words), r", $\;$ ".join(latex), tuple(tuple(row) for row in rows)))
    return tuple(steps), tuple(pivots)


def _clear(rows: list[list[Fraction]], top: int, chosen: int, column: int) -> tuple[list[str], list[str]]:
    """Put a pivot row in its place, make its pivot 1 and the rest of the column 0; return what was done."""
    words, latex = [], []
    if chosen != top:
        rows[top], rows[chosen] = rows[chosen], rows[top]
        words.append(f"swap rows {top + 1} and {chosen + 1}")
        latex.append(rf"$R_{top + 1} \leftrightarrow R_{chosen + 1}$")
    pivot = rows[top][column]
    if pivot != 1:
        rows[top] = [value / pivot for value in rows[top]]
        words.append(f"divide row {top + 1} by {pivot}")
        latex.append(rf"$R_{top + 1} \to R_{top + 1} / {_bracketed(pivot)}$")
    for place, row in enumerate(rows):
        factor = row[column]
        if place != top and factor:
            rows[place] = [value - factor * above for value, above in zip(row, rows[top], strict=True)]
            sign, size = ("add", "+") if factor < 0 else ("subtract", "-")
            times = "" if abs(factor) == 1 else f"{_fraction(abs(factor))}\\,"
            spoken = "" if abs(factor) == 1 else f"{abs(factor)} times "
            words.append(f"{sign} {spoken}row {top + 1} {'to' if factor < 0 else 'from'} row {place + 1}")
            latex.append(rf"$R_{place + 1} \to R_{place + 1} {size} {times}R_{top + 1}$")
    return words, latex


def _as_system(end: Rows, pivots: Sequence[int]) -> str:
    """Say what the last column means when it holds the right sides of equations."""
    unknowns = len(end[0]) - 1
    if not unknowns:
        return ""
    start = "Read as equations with the last column as right sides:"
    if unknowns in pivots:
        return f"{start} no solution."
    if len(pivots) < unknowns:
        return f"{start} infinitely many solutions, {unknowns - len(pivots)} free."
    return f"{start} one solution, ({', '.join(str(row[-1]) for row in end[:unknowns])})."


def _matrix(rows: Rows) -> str:
    lines = r"\\[2pt] ".join(" & ".join(_fraction(value) for value in row) for row in rows)
    return rf"\begin{{pmatrix}}{lines}\end{{pmatrix}}"


def _fraction(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    return rf"{'-' if value < 0 else ''}\tfrac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def _bracketed(value: Fraction) -> str:
    return rf"\left({_fraction(value)}\right)" if value < 0 or value.denominator != 1 else _fraction(value)
