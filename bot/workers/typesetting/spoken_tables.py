"""Says tables: matrices, vectors, determinants, case distinctions, aligned lines."""

from bot.workers.typesetting.spoken_symbols import number_word, ordinal_word
from bot.workers.typesetting.spoken_trees import Say, Tree

# how cells begin that go on with a line, and how those end that await what follows
_CARRIES_ON = (
    "equals", "is ", "plus", "minus", "times", "dot", "implies", "if and only if", "to ", "in ", "approximately",
    "at most", "at least", "less than", "greater than", "not equal to",
)  # fmt: skip
_NAMES = {
    ("|", "|"): "determinant",
    ("∣", "∣"): "determinant",
    ("‖", "‖"): "matrix between double bars",
    ("∥", "∥"): "matrix between double bars",
}


def speak_table(table: Tree, left: str, right: str, say: Say) -> str:
    """Return a table in words; the brackets on both sides say what kind of table it is."""
    rows = [[say(cell).strip(" ,") for cell in _cells(row)] for row in table[2:] if isinstance(row, list)]
    rows = [row for row in rows if any(row)] or [[""]]
    columns = max(len(row) for row in rows)
    if (left == "{" and not right) or (right == "}" and not left):
        return "cases: " + "; ".join(_joined(row) for row in rows) + "; end cases,"
    if not left and not right:
        return _lines(rows, table)
    if left and not right:
        return f"{_lines(rows, table)}"
    name = _NAMES.get((left, right), "")
    if columns == 1 and not name:
        return f"column vector {', '.join(row[0] for row in rows)}, end vector,"
    if len(rows) == 1 and not name:
        return f"row vector {', '.join(rows[0])}, end vector,"
    size = f"{number_word(len(rows))} by {number_word(columns)} {name or 'matrix'}"
    return f"{size}, {_rows(rows, _bars(table))}; end {name or 'matrix'},"


def _cells(row: Tree) -> list[Tree]:
    cells = [cell for cell in row[2:] if isinstance(cell, list)]
    return cells[1:] if row[0] == "mlabeledtr" else cells


def _bars(table: Tree) -> set[int]:
    """Return the columns after which a vertical line stands (an augmented matrix)."""
    lines = str(table[1].get("columnlines", "")).split()
    return {index for index, line in enumerate(lines) if line in {"solid", "dashed"}}


def _rows(rows: list[list[str]], bars: set[int]) -> str:
    said = []
    for number, row in enumerate(rows, start=1):
        cells = [cell or "blank" for cell in row]
        words = cells[0]
        for index, cell in enumerate(cells[1:]):
            words += f", bar, {cell}" if index in bars else f", {cell}"
        said.append(f"{ordinal_word(number)} row {words}")
    return "; ".join(said)


def _lines(rows: list[list[str]], table: Tree) -> str:
    if _bars(table) or "solid" in str(table[1].get("rowlines", "")):
        return f"table with {number_word(len(rows))} rows, {_rows(rows, set())}; end table,"
    if len(rows) == 1:
        return _joined(rows[0])
    return "; ".join(f"line {number}: {_joined(row)}" for number, row in enumerate(rows, start=1)) + ";"


def _joined(row: list[str]) -> str:
    """Join cells: with a comma, but not before or after a sign that carries a line on (the cells of ``&=``)."""
    words = ""
    for cell in filter(None, row):
        carried = cell.startswith(_CARRIES_ON) or words.endswith(_CARRIES_ON)
        words += (" " if carried else ", ") + cell if words else cell
    return words
