"""Families of the skill ``lt-linear``: which maps are linear."""

from random import Random

from problems.answers.choice import MultipleChoice
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text_matrix
from problems.sampling import integers, nonzero, shuffled
from problems.snapshot import PlotCall

LINEAR = ("formula", "dot", "derivative", "zero")
OTHERS = ("shift", "product", "modulus", "affine")
WHY = {
    "formula": "every entry is a sum of multiples of $x$ and $y$",
    "dot": r"$a\cdot(x+y) = a\cdot x + a\cdot y$ and $a\cdot(cx) = c(a\cdot x)$",
    "derivative": "the derivative of a sum is the sum of the derivatives, and constant factors stay",
    "zero": "sums and multiples of 0 are 0",
    "shift": r"$T(0,0)$ is not $(0,0)$",
    "product": r"$T(2,2)$ is not $2\,T(1,1)$, because the product grows by the factor 4",
    "modulus": r"$T(-1,0)$ is not $-T(1,0)$",
    "affine": "$T(0) = b$ is not 0",
}


def _maps(rng: Random, A: tuple[tuple[int, int], tuple[int, int]]) -> dict[str, str]:
    """Describe one map of every kind, with drawn numbers; the matrix is that of the linear formula."""
    first, second = (tex_sum([(row[0], "x"), (row[1], "y")]) for row in A)
    direction = integers(rng, 2, -4, 4)
    while not any(direction):
        direction = integers(rng, 2, -4, 4)
    moved, kept = rng.choice((("x", "y"), ("y", "x")))
    return {
        "formula": f"$T(x, y) = ({first}, {second})$",
        "dot": f"$T(x)$ is the dot product of $x$ and $({direction[0]}, {direction[1]})$",
        "derivative": "$T(p) = p'$ for polynomials $p$",
        "zero": "$T(x) = 0$ for every vector $x$",
        "shift": f"$T(x, y) = ({tex_sum([(1, moved), (nonzero(rng, -5, 5), '')])}, {kept})$",
        "product": f"$T(x, y) = ({rng.choice(('', '2', '3', '-'))}xy, {kept})$",
        "modulus": f"$T(x, y) = (|x|, {tex_sum([(nonzero(rng, -3, 3), 'y')])})$",
        "affine": "$T(x) = Ax + b$ for a given matrix $A$ and a given vector $b$ that is not 0",
    }


@family(skill=Skill.LT_LINEAR, levels=(2,), title="Which maps are linear?")
def linear_test(rng: Random, _level: int) -> Item:
    """Choose the linear maps among five; an affine map or the zero map is always among them."""
    traps = rng.choice((("affine",), ("zero",), ("affine", "zero")))
    linear = ["formula", *(kind for kind in traps if kind in LINEAR)]
    other = [kind for kind in traps if kind in OTHERS]
    count = rng.choice((2, 3))
    linear += rng.sample([kind for kind in LINEAR if kind not in {"formula", "zero"}], count - len(linear))
    other += rng.sample([kind for kind in OTHERS if kind != "affine"], 5 - count - len(other))
    low = nonzero(rng, -4, 4)
    A = ((nonzero(rng, -4, 4), nonzero(rng, -4, 4)), rng.choice(((low, 0), (0, low))))
    maps = _maps(rng, A)
    kinds = {maps[kind]: kind for kind in (*linear, *other)}
    options = shuffled(rng, tuple(kinds))
    key = tuple(option for option in options if kinds[option] in LINEAR)
    return Item(
        prompt="Which of these maps are linear? Choose all that are.",
        parts=(MultipleChoice(key, choices=options),),
        hints=(
            "Test each map: is the image of 0 again 0? Are sums and multiples kept?",
            f"Begin with this one: {options[0]}. What is the image of 0? What happens to a multiple of a vector?",
        ),
        solution=(
            "A linear map sends 0 to 0 and keeps sums and multiples. Test each map.",
            *(
                f"{option}: {'linear' if kinds[option] in LINEAR else 'not linear'}. The reason: {WHY[kinds[option]]}."
                for option in options
            ),
        ),
        misconceptions=(
            Misconception("affine-accepted", "\n".join((*key, maps["affine"])), "A linear map sends 0 to 0.")
            if "affine" in other
            else None,
            Misconception(
                "zero-map-rejected",
                "\n".join(option for option in key if kinds[option] != "zero"),
                "The zero map is linear.",
            )
            if "zero" in linear
            else None,
            Misconception(
                "only-formulas",
                maps["formula"],
                "A linear map need not be a formula with coordinates. Test sums and multiples of each map.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [list(row) for row in A], "eigenlines": False},
            "after",
            f"The grid under the linear map with the matrix {text_matrix(A)}. Lines stay lines, and 0 stays 0.",
        ),
    )
