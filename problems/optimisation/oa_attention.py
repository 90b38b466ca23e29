"""Families of the skill ``oa-attention``: convolution and attention."""

from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import dot
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_point, text_vector
from problems.sampling import integers


def _slide(signal: tuple[int, ...], kernel: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(dot(kernel, signal[i : i + 3])) for i in range(len(signal) - 2))


@family(skill=Skill.OA_ATTENTION, levels=(2,), title="Convolution of a signal")
def conv1d(rng: Random, _level: int) -> Item:
    """Slide a kernel of three numbers over a signal, as deep-learning layers do."""
    signal = tuple(map(int, integers(rng, rng.choice((5, 6)), -3, 6)))
    kernel = (0, 0, 0)
    while kernel == kernel[::-1]:
        first, second, third = integers(rng, 3, -2, 3)
        kernel = (int(first), int(second), int(third))
    result = _slide(signal, kernel)
    start = " + ".join(rf"{bracketed(a)}\cdot{bracketed(b)}" for a, b in zip(kernel, signal, strict=False))
    return Item(
        prompt=(
            f"The signal is $x = {tex_point(signal)}$ and the kernel is $k = {tex_point(kernel)}$. "
            "Compute the valid cross-correlation, as in a deep-learning layer. Give a vector."
        ),
        parts=(Vector(text_vector(result)),),
        hints=(
            "Put the kernel on the first three entries. Multiply, add, and move one step to the right.",
            f"The first output is ${start} = {result[0]}$.",
        ),
        solution=(
            f"At the first place: ${start} = {result[0]}$.",
            f"Move one step at a time. There are ${len(signal)} - 3 + 1 = {len(result)}$ outputs.",
            f"The result is ${tex_point(result)}$.",
        ),
        misconceptions=(
            Misconception(
                "flipped-kernel", text_vector(_slide(signal, kernel[::-1])), "Deep-learning layers do not flip."
            ),
            Misconception(
                "same-length",
                text_vector(_slide((0, *signal, 0), kernel)),
                f"Valid: there are {len(result)} outputs.",
            ),
        ),
    )
