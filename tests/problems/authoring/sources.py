"""A family as text, and ways to spoil it."""

GOOD = """id = "one-equation"
title = "Solve an equation"
skill = "alg-linear-eq"
levels = [1, 2]
symbols = ["x"]
prompt = "Solve ${a}x + {b} = {c}$ for $x$. Give a number."
hints = [
  "Bring the number without $x$ to the other side.",
  "So ${a}x = {d}$.",
]
solution = ["Subtract ${b:bracketed}$.", "Divide by ${a}$: $x = {r}$."]
constraints = ["a != 0"]

[parameters]
a = { range = [-3, 9] }
b = { range = [-9, 9], not = [0] }
c = { range = [-9, 9] }

[values]
d = "c - b"
r = "d/a"

[[parts]]
type = "num"
answer = "r"

[[misconceptions]]
tag = "sign-kept"
answer = "(c + b)/a"
feedback = "The number changes its sign on the other side."
"""


def spoiled(*changes: tuple[str, str]) -> str:
    """Return the family with pieces replaced, each of which must be there."""
    source = GOOD
    for old, new in changes:
        assert old in source, old
        source = source.replace(old, new)
    return source
