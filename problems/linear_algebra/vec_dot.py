"""Families of the skill ``vec-dot``: dot products and right angles."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import dot
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_vector, text, text_vector
from problems.sampling import integers


@family(skill=Skill.VEC_DOT, levels=(1,), title="Dot product")
def dot_value(rng: Random, _level: int) -> Item:
    """Compute the dot product of two vectors in space."""
    u, v = integers(rng, 3, -5, 5), integers(rng, 3, -5, 5)
    while sum(a * b != 0 for a, b in zip(u, v, strict=True)) < 2:
        u, v = integers(rng, 3, -5, 5), integers(rng, 3, -5, 5)
    products = tuple(a * b for a, b in zip(u, v, strict=True))
    value = dot(u, v)
    written = " + ".join(rf"{bracketed(a)}\cdot{bracketed(b)}" for a, b in zip(u, v, strict=True))
    return Item(
        prompt=rf"Let $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$. Compute $u\cdot v$. Give an integer.",
        parts=(Number(text(value), integer=True),),
        hints=(
            "Multiply the first entries, the second entries and the third entries. Then add.",
            rf"The first product is ${bracketed(u[0])}\cdot{bracketed(v[0])} = {products[0]}$.",
        ),
        solution=(
            f"Multiply matching entries and add: ${written}$.",
            f"This is ${' + '.join(bracketed(p) for p in products)} = {value}$.",
        ),
        misconceptions=(
            Misconception("vector-result", text_vector(products), "A dot product is one number: add the products."),
            Misconception(
                "product-of-sums", text(sum(u) * sum(v)), "Multiply matching components only.", optional=True
            ),
        ),
    )
