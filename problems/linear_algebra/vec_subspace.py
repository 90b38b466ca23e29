"""Families of the skill ``vec-subspace``: which sets are subspaces."""

from random import Random

from problems.answers.choice import MultipleChoice
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum
from problems.row_reduction import not_parallel
from problems.sampling import integers, nonzero, shuffled

RIGHT = ("plane", "line", "span", "null-space")
WRONG = ("shifted", "union", "octant", "product", "solutions")
WHY = {
    "plane": "it holds 0 and is closed under sums and multiples, because the right side is 0",
    "line": "it holds 0, and sums and multiples stay on the line",
    "span": "a span holds 0 and all sums and multiples of its vectors",
    "null-space": "if $Ax=0$ and $Ay=0$, then $A(x+y)=0$ and $A(cx)=0$",
    "shifted": "it does not contain 0",
    "union": "the sum of one vector from each axis lies on neither axis",
    "octant": "multiples by $-1$ leave the set",
    "product": "the sum of $(1,0,0)$ and $(0,1,0)$ leaves the set",
    "solutions": "it does not contain 0, because $A0=0$ is not $b$",
}


def _point(entries: tuple[int, ...]) -> str:
    return f"({', '.join(map(str, entries))})"


def _sets(rng: Random) -> dict[str, str]:
    """Describe one set of every kind, with drawn numbers."""
    a, b, c = (nonzero(rng, -4, 4) for _ in range(3))
    equation = tex_sum([(a, "x_1"), (b, "x_2"), (c, "x_3")])
    other = tex_sum([(nonzero(rng, -4, 4), "x_1"), (nonzero(rng, -4, 4), "x_2"), (nonzero(rng, -4, 4), "x_3")])
    u, v = not_parallel(rng, 3, -2, 3)
    direction = integers(rng, 3, -3, 4)
    while not any(direction):
        direction = integers(rng, 3, -3, 4)
    one, two = sorted(rng.sample((1, 2, 3), 2))
    bounds = [rng.choice(("at least", "at most")) for _ in range(3)]
    return {
        "plane": f"all vectors with ${equation} = 0$",
        "line": f"all multiples of ${_point(direction)}$",
        "span": f"the span of ${_point(u)}$ and ${_point(v)}$",
        "null-space": "all solutions $x$ of $Ax = 0$ for a given 2×3 matrix $A$",
        "shifted": f"all vectors with ${other} = {nonzero(rng, -5, 5)}$",
        "union": f"the union of the $x_{one}$-axis and the $x_{two}$-axis",
        "octant": f"all vectors with $x_1$ {bounds[0]} 0, $x_2$ {bounds[1]} 0 and $x_3$ {bounds[2]} 0",
        "product": "all vectors with $x_1x_2 = 0$",
        "solutions": "all solutions $x$ of $Ax = b$ for a given 2×3 matrix $A$ and a given $b$ that is not 0",
    }


@family(skill=Skill.VEC_SUBSPACE, levels=(2, 3), title="Which sets are subspaces?")
def subspace_test(rng: Random, level: int) -> Item:
    """Choose the subspaces among four sets (level 2) or five (level 3)."""
    traps = ["shifted", "union"] if level == 3 else [rng.choice(("shifted", "union"))]
    right = rng.sample(RIGHT, rng.choice((1, 2)) if level == 2 else 2)
    others = [kind for kind in WRONG if kind not in traps]
    wrong = traps + rng.sample(others, level + 2 - len(right) - len(traps))
    sets = _sets(rng)
    if level == 2 and rng.random() < 0.5:  # the trap then is the only wrong one beside a further subspace
        right, wrong = rng.sample(RIGHT, 3), traps
    kinds = {sets[kind]: kind for kind in (*right, *wrong)}
    options = shuffled(rng, tuple(kinds))
    key = tuple(option for option in options if kinds[option] in RIGHT)

    def also(kind: str) -> str:
        return "\n".join((*key, sets[kind]))

    return Item(
        prompt=r"Which of these sets are subspaces of $\mathbb{R}^3$? Choose all that are.",
        parts=(MultipleChoice(key, choices=options),),
        hints=(
            "Take two vectors of a set. Add them, and multiply one by $-1$. Do you leave the set?",
            f"Begin with this one: {options[0]}. Does it hold 0? Do sums and multiples stay inside?",
        ),
        solution=(
            "A subspace holds 0 and is closed under sums and multiples. Test each set.",
            *(
                f"{option[0].upper()}{option[1:]}: "
                f"{'a subspace' if kinds[option] in RIGHT else 'not a subspace'}. The reason: {WHY[kinds[option]]}."
                for option in options
            ),
        ),
        misconceptions=(
            Misconception("shifted-plane-accepted", also("shifted"), "The shifted plane does not contain 0.")
            if "shifted" in wrong
            else None,
            Misconception("union-accepted", also("union"), "The sum of two axis vectors leaves the set.")
            if "union" in wrong
            else None,
        ),
    )
