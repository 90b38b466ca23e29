"""Families of the skill ``orth-gram-schmidt``: building an orthogonal basis."""

from fractions import Fraction
from random import Random

from problems.answers.eigenvector import Eigenvector
from problems.curriculum import Skill
from problems.exact import add, dot, parallel, scale
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, tex_vector, text_vector
from problems.sampling import integers
from problems.snapshot import PlotCall

STARTS = ((1, 1, 1), (1, 2, 2), (1, 0, 1), (1, 1, 0), (2, 1, 2), (1, -1, 1))


@family(skill=Skill.ORTH_GRAM_SCHMIDT, levels=(3,), title="Second vector of Gram–Schmidt")
def gram_schmidt_2(rng: Random, _level: int) -> Item:
    """Make v orthogonal to u, up to scale."""
    u: tuple[int, ...] = rng.choice(STARTS)
    size = dot(u, u)
    v: tuple[int, ...] = u
    while parallel(u, v) or dot(u, v) == 0 or dot(u, v) % size:
        v = integers(rng, 3, -4, 5)
    product = dot(u, v)
    factor = Fraction(product, size)
    answer = add(v, scale(-factor, u))
    return Item(
        prompt=(
            f"Let $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$. Keep $u$ as the first vector of Gram–Schmidt. "
            "Find the second vector. Give a vector; any non-zero multiple counts."
        ),
        parts=(Eigenvector(text_vector(answer)),),
        hints=(
            "Subtract from $v$ its projection on $u$.",
            rf"Here $u\cdot v = {product}$ and $u\cdot u = {size}$.",
        ),
        solution=(
            rf"The dot products are $u\cdot v = {product}$ and $u\cdot u = {size}$.",
            rf"The projection of $v$ on $u$ is ${tex_sum([(factor, 'u')])} = {tex_vector(scale(factor, u))}$.",
            f"Subtract it: ${tex_vector(v)} - {tex_vector(scale(factor, u))} = {tex_vector(answer)}$.",
            "Check: its dot product with $u$ is 0.",
        ),
        misconceptions=(
            Misconception("added", text_vector(add(v, scale(factor, u))), "Subtract the projection."),
            Misconception(
                "divided-by-v",
                text_vector(add(v, scale(-Fraction(product, dot(v, v)), u))),
                "Project on u: divide by u·u.",
                optional=True,
            ),
            Misconception(
                "projection-given", text_vector(scale(factor, u)), "This is the projection. Subtract it from v."
            ),
        ),
        plot=PlotCall(
            "space",
            {"vectors": [[*u, "u"], [*v, "v"], [*map(int, answer), "second"]]},
            "after",
            f"Three arrows in space: u = {text_vector(u)}, v = {text_vector(v)} and the second vector "
            f"{text_vector(answer)}, which stands at a right angle to u.",
        ),
    )
