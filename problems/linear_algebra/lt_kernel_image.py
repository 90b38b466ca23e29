"""Families of the skill ``lt-kernel-image``: kernels and images."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.number import Number
from problems.answers.subspace import Subspace
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, text, text_vector
from problems.sampling import nonzero
from problems.snapshot import PlotCall


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
                "sign",
                f"[{text_vector((-a * b, b, 1))}]",
                f"The second equation gives y = {tex_sum([(-b, 'z')])}. Then find x from y.",
            ),
            Misconception("image", "[(1, 0), (0, 1)]", "The kernel is in the domain, so its vectors have 3 entries."),
            Misconception("normal-vector", f"[{text_vector((1, a, 0))}]", "This vector does not go to 0. Try T on it."),
        ),
        plot=PlotCall(
            "space",
            {"vectors": [[*vector, "kernel vector"], [*(-entry for entry in vector), "its negative"]]},
            "after",
            f"The kernel is a line through 0 in space. Two arrows show its directions: {text_vector(vector)} "
            "and its negative.",
        ),
    )


@family(skill=Skill.LT_KERNEL_IMAGE, levels=(3,), title="Dimensions of kernel and image")
def kernel_image_dims(rng: Random, _level: int) -> Item:
    """Find both dimensions from the sizes and the rank, and decide injective and surjective."""
    n, m = rng.randint(3, 6), rng.randint(2, 6)
    while m == n:
        m = rng.randint(2, 6)
    r = rng.randint(1, min(n, m))
    injective, surjective = ("yes" if r == n else "no"), ("yes" if r == m else "no")
    return Item(
        prompt=(
            rf"A linear map $T:\mathbb{{R}}^{n}\to\mathbb{{R}}^{m}$ has the rank {r}. "
            "Find the dimension of its kernel and the dimension of its image. "
            "Is $T$ injective: do different vectors always have different images? "
            rf"Is $T$ surjective: is every vector of $\mathbb{{R}}^{m}$ an image? "
            "Give two integers and choose two answers."
        ),
        parts=(
            Number(text(n - r), label="Dimension of the kernel", integer=True),
            Number(text(r), label="Dimension of the image", integer=True),
            Choice(injective, label="Injective?", choices=("yes", "no")),
            Choice(surjective, label="Surjective?", choices=("yes", "no")),
        ),
        hints=(
            "Use rank + nullity = dimension of the domain. Injective means kernel {0}. Surjective means full image.",
            f"The domain has the dimension {n}, so the kernel has the dimension ${n} - {r}$.",
        ),
        solution=(
            f"The rank is the dimension of the image: {r}.",
            f"Rank plus dimension of the kernel is {n}. So the kernel has the dimension ${n} - {r} = {n - r}$.",
            f"The kernel has the dimension {n - r}, so the map is {'' if r == n else 'not '}injective.",
            f"The image has the dimension {r} and the target {m}, so the map is {'' if r == m else 'not '}surjective.",
        ),
        misconceptions=(
            Misconception("uses-target", (text(m - r), None, None, None), "The kernel lives in the domain."),
            Misconception(
                "swapped",
                (None, None, surjective, injective),
                "Injective is about the kernel, and surjective is about the image.",
                optional=True,
            ),
        ),
    )
