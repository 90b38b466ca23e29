"""The argument of a LaTeX command: ``{…}``, one digit or letter, or one command."""

from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Scan

DEEPEST = 40


def argument(scan: Scan, end: int) -> None:
    """Append one LaTeX argument as a group; raises ``Refusal`` where there is none."""
    scan.nesting += 1
    if scan.nesting > DEEPEST:
        raise Refusal("This answer has too many parts inside parts. Please simplify it.", scan.position, "too-deep")
    while scan.position < end and scan.text[scan.position].isspace():
        scan.position += 1
    if scan.position >= end:
        raise Refusal("Something is missing here. Write \\frac{top}{bottom} or top/bottom.", scan.position, "latex")
    character = scan.text[scan.position]
    if character == "{":
        closing = _closing(scan, end)
        scan.position += 1
        inside(scan, closing)
        scan.position = closing + 1
    elif character.isalnum():
        scan.add("open", "group")
        one = scan.position + 1
        kept, scan.text = scan.text, scan.text[:one]
        scan.step(one)
        scan.text = kept
        scan.add("close", "group", one)
    elif character == "\\":
        scan.add("open", "group")
        scan.step(end)
        scan.add("close", "group")
    else:
        raise Refusal("Write the parts of a fraction in braces: \\frac{top}{bottom}.", scan.position, "latex")
    scan.nesting -= 1


def inside(scan: Scan, end: int) -> None:
    """Append what stands before ``end`` as a group."""
    scan.add("open", "group")
    while scan.position < end:
        scan.step(end)
    scan.add("close", "group", end)


def _closing(scan: Scan, end: int) -> int:
    depth = 0
    for position in range(scan.position, end):
        if scan.text[position - 1 : position] == "\\":
            continue
        depth += {"{": 1, "}": -1}.get(scan.text[position], 0)
        if depth == 0:
            return position
    raise Refusal("This brace is never closed. Add a }.", scan.position, "bracket")
