"""Families of the skill ``lt-kernel-image``: kernels."""

from random import Random

from problems.answers.subspace import Subspace
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text_vector
from problems.sampling import nonzero


@family(skill=Skill.LT_KERNEL_IMAGE, levels=(3,), title="Kernel of a map")
def kernel_basis(rng: Random, _level: int) -> Item:
    """Find a basis of the kernel of a map from space to the plane."""
    a, b = nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    first, second = tex_sum([(1, "x"), (a, "y")]), tex_sum([(1, "y"), (b, "z")])
    vector = (a * b, -b, 1)
    return Item(
        prompt=(
            rf"Let $T(x,y,z) = ({first},\; {second})$. Find a basis of the kernel of $T$. "
            "Give the vectors in a list, for example `[(1, 0, 2)]`."
        ),
        parts=(Subspace(f"[{text_vector(vector)}]"),),
        hints=(
            "The kernel holds everything that goes to 0. Write two equations and choose $z$ freely.",
            f"The equations are ${first} = 0$ and ${second} = 0$.",
        ),
        solution=(
            f"Solve ${first} = 0$ and ${second} = 0$. Let $z = 1$.",
            f"The second equation gives $y = {-b}$.",
            f"The first equation gives $x = {a * b}$.",
            f"So the kernel is the line spanned by $({a * b},\\,{-b},\\,1)$.",
        ),
        misconceptions=(
            Misconception(
                "sign", f"[{text_vector((-a * b, b, 1))}]", "The second equation gives y = −bz; then find x from it."
            ),
            Misconception("normal-vector", f"[{text_vector((1, a, 0))}]", "This vector does not go to 0. Try T on it."),
        ),
    )
